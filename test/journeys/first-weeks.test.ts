import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CouncilAtWork, councilAtWork } from '../support/council-at-work.ts';

const CASEWORK = fileURLToPath(new URL('../../emulator/seed/casework.ts', import.meta.url));
const DAY = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * DAY).toISOString();

describe('the first weeks of a new council', () => {
  let council: CouncilAtWork;
  beforeAll(async () => {
    council = await councilAtWork({ at: 'now' });
  });
  afterAll(() => council?.close());

  it('are worked through by its own officers, by the rules, so that there is something to look at', async () => {
    const days = [50, 45, 40, 35, 16, 9, 2, 0];
    await council.allArrive(
      days.map((old) => ({
        from: { name: 'Orla Quickfall-Test', address: `orla.${old}@post.example` },
        subject: `Bins on Larch Row, letter ${old}`,
        text: 'I have reported this three times and nobody has come. Your crew left the bags again. I want to complain about it.',
        ...(old > 0 ? { receivedAt: ago(old) } : {}),
      })),
    );
    const tenant = council.programs.tenant.origin;
    const args = [CASEWORK, '--server', council.origin, '--tenant', tenant];
    const { stdout, stderr } = await promisify(execFile)(process.execPath, args);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')).toEqual({ ready: true, cases: 8, refused: 0 });

    const carys = await council.as('Carys Penhallow');
    const { rows } = await carys.get('board', { body: { filter: { status: ['Open', 'Answered', 'Closed'] } } });
    expect(rows).toHaveLength(8);
    const happened = await Promise.all(
      rows.map(async ({ reference }) => {
        const { timeline } = await carys.get('caseDetail', { params: { reference } });
        return timeline.map(({ type }) => type);
      }),
    );
    const often = (type: string): number => happened.filter((types) => types.some((one) => one === type)).length;
    expect(often('acknowledged')).toBe(7);
    expect(often('responded')).toBeGreaterThanOrEqual(2);
    expect(often('responded')).toBeLessThan(7);
    expect(often('assigned')).toBeGreaterThanOrEqual(4);
  });
});
