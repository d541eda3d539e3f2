import { pdf } from '../files.ts';
import type { SeedMessage } from '../message.ts';

/** Information requests, solicitors, claims. */
export const rights: readonly SeedMessage[] = [
  {
    id: 'rights-foi-consultants',
    shows: 'a freedom of information request',
    label: 'contact',
    service: 'other',
    flags: ['foi'],
    sent: '14d 10:05',
    from: 'Open Ledger <requests@openledger.example>',
    to: 'contact',
    maker: 'plain',
    subject: 'Freedom of Information request: consultants',
    text: `Dear FOI officer,

Under the Act please supply for each of the last three financial years:
a) total spend on management consultants;
b) the ten largest engagements, with supplier and purpose;
c) how many of them were let without competition.

A spreadsheet is preferred.

Marguerita Stonehewer`,
  },
  {
    id: 'rights-foi-overdue',
    shows: 'FOI answer overdue: internal review asked',
    label: 'complaint',
    service: 'highways',
    flags: ['foi', 'chaser'],
    sent: '6d 18:09',
    from: 'Lysander Oakes-Mbeki <lysander.om@chalkpit.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'FOI 4417/26: internal review',
    text: `You acknowledged my request on {-48} and twenty working days ran out on {-20}. Two holding emails have come from you
since, one of which referred to a different request altogether. I ask for an internal review of the failure to answer,
and for the bridge inspection reports themselves.

Lysander Oakes-Mbeki`,
  },
  {
    id: 'rights-sar',
    shows: 'subject access request by a former child in care',
    label: 'contact',
    service: 'children',
    flags: ['sar', 'statutory_children', 'vulnerable'],
    sent: '26d 20:31',
    from: 'Marlon Peachey-Davis <marlon.pd@hearthmail.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'my files',
    text: `Hi, I was in care with Marlsbury from when I was 3 til 16 (1989-2002). I would like to see everything you hold about
me please. Name then was Marlon Davis, DOB 04/02/86. I can show ID. I don't know what's in there so if there's
somebody I could talk to when I read it that'd be good.`,
  },
  {
    id: 'rights-eir',
    shows: 'environmental information request',
    label: 'contact',
    service: 'environmental_health',
    flags: ['foi'],
    sent: '51d 08:16',
    from: 'Pell River Trust <info@pellrivertrust.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'EIR: outfalls between the wharf and Pellow Bridge',
    text: `Please could we have, under the Environmental Information Regulations, the location and diameter of every
surface-water outfall the council owns on that reach, and any sampling since {-900 month}? Shapefile if you've got
one, scribbled map if not.

Best, Aurelio`,
  },
  {
    id: 'rights-disrepair-claim',
    shows: 'solicitor’s letter of claim for disrepair',
    label: 'complaint',
    service: 'housing',
    flags: ['legal_action', 'third_party', 'housing_landlord', 'vulnerable'],
    sent: '10d 13:22',
    from: 'Hornbeam & Slate LLP <disrepair@hornbeamslate.example>',
    to: ['complaints', 'contact'],
    maker: 'outlook',
    subject: 'LETTER OF CLAIM - Ms A. Brockhurst-Nair, 31 Tannery Court - our ref HS/DR/5521',
    text: `Dear Sirs

We are instructed by the above tenant. This is a letter of claim under the Pre-Action Protocol for Housing Conditions
Claims.

You've had notice of rising damp and a defective extractor since at least {-310}, by telephone on seven occasions
which are scheduled. No effective repair has been carried out. Our client's son has been treated in hospital for
asthma.

Please (1) acknowledge within 20 working days, (2) disclose the housing file, and (3) confirm your agreement to the
single joint expert proposed in the enclosed. In default we shall issue without further notice.

Yours faithfully
Hornbeam & Slate LLP`,
    footer: `Hornbeam & Slate LLP is an invented firm. Offices at 1 Plea Court, Dunmere MX8 4AA. Confidential and may be legally
privileged.`,
    enclosures: [
      {
        name: 'Letter of claim HS-DR-5521.pdf',
        type: 'application/pdf',
        make: () => pdf(['LETTER OF CLAIM (sample)', 'Schedule of calls: seven', 'Proposed expert: to be agreed']),
      },
    ],
  },
  {
    id: 'rights-trip-claim',
    shows: 'personal injury claim, first notice',
    label: 'service_request',
    service: 'highways',
    flags: ['appeal_or_claim'],
    sent: '29d 17:38',
    from: 'Noreen Tankersley-Bux <noreen.tb@postbox.example>',
    to: 'contact',
    subject: 'Claim for my wrist',
    text: `On {-6} about noon I went over on the lifted flag outside the bank and broke my left wrist in two places (see letter).
Please send whatever form you need, as I want to put in a claim. My neighbour Mr Olatunji saw it. I've measured: one
and a quarter inch.

Noreen Tankersley-Bux`,
  },
  {
    id: 'rights-data-breach-address',
    shows: 'new address given away to an abusive ex: breach and danger',
    label: 'complaint',
    service: 'housing',
    flags: ['data_breach', 'safeguarding', 'vulnerable', 'housing_landlord'],
    sent: '1d 05:55',
    from: 'withheld <safe.contact.only@hearthmail.example>',
    to: 'complaints',
    maker: 'iphone',
    subject: 'YOU GAVE HIM MY ADDRESS',
    text: `Your repairs text went to the OLD number. His phone. It had the new address on it, the date and the time slot. There's
a court order, there is a marker on my file, I was told by two people that the marker was on. He drove past twice last
night.

Police know. I need moving today and I need to know who did this. Do not ring the old number!!!`,
  },
  {
    id: 'rights-erasure',
    shows: 'asks for data to be deleted',
    label: 'contact',
    ambiguous: ['service_request'],
    service: 'libraries',
    sent: '40d 19:03',
    from: 'Cosmo Villiers-Appiah <cosmo.va@postbox.example>',
    to: 'contact',
    subject: 'Right to erasure',
    text: `Please delete my library account and what goes with it, including the reading history and the photo from 2011 with the
fringe. Confirm when that has been done.

C. Villiers-Appiah`,
  },
];
