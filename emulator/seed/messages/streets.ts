import { jpeg } from '../files.ts';
import type { SeedMessage } from '../message.ts';

/** Street cleansing, fly-tips, bulky waste, and views on how waste is collected. */
export const streets: readonly SeedMessage[] = [
  {
    id: 'bins-sarcasm',
    shows: 'sarcastic thanks for glass left in the road',
    label: 'complaint',
    service: 'waste',
    sent: '12d 08:15',
    from: 'M Tollerfield <mtollerfield@postbox.example>',
    to: 'contact',
    subject: 'Bravo',
    text: `Just wanted to say a huge well done to this morning's recycling crew who managed to tip about a third of my
glass straight into the gutter on Fuller's Lane and drive off. A lovely sparkle in the low sun. The school run is
especially enjoying it. I've swept up what I can since evidently that is now a resident's job, do let me know where to
send my invoice.

M. Tollerfield, no. 8`,
  },
  {
    id: 'bins-flytip-layby',
    shows: 'reports a fly-tip with photos',
    label: 'service_request',
    service: 'waste',
    sent: '5d 09:33',
    from: 'Gordon Ashplant <gordon@ashplantfarm.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'Rubbish in the layby at Pellow Cross',
    text: `Somebody's left a three piece suite, a cooker and what looks like half a bathroom in the lay-by where the lane comes
up to Pellow Cross, opposite our top gate. Must have been overnight. Photos. There's a letter with a name and address
in one of the bags, I've not touched it, tell your enforcement lot.

Gordon Ashplant`,
    enclosures: [
      { name: 'IMG_4471.jpeg', type: 'image/jpeg', make: () => jpeg(40, 30, 11) },
      { name: 'IMG_4472.jpeg', type: 'image/jpeg', make: () => jpeg(40, 30, 12) },
    ],
  },
  {
    id: 'bins-policy',
    shows: 'disagrees with three-weekly collections as a policy',
    label: 'contact',
    service: 'waste',
    sent: '33d 21:12 any',
    from: 'Lionel Drax-Hartigan <ldh@chalkpit.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Three-weekly black bins: a view',
    text: `Sir or Madam,

I see from the Marlsbury Messenger that the Cabinet is minded to move to three-weekly residual collections from the
spring. I am against it. A borough that puts up its tax each year and takes away a third of the one service that every
household uses has its priorities the wrong way round. I shall say so at the ballot box and simply ask that my view be
counted.

L. Drax-Hartigan
The Old Maltings, Stoke Dunmere`,
  },
  {
    id: 'bins-bulky',
    shows: 'books a bulky collection and asks the price',
    label: 'service_request',
    service: 'waste',
    sent: '8d 12:19',
    from: 'Hassan & Leila Noorzai <noorzai.family@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Collect 1 sofa 2 mattress',
    text: `Good afternoon. Please can we book the big items collection: one sofa (3 seat, no label on it about fire), two single
mattress. Ground floor, parking is ok outside after 10. How much to pay and can it be by card on phone? Any day next
week except Friday.

Leila Noorzai, 40 Harrow End Road, MX4 8TE`,
  },
  {
    id: 'bins-capitals',
    shows: 'capitals throughout, but a first report of a place',
    label: 'service_request',
    service: 'waste',
    sent: '21d 05:58',
    from: 'RON <ron.gaskarth@hearthmail.example>',
    to: 'contact',
    subject: 'LITTER BIN BY BUS STATION',
    text: `LITTER BIN OUTSIDE STAND C IS FULL TO THE TOP AND THE PIGEONS ARE HAVING IT ALL OVER THE FLOOR. CHIP PAPERS AND
WORSE. NEEDS DOING BEFORE MARKET DAY PLEASE. SORRY ABOUT THE CAPITALS THE KEY IS STUCK. RON GASKARTH`,
  },
  {
    id: 'bins-needles',
    shows: 'needles in a play area: hazard, urgent',
    label: 'service_request',
    service: 'environmental_health',
    sent: '3d 17:44',
    from: 'Shanice Weatherall-Diop <shanice.wd@postbox.example>',
    to: 'contact',
    maker: 'android',
    subject: 'URGENT needles under the climbing frame',
    text: `There's 5 or 6 used needles in the bark under the climbing frame at Coopers Field, I've stood two of the bigger kids
next to them to keep the little ones off but we've got to go home for tea. Can someone come NOW please. 07700 900871`,
  },
];
