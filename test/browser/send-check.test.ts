import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { ACase, BRAM } from '../support/a-case.ts';
import { served } from '../support/browser/served.ts';
import { anEntry } from '../support/builders.ts';
import { until } from '../support/until.ts';

const REFERENCE = 'RD-26-000118';
let here: Awaited<ReturnType<typeof served>>;
beforeAll(async () => {
  here = await served();
  const entry = anEntry({ key: 'm-118', reference: REFERENCE, state: 'logged', messageId: 'm-118@post.example' });
  const kase = new ACase({ reference: REFERENCE, intakeKey: 'm-118', receivedAt: '2026-03-02T09:00:00Z' }).act(
    '2026-03-03',
    { type: 'acknowledged', stage: 1, on: calendarDate('2026-03-03'), how: 'email' },
  );
  await here.anew({ entries: [entry], histories: [kase.events] });
});
afterAll(() => here.close());

type Completed = { readonly allowEvent: boolean; readonly errorMessage?: string; readonly sendModeOverride?: string };
type Mail = { readonly subject: string; readonly to: readonly string[]; readonly text: string };

/** Outlook's library as far as a mail that is written needs it: every call answers later, by the library's own results. */
function office({ subject, to, text }: Mail, associated: Map<string, (event: object) => void>) {
  const gives = (value: unknown) => ({
    getAsync: (...asked: unknown[]) => {
      const done = asked.at(-1) as (result: object) => void;
      queueMicrotask(() => done({ status: 'succeeded', value }));
    },
  });
  const people = (addresses: readonly string[]) => gives(addresses.map((emailAddress) => ({ emailAddress })));
  return {
    actions: { associate: (name: string, run: (event: object) => void) => void associated.set(name, run) },
    context: {
      displayLanguage: 'cy-GB',
      requirements: { isSetSupported: (set: string, version: string) => set === 'Mailbox' && Number(version) <= 1.14 },
      mailbox: {
        item: {
          conversationId: '',
          subject: gives(subject),
          body: gives(text),
          sessionData: {
            getAsync: (_: string, done: (result: object) => void) => done({ status: 'failed', error: {} }),
          },
          ...{ to: people(to), cc: people([]), bcc: people([]) },
          getAttachmentsAsync: (done: (result: object) => void) => done({ status: 'succeeded', value: [] }),
        },
      },
    },
  };
}

/**
 * The file as classic Outlook on Windows runs it: by itself, in a world that has the language, `fetch` and timers, and no
 * document, window, storage or modules.
 */
async function sent(mail: Mail, getAccessToken: () => Promise<string>): Promise<Completed> {
  const script = await (await fetch(`${here.origin}/outlook/events.js`)).text();
  const associated = new Map<string, (event: object) => void>();
  const world = createContext({
    ...{ Office: office(mail, associated), OfficeRuntime: { auth: { getAccessToken } }, fetch, setTimeout },
  });
  runInContext('delete globalThis.globalThis', world);
  runInContext(script, world);
  const said: Completed[] = [];
  associated.get('onMessageSendHandler')?.({ completed: (one: Completed) => void said.push(one) });
  await until(async () => said.length > 0);
  return said[0] as Completed;
}

const signedIn = () => here.authority.token({ oid: BRAM.id, name: BRAM.name, roles: ['Redress.ComplaintsTeam'] });
const WRONG: Mail = {
  subject: `Your bin [${REFERENCE}]`,
  to: ['noreen.fettle@post.example'],
  text: 'Dear Ms Fettle,\n\nI attach the report.',
};

describe('the file that Outlook runs when a mail is sent', () => {
  it('asks about an answer with something wrong, in Outlook’s language, and never for good', async () => {
    const said = await sent(WRONG, signedIn);
    expect(said).toMatchObject({ allowEvent: false, sendModeOverride: 'promptUser' });
    expect(said.errorMessage).toMatch(/^Cyn i hwn fynd allan ar RD-26-000118: .*nid oes dim wedi’i atodi/);
  });

  it('lets every other mail go, and every mail where nobody is signed in', async () => {
    const fine = { ...WRONG, text: 'Dear Ms Fettle,\n\nThank you.' };
    expect(await sent(fine, signedIn)).toEqual({ allowEvent: true });
    expect(await sent({ ...WRONG, subject: 'Lunch' }, signedIn)).toEqual({ allowEvent: true });
    expect(await sent(WRONG, () => Promise.reject(new Error('13001')))).toEqual({ allowEvent: true });
    expect(await sent(WRONG, async () => 'no token at all')).toEqual({ allowEvent: true });
  });

  it('is one small file in the language of 2016, and names the server that it came from', async () => {
    const answer = await fetch(`${here.origin}/outlook/events.js`);
    const script = await answer.text();
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(script).toContain(here.origin);
    expect(script).not.toMatch(
      /redress\.invalid|\bimport\b|localStorage|sessionStorage|\basync\b|\?\.|\?\?|=>\s*\{\s*\.\.\.|globalThis/,
    );
    expect(script.length).toBeLessThan(8_000);
  });

  it('may sign in on its own, and comes with a page that has Outlook’s library', async () => {
    const allowed = await (await fetch(`${here.origin}/.well-known/microsoft-officeaddins-allowed.json`)).json();
    expect(allowed).toEqual({ allowed: [`${here.origin}/outlook/events.js`] });
    const page = await fetch(`${here.origin}/outlook/events.html`);
    const html = await page.text();
    expect(html).toMatch(/id="sign-in">\{"council"/);
    const library = /<script id="office" src="([^"]+)"/.exec(html)?.[1] ?? '';
    expect(page.headers.get('content-security-policy')).toContain(new URL(library).origin);
    expect(html.indexOf('id="office"')).toBeLessThan(html.indexOf('/outlook/events.js'));
  });
});
