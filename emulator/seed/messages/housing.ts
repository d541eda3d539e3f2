import { jpeg } from '../files.ts';
import type { SeedMessage } from '../message.ts';

/** The council as landlord, and the housing register. */
export const housing: readonly SeedMessage[] = [
  {
    id: 'housing-no-heating-first',
    shows: 'first report of no heating, with a baby at home',
    label: 'service_request',
    service: 'housing',
    flags: ['housing_landlord', 'vulnerable'],
    sent: '1d 06:47',
    from: 'Chantelle Ogunbanjo-Reid <chantelle.or@postbox.example>',
    to: 'contact',
    maker: 'android',
    subject: 'no heating or hot water 22 orchard rise',
    text: `Boiler gone off in the night and wont relight, its flashing F28. Got a 5 week old here. Can somebody come out today
please, I'm in all day. Flat 22 Orchard Rise, buzzer's broken so ring me 07700 900688`,
  },
  {
    id: 'housing-mould',
    shows: 'damp and mould, reported since last winter: a rambling letter',
    label: 'complaint',
    service: 'housing',
    flags: ['housing_landlord', 'vulnerable', 'multiple_issues'],
    sent: '17d 23:02 any',
    from: 'Fadumo Jama-Hirst <fadumo.jh@postbox.example>',
    to: 'complaints',
    maker: 'gmail',
    subject: 'Mould in my childrens bedroom, 8 Coopers Walk',
    text: `Dear manager of housing,

I am writing to you as manager because the other people they only say "we pass it to the surveyor". I have live in 8
Coopers Walk six years, I always pay rent, I keep clean house. The back bedroom is black from the ceiling to the
window and behind the bed. My two boys sleep there. The small one has the blue pump now from the doctor and the doctor
write a letter, I give the letter to the man in {-60 month}. He said oh dear.

First I told you in {-290 month}. A man came and washed it with a spray and painted on top. It came back in four
weeks, the paint came off like skin. Second time, I rang, they said open the window. I open the window! It is winter!
Third time a lady came with a machine that beeps and she was very nice and said it's the gutter, the gutter outside is
broken so the water goes in the wall, and she'd put it urgent. Nobody comes for the gutter. Fourth time, I rang and
they could not find the lady.

Also the front door doesn't shut well and the light on the stairs is not there since Eid, but this is small.

Please I want somebody to fix the gutter and the wall and to say sorry to my boys. I send the pictures. I can be home
after 3 each day.

With respect
Fadumo Jama-Hirst`,
    enclosures: [
      { name: 'bedroom1.jpg', type: 'image/jpeg', make: () => jpeg(48, 64, 31) },
      { name: 'bedroom2.jpg', type: 'image/jpeg', make: () => jpeg(48, 64, 32) },
      { name: 'gutter.jpg', type: 'image/jpeg', make: () => jpeg(64, 48, 33) },
    ],
  },
  {
    id: 'housing-appointment-missed',
    shows: 'plasterer did not come, twice; day off lost',
    label: 'complaint',
    service: 'housing',
    flags: ['housing_landlord'],
    sent: '5d 17:31',
    from: 'Wayne Hucknall-Pereira <wayne.hp@hearthmail.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'Plasterer',
    text: `Took today off unpaid for your plasterer, slot was 8 til 1. Nobody. Rang at 1.15, girl says it says here "no
access". I was sat at the window with a brew!! Same happened on the {-13}. That is 2 days wages. Who do I send it to

Wayne, 3 Tenter Row`,
  },
  {
    id: 'housing-tap',
    shows: 'ordinary repair request',
    label: 'service_request',
    service: 'housing',
    flags: ['housing_landlord'],
    sent: '12d 11:11',
    from: 'Ivy Scattergood-Lim <ivyscattergood@larkmail.example>',
    to: 'contact',
    subject: 'Kitchen tap, 19 Almoner Court',
    text: `Good morning dear,

The kitchen tap drips, the hot one. It isn't a flood. I've a pudding basin under it. Whenever you have somebody
passing. I'm out Wednesdays for the lunch club and at the chiropodist on the {4}.

Mrs Scattergood, number nineteen (ground floor, blue door)`,
  },
  {
    id: 'housing-swap',
    shows: 'asks how a mutual exchange works',
    label: 'contact',
    service: 'housing',
    flags: ['housing_landlord'],
    sent: '27d 19:45',
    from: 'Jade & Corey <jadeandcorey@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'council house swap - how does it work',
    text: `hiya, found someone in the next county who wants to swap with our 2 bed. do both councils have to say yes? how long
does it normally take and does it matter that we've a bit of arrears (£60ish, paying off)? not applying yet just
finding out x`,
  },
  {
    id: 'housing-register-review',
    shows: 'asks for a review of banding, disputed and no more',
    label: 'service_request',
    service: 'housing',
    flags: ['appeal_or_claim', 'vulnerable'],
    sent: '32d 14:22',
    from: 'Mohammed Al-Rashidi-Brook <m.alrashidi.brook@postbox.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Request for review: housing application 771902',
    text: `Dear Allocations Team

I write to request a review of the decision dated {-9} placing my household in Band C.

The letter counts three bedrooms as sufficient. Since the application my mother has come to live with us following a
stroke and cannot share. I enclose the discharge summary and her proof of address. On that basis I would ask for Band
B.

Please confirm receipt and the time in which a review is decided.

Yours faithfully
M. Al-Rashidi-Brook`,
  },
  {
    id: 'housing-homeless-tonight',
    shows: 'homeless tonight: urgent, needs a person at once',
    label: 'service_request',
    service: 'housing',
    flags: ['vulnerable', 'safeguarding'],
    sent: '4d 16:49',
    from: 'Keeley T <keeleyt.0x@postbox.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'somewhere for tonight',
    text: `Hi im at the library they said email you. Left my partners last night he put my phone thru the wall this is my mates.
I cant go back. Ive got my little girl with me shes 3. Slept in the car. Is there anywhere that takes us tonight, the
library shuts at 6`,
  },
  {
    id: 'housing-leaseholder-bill',
    shows: 'leaseholder: service charge never explained',
    label: 'complaint',
    service: 'housing',
    flags: ['housing_landlord', 'escalation'],
    sent: '38d 09:59',
    from: 'Dr Anneliese Vorhees-Platt <a.vorheesplatt@larkmail.example>',
    to: 'complaints',
    maker: 'outlook',
    subject: 'Wharf House major works - request for stage 2',
    text: `Dear Complaints Team,

I refer to your stage one letter of {-11}. It does not address the question I asked.

I asked how £3,118.40 for "scaffold, extended hire" came to be charged to nine leaseholders when the scaffold stood
idle, by your own site diary, from {-160} to {-101} because the wrong windows had been ordered. The letter tells me
the works were "procured in line with the council's framework". I don't doubt it. My question is who pays for
sixty-odd idle days.

Please treat this as my request to go to stage two. I should like the reviewer to see the diary before writing to me.

Anneliese Vorhees-Platt
Flat 14, Wharf House`,
  },
  {
    id: 'housing-neighbour-noise',
    shows: 'noise from a neighbouring tenant: council asked to act',
    label: 'service_request',
    service: 'housing',
    flags: ['housing_landlord', 'anonymous'],
    sent: '20d 23:30 any',
    from: 'abc <nightshift.nobody@postbox.example>',
    to: 'contact',
    subject: 'Music, Gasworks Lane flats',
    text: `I'd rather not say who I am. Second floor left, block C. Bass until three or four every night from Thursday to
Sunday. I'm on earlies at the bakery. Please would a housing officer have a word, they are your tenants. Thank you.`,
  },
  {
    id: 'housing-thanks-adaptation',
    shows: 'thanks for a wet room',
    label: 'contact',
    service: 'housing',
    flags: ['compliment', 'housing_landlord'],
    sent: '49d 15:17',
    from: 'Cyril Womersley-Afolabi <cyril.wa@hanningmail.example>',
    to: 'contact',
    folder: 'inbox/Compliments',
    subject: 'Shower',
    text: `To the housing. The two lads who did the shower were a credit, took their boots off, hoovered up and showed me twice
how the seat folds. First proper wash standing up since February twelvemonth. Kindly pass on my thanks to Mr
Zhang-Holroyd who arranged it.

C. Womersley-Afolabi, bungalow 6`,
  },
  {
    id: 'housing-rent-statement',
    shows: 'asks for a rent statement',
    label: 'service_request',
    service: 'housing',
    flags: ['housing_landlord'],
    sent: '9d 13:05',
    from: 'Nkechi Balderstone <nkechi.b@postbox.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'Rent statement April to now',
    text: `Hi, the nursery want to see that I pay my rent for the funded hours, so please could you send me a statement from
April up to this week. Tenancy number 40-118-22. PDF is fine.

Nkechi Balderstone`,
  },
  {
    id: 'housing-right-to-buy',
    shows: 'right to buy: a question about a form',
    label: 'contact',
    service: 'housing',
    flags: ['housing_landlord'],
    sent: '53d 10:36',
    from: 'Trevor Pinfold <trev.pinfold@hearthmail.example>',
    to: 'contact',
    subject: 'RTB1',
    text: `Filling in the RTB1. Question 12, does my daughter count if she's lived here all her life but is at university in
term time? And do you want the birth certificate or a copy?

T Pinfold`,
  },
  {
    id: 'housing-no-complaint-but',
    shows: 'says it is not a complaint, and is one',
    label: 'complaint',
    service: 'housing',
    flags: ['housing_landlord', 'vulnerable'],
    sent: '3d 10:18',
    from: 'Jean Ollerenshaw-Pike <jean.ollerenshaw@larkmail.example>',
    to: 'contact',
    maker: 'plain',
    subject: 'Lift at Almoner Court',
    text: `Hello, I'm not one for complaining and I know the part has to come from Germany. But it is five weeks now and the
notice still says "back in service soon". I'm on the third floor with a frame. My shopping comes up thanks to Dean in
number 30, I have missed both my eye appointments, and I've not been to Mass since Michaelmas. Nobody has been to see
how we're managing, there are four of us up here over eighty.

If you could just let us know.

Jean O.`,
  },
  {
    id: 'housing-garage',
    shows: 'asks to rent a garage',
    label: 'service_request',
    service: 'housing',
    sent: '44d 08:48',
    from: 'Bartosz Cieślak-Moore <b.cieslakmoore@poczta.example>',
    to: 'contact',
    maker: 'android',
    subject: 'garage Harrow End',
    text: `Hello. I seen there is empty garages behind Harrow End shops with council sign. I like to rent one, for motorbike and
tools, not business. How much is for month and where I apply. I am not council tenant, is it ok?

Bartosz`,
  },
];
