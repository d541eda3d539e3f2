import type { Mailbox, Service } from './message.ts';

/** Marlsbury Borough Council: a synthetic English unitary council. Nobody here exists. */
export const DOMAIN = 'marlsbury.gov.example';

export type AppRole =
  | 'Redress.Officer'
  | 'Redress.ComplaintsTeam'
  | 'Redress.InvestigationOfficer'
  | 'Redress.HeadOfService'
  | 'Redress.Director'
  | 'Redress.MemberServices'
  | 'Redress.LinkOfficer'
  | 'Redress.Auditor';

export type Person = {
  readonly name: string;
  readonly jobTitle: string;
  readonly department: string;
  /** Application roles of Redress, what they are above all first: the sign-in lists them there. Councillors hold none. */
  readonly roles: readonly AppRole[];
  /** Names of groups. */
  readonly groups: readonly string[];
};

/** The six directorates and the services each answers for. */
export const DIRECTORATES = {
  'Corporate Services': ['council_tax', 'benefits', 'customer_services', 'elections', 'registrars', 'other'],
  Neighbourhoods: ['waste', 'highways', 'parking', 'parks'],
  'Growth and Regulation': ['planning', 'environmental_health', 'licensing'],
  'Housing and Communities': ['housing', 'libraries', 'leisure'],
  'Children and Learning': ['children', 'education'],
  'Adult Social Care': ['adults'],
} as const satisfies Readonly<Record<string, readonly Service[]>>;

export type Directorate = keyof typeof DIRECTORATES;

/** Which shared mailboxes a person opens and sends from in Outlook. */
export function mailboxesOpenTo(person: Person): Mailbox[] {
  if (person.roles.includes('Redress.LinkOfficer')) return ['contact', 'complaints', 'ombudsman'];
  if (person.roles.includes('Redress.ComplaintsTeam')) return ['contact', 'complaints'];
  return person.jobTitle.includes('Customer Services') ? ['contact'] : [];
}

const COMPLAINTS = 'Complaints team';
const INVESTIGATION = 'Investigation officers';
const MEMBERS = 'Members';

export const GROUPS: readonly string[] = [COMPLAINTS, INVESTIGATION, MEMBERS, ...Object.keys(DIRECTORATES)];

const officer = (name: string, jobTitle: string, department: Directorate, roles: AppRole[] = ['Redress.Officer']) => ({
  name,
  jobTitle,
  department,
  roles,
  groups: [department],
});
const head = (name: string, of: string, department: Directorate) =>
  officer(name, `Head of ${of}`, department, ['Redress.HeadOfService']);
const director = (name: string, department: Directorate) =>
  officer(name, `Director of ${department}`, department, ['Redress.Director']);
const complaints = (name: string, jobTitle: string, ...more: AppRole[]) => ({
  ...officer(name, jobTitle, 'Corporate Services', [...more, 'Redress.ComplaintsTeam']),
  groups: ['Corporate Services', COMPLAINTS],
});
const investigator = (name: string, department: Directorate) => ({
  ...officer(name, 'Investigation Officer', department, ['Redress.InvestigationOfficer']),
  groups: [department, INVESTIGATION],
});
const councillor = (name: string, ward: string): Person => ({
  name: `Cllr ${name}`,
  jobTitle: `Councillor for ${ward}`,
  department: MEMBERS,
  roles: [],
  groups: [MEMBERS],
});

export const PEOPLE: readonly Person[] = [
  officer('Amina Shah', 'Customer Services Officer', 'Corporate Services'),
  officer('Gethin Prosser-Pugh', 'Customer Services Officer', 'Corporate Services'),
  officer('Bozena Wilkowska', 'Customer Services Officer', 'Corporate Services'),
  officer('Darnell Okonjo-Pike', 'Senior Customer Services Officer', 'Corporate Services'),
  officer('Shirley Tranmoor', 'Customer Services Team Leader', 'Corporate Services'),
  officer('Lorna Haddlesey', 'Council Tax Officer', 'Corporate Services'),
  officer('Imtiaz Qureshi-Bell', 'Benefits Assessor', 'Corporate Services'),
  officer('Philippa Gorse', 'Electoral Services Officer', 'Corporate Services'),
  officer('Kelvin Astbridge', 'Waste and Recycling Officer', 'Neighbourhoods'),
  officer('Ruksana Mirpuri', 'Highways Inspector', 'Neighbourhoods'),
  officer('Toby Wintersgill', 'Parking Appeals Officer', 'Neighbourhoods'),
  officer('Siân Treharne-Cole', 'Planning Officer', 'Growth and Regulation'),
  officer('Adebola Finchley-Ojo', 'Environmental Health Officer', 'Growth and Regulation'),
  officer('Marcus Peverell-Dunn', 'Licensing Officer', 'Growth and Regulation'),
  officer('Janine Oxtoby-Crewe', 'Housing Officer', 'Housing and Communities'),
  officer('Wei Zhang-Holroyd', 'Repairs Coordinator', 'Housing and Communities'),
  officer('Ifeoma Stannard', 'Social Worker', 'Children and Learning'),
  officer('Callum Rusbridge', 'Admissions Officer', 'Children and Learning'),
  officer('Hodan Abdulle-West', 'Adult Care Assessor', 'Adult Social Care'),
  officer('Beatrice Mossop-Lyle', 'Direct Payments Officer', 'Adult Social Care'),
  complaints('Josephine Tarrant-Hale', 'Complaints Manager'),
  complaints('Nikhil Desai-Morton', 'Complaints Officer'),
  complaints('Carys Penhallow', 'Complaints Officer'),
  complaints('Winston Ebdon', 'Complaints and Learning Analyst'),
  investigator('Margaret Sowerbutts-Lane', 'Neighbourhoods'),
  investigator('Faisal Rahimzai', 'Housing and Communities'),
  investigator('Dilys Crowhurst', 'Children and Learning'),
  investigator('Patrick Ó Dálaigh-Venn', 'Adult Social Care'),
  investigator('Li Na Farrowgate', 'Growth and Regulation'),
  investigator('Rufus Amberley-Tate', 'Corporate Services'),
  head('Geraldine Whinfell', 'Waste and Streets', 'Neighbourhoods'),
  head('Anton Petrovic-Shaw', 'Highways and Parking', 'Neighbourhoods'),
  head('Rosemary Quiggin', 'Planning', 'Growth and Regulation'),
  head('Suleiman Daudi-Marsh', 'Public Protection', 'Growth and Regulation'),
  head('Heather Bainscote', 'Landlord Services', 'Housing and Communities'),
  head('Duncan Ferriby', 'Culture and Leisure', 'Housing and Communities'),
  head('Navdeep Gill-Thornbury', 'Revenues and Benefits', 'Corporate Services'),
  head('Angharad Loxwood', 'Customer Services', 'Corporate Services'),
  head('Theresa Mbeki-Lunn', 'Education', 'Children and Learning'),
  head('Howard Stapley-Cross', 'Safeguarding and Care', 'Children and Learning'),
  head('Jamila Benhaddou', 'Adult Care', 'Adult Social Care'),
  director('Alistair Corrigan-Web', 'Corporate Services'),
  director('Yvette Danbury-Osei', 'Neighbourhoods'),
  director('Stephen Lychgate', 'Growth and Regulation'),
  director('Parveen Aldous', 'Housing and Communities'),
  director('Oliver Stroud-Kamara', 'Children and Learning'),
  director('Bronwen Ashgrove', 'Adult Social Care'),
  { ...director('Meredith Falconhurst', 'Corporate Services'), jobTitle: 'Chief Executive', groups: [] },
  officer('Christopher Yaldwyn', 'Monitoring Officer', 'Corporate Services', ['Redress.Director']),
  officer('Edith Pomfret-Ayodele', 'Member Services Manager', 'Corporate Services', ['Redress.MemberServices']),
  officer('Joel Standerwick', 'Member Services Officer', 'Corporate Services', ['Redress.MemberServices']),
  complaints('Verity Camberwick', 'Ombudsman Link Officer', 'Redress.LinkOfficer'),
  complaints('Tomos Eleri-Grange', 'Deputy Ombudsman Link Officer', 'Redress.LinkOfficer'),
  officer('Gillian Underhay', 'Internal Auditor', 'Corporate Services', ['Redress.Auditor']),
  councillor('Barbara Netherclift', 'Castle Ditch'),
  councillor('Rashid Mahmood-Kerr', 'Tannery'),
  councillor('Dominic Ravensgill', 'Upper Pellow'),
  councillor('Agnieszka Lisowska-Grant', 'Ropewalk'),
  councillor('Fergus Whitterby', 'Cold Hanning'),
  councillor('Pauline Adeyemi-Stott', 'Gasworks and Wharf'),
  councillor('Rhiannon Vale-Morris', 'Stoke Dunmere'),
  councillor('Harjit Sandhu-Wright', 'Larkspur'),
  councillor('Neville Cokayne-Budd', 'Nether Pellow'),
  councillor('Ayaan Farah-Limb', 'Market'),
];

/** `amina.shah@marlsbury.gov.example`: first and last name without titles, accents or apostrophes. */
export function addressOf(person: Person): string {
  const words = person.name
    .replace(/^Cllr /, '')
    .normalize('NFD')
    .replace(/[^A-Za-z -]/g, '')
    .toLowerCase()
    .split(' ');
  const [first = '', ...rest] = words;
  return `${first}.${rest.join('')}@${DOMAIN}`;
}
