import { png } from '../files.ts';
import type { SeedMessage } from '../message.ts';

/** Customer services, and what belongs to no service: press, sales, charities, passers-by. */
export const frontDesk: readonly SeedMessage[] = [
  {
    id: 'desk-how-to-complain',
    shows: 'asks only how to complain: readers differ',
    label: 'contact',
    ambiguous: ['complaint'],
    service: 'customer_services',
    sent: '13d 13:31',
    from: 'L. Abbotsley <l.abbotsley@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Procedure',
    text: `Where does one send a complaint, and is there a form? I'd also like to know how long you give yourselves to answer. L.
Abbotsley`,
  },
  {
    id: 'desk-phone-queue',
    shows: 'an hour in the telephone queue, then cut off',
    label: 'complaint',
    service: 'customer_services',
    flags: ['vulnerable'],
    sent: '7d 12:47',
    from: 'Beryl Inchbald-Okoye <beryl.io@larkmail.example>',
    to: 'complaints',
    subject: 'Your telephones',
    text: `Dear Complaints

One hour and four minutes by the kitchen clock I was "in a queue" this morning. I am partially sighted and so the
website is no good to me. When I got to number one in the queue there was a click and it was the speaking clock, or
something like it. I rang again: "you are number thirty-three".

I only wanted to know whether the man who came about my rates was one of yours. I still don't know.

B. Inchbald-Okoye (Mrs), 01632 960772`,
  },
  {
    id: 'desk-rude-reception',
    shows: 'accent mocked at the counter: discrimination',
    label: 'complaint',
    service: 'customer_services',
    flags: ['discrimination'],
    sent: '18d 17:55',
    from: 'Temwani Mphatso-Clegg <temwani.mc@postbox.example>',
    to: 'complaints',
    maker: 'outlook',
    subject: 'What happened to me at the Civic Centre on {-2 full}',
    text: `Dear Manager

I came to the counter at 2.20 p.m. to ask about a change of address. Window 3. I speak English as my first language
and have done so for forty-six years. The woman turned to her colleague, repeated what I'd said in a "funny" voice,
and they both laughed. She then spoke to me slowly and loudly. I was asked for my passport. The gentleman before me,
who was white, had not been asked for his when he changed his.

I have written down the time and what she was wearing. There's a camera over window 3. Please keep the film.

Temwani Mphatso-Clegg`,
  },
  {
    id: 'desk-compliment-amina',
    shows: 'thanks for a named officer',
    label: 'contact',
    service: 'customer_services',
    flags: ['compliment'],
    sent: '3d 14:50',
    from: 'Horace Quennell-Ito <horace.qi@hanningmail.example>',
    to: 'contact',
    maker: 'webmail',
    folder: 'inbox/Compliments',
    subject: 'Miss Shah',
    text: `I telephoned about one thing and it turned out to be four. Miss Amina Shah dealt with the lot, rang me back when she
said she would and, when I'd lost my pencil, waited while I found it. If you have a prize, please give it to her.

Horace Quennell-Ito`,
  },
  {
    id: 'desk-press',
    shows: 'press enquiry with a deadline',
    label: 'contact',
    service: 'waste',
    flags: ['press'],
    sent: '5d 10:41',
    from: 'Marlsbury Messenger newsdesk <news@marlsburymessenger.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'PRESS: overflowing banks at the Tanyard, comment by 4?',
    text: `Hello, we're running readers' pictures of the bottle banks at the Tanyard tomorrow ("a glass mountain", says one).
Could the council tell us how often they are emptied and whether that's changed since the new contract? On the record,
name and title please. 4pm would be grand, 5 at the very latest.

Ludo Marchetti-Stone
Reporter, 01632 960155`,
  },
  {
    id: 'desk-sales',
    shows: 'a sales pitch',
    label: 'contact',
    service: 'other',
    flags: ['automated'],
    sent: '16d 06:15',
    from: 'Brad from LeadSpark <brad@leadspark.example>',
    to: 'contact',
    maker: 'webmail',
    banner: true,
    subject: 'Quick question, Marlsbury',
    text: `Hey there,

I noticed Marlsbury isn't yet leveraging AI-driven parking kerb monetisation. Would you be open to fifteen minutes
Tuesday or Thursday? We've helped councils just like yours unlock 6-figure kerb value!

If I don't hear back I'll assume you are being chased by a bear.

Brad`,
    footer: `LeadSpark Ltd. To stop hearing from us, open https://leadspark.example/stop?c=marlsbury`,
    headers: { 'List-Unsubscribe': '<https://leadspark.example/stop?c=marlsbury>' },
  },
  {
    id: 'desk-room-hire',
    shows: 'asks to hire the town hall',
    label: 'service_request',
    service: 'customer_services',
    sent: '37d 09:22',
    from: 'Marlsbury Malayali Association <committee@marlsburymalayali.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Hire of Assembly Room for Onam',
    text: `Respected Sir/Madam,

Kindly reserve the Assembly Room for our Onam gathering, about 140 persons with children, 10 a.m. to 6 p.m. We shall
need the kitchen, the big tables and permission to lay a flower carpet on the floor (removed the same evening without
any trace, as in previous years).

Thanking you,
Aleyamma Kurian-Forbes, Joint Secretary`,
  },
  {
    id: 'desk-wrong-council',
    shows: 'meant for another council',
    label: 'contact',
    service: 'other',
    sent: '50d 12:52',
    from: 'Stu <stu.hazelgrove@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'bins in Marlsbrook',
    text: `Hi when's the tip open in Marlsbrook, is that you or the other lot?`,
  },
  {
    id: 'desk-train-company',
    shows: 'a complaint about the railway: not the council',
    label: 'contact',
    service: 'other',
    sent: '25d 18:04',
    from: 'Hester Wyndham-Pyle <hester.wp@chalkpit.example>',
    to: 'complaints',
    maker: 'webmail',
    subject: 'Complaint: the 17.42',
    text: `The 17.42 has been cancelled on each of the last four days, always once I'm on the platform. It is an utter shambles
and somebody should be dismissed. I copy the council so that you know what your residents put up with. The railway
company has had the original.

Hester Wyndham-Pyle`,
  },
  {
    id: 'desk-survey',
    shows: 'answers to a survey, grumbles among them',
    label: 'contact',
    service: 'customer_services',
    sent: '42d 17:47',
    from: 'Panel member 0226 <panel0226@larkmail.example>',
    to: 'contact',
    subject: 'RE: Your Marlsbury, Your Say - reply by email',
    text: `Q1 fairly satisfied
Q2 4
Q3 4
Q4 2 (pavements)
Q5 don't know
Q6 yes
Q7 anything else? More benches. Fewer surveys.
Q8 prefer not to say`,
  },
  {
    id: 'desk-grant-thanks',
    shows: 'a charity sends its report and thanks',
    label: 'contact',
    service: 'other',
    flags: ['compliment'],
    sent: '53d 16:12',
    from: 'Tannery Men in Sheds <shed@tannerysheds.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'End of grant report, with thanks',
    text: `Dear Community Grants

With the £900 we bought a lathe, a first aid box and 260 teabags. Twenty-two men came at least once; eleven come every
week; one has taken his grandson's photograph of a bird box to show the doctor, who had asked what he did all day.

Thank you. The key's under the usual thing.

Bernard Lightowler-Singh`,
    footer: `Tannery Men in Sheds, Unit 2, Old Tannery, Marlsbury MX1 9ZZ`,
    enclosures: [
      { name: 'shed-logo.png', type: 'image/png', make: () => png(96, 48, 51), cid: 'logo@tannerysheds.example' },
    ],
  },
  {
    id: 'desk-interpreter',
    shows: 'Polish mail: asks for an appointment with an interpreter',
    label: 'service_request',
    service: 'customer_services',
    flags: ['not_english'],
    sent: '11d 17:02',
    from: 'Grażyna Ożóg-Mills <grazyna.om@poczta.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Proszę o spotkanie z tłumaczem',
    text: `Dzień dobry,

proszę o umówienie spotkania w sprawie dodatku mieszkaniowego. Słabo mówię po angielsku, potrzebuję tłumacza. Mogę
przyjść w każdy wtorek albo środę po godzinie dziesiątej. Mój telefon: 07700 900284.

Z poważaniem
Grażyna Ożóg-Mills`,
  },
];
