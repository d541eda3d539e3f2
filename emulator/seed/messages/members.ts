import type { SeedMessage } from '../message.ts';

/** Councillors, parish councils, an MP's office: labelled by the matter they raise. */
export const members: readonly SeedMessage[] = [
  {
    id: 'member-resident-damp',
    shows: 'councillor passes on a tenant’s damp, unanswered',
    label: 'complaint',
    service: 'housing',
    flags: ['member_enquiry', 'third_party', 'housing_landlord'],
    sent: '12d 21:33',
    from: 'Cllr Agnieszka Lisowska-Grant <agnieszka.lisowska-grant@marlsbury.gov.example>',
    to: 'complaints',
    maker: 'outlook',
    subject: 'Casework: Ms D. Chinwe-Potts, 5 Coopers Walk',
    text: `Evening all

Ms Chinwe-Potts came to my surgery on Saturday with a carrier bag of letters. Reported damp in the bathroom {-120},
inspected {-99}, told that it was "condensation", appealed to the surveyor, not one reply to three emails. Her ceiling
came down on {-6}.

I'd be grateful if this could go in as her complaint (she has signed my consent sheet) and if I might see the answer
before she does.

Agnieszka`,
    footer: `Councillor Agnieszka Lisowska-Grant
Ropewalk ward, Marlsbury Borough Council`,
  },
  {
    id: 'member-dog-bin',
    shows: 'councillor asks for a dog bin',
    label: 'service_request',
    service: 'parks',
    flags: ['member_enquiry'],
    sent: '27d 08:33',
    from: 'Cllr Fergus Whitterby <fergus.whitterby@marlsbury.gov.example>',
    to: 'contact',
    maker: 'iphone',
    subject: 'Dog bin',
    text: `Could we get a dog bin at the kissing gate, Cold Hanning end. People hang the bags in the hawthorn like baubles. F.`,
  },
  {
    id: 'member-policy-question',
    shows: 'councillor asks for figures',
    label: 'contact',
    service: 'parking',
    flags: ['member_enquiry'],
    sent: '19d 11:45',
    from: 'Cllr Harjit Sandhu-Wright <harjit.sandhu-wright@marlsbury.gov.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Figures for scrutiny on the 14th',
    text: `Hello officers,

For scrutiny, please could I have the number of resident permits on issue in Larkspur zones A and B, the same a year
ago, and the income? A round figure will do if the exact one means waking somebody.

Harjit`,
  },
  {
    id: 'member-mp-school-place',
    shows: 'MP’s office on a constituent’s school transport, delay criticised',
    label: 'complaint',
    service: 'education',
    flags: ['member_enquiry', 'third_party'],
    sent: '8d 15:14',
    from: 'Office of Rosalind Tattersby-Nwosu MP <casework@tattersbynwosu-mp.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Our ref RTN/22871: Mrs Oduya-Bright',
    text: `Dear Chief Executive

I write on behalf of my constituent Mrs Folasade Oduya-Bright, 22 Chantry View, whose daughter has been without
transport to her special school since {-50}. Mrs Oduya-Bright tells me that she has been promised a passenger
assistant "next week" on five occasions.

I should be glad of an explanation of the delay, a firm date, and your comments on why a child with an education,
health and care plan has missed thirty-four days of school.

Yours sincerely
Rosalind Tattersby-Nwosu MP
(signed electronically by her office)`,
    footer: `This mailbox is for constituents of Marlsbury and Dunmere. By a strict convention of Parliament an MP deals only with
her own constituents. Please give a postal address.`,
  },
  {
    id: 'member-mp-policy',
    shows: 'MP’s office forwards a view and asks for the council’s position',
    label: 'contact',
    service: 'highways',
    flags: ['member_enquiry'],
    sent: '39d 14:36',
    from: 'Office of Rosalind Tattersby-Nwosu MP <casework@tattersbynwosu-mp.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Our ref RTN/22410: 20 mph',
    text: `Good afternoon

Several constituents have asked Mrs Tattersby-Nwosu about 20 mph limits in the villages. So that she may answer them
accurately, could you let us have a short note of the council's policy and of any schemes now in the programme?

With thanks
Inigo Dalrymple-Kaur
Senior caseworker`,
  },
  {
    id: 'member-parish-hedge',
    shows: 'parish clerk: hedge reported to the council three times',
    label: 'complaint',
    service: 'highways',
    flags: ['member_enquiry', 'chaser'],
    sent: '4d 08:37',
    from: 'Nether Pellow PC <clerk@netherpellow-pc.example>',
    to: 'contact',
    subject: 'Hedge at Pinfold Corner: FOURTH letter',
    text: `Dear Sirs

Minute 94: "Resolved that the Clerk write again to the Borough concerning the hedge, and express the Council's
exasperation."

I am accordingly exasperated. Letters of {-84}, {-55} and {-27} refer. The school minibus now drives on the wrong side
of the road to see round it.

Evadne Cripplegate-Mensah
Clerk`,
  },
  {
    id: 'member-councillor-complaint',
    shows: 'about a councillor’s conduct: another route',
    label: 'contact',
    service: 'other',
    sent: '30d 22:14',
    from: 'Jocasta Pemble-Ansah <jocasta.pa@postbox.example>',
    to: 'complaints',
    maker: 'gmail',
    subject: 'Code of conduct: Cllr N. Cokayne-Budd',
    text: `I wish to report Cllr Cokayne-Budd to the standards committee. At the fête on Saturday he called the allotment society
"a nest of Marxists" through the loud-hailer, twice, and then wouldn't give the loud-hailer back. I understand that
he's meant to treat others with respect.

Jocasta Pemble-Ansah`,
  },
  {
    id: 'member-signposting',
    shows: 'councillor thanks officers for quick work',
    label: 'contact',
    service: 'highways',
    flags: ['member_enquiry', 'compliment'],
    sent: '2d 17:20',
    from: 'Cllr Pauline Adeyemi-Stott <pauline.adeyemi-stott@marlsbury.gov.example>',
    to: 'contact',
    maker: 'outlook',
    subject: 'Sinkhole, Wharf Street',
    text: `Just to say: phoned at 7, barriers by 7.40, hole filled by the time I walked back from Mass. Gold stars all round,
particularly to Ruksana. I've told the residents' group and they have put it on their page, which as you know isn't
where we usually get put.

Pauline x`,
  },
];
