import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PUBLISHED_CALENDARS } from '../../src/domain/calendar/calendars.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import { addWorkingDays } from '../../src/domain/calendar/working-calendar.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import { aLetter, CONTACT } from '../support/a-desk.ts';
import { appToken, rowsOf } from '../support/plain-graph.ts';
import { type Programs, runRedress, startPrograms, until } from '../support/programs.ts';

describe('a holiday is proclaimed while a case is open', () => {
  let programs: Programs;
  beforeAll(async () => {
    programs = await startPrograms({ mode: 'auto' });
    await programs.redress(['provision', 'apply']);
  });
  afterAll(() => programs?.close());

  const redress = (args: readonly string[], more: Record<string, string> = {}) =>
    runRedress(args, { ...process.env, ...programs.settings, ...more });
  /** The case once its row has come so far. The row is looked for without the command, which takes a second to start. */
  const theCase = async (what: string, sequence: number): Promise<CaseSummary> => {
    const token = await appToken(programs);
    await until(what, async () =>
      (await rowsOf(programs, token, 'Cases')).some(({ Sequence }) => Number(Sequence) >= sequence),
    );
    const { out } = await redress(['cases', '--json']);
    return JSON.parse(out.split('\n')[0] ?? '') as CaseSummary;
  };

  it('and its dates move once, by the file that says so and a restart', async () => {
    await programs.deliver(CONTACT, new TextEncoder().encode(aLetter()));
    const first = await programs.startServer();
    const before = await theCase('the case of the mail', 1);
    await first.stop();

    const england = PUBLISHED_CALENDARS['england-and-wales'];
    const received = londonDay(before.receivedAt);
    const holiday = addWorkingDays(england, received, 2);
    const file = join(programs.folder, 'holidays.json');
    const entry = { day: holiday, title: 'A day of an invented monarch', nations: ['england-and-wales'] };
    writeFileSync(file, JSON.stringify([{ ...entry, proclaimedOn: received, source: 'The Gazette of Marlsbury' }]));
    const given = { REDRESS_HOLIDAYS_FILE: file };

    const look = await redress(['recompute', '--dry-run'], given);
    expect([look.code, look.err]).toEqual([0, '']);
    expect(look.out).toContain(`${before.reference}\n  Stage 1 acknowledgement: `);
    expect(look.out).toContain('dates of 1 of 1 open case would move. Nothing was written.');

    await programs.startServer(given);
    const after = await theCase('the dates to move', before.sequence + 1);
    expect([before.next, after.next]).toMatchObject([
      { clock: 'acknowledge', on: addWorkingDays(england, received, 5) },
      { clock: 'acknowledge', on: addWorkingDays(england, received, 6) },
    ]);
    expect(after.sequence).toBe(before.sequence + 1);
    expect((await redress(['recompute'], given)).out).toContain('dates of 0 of 1 open case moved');
  });

  it('and a server that is not given the file leaves the case as it was counted', async () => {
    const { code, err } = await redress(['recompute']);
    expect(code).toBe(1);
    expect(err).toContain('Give every server the same holidays file');
  });
});
