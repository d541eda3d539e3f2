import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Asked, EndpointName } from '../../src/api/contract.ts';
import { contract } from '../../src/api/contract.ts';
import { type Action, may, ROLES, type Role } from '../../src/domain/access.ts';
import {
  CASE_NAMES,
  type CaseName,
  councilOfCases,
  IRIS,
  NAMED,
  REFERENCES,
  wordOf,
} from '../support/http/a-council-of-cases.ts';
import { GROUPS } from '../support/http/areas.ts';
import { CALLS, callOf } from '../support/http/calls.ts';
import { type Running, running } from '../support/http/running.ts';

type Looks = Readonly<Partial<Record<CaseName, 'whole' | 'progress'>>>;
type Who = {
  readonly who: string;
  readonly claims: {
    readonly oid: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly groups: readonly string[];
  };
  /** What they see; every other case does not exist for them. */
  readonly sees: Looks;
};

const someone = (
  who: string,
  roles: readonly Role[],
  directorates: readonly string[],
  sees: Looks,
  is: { id: string; name: string } = { id: `oid of ${who}`, name: who },
): Who => ({
  who,
  claims: { oid: is.id, name: is.name, roles, groups: directorates.map((name) => GROUPS[name] as string) },
  sees,
});

const everything = Object.fromEntries(CASE_NAMES.map((name) => [name, 'whole'])) as Looks;
const { 'hidden bins': _, ...unrestricted } = everything;
const environment: Looks = { bins: 'whole', 'two directorates': 'whole' };

/** Who there is, and the one thing that matters of each: which cases are theirs to see. */
const PEOPLE: readonly Who[] = [
  someone('an officer of the environment', ['Redress.Officer'], ['Environment'], environment),
  someone('an officer of nothing that is known', ['Redress.Officer'], [], {}),
  someone('an officer who is named on the hidden case', ['Redress.Officer'], [], { 'hidden bins': 'whole' }, NAMED),
  someone('the complaints team', ['Redress.ComplaintsTeam'], [], everything),
  someone('an investigation officer with one case', ['Redress.InvestigationOfficer'], [], { care: 'whole' }, IRIS),
  someone('an investigation officer without any', ['Redress.InvestigationOfficer'], ['Adult Services'], {}),
  someone('a head of service', ['Redress.HeadOfService'], ['Housing'], { housing: 'whole' }),
  someone('a director', ['Redress.Director'], ['Resources', 'Place'], {
    unconfirmed: 'whole',
    councillor: 'whole',
    'two directorates': 'whole',
  }),
  someone('member services', ['Redress.MemberServices'], ['Resources'], { councillor: 'progress' }),
  someone('member services who are officers as well', ['Redress.MemberServices', 'Redress.Officer'], ['Housing'], {
    councillor: 'progress',
    housing: 'whole',
  }),
  someone('the link officer', ['Redress.LinkOfficer'], [], { ombudsman: 'whole' }),
  someone('an auditor', ['Redress.Auditor'], [], unrestricted),
  someone('somebody without a role', [], ['Environment', 'Housing'], {}),
];

let here: Running;
beforeAll(async () => {
  here = await running({ callsPerMinute: 100_000 }, councilOfCases());
});
afterAll(() => here.close());

const tokenOf = ({ claims }: Who, more: object = {}) =>
  here.authority.token({ ...claims, roles: [...claims.roles], groups: [...claims.groups], ...more });

type Said = { readonly status: number; readonly body: string };
type Ask = <N extends EndpointName>(name: N, asked?: Asked<N>) => Promise<Said>;

const asking =
  (who: Who): Ask =>
  async (name, asked = CALLS[name]) => {
    const { statusCode, body } = await here.app.inject(callOf(name, asked, await tokenOf(who)));
    return { status: statusCode, body };
  };

const ALL_STATUSES = ['To confirm', 'Open', 'Answered', 'Closed', 'Withdrawn'] as const;
const everyCase = async (ask: (name: CaseName, reference: string) => Promise<Said>): Promise<Said> => {
  const said = await Promise.all(CASE_NAMES.map((name) => ask(name, REFERENCES[name])));
  return {
    status: 200,
    body: said
      .filter(({ status }) => status === 200)
      .map(({ body }) => body)
      .join('\n'),
  };
};

/** The message of a case as Outlook has it, without its words: what the answer says of it is the server's. */
const seen = (name: CaseName) => ({
  messageId: `<${wordOf(name)}@residents.example>`,
  mailbox: null,
  subject: `About ${wordOf(name)}`,
  from: `${wordOf(name)}@residents.example`,
  at: null,
});

type Row = {
  readonly ask: (ask: Ask) => Promise<Said>;
  /** What of the cases somebody sees has to come back: all of them, those seen whole, or it depends on the answer. */
  readonly shows: 'every' | 'whole' | 'some' | 'nothing';
};

/** One row for every endpoint of the contract that a person calls; one without a row does not compile. */
const ROUTES: { readonly [N in EndpointName as (typeof contract)[N]['caller'] extends Action ? N : never]: Row } = {
  me: { ask: (ask) => ask('me'), shows: 'nothing' },
  reconcile: { ask: (ask) => ask('reconcile'), shows: 'nothing' },
  intake: { ask: (ask) => ask('intake', { query: { limit: 200 } }), shows: 'some' },
  intakeDetail: {
    ask: (ask) => everyCase((name) => ask('intakeDetail', { params: { key: `m-${wordOf(name)}` } })),
    shows: 'some',
  },
  intakeMessage: {
    ask: (ask) => everyCase((name) => ask('intakeMessage', { params: { key: `m-${wordOf(name)}` } })),
    shows: 'nothing',
  },
  intakeFile: {
    ask: (ask) => everyCase((name) => ask('intakeFile', { params: { key: `m-${wordOf(name)}`, file: 'message' } })),
    shows: 'nothing',
  },
  intakeCases: {
    ask: (ask) => everyCase((name) => ask('intakeCases', { params: { key: `m-${wordOf(name)}` } })),
    shows: 'nothing',
  },
  work: { ask: (ask) => ask('work', { query: { whose: 'all' } }), shows: 'some' },
  board: { ask: (ask) => ask('board', { body: { filter: { status: [...ALL_STATUSES] } } }), shows: 'every' },
  boardFile: { ask: (ask) => ask('boardFile', { body: { filter: { status: [...ALL_STATUSES] } } }), shows: 'every' },
  search: {
    ask: (ask) => everyCase((_, reference) => ask('search', { body: { text: reference } })),
    shows: 'every',
  },
  calendar: {
    ask: (ask) => {
      const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10) as never;
      return ask('calendar', { query: { from: day(-30), to: day(30) } });
    },
    shows: 'some',
  },
  caseDetail: {
    ask: (ask) => everyCase((_, reference) => ask('caseDetail', { params: { reference } })),
    shows: 'every',
  },
  caseMessage: {
    ask: (ask) =>
      everyCase((name, reference) => ask('caseMessage', { params: { reference, key: `m-${wordOf(name)}` } })),
    shows: 'nothing',
  },
  caseFile: {
    ask: (ask) =>
      everyCase((name, reference) =>
        ask('caseFile', { params: { reference, key: `m-${wordOf(name)}`, file: 'message' } }),
      ),
    shows: 'nothing',
  },
  act: {
    ask: (ask) =>
      everyCase((_, reference) =>
        ask('act', { params: { reference }, body: { seen: 99, act: { type: 'noted', text: 'seen by me' } } }),
      ),
    shows: 'some',
  },
  presence: {
    ask: (ask) => everyCase((_, reference) => ask('presence', { params: { reference }, body: { doing: 'gone' } })),
    shows: 'nothing',
  },
  messagesSeen: {
    ask: (ask) =>
      everyCase((name, reference) =>
        ask('messagesSeen', { params: { reference }, body: { keys: [`m-${wordOf(name)}`] } }),
      ),
    shows: 'nothing',
  },
  assignmentSeen: {
    ask: (ask) => everyCase((_, reference) => ask('assignmentSeen', { params: { reference } })),
    shows: 'nothing',
  },
  people: {
    ask: (ask) => ask('people', { body: { text: '', reference: REFERENCES['hidden bins'] } }),
    shows: 'nothing',
  },
  checkReply: {
    ask: (ask) =>
      everyCase((_, reference) =>
        ask('checkReply', { body: { ...CALLS.checkReply.body, subject: `Re: [${reference}]` } }),
      ),
    shows: 'whole',
  },
  checkSend: {
    ask: (ask) =>
      everyCase((_, reference) =>
        ask('checkSend', { body: { ...CALLS.checkSend.body, subject: `[${reference}]`, text: 'Dear [name], ...' } }),
      ),
    shows: 'whole',
  },
  load: { ask: (ask) => ask('load'), shows: 'nothing' },
  trends: { ask: (ask) => ask('trends'), shows: 'nothing' },
  live: { ask: (ask) => ask('live'), shows: 'nothing' },
  notices: { ask: (ask) => ask('notices'), shows: 'nothing' },
  noticeWishes: { ask: (ask) => ask('noticeWishes'), shows: 'nothing' },
  acknowledgement: {
    ask: (ask) => everyCase((_, reference) => ask('acknowledgement', { params: { reference } })),
    shows: 'whole',
  },
  paneMessage: {
    ask: (ask) => everyCase((name) => ask('paneMessage', { body: seen(name) })),
    shows: 'some',
  },
  paneMessages: {
    ask: (ask) => ask('paneMessages', { body: { messages: CASE_NAMES.map(seen) } }),
    shows: 'some',
  },
  byHand: { ask: (ask) => ask('byHand'), shows: 'nothing' },
  // What is decided stays decided, so these come last.
  link: {
    ask: (ask) =>
      everyCase((name, reference) =>
        ask('link', { params: { key: `m-${wordOf(name)}` }, body: { reference, from: null } }),
      ),
    shows: 'some',
  },
  confirm: {
    ask: (ask) =>
      everyCase((name) => ask('confirm', { params: { key: `m-${wordOf(name)}` }, body: { category: 'contact' } })),
    shows: 'some',
  },
  open: {
    ask: (ask) =>
      everyCase((name) => ask('open', { params: { key: `m-${wordOf(name)}` }, body: { category: 'complaint' } })),
    shows: 'some',
  },
  undo: {
    ask: (ask) => everyCase((name) => ask('undo', { params: { key: `m-${wordOf(name)}` }, body: {} })),
    shows: 'some',
  },
  notForUs: {
    ask: (ask) => everyCase((name) => ask('notForUs', { params: { key: `m-${wordOf(name)}` }, body: {} })),
    shows: 'some',
  },
};

/** What an answer names of a case: its reference, or anything private of it. */
const named = (body: string, name: CaseName) => ({
  reference: body.includes(REFERENCES[name]),
  word: body.includes(wordOf(name)),
});

// The stream of updates ends with the sign-in; what it says is tried in live.test.ts.
const streams: readonly string[] = ['live'];

describe.each(PEOPLE)('$who', (who) => {
  const mayLog = may(who.claims.roles, 'decide about mail');
  beforeAll(() => here.anew(councilOfCases()));

  it('finds a case that is not theirs to be like one that does not exist', async () => {
    const token = await tokenOf(who);
    const bare = (body: string): string => body.replace(/"reference":"[0-9A-F]{4}-[0-9A-F]{4}"/, '');
    for (const name of CASE_NAMES.filter((one) => who.sees[one] === undefined)) {
      const reference = REFERENCES[name];
      const never = 'RD-26-999999';
      const calls = (about: string) => [
        callOf('caseDetail', { params: { reference: about } }, token),
        callOf('caseMessage', { params: { reference: about, key: `m-${wordOf(name)}` } }, token),
        callOf('presence', { params: { reference: about }, body: { doing: 'reading' } }, token),
        callOf('act', { params: { reference: about }, body: { seen: 1, act: { type: 'noted', text: 'x' } } }, token),
        callOf('search', { body: { text: about } }, token),
        callOf('board', { body: { filter: { text: wordOf(name) } } }, token),
      ];
      const [theirs, nobodys] = await Promise.all(
        [reference, never].map((about) => Promise.all(calls(about).map((call) => here.app.inject(call)))),
      );
      const said = (answers: typeof theirs, about: string) =>
        answers?.map(({ statusCode, body }) => [statusCode, bare(body).replaceAll(about, '…')]);
      expect(said(theirs, reference)?.slice(0, 5)).toEqual(said(nobodys, never)?.slice(0, 5));
      expect(theirs?.[5]?.body ?? '').not.toContain(reference);
    }
  });

  it('counts what they see and nothing else', async () => {
    const visible = CASE_NAMES.filter((name) => who.sees[name] !== undefined);
    const whole = CASE_NAMES.filter((name) => who.sees[name] === 'whole');
    const ask = asking(who);
    if (!may(who.claims.roles, 'read cases')) return;
    const board = JSON.parse((await ask('board', { body: { filter: { status: [...ALL_STATUSES] } } })).body);
    const sum = (facet: string): number =>
      board.facets[facet].reduce((n: number, { count }: { count: number }) => n + count, 0);
    expect([board.total, sum('status'), sum('stage'), sum('due')]).toEqual(
      visible.map(() => 0).length === 0
        ? [0, 0, 0, 0]
        : [visible.length, visible.length, visible.length, visible.length],
    );
    // Its points are about two services, and it is counted under both.
    expect(sum('service')).toBe(whole.length + (whole.includes('two directorates') ? 1 : 0));
    const work = JSON.parse((await ask('work', { query: { whose: 'all' } })).body);
    expect(work.promised.total).toBe(visible.filter((name) => name !== 'unconfirmed').length);
    if (may(who.claims.roles, 'see the load')) {
      const load = JSON.parse((await ask('load')).body);
      const handled = load.officers.reduce((n: number, { open }: { open: number }) => n + open, 0);
      expect(handled + load.unassigned).toBe(whole.length);
    }
    if (may(who.claims.roles, 'read the mail log')) {
      const { counts, rows } = JSON.parse((await ask('intake', { query: { limit: 200 } })).body);
      const inLog: Record<string, number> = {};
      for (const { state } of rows) inLog[state] = (inLog[state] ?? 0) + 1;
      for (const [state, count] of Object.entries(counts)) expect([state, count]).toEqual([state, inLog[state] ?? 0]);
    }
  });

  it.each(Object.entries(ROUTES).filter(([route]) => !streams.includes(route)))(
    'is told by %s of nothing that is not theirs to see',
    async (route, { ask, shows }) => {
      const { body } = await ask(asking(who));
      for (const name of CASE_NAMES) {
        const sight = who.sees[name];
        const { reference, word } = named(body, name);
        const said = `${route} of ${name}`;
        // Whoever decides about mail sees what Redress opened and nobody has confirmed, as the message it still is.
        const asMessage =
          mayLog &&
          name === 'unconfirmed' &&
          ['intake', 'intakeDetail', 'paneMessage', 'paneMessages', 'confirm', 'open', 'undo', 'notForUs'].includes(
            route,
          );
        if (sight === undefined && !asMessage) expect([said, reference, word]).toEqual([said, false, false]);
        if (sight === 'progress') expect([said, word]).toEqual([said, false]);
        const { caller } = contract[route as EndpointName];
        if (sight !== undefined && shows === 'every' && may(who.claims.roles, caller as Action))
          expect([said, reference]).toEqual([said, true]);
      }
    },
  );
});

describe('the walk itself', () => {
  it('goes through every role there is', () => {
    expect(new Set(PEOPLE.flatMap(({ claims }) => claims.roles))).toEqual(new Set(ROLES));
  });
});
