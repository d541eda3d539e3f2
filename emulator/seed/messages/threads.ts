import { jpeg } from '../files.ts';
import type { SeedMessage } from '../message.ts';

const CONTACT = 'Marlsbury Contact <contact@marlsbury.gov.example>';
const COMPLAINTS = 'Marlsbury Complaints <complaints@marlsbury.gov.example>';

/** Conversations: officers' answers in Sent Items (without any reference), and what residents wrote back. */
export const threads: readonly SeedMessage[] = [
  {
    id: 'thread-bins-answer',
    shows: 'an officer’s answer in Sent Items',
    label: null,
    service: 'waste',
    sent: '8d 09:40',
    from: CONTACT,
    to: 'contact',
    folder: 'sentitems',
    maker: 'outlook',
    answers: 'bins-third-miss',
    subject: 'RE: Three collections in a row, 27 Ropewalk Terrace',
    text: `Dear Ms Dunmurry

I'm sorry about your bin, and about what the crew's record says. I have asked the depot for a special collection
tomorrow before noon, and the supervisor is to look at the vehicle's own film for each of the three mornings.

Amina Shah
Customer Services`,
  },
  {
    id: 'thread-bins-sorted',
    shows: 'thanks on top of an angry chain: contact',
    label: 'contact',
    service: 'waste',
    flags: ['compliment'],
    sent: '7d 13:11',
    from: 'Colette Dunmurry <colette.dunmurry@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    answers: 'thread-bins-answer',
    subject: 'Re: Three collections in a row, 27 Ropewalk Terrace',
    text: `They came at eleven and took the bags as well. All sorted, thank you Amina, you're a star.`,
  },
  {
    id: 'thread-mould-chase',
    shows: 'chases her own complaint, top-posted over it',
    label: 'complaint',
    service: 'housing',
    flags: ['chaser', 'housing_landlord', 'vulnerable'],
    sent: '5d 22:36',
    from: 'Fadumo Jama-Hirst <fadumo.jh@postbox.example>',
    to: 'complaints',
    cc: ['Cllr Rashid Mahmood-Kerr <rashid.mahmood-kerr@marlsbury.gov.example>'],
    maker: 'gmail',
    answers: 'housing-mould',
    subject: 'Re: Mould in my childrens bedroom, 8 Coopers Walk',
    text: `Dear manager,

Twelve days and nobody write me back. Yesterday it rain and the water came down on the inside. I put my councillor in
the copy now because I think maybe you read it if he is there.

Fadumo`,
  },
  {
    id: 'thread-planning-answer',
    shows: 'the complaints team’s short answer',
    label: null,
    service: 'planning',
    sent: '12d 16:20',
    from: COMPLAINTS,
    to: 'complaints',
    folder: 'sentitems',
    maker: 'outlook',
    answers: 'planning-late-decision',
    subject: 'RE: 26/00102/HOU, target date long gone',
    text: `Dear Mrs Askwith-Bello

Your application was delayed by vacancies in the team. It has been given to a new case officer, who will be in touch
shortly. The survey was asked for in accordance with the local list.

We regret any inconvenience.

Complaints Team`,
  },
  {
    id: 'thread-planning-escalates',
    shows: 'not happy with the answer: wants the next stage',
    label: 'complaint',
    service: 'planning',
    flags: ['escalation'],
    sent: '11d 07:31',
    from: 'Rowena Askwith-Bello <rowena@askwithbello.example>',
    to: 'complaints',
    maker: 'outlook',
    answers: 'thread-planning-answer',
    subject: 'RE: 26/00102/HOU, target date long gone',
    text: `"Shortly" isn't a date. "Any inconvenience" was fourteen months and £890. And you've not so much as mentioned the
eleven phone messages.

I'd like this looked at by someone outside the planning department, please. What's the next stage called?

R.`,
  },
  {
    id: 'thread-pass-answer',
    shows: 'an officer asks for a photo',
    label: null,
    service: 'highways',
    sent: '28d 10:12',
    from: CONTACT,
    to: 'contact',
    folder: 'sentitems',
    maker: 'outlook',
    answers: 'roads-bus-pass',
    subject: 'RE: Bus card finish',
    text: `Dear Ms Liu

Your mother need not come in. Send one photograph of her face against a plain wall, and tell me whether she'd like the
large-print letter. The new card takes a week.

Gethin Prosser-Pugh`,
  },
  {
    id: 'thread-pass-photo',
    shows: 'sends the photo asked for',
    label: 'contact',
    service: 'highways',
    sent: '27d 19:06',
    from: 'Liu Meifen <meifen.liu@postbox.example>',
    to: 'contact',
    maker: 'android',
    answers: 'thread-pass-answer',
    subject: 'Re: Bus card finish',
    text: `Thank you so much Mr Gethin, photo is here, I ask her to smile but she don't want. Yes big print please`,
    enclosures: [{ name: 'mama.jpg', type: 'image/jpeg', make: () => jpeg(30, 40, 61) }],
  },
  {
    id: 'thread-bailiff-answer',
    shows: 'a same-day answer to the complaint',
    label: null,
    service: 'council_tax',
    sent: '8d 10:03',
    from: COMPLAINTS,
    to: 'complaints',
    folder: 'sentitems',
    maker: 'outlook',
    answers: 'tax-bailiffs-paid',
    subject: 'RE: bailiff letter for a bill I PAID',
    text: `Dear Natalie

The agents were called off at 9.50 this morning and have confirmed that nobody will visit. Your payment went to last
year's account. I'll write by Friday about how that came to be missed twice.

I am so sorry that you came home to that letter.

Nikhil Desai-Morton`,
  },
  {
    id: 'thread-bailiff-relief',
    shows: 'relief, from a phone; the complaint itself stays open',
    label: 'contact',
    service: 'council_tax',
    sent: '8d 12:15',
    from: 'Natalie Brinkhurst-Sow <n.brinkhurstsow@postbox.example>',
    to: 'complaints',
    maker: 'iphone',
    answers: 'thread-bailiff-answer',
    subject: 'Re: bailiff letter for a bill I PAID',
    text: `Thank god. Going back to bed. Will look out for the letter Friday.

Sent from my iPhone`,
  },
  {
    id: 'thread-noise-answer',
    shows: 'an officer’s apology',
    label: null,
    service: 'environmental_health',
    sent: '18d 14:29',
    from: COMPLAINTS,
    to: 'complaints',
    folder: 'sentitems',
    maker: 'outlook',
    answers: 'env-noise-diary',
    subject: 'RE: Noise case 20931',
    text: `Dear Mr Rackstraw-Hussain

Your diary has been found; it was scanned to the wrong case. You won't be asked to keep another. Ms Finchley-Ojo will
bring recording equipment on Thursday at 7 p.m. if that suits.

Carys Penhallow`,
  },
  {
    id: 'thread-noise-bottom',
    shows: 'bottom-posted in plain text, as old hands do',
    label: 'contact',
    service: 'environmental_health',
    sent: '18d 18:02',
    from: 'Clive Rackstraw-Hussain <clive.rh@hearthmail.example>',
    to: 'complaints',
    maker: 'plain',
    quote: 'above',
    answers: 'thread-noise-answer',
    subject: 'Re: Noise case 20931',
    text: `Thursday at seven will do. Tell her the bell doesn't work, she's to knock. I'll have the kettle on.

C. R-H`,
  },
  {
    id: 'thread-taxi-answer',
    shows: 'an answer the same evening',
    label: null,
    service: 'education',
    sent: '4d 18:10',
    from: CONTACT,
    to: 'contact',
    folder: 'sentitems',
    maker: 'outlook',
    answers: 'schools-taxi-escort',
    subject: 'RE: School taxi left my son on the pavement',
    text: `Dear Nuala

I have passed this to the transport manager and to the safeguarding team tonight. That driver won't be used for Zak
again. Another firm will call at 8.10 tomorrow with a passenger assistant called Bev, who will show a badge.

Darnell Okonjo-Pike`,
  },
  {
    id: 'thread-taxi-again',
    shows: 'the promise was not kept: third turn of a conversation',
    label: 'complaint',
    service: 'education',
    flags: ['vulnerable', 'chaser'],
    sent: '3d 08:44',
    from: 'Nuala Deverell-Khan <nuala.dk@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    answers: 'thread-taxi-answer',
    subject: 'Re: School taxi left my son on the pavement',
    text: `8.10: nobody. 8.25: the SAME MAN. On his own. No Bev. He said no one had told him anything. Zak's under the table and
I'm late for work again. What is going on over there?`,
  },
  {
    id: 'thread-taxi-sister',
    shows: 'an aunt joins the thread from her own address',
    label: 'complaint',
    service: 'education',
    flags: ['third_party', 'vulnerable'],
    sent: '2d 11:19',
    from: 'Siobhan Deverell <siobhan.deverell@larkmail.example>',
    to: 'contact',
    maker: 'iphone',
    answers: 'thread-taxi-again',
    subject: 'Re: School taxi left my son on the pavement',
    text: `Nuala's sister here, she can't face writing again. Another morning, another no show, I drove him. Somebody with
authority needs to phone her before 3 today.`,
  },
];
