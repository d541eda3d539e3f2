import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { run } from '../../server/cli/agreement.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import { AMINA } from '../support/a-case.ts';
import { anEntry } from '../support/builders.ts';

const settled = (n: number): IntakeEntry =>
  anEntry({
    key: `m-${n}`,
    state: 'logged',
    proposal: {
      ...{ category: 'contact', confidence: 0.6, needsHuman: true, flags: [], service: 'waste', evidence: [] },
      scores: { contact: 0.6, service_request: 0.2, complaint: 0.2 },
    },
    decided: { category: 'complaint', by: AMINA, at: '2026-03-02T10:00:00Z', reason: n < 5 ? 'told before' : 'Noreen' },
  });

async function redress(args: readonly string[], entries: readonly IntakeEntry[]) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const log = {
    async *changes() {
      const put = entries.map((value, n) => ({ row: String(n), value }));
      yield { put, removed: [], cursor: null, fromTheStart: true };
    },
  };
  const code = await run(args, { stdin: new PassThrough(), stdout, stderr }, async () => log);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
}

describe('redress agreement', () => {
  const entries = Array.from({ length: 7 }, (_, n) => settled(n));

  it('says in a table how officers decided, and no name', async () => {
    const { code, out } = await redress([], entries);
    expect(code).toBe(0);
    expect(out).toContain('Officers settled 7 proposals and agreed with 0 %.');
    expect(out).toContain('Complaints proposed as something else: 7.');
    expect(out).toMatch(/told before +5\n/);
    expect(out).toMatch(/others, or none given +under 5\n/);
    expect(out).not.toMatch(/Noreen|Fettle/i);
  });

  it('gives the same as JSON', async () => {
    const { out } = await redress(['--json'], entries);
    expect(JSON.parse(out)).toMatchObject({ all: { of: 7, agreed: 0 }, underRecorded: 7, otherReasons: 2 });
    expect(out).not.toMatch(/Noreen|Fettle/i);
  });

  it('says so where nobody has settled anything, and refuses what it does not know', async () => {
    expect((await redress([], [])).out).toContain('No officer has settled a category yet.');
    expect((await redress(['--xml'], [])).code).toBe(2);
  });
});
