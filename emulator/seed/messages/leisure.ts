import { docx } from '../files.ts';
import type { SeedMessage } from '../message.ts';

/** Parks, libraries and leisure centres. */
export const leisure: readonly SeedMessage[] = [
  {
    id: 'parks-swing',
    shows: 'broken swing, first report',
    label: 'service_request',
    service: 'parks',
    sent: '2d 16:01',
    from: 'Aleksy Brzoza-Neal <aleksy.bn@postbox.example>',
    to: 'contact',
    maker: 'android',
    subject: 'Swing broken Coopers Field',
    text: `Baby swing, the left one, chain is open at the top and it hangs on one side. I tied it up so nobody can sit. Please
repair`,
  },
  {
    id: 'parks-bench',
    shows: 'asks to buy a memorial bench',
    label: 'service_request',
    service: 'parks',
    flags: ['vulnerable'],
    sent: '30d 10:25',
    from: 'Constance Arkwright-Bose <constance.ab@larkmail.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'A bench for my son',
    text: `Dear Parks

I should like to give a bench by the bandstand in memory of Simeon, who played the euphonium there from the age of
eleven. I don't mind what it costs but I would want to choose the words. Please tell me what's allowed, and whether it
might be there by his birthday in {160 month}.

Mrs C. Arkwright-Bose`,
  },
  {
    id: 'parks-football-mud',
    shows: 'club: pitches paid for and unplayable, six weekends',
    label: 'complaint',
    service: 'parks',
    sent: '10d 09:52',
    from: 'Harrow End Juniors FC <sec@harrowendjuniors.example>',
    to: 'complaints',
    maker: 'gmail',
    subject: 'Pitches 3 and 4, Pellow Meadow',
    text: `Hello

We hire two pitches at £612 for the half season. On six of the last eight Saturdays at least one has been unmarked,
unmown, or had the goals chained to a tree. Twice our under-nines were changing in the car park as nobody had
unlocked. Emails to the parks inbox on {-43}, {-30} and {-16}: nothing back, not even an automatic one.

The committee asks for half the hire back and a person with a key and a phone.

Tolu Wainscott, secretary`,
  },
  {
    id: 'parks-fair-view',
    shows: 'a view on the funfair',
    label: 'contact',
    service: 'parks',
    sent: '56d 14:14 any',
    from: 'Basil Trewhella-Jones <basil.tj@chalkpit.example>',
    to: 'contact',
    subject: 'The October fair',
    text: `In favour of keeping it on the Meadow, whatever the Friends of the Meadow may tell you. I met my wife on the waltzers.

Basil Trewhella-Jones`,
  },
  {
    id: 'parks-dog-fouling',
    shows: 'petition that asks for a dog-free field',
    label: 'contact',
    service: 'parks',
    sent: '41d 15:48',
    from: 'Ottilie Gascoigne-Mehta <ottilie.gm@postbox.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Petition, 118 names',
    text: `Please find attached our petition, signed by 118 residents of Larkspur ward: "We ask the council to make the lower
half of Coopers Field a dog-free area." I collected the names outside the nursery and I've the paper copies in a
folder.

Would you let me know to which meeting it goes?

Ottilie Gascoigne-Mehta`,
    enclosures: [
      {
        name: 'Petition front page.docx',
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        make: () =>
          docx([
            'PETITION',
            'We ask the council to make the lower half of Coopers Field a dog-free area.',
            '118 names',
          ]),
      },
    ],
  },
  {
    id: 'libraries-hours',
    shows: 'asks for opening hours',
    label: 'contact',
    service: 'libraries',
    sent: '1d 10:33',
    from: 'Kit <kit.halloran@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'Library Saturday',
    text: `is the ropewalk library open sat afternoons & can you print there`,
  },
  {
    id: 'libraries-fine',
    shows: 'asks to cancel a charge for a lost book since found',
    label: 'service_request',
    service: 'libraries',
    sent: '23d 16:18',
    from: 'Perpetua Lavenham-Diaz <perpetua.ld@larkmail.example>',
    to: 'contact',
    subject: 'The Whale Who Ate Thursday',
    text: `Dear Library, it was behind the radiator. I posted it through the slot last night. Please would you take the £8.99 off
Benedict's card so that he can borrow again? He's very sorry, and so is the radiator.

Perpetua Lavenham-Diaz`,
  },
  {
    id: 'libraries-computer',
    shows: 'library computers down for weeks, claim deadline missed',
    label: 'complaint',
    service: 'libraries',
    flags: ['vulnerable'],
    sent: '25d 15:59',
    from: 'Errol Winstanley-Moss <errol.wm@hearthmail.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'Computers at Central',
    text: `I've no computer at home, I do my journal at the library. For three weeks now there's been a sheet of paper taped on
all eight saying "engineer called". Each week it's the same piece of paper. I got sanctioned £97 last week for a
journal I'd nowhere to do. I've written this at the betting shop on a lad's phone.

Errol`,
  },
  {
    id: 'leisure-swim-refund',
    shows: 'asks for a refund of swimming lessons',
    label: 'service_request',
    service: 'leisure',
    sent: '7d 14:20',
    from: 'Gwenllian Askew-Farouk <gwenllian.af@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Refund for 4 lessons (broken arm)',
    text: `Hi Aquadome, Macsen broke his arm on the trampoline on Saturday so he will miss the last four lessons of the course.
The terms say you refund with a doctor's note? I have one. Card ending 0091. Diolch, Gwenllian`,
  },
  {
    id: 'leisure-gym-cancel',
    shows: 'gym goes on charging after cancellation',
    label: 'complaint',
    service: 'leisure',
    sent: '15d 12:05',
    from: 'Dwayne Hollingshead-Yu <dwayne.hy@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'STILL being charged',
    text: `Cancelled in person in {-95 month}, filled in the form at the desk, lad called Ryan took it. You've taken £31.50 every
month since. I ring, I get the bowling. Give me my £94.50 back and stop pretending I've got biceps`,
  },
  {
    id: 'leisure-women-only',
    shows: 'asks for a women-only swimming session',
    label: 'service_request',
    service: 'leisure',
    sent: '36d 11:59',
    from: 'Sister Circle Marlsbury <salaam@sistercircle.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Women-only swim, could we try one evening?',
    text: `Assalamu alaikum and hello

There are forty-three of us on the list now and it isn't only Muslim ladies: the knitting group from the chapel wants
to come too, and two mums who have had surgery. Might the Aquadome offer one evening an hour with female lifeguards
and the blinds down? We would pay for it as a block booking to begin with.

Ruqayyah Stanhope-Aziz (coordinator)`,
  },
  {
    id: 'leisure-lost-property',
    shows: 'asks about lost property',
    label: 'contact',
    service: 'leisure',
    sent: '46d 08:58',
    from: 'Torquil Benson-Ip <torquil.bi@hanningmail.example>',
    to: 'contact',
    subject: 'One trainer',
    text: `Left foot, size 11, orange. Squash court 2. Did anyone hand it in? I have the other.`,
  },
];
