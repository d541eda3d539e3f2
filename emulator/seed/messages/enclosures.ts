import { bulk, jpeg, pdf, png } from '../files.ts';
import type { SeedMessage } from '../message.ts';

/** Messages in which the attachment is the point. */
export const enclosures: readonly SeedMessage[] = [
  {
    id: 'file-photo-only',
    shows: 'no words: a photograph of a sink hole and nothing else',
    label: 'service_request',
    ambiguous: ['contact'],
    service: 'highways',
    sent: '5d 07:12',
    from: '<t.gadsby77@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'Pellow Rd',
    text: '',
    enclosures: [{ name: 'image0.jpeg', type: 'image/jpeg', make: () => jpeg(52, 39, 71) }],
  },
  {
    id: 'file-image-is-the-letter',
    shows: 'the letter itself is an inline picture',
    label: 'contact',
    ambiguous: ['service_request', 'complaint'],
    service: 'customer_services',
    sent: '30d 15:21',
    from: 'Aubrey Nethersole-Wang <aubrey.nw@larkmail.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Letter to the Council',
    text: '',
    enclosures: [
      { name: 'scan0001.png', type: 'image/png', make: () => png(420, 594, 72), cid: 'scan0001@larkmail.example' },
    ],
  },
  {
    id: 'file-forwarded-eml',
    shows: 'an old council mail attached as a file, and one impatient line',
    label: 'complaint',
    service: 'parking',
    flags: ['chaser'],
    sent: '6d 14:57',
    from: 'Isidora Blackett-Lowe <isidora.bl@postbox.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'FW: Your permit',
    text: `Attached is your promise of {-60 month}. I'm still feeding the meter. Well?`,
    enclosures: [
      {
        name: 'Your permit.eml',
        type: 'message/rfc822',
        make: () =>
          Buffer.from(
            [
              'From: Marlsbury Contact <contact@marlsbury.gov.example>',
              'To: isidora.bl@postbox.example',
              'Subject: Your permit',
              'Message-ID: <permit-promise@marlsbury.gov.example>',
              'MIME-Version: 1.0',
              'Content-Type: text/plain; charset=us-ascii',
              '',
              'Dear Ms Blackett-Lowe',
              '',
              'Your resident permit will be posted within five working days.',
              '',
            ].join('\r\n'),
          ),
      },
    ],
  },
  {
    id: 'file-winmail',
    shows: 'Outlook’s winmail.dat, unreadable to most',
    label: 'contact',
    service: 'planning',
    sent: '21d 16:16',
    from: 'Estates, Dunmere College <estates@dunmere-college.example>',
    to: 'contact',
    subject: 'Plans as promised',
    text: `Please find attached the plans we spoke about on the telephone.`,
    enclosures: [
      {
        name: 'winmail.dat',
        type: 'application/ms-tnef',
        make: () => bulk(2600, 73, [0x78, 0x9f, 0x3e, 0x22, 0x01, 0x00]),
      },
    ],
  },
  {
    id: 'file-nasty-name',
    shows: 'file names that try to climb and to look like another kind',
    label: 'contact',
    service: 'other',
    flags: ['automated'],
    sent: '25d 04:04 any',
    from: 'Document Centre <docs@filedropp.example>',
    to: 'complaints',
    maker: 'webmail',
    banner: true,
    subject: 'Shared: Complaint evidence',
    text: `You have been shared 3 document. Open for view evidence.`,
    enclosures: [
      { name: '../../../../etc/cron.d/evidence', type: 'application/octet-stream', make: () => bulk(64, 74) },
      { name: 'evidence\u202Egpj.exe', type: 'application/octet-stream', make: () => bulk(128, 75) },
      {
        name: `CON ${'very '.repeat(50)}long name?*.pdf`,
        type: 'application/pdf',
        make: () => pdf(['Nothing to see']),
      },
    ],
  },
  {
    id: 'file-voicemail',
    shows: 'a voicemail written down by the telephone system: a complaint in a robot’s envelope',
    label: 'complaint',
    service: 'waste',
    flags: ['automated', 'chaser'],
    sent: '12d 17:22',
    from: 'Voicemail <voicemail@telephony.marlsbury.gov.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'Voicemail from 07700 900456 (0:41)',
    text: `hello yeah its uh mrs pargeter at ten tenter row again i rang monday i rang wednesday nobodys rung me back about the
clinical waste sacks theyre piling up in the passage its not very nice uh i dont know who else to try um thank you bye

(Written down automatically. Words may be wrong.)`,
    enclosures: [{ name: 'msg_0041.wav', type: 'audio/wav', make: () => bulk(9000, 76, [0x52, 0x49, 0x46, 0x46]) }],
  },
  {
    id: 'file-many-photos',
    shows: 'nine photographs and a plea',
    label: 'service_request',
    service: 'environmental_health',
    sent: '14d 19:33',
    from: 'Residents of Leith’s Yard <leithsyard@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Oil on the river, photos 1 to 9',
    text: `Rainbow film from the outfall by the boat steps down to the weir since about four this afternoon. Two ducks look very
sorry for themselves. Somebody needs to find where it comes from.`,
    enclosures: Array.from({ length: 9 }, (_, at) => ({
      name: `river ${at + 1} of 9.jpg`,
      type: 'image/jpeg',
      make: () => jpeg(32, 24, 80 + at),
    })),
  },
  {
    id: 'file-signed-disclaimer',
    shows: 'two words, then a signature with logos and a page of disclaimer',
    label: 'contact',
    service: 'licensing',
    sent: '29d 09:55',
    from: 'Gideon Thurlstone <g.thurlstone@grandiosegroup.example>',
    to: 'contact',
    maker: 'outlook',
    banner: true,
    subject: 'RE: Premises plan',
    text: `As requested.`,
    footer: `Gideon Thurlstone | Group Compliance Partner | Grandiose Leisure Group plc
Winner: Most Improved Foyer (regional)
DISCLAIMER: This email is intended solely for whoever it is intended for. If you have received it in error, kindly
forget it. Any view in it may not be a view. Complaints about our staff should be made to our own complaints
department, which will be delighted. Think of the trees before you print, and of the screen before you do not.
Registered in England, in an office.`,
    enclosures: [
      { name: 'image001.png', type: 'image/png', make: () => png(160, 40, 77), cid: 'image001.png@01D9' },
      { name: 'image002.png', type: 'image/png', make: () => png(24, 24, 78), cid: 'image002.png@01D9' },
      {
        name: 'Plan rev C.pdf',
        type: 'application/pdf',
        make: () => pdf(['Premises plan, rev C', 'Bar, stage, exits']),
      },
    ],
  },
];
