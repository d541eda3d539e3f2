import { addGroup, addMember, addUser } from '../directory/people.ts';
import { SHARED_MAILBOXES } from '../directory/shared-mailboxes.ts';
import { addMailbox, putMime, shareMailbox } from '../mail/deliver.ts';
import { childFolders, createFolder, type Folder, knownFolder } from '../mail/folders.ts';
import { mailboxOf } from '../mail/mailboxes.ts';
import type { Tenant } from '../tenant.ts';
import { type Composed, composeAll } from './compose.ts';
import { addressOf, DOMAIN, GROUPS, mailboxesOpenTo, PEOPLE } from './council.ts';
import { MESSAGES } from './messages/all.ts';
import { addCouncilTeams } from './teams.ts';

const SCHEMA =
  'CREATE TABLE IF NOT EXISTS seed_done (step TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID';
/** Messages put in by one transaction: few enough to lose little, enough to be quick. */
const STEP = 20;

/**
 * Puts Marlsbury Borough Council into the tenant: people, groups, mailboxes, and, with `mail`, 60 days of mail up to the
 * tenant's now. What an earlier run put in is left alone, also where somebody has since moved or deleted it, so that it is safe
 * to run on every start and after half a run. Answers how many people and deliveries this run put in (somebody who was there before is brought up to date).
 */
export async function seedCouncil(
  tenant: Tenant,
  { mail = true }: { mail?: boolean } = {},
): Promise<{ people: number; messages: number }> {
  tenant.db.exec(SCHEMA);
  const people = once(tenant, 'directory', () => addCouncil(tenant)) ?? 0;
  once(tenant, 'teams', () => addCouncilTeams(tenant));
  if (!mail) return { people, messages: 0 };
  once(tenant, 'begin', () => undefined);
  const begun = Number(tenant.sql("SELECT at FROM seed_done WHERE step = 'begin'").get()?.at);
  if (isDone(tenant, 'complete')) return { people, messages: 0 };
  const composed = composeAll(MESSAGES, begun).sort((a, b) => a.sentAt - b.sentAt);
  let messages = 0;
  for (let at = 0; at < composed.length; at += STEP) {
    tenant.transaction(() => {
      for (const one of composed.slice(at, at + STEP)) messages += put(tenant, one);
    });
    await new Promise(setImmediate);
  }
  once(tenant, 'complete', () => undefined);
  return { people, messages };
}

const isDone = (tenant: Tenant, step: string): boolean =>
  tenant.sql('SELECT 1 FROM seed_done WHERE step = ?').get(step) !== undefined;

/** Does the work and remembers it in one transaction; undefined where it was done before. */
function once<T>(tenant: Tenant, step: string, work: () => T): T | undefined {
  if (isDone(tenant, step)) return undefined;
  return tenant.transaction(() => {
    tenant.sql('INSERT INTO seed_done VALUES (?, ?)').run(step, tenant.clock.now());
    return work();
  });
}

function addCouncil(tenant: Tenant): number {
  const groups = new Map(GROUPS.map((name) => [name, addGroup(tenant, { displayName: name })]));
  for (const { name, displayName } of SHARED_MAILBOXES)
    addMailbox(tenant, { address: `${name}@${DOMAIN}`, displayName });
  for (const person of PEOPLE) {
    const address = addressOf(person);
    const words = person.name.replace(/^Cllr /, '').split(' ');
    const { id } = addUser(tenant, {
      userPrincipalName: address,
      displayName: person.name,
      givenName: words[0]!,
      surname: words.slice(1).join(' '),
      jobTitle: person.jobTitle,
      department: person.department,
      officeLocation: 'Civic Centre, Marlsbury',
      appRoles: person.roles,
    });
    for (const group of person.groups) addMember(tenant, groups.get(group)!, id);
    for (const mailbox of mailboxesOpenTo(person))
      shareMailbox(tenant, `${mailbox}@${DOMAIN}`, id, { fullAccess: true, sendAs: true });
  }
  return PEOPLE.length;
}

/** Puts one message into its mailboxes; answers into how many. Mail that an officer handled is marked as read. */
function put(tenant: Tenant, { message, sentAt, bytes }: Composed): number {
  let added = 0;
  for (const name of typeof message.to === 'string' ? [message.to] : message.to) {
    once(tenant, `message ${message.id} ${name}`, () => {
      const mailbox = mailboxOf(tenant, `${name}@${DOMAIN}`)!;
      const [known = 'inbox', made] = (message.folder ?? 'inbox').split('/');
      const standing = knownFolder(tenant, mailbox.box, known)!;
      const folder = made === undefined ? standing : filed(tenant, standing, made);
      const read = made !== undefined || known === 'sentitems' || known === 'deleteditems';
      putMime(tenant, mailbox, folder, bytes, { received: sentAt, draft: false, read });
      added += 1;
    });
  }
  return added;
}

const filed = (tenant: Tenant, inbox: Folder, name: string): Folder =>
  childFolders(tenant, inbox).find((one) => one.name === name) ?? createFolder(tenant, inbox, name);
