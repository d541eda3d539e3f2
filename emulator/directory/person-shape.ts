import type { Getter } from '../odata/evaluate.ts';
import type { Person } from './people.ts';

/** Graph's `user`, every property the directory keeps. */
export function userOf(person: Person): Record<string, unknown> {
  return {
    businessPhones: [],
    displayName: person.displayName,
    givenName: person.givenName,
    jobTitle: person.jobTitle,
    mail: person.mail,
    mobilePhone: null,
    officeLocation: person.officeLocation,
    preferredLanguage: null,
    surname: person.surname,
    userPrincipalName: person.userPrincipalName,
    id: person.id,
    accountEnabled: person.kind === 'person',
    createdDateTime: `${person.createdDateTime.slice(0, 19)}Z`,
    department: person.department,
    companyName: 'Marlsbury Borough Council',
    userType: 'Member',
  };
}

/** What comes without `$select`. */
export const USER_DEFAULTS: readonly string[] = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

export const USER_PROPERTIES: ReadonlySet<string> = new Set([
  ...USER_DEFAULTS,
  'accountEnabled',
  'createdDateTime',
  'department',
  'companyName',
  'userType',
]);

/** Properties the directory filters by without advanced queries. */
export const USER_FILTERS: ReadonlySet<string> = new Set([
  'accountEnabled',
  'createdDateTime',
  'department',
  'displayName',
  'givenName',
  'id',
  'jobTitle',
  'mail',
  'surname',
  'userPrincipalName',
  'userType',
]);

export type GroupRow = {
  readonly id: string;
  readonly displayName: string;
  readonly description: string | null;
  readonly mail: string | null;
  readonly createdAt: string;
};

/** Graph's `group`: a security group, mail-enabled where it has an address. */
export function groupOf(group: GroupRow): Record<string, unknown> {
  return {
    id: group.id,
    deletedDateTime: null,
    classification: null,
    createdDateTime: `${group.createdAt.slice(0, 19)}Z`,
    description: group.description,
    displayName: group.displayName,
    groupTypes: [],
    mail: group.mail,
    mailEnabled: group.mail !== null,
    mailNickname: group.displayName.replace(/\W/g, ''),
    securityEnabled: true,
    visibility: null,
  };
}

export const GROUP_PROPERTIES: ReadonlySet<string> = new Set(
  Object.keys(groupOf({ id: '', displayName: '', description: null, mail: null, createdAt: '' })),
);
export const GROUP_FILTERS: ReadonlySet<string> = new Set([
  'id',
  'displayName',
  'mail',
  'description',
  'createdDateTime',
]);

export const getterOf =
  (value: Readonly<Record<string, unknown>>): Getter =>
  (path) =>
    value[path];
