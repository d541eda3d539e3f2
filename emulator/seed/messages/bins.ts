import type { SeedMessage } from '../message.ts';

/** Bins and recycling: misses, orders, crews. */
export const bins: readonly SeedMessage[] = [
  {
    id: 'bins-first-miss',
    shows: 'a first missed bin, two lines from a phone',
    label: 'service_request',
    service: 'waste',
    sent: '2d 07:52',
    from: 'Kayleigh Branscombe <kayleighb@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'Bin',
    text: `Hi green bin not emptied this morning, 14 Larkspur Close MX2 6RD. Its still out the front, can they come back for it
Kayleigh

Sent from my iPhone`,
  },
  {
    id: 'bins-second-miss-neutral',
    shows: 'a second missed bin, told neutrally: a request still',
    label: 'service_request',
    service: 'waste',
    sent: '16d 10:21',
    from: 'Edwin Halstock <e.halstock@hanningmail.example>',
    to: 'contact',
    subject: 'Recycling, 3 Chantry View',
    text: `Good morning,

The recycling was missed again last Thursday at 3 Chantry View, Cold Hanning, as it was the fortnight before. We have
put everything in a spare dustbin for now. Would you please send someone, or tell me if it should be carried over to
the {5} collection?

With thanks
Edwin Halstock`,
  },
  {
    id: 'bins-third-miss',
    shows: 'third miss with two broken promises',
    label: 'complaint',
    service: 'waste',
    flags: ['vulnerable'],
    sent: '9d 18:43',
    from: 'Colette Dunmurry <colette.dunmurry@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Three collections in a row, 27 Ropewalk Terrace',
    text: `To whom it may concern,

Black bin at number 27 not taken on {-35}, not taken on {-21}, not taken on {-7}. I rang after the first one and was
told "by Friday". I rang after the second and a different person said the crew had marked my bin as "not presented".
It was presented. My neighbour's camera shows the lorry driving past it at 6.50.

I have a baby and a husband on dialysis, so there is a fair amount of what goes in that bin, and it is now in bags in
the yard with the flies at it. I would like it collected this week, and I would like someone to tell me why the crew
can write down a thing that did not happen and be believed over me.

Colette Dunmurry
07700 900114`,
  },
  {
    id: 'bins-assisted',
    shows: 'asks for an assisted collection',
    label: 'service_request',
    service: 'waste',
    flags: ['vulnerable'],
    sent: '23d 11:02',
    from: 'Reginald Pottinger-Wray <reg.pw@larkmail.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'Help with taking the bins out',
    text: `Dear Refuse Department,

I am 84 and since my hip I can no longer get the wheelie bin down the slope to the gate. My late wife's friend has
been doing it but she is moving to be near her son at the end of the month.

I understand that the men will fetch it from the side of the house if one is on a list. May I please be put on the
list? The bin stands by the coal bunker, the gate has a bolt at the top. There is no dog any more.

Yours faithfully,
R. Pottinger-Wray
Gable End, Church Hill, Nether Pellow MX7 2LB
01632 960418`,
  },
  {
    id: 'bins-new-caddy',
    shows: 'orders a food caddy in second-language English',
    label: 'service_request',
    service: 'waste',
    sent: '31d 20:37',
    from: 'Danuta Wierzchoń <danuta.w@poczta.example>',
    to: 'contact',
    maker: 'android',
    subject: 'small brown bin please',
    text: `Hello

We moved in to flat 6, Tannery Court, on Monday. Before us people took the small brown bin for food with them, or maybe
it was broken I don't know. How I can have new one? We are two adult and one child. Also please the green bags.

Thank you and nice evening
Danuta`,
  },
  {
    id: 'bins-christmas-days',
    shows: 'asks which day the bins go after a bank holiday',
    label: 'contact',
    service: 'waste',
    sent: '6d 14:10 holiday',
    from: 'Philomena Strake <mena.strake@larkmail.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'collection day when there is a bank holiday',
    text: `Is it a day later for everyone or only for the Monday people? The calendar on your website is last year's. We
are normally a Wednesday, blue lid, Upper Pellow. Ta, Mena`,
  },
  {
    id: 'bins-compliment',
    shows: 'a compliment for a named crew',
    label: 'contact',
    service: 'waste',
    flags: ['compliment'],
    sent: '19d 16:25',
    from: 'Annie Featherstonhaugh-Obi <annie.fo@postbox.example>',
    to: 'contact',
    maker: 'outlook',
    folder: 'inbox/Compliments',
    subject: 'The Tuesday men',
    text: `Dear Council,

People only ever write to you when they are cross so I thought I would redress the balance. My four year old,
Rafferty, waits at the window every Tuesday for the dustcart. Last week the driver stopped, gave him a hi-vis cut down
to his size and let him press the button. He has slept in it since.

Please tell them. Rafferty has also done a drawing but I can't work the scanner.

Annie`,
  },
  {
    id: 'bins-crew-language',
    shows: 'first report of a crew behaving badly: a complaint at once',
    label: 'complaint',
    service: 'waste',
    flags: ['third_party', 'vulnerable'],
    sent: '26d 13:48',
    from: 'Sandra Mowbray-Tching <s.tching@hanningmail.example>',
    to: 'complaints',
    subject: 'Loader on the garden waste round',
    text: `I am writing about one of the men on the brown bin lorry in Wharf Street at about quarter to ten today. My father is
deaf and was slow to move his car. The loader shouted at him, called him a silly old git, banged twice on the roof
with his fist, and the other one laughed. My father is 77 and was shaking when he came in. The lorry had the number 17
on the back.

I do not want vouchers. I want the man spoken to and an apology to my dad, in writing, as he can't use the telephone.

Mrs S Mowbray-Tching`,
  },
  {
    id: 'bins-form-missed',
    shows: 'web-form mail: only the scaffolding and a few answers',
    label: 'service_request',
    service: 'waste',
    sent: '4d 06:41',
    from: 'Marlsbury Online Forms <no-reply@forms.marlsbury.gov.example>',
    to: 'contact',
    subject: 'MISSED COLLECTION - form ref F-558201',
    text: `A customer has completed the form "Report a missed collection".

Form reference: F-558201
Submitted: {0 num} 06:40
---------------------------------------------
Title: Mr
First name: Jolyon
Surname: Ackerby
Email: jolyon.ackerby@postbox.example
Telephone: 07700 900233
Address (UPRN 009900417722): 61 Gasworks Lane, Marlsbury MX3 1DN
---------------------------------------------
Which container was missed? Garden waste (brown)
Was it at the kerb by 6.30am? Yes
Is there a tag on it? No
Anything else we should know? lorry went past without stopping
---------------------------------------------
I have read the privacy notice: Yes

This is an automated message from the website. Replies to this address are not read.`,
    headers: { 'Reply-To': 'jolyon.ackerby@postbox.example' },
  },
  {
    id: 'bins-form-repeat',
    shows: 'the same kind of form, with the grievance hidden in the last answer',
    label: 'complaint',
    service: 'waste',
    sent: '15d 19:05',
    from: 'Marlsbury Online Forms <no-reply@forms.marlsbury.gov.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'ORDER A CONTAINER - form ref F-556930',
    text: `New submission: Order a replacement container

Your name: Tegwen Ystwyth-Barr
Property: Flat 2, 9 Abbot's Passage MX1 4QZ
Container wanted: 240 litre general (black)
Reason: Lost or stolen
Have you ordered one before for this reason? Yes, {-44 num}
Comments: This is the second time of filling this in. First one "delivered" according to your email, not to me it
wasn't. Rang {-30 num} and was told wait ten days. Rang {-12 num} and was told there is no record of any order at all.
I have been putting my rubbish in next door's for six weeks and paying for it in cake.

Confirmation sent to: tegwen.yb@postbox.example`,
    headers: { 'Reply-To': 'tegwen.yb@postbox.example' },
  },
  {
    id: 'bins-chase-cold',
    shows: 'a chase that only states the dates: readers differ',
    label: 'service_request',
    ambiguous: ['complaint'],
    service: 'waste',
    flags: ['chaser'],
    sent: '11d 15:30',
    from: 'Prof. Ottoline Brightwater <o.brightwater@dunmere-college.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Garden waste permit',
    text: `Subscribed online {-38}. Payment taken {-37}. Told fourteen days for the sticker. Today is the {0}.

Could you let me know where it is?

OB`,
  },
  {
    id: 'bins-contamination-tag',
    shows: 'asks to reconsider a contamination tag, plainly disputed',
    label: 'service_request',
    service: 'waste',
    sent: '28d 10:50',
    from: 'Bhavna Lodhia-Crisp <bhavna@crispbakes.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Tag on our recycling',
    text: `Hello team, we've had a red tag saying there were nappies in our recycling. We don't have children and neither do next
door, so I suspect it's a passer-by. Would you take another look and empty it on the next round? I've taken the bag
out. If it's a strike on our record I'd be grateful to have that removed too.

Bhavna, 5 Cornmarket Yard`,
  },
];
