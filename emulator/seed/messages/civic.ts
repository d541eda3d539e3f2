import type { SeedMessage } from '../message.ts';

/** Registrars, elections, cemeteries. */
export const civic: readonly SeedMessage[] = [
  {
    id: 'registrar-death-appointment',
    shows: 'asks for an early appointment to register a death',
    label: 'service_request',
    service: 'registrars',
    flags: ['vulnerable'],
    sent: '1d 07:10',
    from: 'Ismail Haji-Thornley <ismail.ht@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'Urgent: register death of my father today',
    text: `My father Yusuf passed at 2 this morning at the hospice, inna lillahi. We'd like to bury before sunset tomorrow if the
doctor's paper comes through. Please is there any appointment today, the website says Friday. I can come in ten
minutes. 07700 900137

Ismail`,
  },
  {
    id: 'registrar-wedding',
    shows: 'books a ceremony',
    label: 'service_request',
    service: 'registrars',
    sent: '34d 19:19',
    from: 'Xanthe & Bilal <xantheandbilal@larkmail.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Wedding! Orangery, first Saturday in July',
    text: `Hello lovely people, is the Orangery free, 2pm ish, about 60 of us? If it is please put our names on it. We've both
lived in Ropewalk for years. What do we need to bring to give notice, and are owls allowed? (Serious question. One
owl.)`,
  },
  {
    id: 'registrar-certificate-wrong',
    shows: 'certificate paid for, wrong twice',
    label: 'complaint',
    service: 'registrars',
    sent: '22d 15:25',
    from: 'Zofia Marczak-Huntley <zofia.mh@poczta.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'Birth certificate of Leon',
    text: `I ordered a full certificate, you sent the short. I paid again and now the full one has the name Marzcak. The
consulate will not take it and our flight is {12}. The lady on the telephone said it's a "common typo". It's my name!

Please correct it, without a third payment, by special post.

Zofia Marczak-Huntley`,
  },
  {
    id: 'registrar-grave',
    shows: 'asks where a grave is',
    label: 'contact',
    service: 'registrars',
    sent: '48d 20:40',
    from: 'Nerys Winterbottom-Lang <nerys.wl@hanningmail.example>',
    to: 'contact',
    subject: 'Looking for Albert Winterbottom, d. 1931',
    text: `Good evening. I'm writing up the family and believe my great grandfather lies in the old part of Church Hill cemetery,
though the stone may be gone. He drove the night-soil cart. Do you hold the burial registers, and can one look at
them? I'd be coming by train so would need a day's notice.

Nerys Winterbottom-Lang`,
  },
  {
    id: 'registrar-mower-headstone',
    shows: 'headstone knocked over by the council’s mower',
    label: 'complaint',
    service: 'registrars',
    flags: ['vulnerable'],
    sent: '28d 17:35',
    from: 'Melvin Cutforth-Adu <melvin.ca@hearthmail.example>',
    to: 'complaints',
    subject: 'Plot C 217',
    text: `Your grass cutters have had my wife's stone over. There's a tyre mark across the plot and the vase is in bits. They
must have known: somebody has leant it up against next door's. Not a note, not a call. I go every Sunday, I'd have
been told by somebody you'd think.

Melvin Cutforth-Adu`,
  },
  {
    id: 'elections-postal',
    shows: 'asks for a postal vote',
    label: 'service_request',
    service: 'elections',
    sent: '20d 13:58',
    from: 'Sgt A. Lorimer-Bashir <a.lorimerbashir@postbox.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Postal vote, posted overseas',
    text: `Good afternoon. I deploy in {40 month} for six months and want my vote by post, or by proxy through my sister if the
mail won't make it in time. Home address for registration is 9 Tenter Row. Advise on the best of the two please.

A. Lorimer-Bashir`,
  },
  {
    id: 'elections-register',
    shows: 'annual canvass answer',
    label: 'contact',
    service: 'elections',
    sent: '44d 18:27',
    from: 'Household Enquiry <nobodyhome@larkmail.example>',
    to: 'contact',
    subject: 'RE your purple form',
    text: `No changes at 56 Chantry View. Still just me. H. Godolphin-Reyes`,
  },
  {
    id: 'elections-polling-station',
    shows: 'suggests a better polling station',
    label: 'contact',
    service: 'elections',
    flags: ['vulnerable'],
    sent: '58d 11:21',
    from: 'Ephraim Dunstable-Ross <ephraim.dr@hanningmail.example>',
    to: 'contact',
    subject: 'Review of polling places',
    text: `A thought for your review. The scout hut has four steps and no rail, the surgery next door has none and is shut on
Thursdays. I use two sticks and have voted since 1959.

E. Dunstable-Ross`,
  },
];
