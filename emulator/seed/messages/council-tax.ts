import { docx, pdf } from '../files.ts';
import type { SeedMessage } from '../message.ts';

/** Council tax, business rates, housing benefit and council tax support. */
export const councilTax: readonly SeedMessage[] = [
  {
    id: 'tax-moving-out',
    shows: 'tells the council of a move',
    label: 'contact',
    service: 'council_tax',
    sent: '2d 12:40',
    from: 'Oisín Hargadon-Wells <oisin.hw@postbox.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Moving house - account 5500921',
    text: `Hi,

We leave 18 Abbot's Passage on {10} and move to Leith's Yard, still in the borough, number 2, the same day. Both of us
(Oisín and Petra). New owners' name is Ferrant, if you need it.

Direct debit can stay as it is.

Oisín`,
  },
  {
    id: 'tax-single-person',
    shows: 'asks for the single person discount after a death',
    label: 'service_request',
    service: 'council_tax',
    flags: ['vulnerable'],
    sent: '22d 10:10',
    from: 'Wilfred Amponsah-Keys <wilfred.ak@larkmail.example>',
    to: 'contact',
    subject: 'My wife',
    text: `Dear Madam or Sir

My wife Comfort died on {-26}. The registrar said they would tell everyone but I have had the tax instalment letter in
both our names. I believe there is an amount off for a person alone. Please would you see to it and take her name from
the letters. Number 4 The Almonry, MX1 2WE.

Wilfred Amponsah-Keys`,
  },
  {
    id: 'tax-bailiffs-paid',
    shows: 'enforcement letter for a bill that was paid',
    label: 'complaint',
    service: 'council_tax',
    flags: ['vulnerable'],
    sent: '8d 07:26',
    from: 'Natalie Brinkhurst-Sow <n.brinkhurstsow@postbox.example>',
    to: 'complaints',
    maker: 'iphone',
    subject: 'bailiff letter for a bill I PAID',
    text: `I've come home off nights to a red letter through the door saying goods will be removed for £412 council tax. I paid
that on {-33}, I've the bank screen in front of me, reference is right, amount is right. I told your phone people on
{-15} when the summons came and was promised it had been "pulled back". So it obviously hasn't.

Eight months pregnant and now frightened to open my own front door. Call them off today and someone explain.

Natalie, 07700 900417`,
  },
  {
    id: 'tax-wrong-person',
    shows: "another resident's bill came in the envelope: data breach",
    label: 'complaint',
    service: 'council_tax',
    flags: ['data_breach'],
    sent: '13d 18:52',
    from: 'Hugh Cattermole-Singh <hcs@chalkpit.example>',
    to: 'contact',
    maker: 'outlook',
    subject: "Somebody else's letter",
    text: `Good evening

Enclosed with my revised bill is a page belonging to another household in Tannery ward: name, account number, and the
fact that an attachment of earnings is being made. I have put it in a drawer and shall say nothing to anybody, but if
I have theirs I should like to know who has mine. Twice in one year is careless.

Please advise whether I am to post it back or destroy it.

Hugh Cattermole-Singh`,
  },
  {
    id: 'tax-banding',
    shows: 'asks to look again at the band',
    label: 'service_request',
    service: 'council_tax',
    flags: ['appeal_or_claim'],
    sent: '41d 09:09',
    from: 'Leonie Faircloth-Baptiste <leonie.fb@postbox.example>',
    to: 'contact',
    subject: 'Band E when everyone else is D',
    text: `Hi there, numbers 1 to 15 Chantry View are the same house built in the same year and all of them except mine are Band
D. Mine's E. I think it might be because the previous owner had a garage that has since fallen down. Could you look at
it again please or tell me who does. Leonie`,
  },
  {
    id: 'tax-spread-payments',
    shows: 'asks to spread arrears over longer',
    label: 'service_request',
    service: 'council_tax',
    flags: ['vulnerable'],
    sent: '6d 21:41',
    from: 'Glenroy Addlestone <glenroy.addlestone@hearthmail.example>',
    to: 'contact',
    maker: 'webmail',
    subject: 'payment plan',
    text: `My hours got cut to sixteen at the warehouse. I can do £40 a month, I can't do the £118. I do want to pay it. Could it
go over twelve months instead and start after the 15th when I get paid. Account ends 7713. Thanks, Glenroy`,
  },
  {
    id: 'tax-too-high',
    shows: 'objects to the level of council tax',
    label: 'contact',
    service: 'council_tax',
    sent: '55d 12:00',
    from: 'Commander B. Tyrwhitt-Locke (Retd) <btl@oldmaltings.example>',
    to: 'contact',
    maker: 'outlook',
    subject: '4.99 per cent',
    text: `Sir,

Another 4.99 per cent. I am aware that your hands are tied by Whitehall, that social care is ruinous, and that
everyone is very sorry. I write merely to record that pensions did not go up by 4.99 per cent, that I should prefer
fewer consultations and more potholes filled, and that I do not require a reply.

B. T.-L.`,
  },
  {
    id: 'tax-student',
    shows: 'sends a student certificate',
    label: 'contact',
    service: 'council_tax',
    sent: '36d 15:55',
    from: 'Zainab Chaudhry-Finch <zainab.cf@dunmere-college.example>',
    to: 'contact',
    maker: 'gmail',
    subject: 'Student exemption certificate attached',
    text: `Hello, please find attached my certificate for this year as asked in your letter. My housemates (Tunde, Ffion) are
sending their own. Address 77 Harrow End Road.

Many thanks
Zainab`,
    enclosures: [
      {
        name: 'student certificate ZCF.pdf',
        type: 'application/pdf',
        make: () => pdf(['DUNMERE COLLEGE (sample)', 'Council tax exemption certificate', 'Full time, three years']),
      },
    ],
  },
  {
    id: 'benefits-reconsider',
    shows: 'asks for a benefit decision to be reconsidered; income estimated',
    label: 'service_request',
    service: 'benefits',
    flags: ['appeal_or_claim'],
    sent: '19d 13:33',
    from: 'Iftikhar Ahmed-Oxley <iftikhar.ao@postbox.example>',
    to: 'contact',
    maker: 'android',
    subject: 'CTS decision letter, please look again',
    text: `Salaam / good afternoon. Your letter says my self-employed income is £310 a week. That was the taxi before I sold the
plate. Now I am driving for the school contract, term time only, it comes out at £174 on average. I attach 3 months
from the accountant. Please do the council tax support again from {-48}.

Iftikhar Ahmed-Oxley`,
    enclosures: [
      {
        name: 'Income Jul-Sep.docx',
        type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
        make: () =>
          docx(['Income statement, three months', 'Average 174.00 a week', 'Signed: Penhaligon Books and Tax']),
      },
    ],
  },
  {
    id: 'benefits-nine-weeks',
    shows: 'new claim undecided for nine weeks; eviction notice',
    label: 'complaint',
    service: 'benefits',
    flags: ['vulnerable', 'third_party'],
    sent: '10d 11:27',
    from: 'Marlsbury Advice Shop <casework@marlsburyadvice.example>',
    to: 'complaints',
    maker: 'outlook',
    subject: 'Our client Mr P. Lutterworth-Dean - HB claim outstanding',
    text: `Dear Benefits Manager

We act for the above (authority attached to our mail of {-18}, to which there has been no answer).

Mr Lutterworth-Dean claimed housing benefit for his supported tenancy on {-64}. He has supplied everything asked for,
some of it three times: your portal lost the tenancy agreement and your officer then asked for a "clearer copy" of a
document we had handed over the counter. His provider has now served notice. He has schizophrenia and has begun to
sleep at the bus station because he believes he's already been evicted.

We ask for a payment on account today, a decision this week, and a review of how a complete claim can be described to
three different callers as incomplete.

Dorcas Umeh-Jolliffe
Caseworker`,
    footer: `Marlsbury Advice Shop is a registered charity (invented). This message may be confidential. If it is not for you, tell
us and delete it.`,
  },
  {
    id: 'benefits-change',
    shows: 'reports a change: son has left home',
    label: 'contact',
    service: 'benefits',
    sent: '30d 17:20',
    from: 'Patricia Venables-Ng <patsy.vng@postbox.example>',
    to: 'contact',
    subject: 'Change of circs',
    text: `Claim 90-4471-B. My son Jerome (21) moved out on Saturday to his girlfriend's, so he's no longer a non-dependant here.
Her address if you want it is 12 Dyer Street. Nothing else changed. P Venables-Ng`,
  },
  {
    id: 'benefits-dhp',
    shows: 'applies for a discretionary payment',
    label: 'service_request',
    service: 'benefits',
    flags: ['vulnerable'],
    sent: '15d 22:45',
    from: 'Shona Killigrew <shona.killigrew@hearthmail.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'help with rent shortfall',
    text: `Hello. Job centre lady said to ask the council for a discretionary something? Rent is 725 and UC pays 610. I've
cancelled the telly and the gym was never a thing lol. Two kids, one with coeliac so the food's dear. What do I need
to fill in

Shona`,
  },
  {
    id: 'rates-cafe',
    shows: 'business rates relief question',
    label: 'contact',
    service: 'council_tax',
    sent: '25d 09:24',
    from: 'Giuseppe at Caffè Orto <ciao@caffeorto.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'small business relief',
    text: `Buongiorno! We are taking the unit next door for the ovens (rateable value 4,200), the cafè is 9,800. With the two
together, do we still have the small business relief on the first one or we lose everything? My accountant says one
thing and my cousin says other.

Giuseppe`,
  },
];
