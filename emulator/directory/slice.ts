import type { Slice } from '../slice.ts';
import { registerApplications } from './applications.ts';
import { groupRoutes } from './group-routes.ts';
import { addUser, findUser, type NewPerson } from './people.ts';
import { directorySchema } from './schema.ts';
import { SHARED_MAILBOXES } from './shared-mailboxes.ts';
import { userRoutes } from './user-routes.ts';

export const directory: Slice = {
  name: 'directory',
  schema: directorySchema,
  routes: [...userRoutes, ...groupRoutes],
  start(tenant) {
    tenant.transaction(() => {
      registerApplications(tenant);
      const { domain } = tenant.settings;
      for (const person of standingPeople(domain)) {
        if (findUser(tenant, person.userPrincipalName) === null) addUser(tenant, person);
      }
    });
    return undefined;
  },
};

/** Who is there without any seed: somebody to sign in as, and the accounts of the three shared mailboxes. */
const standingPeople = (domain: string): NewPerson[] => [
  {
    userPrincipalName: `amina.shah@${domain}`,
    displayName: 'Amina Shah',
    givenName: 'Amina',
    surname: 'Shah',
    jobTitle: 'Customer contact officer',
    department: 'Customer contact',
    appRoles: ['Redress.Officer'],
  },
  ...SHARED_MAILBOXES.map(
    ({ name, displayName }): NewPerson => ({
      userPrincipalName: `${name}@${domain}`,
      displayName,
      kind: 'shared mailbox',
    }),
  ),
];
