import { pdf } from '../files.ts';
import type { SeedMessage } from '../message.ts';

/** Schools: admissions, transport, special educational needs. */
export const schools: readonly SeedMessage[] = [
  {
    id: 'schools-transport-refused',
    shows: 'appeal against a refusal of school transport',
    label: 'service_request',
    service: 'education',
    flags: ['appeal_or_claim'],
    sent: '17d 10:57',
    from: 'Caspian Thorley-Wu <caspian.tw@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Transport appeal - Elowen Thorley-Wu, Year 7',
    text: `Dear Transport Team,

We'd like to appeal (stage one). Your measurement of 2.9 miles follows the canal path, which has no lighting, is
closed whenever the lock gates are being painted, and was under water on nine school days last year. By road it's 3.4.

I attach a map with photographs of the path at 7.45 a.m.

Caspian Thorley-Wu`,
    enclosures: [
      {
        name: 'canal-path.pdf',
        type: 'application/pdf',
        make: () => pdf(['Canal path, 07:45', 'Point A: no lighting', 'Point B: lock closed', 'By road: 3.4 miles']),
      },
    ],
  },
  {
    id: 'schools-ehcp-late',
    shows: 'EHC plan thirty weeks late and caseworkers silent',
    label: 'complaint',
    service: 'education',
    flags: ['vulnerable', 'statutory_children'],
    sent: '9d 21:27',
    from: 'Bridie Kavanagh-Osman <bridie.ko@larkmail.example>',
    to: 'complaints',
    maker: 'outlook',
    subject: 'Idris Osman: needs assessment, 50 weeks and counting',
    text: `Dear SEND Manager,

The law gives you twenty weeks. You've had fifty. In that time my son has gone from five mornings a week in school to
none, I've gone from a full-time post to none, and the caseworker has gone from Julie to Priscilla to "the inbox".

The psychologist's report has been with you since {-130}. The school's has been with you since before that. The draft
was promised by half-term, then by "the end of term", and last Friday the inbox informed me that it is "with panel".
Which panel? When does it sit? Who told it that an eight-year-old was waiting?

I want the draft plan, a named person, and tuition for Idris until it's done.

Bridie Kavanagh-Osman`,
  },
  {
    id: 'schools-place-question',
    shows: 'new family asks how to get a school place',
    label: 'contact',
    service: 'education',
    sent: '5d 13:39',
    from: 'Oluwaseun Adebayo-Kerr <seun.ak@postbox.example>',
    to: 'contact',
    maker: 'android',
    subject: 'School place in year for two children',
    text: `Good day, we are relocating from up north to Marlsbury in the new year because of my job at the hospital. Ages 6 and
10. Do we apply to you or to the school direct, and must we have the tenancy signed first? Kindly advise.`,
  },
  {
    id: 'schools-bus-late',
    shows: 'first report of a late school bus',
    label: 'service_request',
    service: 'education',
    sent: '12d 08:51',
    from: 'Delphine Crabb <delphine.crabb@hanningmail.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'SB14 this morning',
    text: `School bus SB14 didn't turn up at Cold Hanning green today, 6 kids stood there, we've car-shared. Can you find out if
it's coming this afternoon? D`,
  },
  {
    id: 'schools-taxi-escort',
    shows: 'a taxi left without a child, after earlier warnings',
    label: 'complaint',
    service: 'education',
    flags: ['safeguarding', 'vulnerable'],
    sent: '4d 15:46',
    from: 'Nuala Deverell-Khan <nuala.dk@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'School taxi left my son on the pavement',
    text: `The taxi you provide dropped Zak, who's seven and can't speak, on the pavement outside a locked gate and went. It's an
inset day. The school had told you, I've seen the email. A dinner lady who had come in for her coat found him twenty
minutes later walking towards the ring road.

I warned you in September that this driver won't wait, and was told that he'd been "reminded".

He isn't getting in that car again. Ring me tonight.

Nuala`,
  },
  {
    id: 'schools-academy-bully',
    shows: 'about an academy, which the council does not run',
    label: 'contact',
    service: 'education',
    sent: '31d 16:42',
    from: 'Priya Ramanathan-Cole <priya.rc@larkmail.example>',
    to: 'complaints',
    subject: 'Complaint about Castle Ditch Academy',
    text: `Hello, I've a complaint about Castle Ditch Academy. The head of year has done nothing about the bullying of my
daughter in the changing rooms. We have been to the school three times and to the governors. Is this something the
council deals with or do I write to the trust?

Priya Ramanathan-Cole`,
  },
  {
    id: 'schools-elective',
    shows: 'tells the council of home education',
    label: 'contact',
    service: 'education',
    sent: '57d 09:40',
    from: 'Wren & Jago Tregellis-Bond <wrenandjago@hearthmail.example>',
    to: 'contact',
    subject: 'Home education from half term',
    text: `For your records: from Monday our son Lowen (11) will be educated at home. We have written to the school. We don't
need anything from you at present but know you like to be told.`,
  },
  {
    id: 'schools-crossing-patrol',
    shows: 'asks for a lollipop person after a retirement',
    label: 'service_request',
    service: 'education',
    sent: '26d 07:44',
    from: 'Friends of Ropewalk Primary <friends@ropewalkprimary.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'Who replaces Mrs Budge?',
    text: `Dear all, our wonderful lollipop lady retires at the end of this month after 31 years. We're planning cake. Before the
cake, could you tell us the post will be filled, and start advertising if you haven't? Two of our dads have said they
would cover if trained.

Best, Marisol (Friends secretary)`,
  },
];
