import type { CaseFiles, Colleagues, Notices, Subscriptions } from '../ports.ts';
import { isFault } from '../ports.ts';
import type { Check } from './check.ts';
import { GraphFault } from './graph-fault.ts';
import { mailboxPath, outlook } from './outlook.ts';
import type { Provision } from './provision.ts';
import { reminders } from './reminder-check.ts';
import { type Graph, query } from './request.ts';
import { SIGNING_IN, type Tokens } from './token.ts';
import { unreadMailboxes } from './unread-mailboxes.ts';

export type Checks = {
  /** `begins` is told the name of each look before it, and what is not looked at to the end by `until` (ms) is not known. */
  run(how?: { readonly begins?: (name: string) => void; readonly until?: number }): Promise<Check[]>;
};

type Needs = {
  readonly graph: Graph;
  readonly tokens: Tokens;
  readonly mailboxes: readonly string[];
  readonly provision: Provision;
  readonly files: CaseFiles;
  readonly subscriptions: Subscriptions;
  readonly notified: boolean;
  readonly notices: Notices;
  readonly colleagues: Colleagues;
  readonly teamsAppId: string | null;
  readonly secretExpires: string | null;
  readonly now: () => number;
  /** What to do about a fault. */
  readonly advice: (fault: unknown) => string;
};

/** Any one of these lets the server reach its lists; `docs/permissions.md` says why and in which file. */
const SITE_ROLES = ['Sites.Selected', 'Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All'];

const DAY_MS = 86_400_000;
const SKEW_S = 120;
const good = (name: string, words: string): Check => ({ name, verdict: 'good', words, todo: null });

/** The self-check: looks at everything Redress stands on, and goes on when one look fails. */
export function openChecks(needs: Needs): Checks {
  const looks: readonly (readonly [string, (needs: Needs, name: string) => Promise<Check[]>])[] = [
    ['Sign-in and permissions', permissions],
    ['Mailboxes', mailboxes],
    ['Lists', lists],
    ['Document library', library],
    ['Notifications', notifications],
    ['Reminders', reminders],
    ['Clock', clock],
    ['Secret', async (all, name) => [secret(all, name)]],
  ];
  return {
    run: async ({ begins = () => undefined, until = Number.POSITIVE_INFINITY } = {}) => {
      const found: Check[] = [];
      let outside = false;
      for (const [name, look] of looks) {
        if (outside && !BY_OURSELVES.includes(name)) {
          found.push({ name, verdict: 'unknown', words: 'Not looked at: Redress could not sign in.', todo: null });
          continue;
        }
        begins(name);
        try {
          found.push(...(await inTime(look(needs, name), until - Date.now(), () => [late(name)])));
        } catch (error) {
          // One look that fails is itself a finding; the others are still worth having.
          const words = error instanceof Error ? error.message : String(error);
          // Where Microsoft 365 asks for patience nothing is known to be wrong.
          const verdict = isFault(error, 'throttled') ? 'unknown' : 'bad';
          found.push({ name, verdict, words, todo: needs.advice(error) });
          outside ||= error instanceof GraphFault && error.operation === SIGNING_IN;
        }
      }
      return found;
    },
  };
}

/** Looks that ask nobody. */
const BY_OURSELVES = ['Secret'];

const late = (name: string): Check => ({
  name,
  verdict: 'unknown',
  words: 'Microsoft 365 took too long, so it is not known.',
  todo: 'Give it more time: redress self-check --wait 120',
});

/** The work, or what is said in its place when its time is over; the work itself ends with the connection. */
async function inTime<T>(work: Promise<T>, ms: number, late: () => T): Promise<T> {
  if (ms === Number.POSITIVE_INFINITY) return work;
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<T>((answer) => {
    timer = setTimeout(() => answer(late()), Math.max(0, ms));
  });
  return Promise.race([work, over]).finally(() => clearTimeout(timer));
}

async function permissions({ tokens }: Needs, name: string): Promise<Check[]> {
  const roles = rolesOf(await tokens.get());
  if (roles === null) {
    return [{ name, verdict: 'unknown', words: 'Signed in; the token does not tell its permissions.', todo: null }];
  }
  if (!roles.some((role) => SITE_ROLES.includes(role))) {
    return [
      {
        name,
        verdict: 'bad',
        words: `Signed in, and none of these application permissions is there: ${SITE_ROLES.join(', ')}.`,
        todo: 'Add one to the app registration and have an administrator consent (docs/permissions.md).',
      },
    ];
  }
  // Where Exchange grants mail per mailbox (RBAC for Applications), it is not in the token, and should not be.
  const mail = roles.includes('Mail.ReadWrite')
    ? 'Mail.ReadWrite holds for every mailbox that Exchange does not exclude.'
    : 'Mail is not among them: Exchange itself grants it then, and the lines on mailboxes show whether it does.';
  return [good(name, `Signed in; permissions: ${roles.join(', ')}. ${mail}`)];
}

async function mailboxes({ graph, mailboxes: all }: Needs, name: string): Promise<Check[]> {
  const unread = await unreadMailboxes(graph, all);
  const read = all.filter((mailbox) => unread.every((one) => one.mailbox !== mailbox));
  return [
    ...read.map((mailbox) => good(name, `${mailbox} can be read.`)),
    ...unread.map(({ words, todo }): Check => ({ name, verdict: 'bad', words, todo })),
  ];
}

async function lists({ provision }: Needs, name: string): Promise<Check[]> {
  const { steps, problems, warnings } = await provision.verify();
  const todo = 'Run: npm run -s redress -- provision apply';
  return [
    ...(steps.length + problems.length === 0
      ? [good(name, 'All lists, columns, indexes and categories are in place.')]
      : []),
    ...steps.map(({ words }): Check => ({ name, verdict: 'bad', words: `Not done yet: ${words}`, todo })),
    ...problems.map((words): Check => ({ name, verdict: 'bad', words, todo: null })),
    ...warnings.map((words): Check => ({ name, verdict: 'warning', words, todo: null })),
  ];
}

async function library({ files }: Needs, name: string): Promise<Check[]> {
  const path = 'Redress/self-check.txt';
  const text = 'Redress writes this file to see that it can keep messages here. It may be deleted.';
  await files.keep(path, Buffer.from(text), 'text/plain');
  const read = await files.read(path);
  if (read !== 'gone' && Buffer.from(read).toString() === text) {
    return [good(name, 'A file was written to the library and read again.')];
  }
  const words = 'A file was written to the library and could not be read again.';
  return [
    {
      name,
      verdict: 'bad',
      words,
      todo: 'See whether a retention or approval rule of the library holds new files back.',
    },
  ];
}

async function notifications({ subscriptions, mailboxes: all, notified }: Needs, name: string): Promise<Check[]> {
  if (!notified) {
    const words =
      'No public address or no webhook secret is set, so Microsoft 365 does not wake the server; mail is found by the regular sweep.';
    return [
      {
        name,
        verdict: 'warning',
        words,
        todo: 'Set REDRESS_PUBLIC_URL to an https address that Microsoft 365 reaches, and REDRESS_WEBHOOK_SECRET.',
      },
    ];
  }
  const alive = new Set((await subscriptions.list()).map(({ about }) => about.toLowerCase()));
  return all.map((mailbox): Check => {
    if (alive.has(mailbox.toLowerCase())) return good(name, `${mailbox} wakes the server when mail arrives.`);
    const words = `${mailbox} does not wake the server; its mail is found by the regular sweep.`;
    return {
      name,
      verdict: 'warning',
      words,
      todo: 'Start the server: it subscribes by itself. If it runs, see its log.',
    };
  });
}

async function clock(needs: Needs, name: string): Promise<Check[]> {
  const theirs = await theirTime(needs);
  const { now } = needs;
  if (Number.isNaN(theirs))
    return [{ name, verdict: 'unknown', words: 'Microsoft 365 did not tell its time.', todo: null }];
  const skew = Math.round((now() - theirs) / 1000);
  if (Math.abs(skew) <= SKEW_S)
    return [good(name, `This server's clock is within ${SKEW_S} seconds of Microsoft 365.`)];
  const words = `This server's clock is ${Math.abs(skew)} seconds ${skew > 0 ? 'ahead of' : 'behind'} Microsoft 365.`;
  return [
    { name, verdict: 'bad', words, todo: 'Set the clock by a time service; sign-in fails from five minutes on.' },
  ];
}

/** By the first mailbox that can be read: SharePoint counts every call. NaN where none tells it. */
async function theirTime({ graph, mailboxes: all }: Needs): Promise<number> {
  for (const mailbox of all) {
    const path = `${mailboxPath(mailbox)}/mailFolders/inbox${query({ $select: 'id' })}`;
    const asked = outlook(mailbox, { operation: 'ask for the time', method: 'GET', path, alone: true });
    try {
      const { headers } = await graph.call(asked);
      return Date.parse(headers.date ?? '');
    } catch (error) {
      // Which mailbox that is, and what to do about it, stands among the mailboxes.
      if (!isFault(error, 'forbidden', 'missing')) throw error;
    }
  }
  return Number.NaN;
}

function secret({ secretExpires, now }: Needs, name: string): Check {
  if (secretExpires === null) {
    const words = 'The day on which the secret or certificate ends is not known; Redress is not permitted to ask.';
    return { name, verdict: 'unknown', words, todo: 'Set REDRESS_CLIENT_SECRET_EXPIRES to that day.' };
  }
  const days = Math.floor((Date.parse(secretExpires) - now()) / DAY_MS);
  const words =
    days < 0 ? `The secret ended on ${secretExpires}.` : `The secret ends on ${secretExpires}, in ${days} days.`;
  if (days >= 30) return good(name, words);
  const todo = 'Make a new secret or certificate in the app registration and put it into the settings.';
  return { name, verdict: days < 0 ? 'bad' : 'warning', words, todo };
}

/** The `roles` claim. The token is Graph's and may become unreadable to us; then nothing is known. */
function rolesOf(token: string): string[] | null {
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const roles = (claims as { roles?: unknown }).roles;
    return Array.isArray(roles) ? roles.map(String) : null;
  } catch {
    // An opaque token: permissions show in whether calls succeed.
    return null;
  }
}
