import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nodemailer from 'nodemailer';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { addressOf, PEOPLE } from '../../emulator/seed/council.ts';
import type { IntakeRow } from '../../src/api/shapes.ts';
import { launchBrowser } from './browser/chromium.ts';
import { visitTeams } from './browser/pretend-teams.ts';
import type { Visit } from './browser/visit.ts';
import { type Desk, deskOf } from './desk.ts';
import { caughtUp, prepared, theCouncil } from './one-council.ts';
import { appToken, type Fields, rowsOf } from './plain-graph.ts';
import { until } from './programs.ts';

/** A letter to the council. `receivedAt`: it was received then, and its owner brings it in now (decision 0006). */
export type Letter = {
  readonly from: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly receivedAt?: string;
  readonly attachments?: readonly { readonly filename: string; readonly content: string }[];
};

/** Where pictures of the key moments are put; none are taken without it. */
const PICTURES = process.env.REDRESS_TEST_PICTURES;
const MAILBOX = 'contact@marlsbury.gov.example';

/**
 * Marlsbury Borough Council at work: the programs as `npm start` runs them, with everybody of the council, and a browser in
 * which its people look into Teams. Journeys share it, each with its own residents and letters. `at`: a council of its own
 * where it is this time, a UTC instant; `'now'`: one of its own, today, whose mailboxes and lists begin empty.
 */
export async function councilAtWork({ at }: { at?: string } = {}) {
  const browser = launchBrowser();
  const { programs, origin, restart, leave } = at === undefined ? await shared() : await ofItsOwn(at);
  const post = nodemailer.createTransport({
    host: 'localhost',
    port: programs.tenant.smtpPort,
    secure: false,
    ignoreTLS: true,
  });
  const desks = new Map<string, Promise<Desk>>();
  const visits: Visit[] = [];

  const signIn = async (name: string): Promise<Desk> => {
    const asked = { user: upnOf(name), audience: 'api', scopes: ['access_as_user'] };
    const { access_token } = (await programs.control('POST', '/token', asked)) as { access_token: string };
    return deskOf(origin, access_token);
  };
  /** Somebody of the council, signed in. */
  const as = (name: string): Promise<Desk> => {
    const desk = desks.get(name) ?? signIn(name);
    desks.set(name, desk);
    return desk;
  };

  /** Letters arrive; answers their rows of the log, once they are there. Those of earlier are brought in together. */
  async function allArrive(letters: readonly Letter[]): Promise<IntakeRow[]> {
    const auditor = await as(READER);
    const rows = async (): Promise<readonly IntakeRow[]> => {
      const answer = await auditor.client.call('intake', { query: { limit: 200 } });
      return answer.ok ? answer.value.rows : [];
    };
    const before = new Set((await rows()).map(({ key }) => key));
    const old: string[] = [];
    for (const { receivedAt, from, subject, text, attachments = [] } of letters)
      if (receivedAt === undefined)
        await post.sendMail({ from, to: MAILBOX, subject, text, attachments: [...attachments] });
      else {
        old.push(join(programs.folder, `${randomUUID()}.eml`));
        writeFileSync(old.at(-1) ?? '', oldMail({ from, subject, text, receivedAt }));
      }
    if (old.length > 0) {
      const { code, err } = await programs.redress(['import', ...old]);
      if (code !== 0) throw new Error(err);
    }
    return until(`${letters.length} rows of the log`, async () => {
      const fresh = (await rows()).filter(({ key }) => !before.has(key));
      const found = letters.flatMap(({ subject }) => fresh.find((row) => row.subject === subject) ?? []);
      return found.length === letters.length && found;
    });
  }
  const arrives = async (letter: Letter): Promise<IntakeRow> => (await allArrive([letter]))[0] as IntakeRow;

  /** Somebody of the council opens Redress in Teams at this place: `board`, `case/RD-26-000001`. */
  async function looks(name: string, place: string, height = 900): Promise<Screen> {
    const context = encodeURIComponent(JSON.stringify({ subEntityId: place }));
    const teams = `${programs.tenant.origin}/l/entity/${programs.settings.REDRESS_TEAMS_APP_ID}/work`;
    const visit = await visitTeams(await browser, `${teams}?context=${context}`, { viewport: { width: 1280, height } });
    visits.push(visit);
    const { page } = visit;
    await page.getByRole('button', { name: new RegExp(name) }).click();
    const tab = page.frameLocator('.tab-frame iframe');
    await tab.getByRole('main').waitFor();
    return { page, tab };
  }

  return {
    programs,
    origin,
    as,
    allArrive,
    arrives,
    looks,
    /** The server stops and comes up again later, on the same lists; everybody signs in anew. */
    restart: async (later: string): Promise<void> => {
      desks.clear();
      await restart(later);
    },
    /** The rows of a list as SharePoint has them, read without any code of the server; of one case, where it is named. */
    list: async (name: string, reference?: string): Promise<Fields[]> => {
      const rows = await rowsOf(programs, await appToken(programs), name);
      return reference === undefined ? rows : rows.filter((row) => row.Reference === reference);
    },
    /** What the browser complained about on all pages so far. */
    complaints: (): string[] => visits.flatMap(({ complaints }) => complaints),
    close: async (): Promise<void> => {
      await (await browser).close();
      post.close();
      await leave();
    },
  };
}

export type CouncilAtWork = Awaited<ReturnType<typeof councilAtWork>>;
export type Screen = { readonly page: Page; readonly tab: FrameLocator };

/** The council of all journeys: none of them may stop it. */
async function shared() {
  const { origin, tenant, ...reached } = await theCouncil(inject('council'));
  return {
    programs: { ...reached, tenant },
    origin,
    restart: async (): Promise<void> => {
      throw new Error('This council is shared.');
    },
    leave: async (): Promise<void> => undefined,
  };
}

async function ofItsOwn(at: string) {
  const programs = await prepared();
  /** The server's machine and the tenant tell the same time. */
  const startAt = async (time: string) => {
    if (time !== 'now') await programs.control('POST', '/clock', { set: time });
    const server = await programs.startServer(time === 'now' ? {} : machineAt(time));
    await caughtUp(server.ready.origin);
    return server;
  };
  let server = await startAt(at);
  return {
    programs: { ...programs, tenant: programs.tenant.ready },
    origin: server.ready.origin,
    restart: async (later: string): Promise<void> => {
      await server.stop();
      server = await startAt(later);
    },
    leave: programs.close,
  };
}

/** Reads every message there is, and has no part in any story. */
const READER = 'Gillian Underhay';

/** Keeps a picture of what is on the screen, where pictures are wanted. */
export async function picture({ page }: Screen, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** A part of a case, by its heading. */
export const panel = ({ tab }: Screen, title: string): Locator =>
  tab.getByRole('region', { name: new RegExp(`^${title}( \\d+)?$`) });

/** Begins to record something on the case that is open: what the procedure does not lack now is folded away. */
export async function records(screen: Screen, what: string): Promise<void> {
  const next = panel(screen, 'Next');
  await next.waitFor();
  const button = next.getByRole('button', { name: what, exact: true });
  if (!(await button.isVisible())) await next.getByText('More…').click();
  await button.click();
}

/** Waits until every one of these stands on the screen, or in a part of it; else says what stands there instead. */
export async function sees(where: Screen | Locator, ...texts: readonly (string | RegExp)[]): Promise<void> {
  const place = 'tab' in where ? where.tab.getByRole('main') : where;
  for (const text of texts)
    await place
      .getByText(text)
      .first()
      .waitFor({ timeout: 15_000 })
      .catch(async () => {
        const found = await place.textContent({ timeout: 1_000 }).catch(() => 'nothing');
        throw new Error(`“${text}” is not to be seen. There is: ${found}`);
      });
}

/** The day that SharePoint shows in a column: it keeps the midnight of the site, which is London's. */
export const dayShown = (row: Fields | undefined, column: string): string =>
  new Date(String(row?.[column])).toLocaleDateString('en-CA', { timeZone: 'Europe/London' });

/** Settings with which the clock of the server's machine tells this time. */
function machineAt(time: string): Record<string, string> {
  const clock = new URL('clock-ahead.ts', import.meta.url).href;
  return {
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${clock}`.trim(),
    MACHINE_CLOCK_AHEAD: String(Date.parse(time) - Date.now()),
  };
}

function upnOf(name: string): string {
  const person = PEOPLE.find((one) => one.name === name);
  if (person === undefined) throw new Error(`Nobody of the council is called ${name}.`);
  return addressOf(person);
}

/** A letter as the council's mail gateway wrote it down when it came. */
function oldMail({ from, subject, text, receivedAt }: Letter & { readonly receivedAt: string }): string {
  const date = new Date(receivedAt).toUTCString().replace('GMT', '+0000');
  return [
    `Received: from mx.post.example by mx.marlsbury.gov.example; ${date}`,
    `From: "${from.name}" <${from.address}>`,
    `To: ${MAILBOX}`,
    `Subject: ${subject}`,
    `Date: ${date}`,
    `Message-ID: <${randomUUID()}@post.example>`,
    'Content-Type: text/plain; charset=utf-8',
    '',
    text,
    '',
  ].join('\r\n');
}
