import { type Call, GraphFault, type Route } from '../route.ts';
import { COLLECTION_OPTIONS, collection, type Kind, single } from './collection.ts';
import { GROUPS } from './group-routes.ts';
import { groupsOf } from './groups.ts';
import { findUser, listPeople, type Person } from './people.ts';
import { groupOf, USER_DEFAULTS, USER_FILTERS, USER_PROPERTIES, userOf } from './person-shape.ts';

const USERS: Kind = { set: 'users', properties: USER_PROPERTIES, filters: USER_FILTERS, defaults: USER_DEFAULTS };

const READ_ALL = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'];

export const userRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/users',
    permissions: { app: READ_ALL, delegated: ['User.ReadBasic.All', ...READ_ALL] },
    workload: 'directory',
    options: COLLECTION_OPTIONS,
    handle: (call) => collection(call, USERS, listPeople(call.tenant).map(userOf)),
  },
  {
    method: 'GET',
    pattern: '/users/:user',
    permissions: { app: READ_ALL, delegated: ['User.Read', 'User.ReadBasic.All', ...READ_ALL] },
    workload: 'directory',
    options: ['$select'],
    handle: (call) => single(call, USERS, userOf(visible(call))),
  },
  {
    method: 'GET',
    pattern: '/me',
    permissions: { app: null, delegated: ['User.Read', 'User.ReadBasic.All', ...READ_ALL] },
    workload: 'directory',
    options: ['$select'],
    handle: (call) => single(call, USERS, userOf(existing(call, call.caller.oid))),
  },
  {
    method: 'GET',
    pattern: '/users/:user/memberOf',
    permissions: {
      app: ['Directory.Read.All', 'GroupMember.Read.All', 'User.Read.All'],
      delegated: ['User.Read', 'User.Read.All', 'GroupMember.Read.All', 'Directory.Read.All'],
    },
    workload: 'directory',
    options: COLLECTION_OPTIONS,
    handle: (call) =>
      collection(
        call,
        { ...GROUPS, set: 'directoryObjects', type: '#microsoft.graph.group' },
        groupsOf(call.tenant, visible(call).id).map(groupOf),
      ),
  },
];

/** With User.Read alone a person sees no one but themselves. */
function visible(call: Call): Person {
  const person = existing(call, call.params.user!);
  const { caller } = call;
  const others = [...caller.permissions].some(
    (permission) => permission !== 'User.Read' && /^(User|Directory|GroupMember)\./.test(permission),
  );
  if (!caller.app && !others && person.id !== caller.oid) {
    throw new GraphFault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
  return person;
}

function existing(call: Call, name: string): Person {
  const person = findUser(call.tenant, name);
  if (person === null) {
    throw new GraphFault(
      404,
      'Request_ResourceNotFound',
      `Resource '${name}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  return person;
}
