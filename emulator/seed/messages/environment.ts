import { jpeg } from '../files.ts';
import type { SeedMessage } from '../message.ts';

/** Food, noise, smells, pests, trading standards. */
export const environment: readonly SeedMessage[] = [
  {
    id: 'env-rats-takeaway',
    shows: 'rats behind a takeaway: first report',
    label: 'service_request',
    service: 'environmental_health',
    sent: '5d 21:58',
    from: 'Gemma Sixsmith-Rao <gemma.sr@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'RATS plural',
    text: `Back of Golden Fry on Wharf St. Counted four on the bins while I was waiting for my bus, one went IN through the
kitchen door. They were open and serving. Video if you want it, too big to send.`,
  },
  {
    id: 'env-smell-farm',
    shows: 'slurry smell: a question, nothing asked',
    label: 'contact',
    service: 'environmental_health',
    sent: '38d 18:55 any',
    from: 'Newcomer in Nether Pellow <jbarraclough.moss@larkmail.example>',
    to: 'contact',
    subject: 'Is this normal?',
    text: `We moved from the city in the summer. About once a fortnight there's a smell I can only call biblical. Our neighbour
says it is muck-spreading, and laughs. Is there a rule about days of the week, or do we just shut the windows? Asking,
not moaning.

Jessamy Barraclough-Moss`,
  },
  {
    id: 'env-noise-diary',
    shows: 'barking reported; diary sheets lost by the council',
    label: 'complaint',
    service: 'environmental_health',
    sent: '19d 06:09',
    from: 'Clive Rackstraw-Hussain <clive.rh@hearthmail.example>',
    to: 'complaints',
    maker: 'plain',
    subject: 'Noise case 20931',
    text: `Kept the diary for six weeks as told. Posted it back, with a stamp, in {-60 month}. Rang after a month: "with the
officer". Rang again: "can't see it on here". Rang yesterday and your colleague asks would I mind doing another six
weeks.

Yes, I'd mind. I did it with a torch at three in the morning. The dog's not stopped and neither will I.

C. Rackstraw-Hussain, 44 Gasworks Lane`,
  },
  {
    id: 'env-bonfire',
    shows: 'bonfire smoke from a building site',
    label: 'service_request',
    service: 'environmental_health',
    flags: ['vulnerable'],
    sent: '27d 12:26',
    from: 'Hilda Marchbanks-Teo <hilda.mt@hanningmail.example>',
    to: 'contact',
    subject: 'Smoke',
    text: `Dear Sir, the builders at the old laundry are burning what smells like paint and plastic, every dinner time since
Tuesday. I have COPD and have had to come in and stop the vents up with towels. I'd be most grateful if an officer
would call on them.

Hilda Marchbanks-Teo (Miss), 2 Laundry Cottages`,
  },
  {
    id: 'env-food-registration',
    shows: 'registers a home bakery',
    label: 'contact',
    service: 'environmental_health',
    sent: '29d 20:01',
    from: 'Yewande Bakes <hello@yewandebakes.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Food business registration form',
    text: `Hi, please find my completed registration for baking from home. Starting date is the first of next month. Chin chin,
meat pies and celebration cakes. I've done the level 2 certificate.

Yewande Cresswell`,
    enclosures: [{ name: 'certificate photo.jpg', type: 'image/jpeg', make: () => jpeg(40, 28, 41) }],
  },
  {
    id: 'env-scam-roofer',
    shows: 'rogue trader: trading standards asked to act',
    label: 'service_request',
    service: 'environmental_health',
    flags: ['third_party', 'vulnerable'],
    sent: '14d 17:09',
    from: 'Dafydd Orme-Lacey <dafydd.ol@larkmail.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Cowboy roofers, my grandmother paid £4,000 in cash',
    text: `Hello, I understand Trading Standards are you.

Two men calling themselves Apex Roof Rescue knocked at my nan's (Mrs Nesta Orme, 86, 17 Church Hill), told her that
the ridge was "about to go", and walked her to the bank. They were on the roof for forty minutes. There's now a hole
which wasn't there before. White Transit, I have part of the plate. They've told her they're coming back on Friday for
the balance.

Can you be there on Friday?

Dafydd`,
  },
  {
    id: 'env-pest-price',
    shows: 'asks the price of wasp treatment',
    label: 'contact',
    service: 'environmental_health',
    sent: '52d 15:03',
    from: 'Ignatius Peel <i.peel@postbox.example>',
    to: 'contact',
    subject: 'wasps',
    text: `How much to do a wasp nest & do pensioners get it free still. Ig Peel`,
  },
];
