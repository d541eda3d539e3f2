import { type Call, GraphFault, type Route } from '../route.ts';
import { COLLECTION_OPTIONS, collection, type Kind, single } from './collection.ts';
import { findGroup, listGroups, membersOf } from './groups.ts';
import {
  GROUP_FILTERS,
  GROUP_PROPERTIES,
  type GroupRow,
  groupOf,
  USER_DEFAULTS,
  USER_FILTERS,
  USER_PROPERTIES,
  userOf,
} from './person-shape.ts';

export const GROUPS: Kind = {
  set: 'groups',
  properties: GROUP_PROPERTIES,
  filters: GROUP_FILTERS,
  defaults: [...GROUP_PROPERTIES],
};

const MEMBERS: Kind = {
  set: 'directoryObjects',
  properties: USER_PROPERTIES,
  filters: USER_FILTERS,
  defaults: USER_DEFAULTS,
  type: '#microsoft.graph.user',
};

const READ = [
  'GroupMember.Read.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];

export const groupRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/groups',
    permissions: { app: READ, delegated: READ },
    workload: 'directory',
    options: COLLECTION_OPTIONS,
    handle: (call) => collection(call, GROUPS, listGroups(call.tenant).map(groupOf)),
  },
  {
    method: 'GET',
    pattern: '/groups/:group',
    permissions: { app: READ, delegated: READ },
    workload: 'directory',
    options: ['$select'],
    handle: (call) => single(call, GROUPS, groupOf(existing(call))),
  },
  {
    method: 'GET',
    pattern: '/groups/:group/members',
    permissions: { app: READ, delegated: READ },
    workload: 'directory',
    options: COLLECTION_OPTIONS,
    handle: (call) => collection(call, MEMBERS, membersOf(call.tenant, existing(call).id).map(userOf)),
  },
];

function existing(call: Call): GroupRow {
  const group = findGroup(call.tenant, call.params.group!);
  if (group === null) {
    throw new GraphFault(
      404,
      'Request_ResourceNotFound',
      `Resource '${call.params.group}' does not exist or one of its queried reference-property objects are not present.`,
    );
  }
  return group;
}
