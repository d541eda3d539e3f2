import { describe, expect, it } from 'vitest';
import { run } from '../../server/cli/due.ts';
import { VECTORS } from '../domain/clock/vectors.ts';
import { keptStreams } from '../support/kept-streams.ts';
import { runRedress } from '../support/programs.ts';

const due = async (input: string, args: readonly string[] = ['--jsonl']) => {
  const { streams, out, err } = keptStreams(input);
  return { code: await run(args, streams), out: out(), err: err() };
};
const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join('');
const answers = (out: string): { id: unknown; due: string; why: string[] }[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The names that other programs may rely on. */
const PROMISED =
  'code-ack code-stage1 code-stage1-extended code-stage2-extended code-stage2 code-stage1-outer foi eir eir-complex sar sar-complex dp-complaint-ack adult-ack adult-outer children-stage1 children-stage1-extended children-stage2 children-stage2-max children-stage3-request children-panel children-panel-report children-panel-response ombudsman-public-report ombudsman-preallocation member-ack member-response';

describe('redress due --jsonl', () => {
  it.each(['Europe/London', 'Pacific/Auckland', 'America/Los_Angeles', 'UTC'])(
    'answers every dated vector the same, as a program with its clock in %s',
    async (TZ) => {
      const asked = lines(VECTORS.map(([id, clock, from]) => ({ id, clock, from })));
      const { code, out, err } = await runRedress(['due', '--jsonl'], { ...process.env, TZ }, asked);
      expect([code, err]).toEqual([0, '']);
      expect(answers(out).map(({ id, due }) => [id, due])).toEqual(VECTORS.map(([id, , , due]) => [id, due]));
    },
  );

  it('knows every clock that was promised, and gives at least the rule, day 1 or the date, and the end', async () => {
    const names = PROMISED.split(' ');
    expect(names).toHaveLength(26);
    const { code, out } = await due(lines(names.map((clock) => ({ id: clock, clock, from: '2026-11-23' }))));
    expect(code).toBe(0);
    for (const { id, due, why } of answers(out)) {
      expect([id, why.length >= 3, why[0]?.startsWith('The rule: ')]).toEqual([id, true, true]);
      expect(due > '2026-11-23').toBe(true);
    }
    expect(answers(out).map(({ id }) => id)).toEqual(names);
  });

  it('names a field that it does not know, and answers the line all the same', async () => {
    const { code, out, err } = await due(
      lines([
        { id: 1, clock: 'foi', from: '2025-12-15' },
        { id: 2, clock: 'foi', from: '2025-12-15', policy: 'ours', extended: true },
      ]),
    );
    expect([code, answers(out).map(({ due: on }) => on)]).toEqual([0, ['2026-01-16', '2026-01-16']]);
    expect(err).toBe('line 2: answered without "policy", "extended", which is no field of a clock\n');
  });

  it('says why in whole sentences: FOI of 15 December 2025 (V28)', async () => {
    const { out } = await due(lines([{ id: 1, clock: 'foi', from: '2025-12-15T08:00:00Z' }]));
    expect(Object.keys(answers(out)[0] ?? {})).toEqual(['id', 'due', 'why']);
    expect(answers(out)[0]?.why).toEqual([
      'The rule: 20 working days after the day of receipt (Freedom of Information Act 2000, s.10(1), (6)).',
      '15 December 2025, 08:00 UTC is Monday 15 December 2025 in London.',
      'Day 1 is Tuesday 16 December 2025.',
      '8 weekend days do not count.',
      'Thursday 25 December 2025 does not count: bank holiday (Christmas Day).',
      'Friday 26 December 2025 does not count: bank holiday (Boxing Day).',
      'Thursday 1 January 2026 does not count: bank holiday (New Year’s Day).',
      'Friday 2 January 2026 does not count: bank holiday in Scotland (2 January).',
      'Due by the end of Friday 16 January 2026.',
    ]);
  });

  it('names bad lines by number, repeats nothing of theirs, serves the others, and ends with 2', async () => {
    const input = [
      '{"id":1,"clock":"code-ack","from":"2026-01-05"}',
      '{"id":2,"clock":"tea-break","from":"2026-01-05"}',
      '{"id":3,"clock":"code-ack","from":"2026-02-30"}',
      '{"id":4,"clock":"code-ack","from":"2026-01-05T10:00:00+01:00"}',
      '{"id":5,"clock":"code-ack"}',
      '{"clock":"code-ack","from":"2026-01-05"}',
      'code-ack 2026-01-05',
      '',
      '{"id":8,"clock":"code-ack","from":"1926-01-05"}',
      '{"id":9,"clock":"sar","from":"2099-12-31"}',
      '{"id":"last","clock":"sar","from":"2028-01-31"}',
    ].join('\r\n');
    const { code, out, err } = await due(input);
    expect(answers(out).map(({ id, due }) => [id, due])).toEqual([
      [1, '2026-01-12'],
      ['last', '2028-02-29'],
    ]);
    expect(code).toBe(2);
    const told = err.trimEnd().split('\n');
    expect(told.map((line) => /^line (\d+): "?(\w+)/.exec(line)?.slice(1))).toEqual([
      ['2', 'clock'],
      ['3', 'from'],
      ['4', 'from'],
      ['5', 'from'],
      ['6', 'id'],
      ['7', 'is'],
      ['9', 'from'],
      ['10', 'from'],
    ]);
    expect(told[0]).toContain('code-ack, code-stage1');
    expect(told[6]).toContain('1970 to 2099');
    expect(err).not.toMatch(/tea-break|02-30|1926/);
  });

  it('explains itself where it is not asked for lines', async () => {
    const { code, out, err } = await due('', []);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('usage: redress due --jsonl');
    expect(err).toContain('ombudsman-preallocation');
  });
});
