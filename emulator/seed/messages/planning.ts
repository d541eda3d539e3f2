import { bulk, pdf } from '../files.ts';
import type { SeedMessage } from '../message.ts';

/** Planning applications, enforcement, trees, land charges. */
export const planning: readonly SeedMessage[] = [
  {
    id: 'planning-objection',
    shows: 'an objection to an application: contact, however strong',
    label: 'contact',
    service: 'planning',
    sent: '9d 20:14',
    from: 'Imelda Ruthven-Castro <imelda.rc@chalkpit.example>',
    to: 'contact',
    maker: 'gmail',
    folder: 'inbox/For planning',
    subject: 'OBJECTION 26/00418/FUL land at Skinner Field',
    text: `I object in the strongest possible terms to the above. 140 houses on a field that is under water every February is
madness. My reasons:

1. Flooding. See any photograph of the field.
2. The junction with Pellow Road is already lethal at school time.
3. There are nesting lapwings, which the applicant's ecologist managed not to notice by visiting in November.
4. The design could be anywhere, and usually is.

Imelda Ruthven-Castro, 2 Skinner Cottages`,
  },
  {
    id: 'planning-support',
    shows: 'a letter of support',
    label: 'contact',
    service: 'planning',
    sent: '34d 13:02',
    from: 'Jomo Ledbetter <jomo@ledbettercycles.example>',
    to: 'contact',
    folder: 'inbox/For planning',
    subject: '26/00377/COU - in favour',
    text: `In favour of the old bank becoming a climbing wall. High street needs something that's open after six. No
connection to applicant, I sell bikes opposite.

Jomo`,
  },
  {
    id: 'planning-late-decision',
    shows: 'application undecided months past its date; calls unreturned',
    label: 'complaint',
    service: 'planning',
    flags: ['chaser'],
    sent: '20d 08:38',
    from: 'Rowena Askwith-Bello <rowena@askwithbello.example>',
    to: 'complaints',
    maker: 'outlook',
    subject: '26/00102/HOU, target date long gone',
    text: `Dear Planning,

My husband and I applied for a single-storey kitchen extension in {-235 month}. The target date was {-178}. Since
then:

- two case officers have left, each without telling us;
- our agent has left eleven messages, one of which was answered, by somebody who thought we were a garage; - we were
asked for a bat survey, paid £890 for one, and were then told that it had not been necessary; - the builder has gone
to another job until next summer.

At no point has anybody suggested that there's anything wrong with the drawings. I'm formally complaining about the
delay, the silence and the bats.

Rowena Askwith-Bello`,
  },
  {
    id: 'planning-enforcement-report',
    shows: 'first report of building without permission',
    label: 'service_request',
    service: 'planning',
    flags: ['anonymous'],
    sent: '14d 12:57',
    from: 'A resident <concerned.at.cold.hanning@postbox.example>',
    to: 'contact',
    subject: 'dormer going up, no permission',
    text: `Please can enforcement visit 9 Vicarage Fold, Cold Hanning. Full width dormer on the front, in a conservation area, no
notice on the lamp post, nothing on your website. Scaffold went up Monday. I have to live here so no name.`,
  },
  {
    id: 'planning-enforcement-ignored',
    shows: 'enforcement promised and dropped: how the council acted',
    label: 'complaint',
    service: 'planning',
    flags: ['escalation'],
    sent: '37d 16:06',
    from: 'Kit Abernathy-Chowdhury <kit.ac@larkmail.example>',
    to: 'complaints',
    maker: 'gmail',
    subject: 'EN/25/0093 closed without a word',
    text: `I learned today, from the website, that enforcement case EN/25/0093 was closed on {-52} as "not expedient". I am the
person who reported it. I kept the diary your officer asked me to keep, for seven months. I gave up a Saturday to show
her the yard. She said in terms that a notice was being drafted.

No one told me it had been dropped. No one has told me why. The burning carries on: there's soot on the washing as I
write.

Unless a senior officer can explain this I'd like the Ombudsman's address.

Kit Abernathy-Chowdhury`,
  },
  {
    id: 'planning-preapp',
    shows: 'asks for pre-application advice',
    label: 'service_request',
    service: 'planning',
    sent: '5d 14:44',
    from: 'Thaddeus Mould <studio@mouldandfenn.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Pre-app request: barn at Nether Pellow',
    text: `Hi all

Could we book a pre-application meeting for the conversion of a threshing barn (listed, grade II) to one dwelling?
Sketch pack attached, it's a big file, sorry. Client's hoping for a visit rather than a screen call. We'd pay the
enhanced fee.

Best
Thad`,
    footer: `Thaddeus Mould
Mould & Fenn Studio
The Sail Loft, Ropewalk, Marlsbury MX2 1AA
020 7946 0291`,
    enclosures: [
      {
        name: 'Barn sketch pack 01-14.tif',
        type: 'image/tiff',
        make: () => bulk(3_670_016, 26, [0x49, 0x49, 0x2a, 0x00, 0x08, 0x00, 0x00, 0x00]),
      },
    ],
  },
  {
    id: 'planning-tree-order',
    shows: 'notice of works to a protected tree',
    label: 'service_request',
    ambiguous: ['contact'],
    service: 'planning',
    sent: '46d 11:50',
    from: 'Oakapple Tree Care <office@oakappletreecare.example>',
    to: 'contact',
    subject: 'TPO 114/1987 - T3 beech, 15 Church Hill',
    text: `Application to reduce crown by 2 m and take out the deadwood over the footpath. Form and plan attached. Client elderly,
would appreciate it if done before the winter gales. Dates in January held.

Sparrow Hollis, tree surgeon`,
    enclosures: [
      {
        name: 'T3_plan.pdf',
        type: 'application/pdf',
        make: () => pdf(['T3 Beech', 'Crown reduction 2 m', 'Not to scale']),
      },
    ],
  },
  {
    id: 'planning-search',
    shows: 'conveyancer chases a land charges search, neutrally',
    label: 'service_request',
    service: 'planning',
    flags: ['chaser', 'third_party'],
    sent: '11d 09:01',
    from: 'Residential Team <resi@crakehillsolicitors.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'LLC1/CON29 - 6 Leith Yard - our ref CRK/8841/jm',
    text: `Good morning

We submitted the above on {-15} and have not as yet had the result. Please would you let us have it or an expected
date.

Kind regards
Jasmin Moreau-Biggs
Trainee`,
    footer: `CRAKEHILL SOLICITORS LLP
This email and any files with it are confidential and may be privileged. Service by email is not accepted. We never
change our bank details by email.`,
  },
  {
    id: 'planning-visit-question',
    shows: 'asks whether a shed needs permission',
    label: 'contact',
    service: 'planning',
    sent: '50d 18:08',
    from: 'Fenella Hoop <fenella.hoop@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'do I need permission for a shed',
    text: `2.4m high, 3 by 4, bottom of garden, next to nobody. It's got a little veranda. Conservation area I think? F x`,
  },
  {
    id: 'planning-committee-biased',
    shows: 'chair cut off the objectors: conduct of the meeting',
    label: 'complaint',
    service: 'planning',
    sent: '2d 09:15',
    from: 'Bryn Gwilliam-Foulds <bryn.gf@hanningmail.example>',
    to: 'complaints',
    subject: 'Last Wednesday evening',
    text: `Each side is meant to have three minutes. I had timed mine at home with an egg timer. The clerk switched my microphone
off at what the recording shows to be one minute fifty, and the applicant's agent was then given four and a half, "to
respond". When I put my hand up I was told that the public part had closed.

The vote went the way it went. My grievance is with how it was run, and I should like the recording to be listened to
by somebody who wasn't in the room.

Bryn Gwilliam-Foulds`,
  },
];
