import { jpeg, pdf } from '../files.ts';
import type { SeedMessage } from '../message.ts';

/** Roads, pavements, lights, drains, trees over the highway, bus passes. */
export const roads: readonly SeedMessage[] = [
  {
    id: 'roads-pothole-first',
    shows: 'an irritated first report of a fault: still a request',
    label: 'service_request',
    service: 'highways',
    sent: '7d 08:29',
    from: 'Craig Uttley-Boone <craig.ub@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'Pothole Mill Bank',
    text: `Absolute crater on Mill Bank just after the railway bridge, going up. Road's a disgrace. Size of a paddling pool,
it'll have someone off a bike. Please fix.

Sent from my iPhone`,
  },
  {
    id: 'roads-pothole-known',
    shows: 'fault known to the council for months; damage claim with it',
    label: 'complaint',
    service: 'highways',
    flags: ['appeal_or_claim', 'multiple_issues'],
    sent: '14d 20:55',
    from: 'Yusuf Karimi-Dale <yusuf.karimidale@larkmail.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Damage to vehicle + the hole you have known about since {-200 month}',
    text: `Dear Highways,

On {-3} at about 6.15 in the morning I hit the hole outside the tyre place on Northgate (ironic, I know) and burst the
front nearside tyre and bent the wheel. Invoice attached, £284.60. I'm claiming that.

But what made me write at such length is what the man in the tyre place said: they have reported it four times since
{-200 month}, they've got the reference numbers on a sheet on the wall. Each time it comes back "inspected, no
action". It's 11 centimetres deep, we measured it with his tread gauge and a ruler. Somebody from the council has
stood there and decided that's fine. I drive patients for a living and had one in the back.

So two things. My claim. And an explanation of who inspected it and what they saw.

Y. Karimi-Dale`,
    enclosures: [
      {
        name: 'Invoice 10447.pdf',
        type: 'application/pdf',
        make: () =>
          pdf(['NORTHGATE TYRES (sample)', 'Invoice 10447', '1 tyre 205/55R16, 1 alloy wheel', 'Total 284.60']),
      },
      { name: 'ruler in hole.jpg', type: 'image/jpeg', make: () => jpeg(48, 36, 21) },
    ],
  },
  {
    id: 'roads-light-out',
    shows: 'street light out, with the column number',
    label: 'service_request',
    service: 'highways',
    sent: '10d 22:03',
    from: 'Mrs J. Larcombe <jlarcombe@hanningmail.example>',
    to: 'contact',
    subject: 'lamp column 47',
    text: `Lamp no. 47, the snicket between Dyer Street and the allotments. Out since the weekend. Pitch dark. Thank you.`,
  },
  {
    id: 'roads-complaint-form-light',
    shows: 'headed "complaint form" but a first report only',
    label: 'service_request',
    service: 'highways',
    sent: '39d 13:13',
    from: 'Marlsbury Online Forms <no-reply@forms.marlsbury.gov.example>',
    to: 'complaints',
    subject: 'COMPLAINT FORM - submitted {0 num}',
    text: `What is your complaint about? Roads and pavements
Have you contacted us about it before? No
Please describe your complaint: The zebra crossing by the health centre, the flashing beacon on the chemist's side
doesn't flash. Only noticed today.
What would you like us to do? mend it
Name: Priti Ganatra-Poole
Contact: priti.gp@postbox.example
Do you need any adjustments? no`,
  },
  {
    id: 'roads-promised-kerb',
    shows: 'a dropped kerb paid for eleven months ago',
    label: 'complaint',
    service: 'highways',
    flags: ['vulnerable'],
    sent: '18d 09:47',
    from: 'Desmond Clavering-Nkemelu <desmond.cn@larkmail.example>',
    to: 'complaints',
    maker: 'outlook',
    folder: 'inbox/Highways',
    subject: 'Dropped kerb, 112 Wharf Street: no work, no answer',
    text: `Dear Sirs,

I paid the council £1,460 in {-320 month} for a vehicle crossing outside 112 Wharf Street. My wife uses a wheelchair;
without the crossing I have to park on the main road and lift her out into the traffic. I was told twelve weeks.

In {-230 month} I was told "the spring programme". In {-140 month} I was told the contractor had changed. In {-75
month} I was told the person dealing with it had left, and nobody could find the plan. I have since sent the plan
again, twice, and had not so much as an acknowledgement.

I am not a man who writes letters. Please either put in the kerb or return the money with a proper account of where it
has been in the meantime.

D. Clavering-Nkemelu`,
  },
  {
    id: 'roads-bus-pass',
    shows: 'bus pass renewal, second-language English',
    label: 'service_request',
    service: 'highways',
    flags: ['vulnerable'],
    sent: '29d 11:40',
    from: 'Liu Meifen <meifen.liu@postbox.example>',
    to: 'contact',
    maker: 'android',
    subject: 'Bus card finish',
    text: `Dear Sir Madam, my mother bus card (old people one) is finish {6 num}. She is 81, her eye is not so good, she cannot
do computer. I want to ask how she can have the new card. Must she come in office with photo or I can send the photo
to you? She live 15 Orchard Rise same address before. Name on card: LIU GUIZHEN. Thank you for help.`,
  },
  {
    id: 'roads-roadworks-question',
    shows: 'asks how long a road is closed',
    label: 'contact',
    service: 'highways',
    sent: '1d 08:05',
    from: 'Tallow & Wick <shop@tallowandwick.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'St Wulfric Street closure dates?',
    text: `Morning! We've a delivery of glass jars coming on a pallet and I just need to know whether St Wulfric St will be
open to lorries next Thursday. The sign says "from the 9th for 3 weeks" and then a different sign says 5. Which is it?

Cheers, Bex at the candle shop`,
  },
  {
    id: 'roads-tree',
    shows: 'asks for a tree to be cut back from a light',
    label: 'service_request',
    service: 'highways',
    sent: '42d 12:31',
    from: 'Olwen Garth-Jenkins <olwengj@hanningmail.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'Sycamore on the corner of Tenter Row',
    text: `Hello there. The big sycamore has grown right round the lamp so the path down the side of the chapel gets no light at
all. It is a beautiful tree and I don't want it down! Just a trim round the lamp, and off the phone wires while you're
up there. Choir practice is Thursdays so any other evening for the noise.

Olwen`,
  },
  {
    id: 'roads-gully-flood',
    shows: 'flooded twice after a report: council knew',
    label: 'complaint',
    service: 'highways',
    flags: ['vulnerable', 'chaser'],
    sent: '6d 06:20',
    from: 'Kwabena Asiedu-Frith <k.asiedufrith@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'Water in the house AGAIN. Dyer Street',
    text: `Second time this autumn the drain outside 6 Dyer St has backed up into our front room. I rang on {-20} after the
first, got a job number 77812, was told a jetting lorry would come inside five days. No lorry. Now the new carpet's
gone as well and the sockets on that wall are off. My daughter has asthma and we're all sleeping upstairs in one room.

Is anybody actually going to come?

Kwabena 07700 900345`,
  },
  {
    id: 'roads-ebike-idea',
    shows: 'a comment on cycling policy',
    label: 'contact',
    service: 'highways',
    sent: '47d 21:36',
    from: 'Saoirse Plumridge <saoirse@plumridge.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Thoughts on the Castle Ditch cycle lane consultation',
    text: `Hi, couldn't find the survey so emailing instead. I like the segregated option (B) best. A painted line does nothing
when the vans park on it. Two asks if it's not too late: bike parking that takes a cargo bike, and please can the
surface not be that red stuff that turns to soup in the wet.

Saoirse (Market ward)`,
  },
  {
    id: 'roads-grit-bin',
    shows: 'requests a grit bin refill before winter',
    label: 'service_request',
    service: 'highways',
    flags: ['member_enquiry'],
    sent: '35d 07:15',
    from: 'Clerk, Stoke Dunmere Parish Council <clerk@stokedunmere-pc.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Grit bins x 3',
    text: `Good morning

My council asks that the three bins at (1) the pump, (2) Back Lane hill and (3) the school turning circle be filled
ahead of the cold weather. (2) also wants a new hinge.

Also, a date for the salting route map would help us tell residents.

Kind regards
Hilary Thwaite-Oddy
Clerk and Responsible Financial Officer`,
    footer: `Stoke Dunmere Parish Council
The Reading Room, Back Lane, Stoke Dunmere MX9 3PF
Office hours Tuesday and Thursday mornings`,
  },
  {
    id: 'roads-lorry-neighbour',
    shows: 'about a private firm: no criticism of the council',
    label: 'service_request',
    service: 'highways',
    sent: '24d 16:58',
    from: 'Veronica Saltmarshe <vsaltmarshe@larkmail.example>',
    to: 'contact',
    subject: 'HGVs ignoring the weight limit, Pellow Bridge',
    text: `I wish to make a complaint about Grindle Aggregates, whose wagons have started using Pellow Bridge as a short cut in
spite of the 7.5 tonne limit. I counted nine between eight and nine this morning. I believe that the council is the
body which enforces this and should be obliged if you would do so.

V. Saltmarshe (Miss)`,
  },
  {
    id: 'roads-thanks-crossing',
    shows: 'thanks from a school council for a crossing',
    label: 'contact',
    service: 'highways',
    flags: ['compliment'],
    sent: '51d 13:25',
    from: 'Ropewalk Primary School Office <office@ropewalkprimary.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'From the children of Year 4',
    text: `Dear Highways people,

thank you for our crossing. It has a button and the green man is quick. Before we had to wait for ages and Ms Oduya
had to stand in the road with her arms out. We counted and 212 people used it on the first day including one dog on
his own.

From 4R (typed by Mrs Hext in the office)`,
  },
  {
    id: 'roads-inspection-rude',
    shows: 'rude inspector',
    label: 'complaint',
    service: 'highways',
    sent: '45d 10:08',
    from: 'Graham Entwhistle-Roy <gentwhistleroy@postbox.example>',
    to: 'complaints',
    subject: 'Conduct of your inspector',
    text: `Your man came on Wednesday to look at the paving slab that put my mother in the Royal for two nights. He did not give
his name. He measured it without getting off the phone, told me it was "eighteen mil, not actionable, mate", and when
I said that she is eighty-eight he said that in that case she'd want to look where she was going.

I can accept that there is a rule about twenty millimetres. I can't accept being spoken to like that on my mother's
own doorstep.

G. Entwhistle-Roy`,
  },
  {
    id: 'roads-skip-permit',
    shows: 'builder asks for a skip permit',
    label: 'service_request',
    service: 'highways',
    sent: '13d 07:03',
    from: 'Mirek - Solid Roofing <mirek@solidroofing.example>',
    to: 'contact',
    maker: 'android',
    subject: 'skip licence 2 weeks',
    text: `hi need permit for 8 yard skip on the road at 33 castle ditch lane start monday 2 week. lights and cones we have.
insurance same as last time. send link for pay. mirek 07700 900562`,
  },
];
