import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../server/cli/recompute.ts';
import { Mirror } from '../../server/mirror/mirror.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import type { Needs } from '../../server/workflows/needs.ts';
import { calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import { calendarsByVersion } from '../../src/domain/calendar/calendar-version.ts';
import { PUBLISHED_CALENDARS, proclaim } from '../../src/domain/calendar/calendars.ts';
import { AMINA } from '../support/a-case.ts';
import { aDesk } from '../support/a-desk.ts';
import { anEntry } from '../support/builders.ts';

/** A case of Monday 1 June 2026, and the command run beside the server with what the lists say. */
async function atTheTerminal() {
  const desk = aDesk();
  const received = [{ mailbox: 'contact@marlsbury.gov.example', messageId: 'm-1', at: '2026-06-01T08:00:00Z' }];
  await openCase({ entry: anEntry({ received }), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
  const { ground } = desk.needs.standing;
  const calendars = proclaim(PUBLISHED_CALENDARS, [
    { day: day('2026-06-05'), title: 'A day of an invented monarch', nations: ['england-and-wales'] },
  ]);
  const newer = { ...desk.needs.standing, ground: { ...ground, calendars, earlier: calendarsByVersion() } };
  const redress = async (args: readonly string[], standing: Needs['standing'] = newer) => {
    const [stdout, stderr] = [new PassThrough(), new PassThrough()];
    const memory = new Mirror(':memory:');
    const code = await run(args, { stdin: new PassThrough(), stdout, stderr }, async () => ({
      needs: { ...desk.needs, memory, standing },
      readLists: async () => {
        await memory.feedEvents(desk.register);
        await memory.feedCases(desk.register);
      },
    }));
    return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
  };
  return { ...desk, redress };
}

describe('redress recompute', () => {
  it('says with --dry-run what would move and why, and writes nothing', async () => {
    const desk = await atTheTerminal();
    expect(await desk.redress(['--dry-run'])).toEqual({
      code: 0,
      err: '',
      out: [
        'RD-26-000001',
        '  Stage 1 acknowledgement: Tuesday 9 June 2026 instead of Monday 8 June 2026, because Friday 5 June 2026 is a bank holiday (A day of an invented monarch).',
        '  Stage 1 outer limit: Tuesday 23 June 2026 instead of Monday 22 June 2026, because Friday 5 June 2026 is a bank holiday (A day of an invented monarch).',
        'Bank holidays 2026-08+2026-06-05:EW: dates of 1 of 1 open case would move. Nothing was written.',
        '',
      ].join('\n'),
    });
    expect(desk.register.appended()).toHaveLength(1);
  });

  it('moves them, and a second time finds it done', async () => {
    const desk = await atTheTerminal();
    expect((await desk.redress([])).out).toContain('dates of 1 of 1 open case moved, and each says so in its history.');
    expect((await desk.redress([])).out).toBe(
      'Bank holidays 2026-08+2026-06-05:EW: dates of 0 of 1 open case moved, and each says so in its history.\n',
    );
    expect(desk.register.appended()).toHaveLength(2);
  });

  it('leaves what newer holidays have counted, and says what to do', async () => {
    const desk = await atTheTerminal();
    await desk.redress([]);
    const { code, err } = await desk.redress([], desk.needs.standing);
    expect([code, desk.register.appended().length]).toEqual([1, 2]);
    expect(err).toContain('calendars 2026-08+2026-06-05:EW is left as it is: Cases were counted by bank holidays');
    expect(err).toContain('Give every server the same holidays file');
  });

  it('tells how it is used when it is used otherwise', async () => {
    const desk = await atTheTerminal();
    expect(await desk.redress(['--now'])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('usage:') });
  });
});
