/**
 * `node emulator/seed/casework.ts --server URL --tenant URL`: the officers of the synthetic council work through their first
 * weeks, so that boards, dates and figures have something to show. They do it through Redress's own API, signed in as
 * themselves, and only what its rules allow: what those refuse is left undone, counted, and told on stderr. Ends with a line
 * of JSON.
 */
import { parseArgs } from 'node:util';
import { addressOf, DIRECTORATES, PEOPLE } from './council.ts';
import { bankHolidays } from './when.ts';

type Person = { readonly id: string; readonly name: string };
type Row = {
  readonly key: string;
  readonly subject: string;
  readonly received: readonly { readonly at: string }[];
  readonly proposal: { readonly category: string; readonly service: string | null } | null;
  readonly may: readonly string[];
};
type Case = { readonly reference: string; readonly row: Row; readonly received: string; readonly age: number };
type Act = { readonly type: string; readonly [field: string]: unknown };

/** Enough to fill a board and few enough for a first start. */
const CASES = 26;
const DAY = 86_400_000;
const TEAM = ['Carys Penhallow', 'Nikhil Desai-Morton'];

const { values } = parseArgs({ options: { server: { type: 'string' }, tenant: { type: 'string' } } });
const [server, tenant] = [values.server, values.tenant].map((one) => one?.replace(/\/$/, ''));
if (!server || !tenant) {
  process.stderr.write('casework.ts needs --server URL and --tenant URL.\n');
  process.exit(2);
}

const tokens = new Map<string, string>();
async function tokenOf(name: string): Promise<string> {
  const someone = PEOPLE.find((one) => one.name === name);
  if (!someone) throw new Error(`Nobody of the council is called ${name}.`);
  const user = addressOf(someone);
  const held = tokens.get(user);
  if (held) return held;
  const answer = await fetch(`${tenant}/control/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user, audience: 'api', scopes: ['access_as_user'] }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  tokens.set(user, access_token);
  return access_token;
}

/** What the API answers to somebody; throws with its own words where it refuses. */
async function ask<T>(as: string, method: string, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(`${server}${path}`, {
    method,
    headers: { authorization: `Bearer ${await tokenOf(as)}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

const iso = (day: number): string => new Date(day).toISOString().slice(0, 10);
const today = iso(Date.now());
const worksOn = (day: number): boolean =>
  ![0, 6].includes(new Date(day).getUTCDay()) && !bankHolidays(new Date(day).getUTCFullYear()).includes(day);
/** The working day so many working days after a date. */
function after(date: string, days: number): string {
  let day = Date.parse(date);
  for (let left = days; left > 0; ) {
    day += DAY;
    if (worksOn(day)) left -= 1;
  }
  return iso(day);
}
function workingDaysSince(date: string): number {
  let count = 0;
  for (let day = Date.parse(date) + DAY; day <= Date.parse(today); day += DAY) if (worksOn(day)) count += 1;
  return count;
}

/** Those who answer for a service, in the directory's words. */
function officerFor(service: string | null, n: number): string {
  const [directorate] =
    Object.entries(DIRECTORATES).find(([, services]) => (services as readonly string[]).includes(service ?? 'other')) ??
    [];
  const officers = PEOPLE.filter(
    ({ department, roles, jobTitle }) =>
      department === directorate && roles.includes('Redress.Officer') && !jobTitle.includes('Customer Services'),
  );
  return officers[n % Math.max(1, officers.length)]?.name ?? (TEAM[n % TEAM.length] as string);
}

/** Redress knows people from their signing in, so they do that first. */
async function person(name: string): Promise<Person> {
  const { id } = await ask<Person>(name, 'GET', '/api/me');
  return { id, name };
}

let refused = 0;
/** Looks at the case and acts on it. What the rules refuse is left undone, and said. */
async function act(as: string, reference: string, what: Act): Promise<void> {
  try {
    const { card } = await ask<{ card: { sequence: number } }>(as, 'GET', `/api/cases/${reference}`);
    await ask(as, 'POST', `/api/cases/${reference}/acts`, { seen: card.sequence, act: what });
  } catch (error) {
    refused += 1;
    process.stderr.write(`${reference} ${what.type}: ${(error as Error).message}\n`);
  }
}

/** What happens on the n-th case, as far as its age lets it: some are on time, some late, some nobody has looked at. */
async function work({ reference, row, received, age }: Case, n: number): Promise<void> {
  const clerk = TEAM[n % TEAM.length] as string;
  // The complaints team answers some itself.
  const officer = n % 5 === 3 ? clerk : officerFor(row.proposal?.service ?? null, n);
  const complaint = row.proposal?.category === 'complaint';
  const on = (days: number): string => [after(received, days), today].sort()[0] as string;
  if (age < 1 || n % 9 === 8) return;
  const acknowledged = on(1 + (n % 5));
  await act(clerk, reference, { type: 'acknowledged', stage: 1, on: acknowledged, how: 'email' });
  const points = [
    { number: 1, text: row.subject || 'What the letter says', service: row.proposal?.service ?? null, owner: null },
  ];
  if (n % 3 === 0)
    points.push({ ...points[0]!, number: 2, text: 'Nobody answered earlier messages.', service: 'customer_services' });
  if (complaint) await act(clerk, reference, { type: 'points recorded', points });
  if (n % 6 !== 5) {
    const assigned = { type: 'assigned', stage: 1, role: 'responder', point: null };
    await act(clerk, reference, { ...assigned, to: await person(officer) });
  }
  if (!complaint) {
    if (age < 7 || n % 2 === 1) return;
    await act(clerk, reference, {
      ...{ type: 'responded', stage: 1, on: on(6), how: 'email', signedBy: await person(officer) },
      ...{ outcomes: [], nextStepTold: true },
    });
    await act(clerk, reference, { type: 'closed', ground: 'answered', words: 'Done as asked.' });
    return;
  }
  if (age >= 8 && age <= 14 && n % 4 === 1) {
    await act(clerk, reference, {
      ...{ type: 'extended', stage: 1, reason: 'A site visit is needed, and the inspector is away until Monday.' },
      ...{ until: after(after(acknowledged, 10), 8), toldOn: today, ombudsmanTold: true, beyondCap: null },
    });
    return;
  }
  if (age < 11 || n % 4 === 2) return;
  const answered = on(7 + (n % 6));
  const finding = ['upheld', 'partly upheld', 'not upheld'][n % 3];
  if (finding === 'upheld')
    await act(clerk, reference, {
      ...{ type: 'remedy promised', kind: 'apology', what: 'A written apology from the head of service', point: 1 },
      ...{ due: after(answered, 20), owner: await person(officer) },
    });
  const outcomes = points.map(({ number }) => ({ point: number, finding, reasonsGiven: true, learning: null }));
  await act(clerk, reference, {
    ...{ type: 'responded', stage: 1, on: answered, how: 'email', signedBy: await person(officer) },
    ...{ outcomes, nextStepTold: true },
  });
  if (finding !== 'not upheld' || after(answered, 3) > today) return;
  const receivedAt = `${after(answered, 3)}T09:15:00Z`;
  await act(clerk, reference, {
    type: 'escalated',
    receivedAt,
    intakeKey: null,
    wants: 'Somebody else to look at it again',
  });
  const investigators = PEOPLE.filter(({ roles }) => roles.includes('Redress.InvestigationOfficer'));
  const to = await person((investigators[n % investigators.length] ?? investigators[0])!.name);
  await act(clerk, reference, { type: 'assigned', stage: 2, role: 'responder', point: null, to });
}

const rows: Row[] = [];
for (let next: string | null = ''; next !== null; ) {
  const query: string = new URLSearchParams({
    state: 'proposed',
    limit: '200',
    ...(next && { after: next }),
  }).toString();
  const page: { rows: Row[]; next: string | null } = await ask(TEAM[0] as string, 'GET', `/api/intake?${query}`);
  rows.push(...page.rows);
  next = page.next;
}
const wanted = rows.filter(({ may }) => may.includes('confirm'));
/** So many of a kind, spread over all the weeks. */
function ofKind(category: string, many: number): Row[] {
  const all = wanted.filter(({ proposal }) => proposal?.category === category);
  return all.filter((_, n) => Math.floor((n * many) / all.length) !== Math.floor(((n - 1) * many) / all.length));
}
const chosen = [...ofKind('complaint', CASES - 8), ...ofKind('service_request', 8)];
let done = 0;
for (const [n, row] of chosen.entries()) {
  const { proposal } = row;
  const body = { category: proposal?.category, reason: 'As proposed.' };
  const at = row.received[0]?.at ?? new Date().toISOString();
  const opened = await ask<{ reference: string | null }>(
    TEAM[n % TEAM.length] as string,
    'POST',
    `/api/intake/${encodeURIComponent(row.key)}/confirm`,
    body,
  );
  if (opened.reference === null) continue;
  const received = at.slice(0, 10);
  await work({ reference: opened.reference, row, received, age: workingDaysSince(received) }, n);
  done += 1;
  process.stdout.write(`${done} of ${chosen.length} cases\n`);
}
process.stdout.write(`${JSON.stringify({ ready: true, cases: done, refused })}\n`);
