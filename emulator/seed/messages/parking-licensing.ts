import type { SeedMessage } from '../message.ts';

/** Penalty charges, permits, taxis, premises, street trading. */
export const parkingLicensing: readonly SeedMessage[] = [
  {
    id: 'parking-pcn-challenge',
    shows: 'informal challenge to a penalty charge',
    label: 'service_request',
    service: 'parking',
    flags: ['appeal_or_claim'],
    sent: '7d 19:50',
    from: 'Ravinder Bhogal-Tarn <ravi.bt@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'PCN MX40718832 challenge',
    text: `Hi Parking, I had paid, but typed O instead of zero in the registration. Screenshot of the app shows 2 hours from
10.12 and your ticket is timed 10.40. Please cancel. Car is grey Fabia, reg on the ticket.

Ravinder`,
  },
  {
    id: 'parking-warden-shouted',
    shows: 'challenge to a ticket and a warden’s conduct together',
    label: 'complaint',
    service: 'parking',
    flags: ['appeal_or_claim', 'discrimination', 'vulnerable'],
    sent: '16d 16:33',
    from: 'Elspeth Mbatha-Crowe <elspeth.mc@larkmail.example>',
    to: 'complaints',
    maker: 'outlook',
    subject: 'PCN MX40719104, and what was said to me',
    text: `To the Parking Manager.

I have multiple sclerosis and hold a blue badge. On {-2} in Cornmarket the officer told me that I "didn't look
disabled", and when I stood up to show him the badge he said "see, you can walk". A small crowd had the benefit of
this. He then wrote out a ticket because the clock had slid down the dashboard.

I challenge the ticket: the clock was there and he had seen it. Far more than that, I object to being made to prove my
illness in the street to a young man with a machine. I believe the Equality Act has something to say about it and I'd
be interested to hear what training he was given.

Elspeth Mbatha-Crowe`,
  },
  {
    id: 'parking-permit-new',
    shows: 'asks for a visitor permit for carers',
    label: 'service_request',
    service: 'parking',
    flags: ['vulnerable'],
    sent: '28d 08:20',
    from: 'Yolanda Pickersgill <yolanda.pickersgill@postbox.example>',
    to: 'contact',
    subject: 'carers visitor permit',
    text: `Mum at 3 Dyer Street has carers four times a day from Monday and they can't park. Is there a permit for carers that
isn't tied to one reg? Different car every time. Can I get one sent out this week please`,
  },
  {
    id: 'parking-machine',
    shows: 'pay machine broken',
    label: 'service_request',
    service: 'parking',
    sent: '4d 11:55',
    from: 'E. Quartermaine <equartermaine@hearthmail.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'Tanyard car park',
    text: `Machine by the exit eats coins and gives no ticket, I lost £2.40, a chap behind me lost three quid. There's a queue of
people not paying now. Someone should come and hang a bag on it.`,
  },
  {
    id: 'parking-charges-view',
    shows: 'view on evening parking charges from a theatre group',
    label: 'contact',
    service: 'parking',
    sent: '43d 17:17',
    from: 'Marlsbury Players <secretary@marlsburyplayers.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'Evening charges proposal',
    text: `On behalf of the committee: charging until 9 p.m. would cost each member of our chorus about £60 over a run. We are an
amateur society with a leaking roof. Please leave evenings free. We'd happily put your recycling posters in the foyer
in return.

Hon. Sec., Digby Farnaby-Rowe`,
  },
  {
    id: 'licensing-taxi-badge-delay',
    shows: 'driver cannot work because a renewal is late',
    label: 'complaint',
    service: 'licensing',
    sent: '3d 05:34',
    from: 'Abdirahman Yusuf-Hale <abdi.yh@postbox.example>',
    to: 'contact',
    maker: 'android',
    subject: 'BADGE EXPIRED BECAUSE OF YOU',
    text: `I put the renewal in SEVEN WEEKS ago. DBS clear, medical clear, topographical clear. I come to the counter they say
computer. I ring they say counter. Now badge is finish on Sunday and I cannot take the school run Monday, the company
gives my run to another man. I have 3 children. Who is going to pay me?? Please a manager ring me 07700 900929`,
  },
  {
    id: 'licensing-pub-music',
    shows: 'representation on a premises licence application',
    label: 'contact',
    service: 'licensing',
    sent: '24d 20:29',
    from: 'Sumita & Giles Harbottle-Roy <harbottleroy@larkmail.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'The Drovers, variation to 2am',
    text: `We make this representation under the prevention of public nuisance objective. We live eleven metres from the beer
garden and have two children under six. Live music outdoors until two in the morning would make the back bedrooms
unusable. We'd have no objection to midnight at weekends with the doors shut.`,
  },
  {
    id: 'licensing-stall',
    shows: 'asks for a market stall, in hopeful English',
    label: 'service_request',
    service: 'licensing',
    sent: '18d 14:03',
    from: 'Thi Hanh Burrows <hanh.burrows@postbox.example>',
    to: 'contact',
    maker: 'android',
    subject: 'I want sell spring roll on Saturday market',
    text: `Dear council. I cook Vietnamese food, my hygiene is 5 star from last town. I would like one table at Saturday market,
with gas, near electric not necessary. Please tell me how to get licence and is there space from next month? I can
bring spring roll for you try (not bribe!!)`,
  },
  {
    id: 'licensing-scrap',
    shows: 'asks when a scrap metal licence runs out',
    label: 'contact',
    service: 'licensing',
    sent: '48d 10:02',
    from: 'Accounts, Hob Lane Metals <accounts@hoblanemetals.example>',
    to: 'contact',
    subject: 'SM site licence',
    text: `When is ours up? Certificate on wall has got wet. Hob Lane Metals, Unit 4 Gasworks Lane. Cheers Dot`,
  },
];
