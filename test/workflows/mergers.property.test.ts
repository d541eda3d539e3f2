import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GraphFault } from '../../server/graph/graph-fault.ts';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { linkMessage } from '../../server/workflows/case/link-message.ts';
import { openCase } from '../../server/workflows/case/open-case.ts';
import { repairCases } from '../../server/workflows/case/repair-cases.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { messagesOn } from '../../src/domain/case/messages-on.ts';
import { mergedInto } from '../../src/domain/case/stages.ts';
import { REDRESS } from '../../src/domain/triage/intake.ts';
import { AMINA, BRAM, CERYS } from '../support/a-case.ts';
import { message } from '../support/a-case-at-a-desk.ts';
import { aDesk } from '../support/a-desk.ts';
import type { InMemoryCaseRegister } from '../support/in-memory/case-register.ts';
import { insteadOf } from '../support/in-memory/instead-of.ts';

const CASES = ['RD-26-000001', 'RD-26-000002', 'RD-26-000003'] as const;
const reference = fc.constantFrom(...CASES);
const doing = fc.oneof(
  fc.record({ does: fc.constant('merge' as const), one: reference, other: reference }),
  fc.record({ does: fc.constant('mail' as const), one: reference }),
  fc.record({ does: fc.constant('note' as const), one: reference }),
);
type Doing = typeof doing extends fc.Arbitrary<infer T> ? T : never;
/** What three people and the post do at the same time, each one thing after the other; and whose server dies at which write. */
const threads = fc.array(fc.array(doing, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 });
const death = fc.option(fc.record({ thread: fc.nat(2), write: fc.integer({ min: 1, max: 4 }) }), { nil: null });

/** Three open cases, each of its own letter. */
async function threeCases() {
  const desk = aDesk();
  for (const n of CASES.keys())
    await openCase({ entry: message(`m-${n}`), category: 'complaint', by: AMINA, toConfirm: false }, desk.needs);
  return desk;
}

describe('cases that are merged while mail comes', { timeout: 60_000 }, () => {
  it('law: lose no message and keep each once, whoever does what at the same time, and though a server dies in the middle', async () => {
    let merged = 0;
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), threads, death, async (s, work, dies) => {
        const desk = await threeCases();
        const sent: string[] = CASES.map((_, n) => `m-${n}`);
        const registerOf = (thread: number) => {
          let writes = 0;
          let isDead = false;
          return insteadOf<InMemoryCaseRegister>(desk.register, {
            events: s.scheduleFunction(async (of: string) => desk.register.events(of)),
            append: s.scheduleFunction(async (event: Parameters<InMemoryCaseRegister['append']>[0]) => {
              writes += 1;
              isDead ||= dies?.thread === thread && dies.write === writes;
              if (isDead) throw new GraphFault({ kind: 'unavailable', operation: 'append', status: 0 });
              return desk.register.append(event);
            }),
          });
        };
        const run = async (steps: readonly Doing[], thread: number): Promise<void> => {
          const needs = { ...desk.needs, register: registerOf(thread) };
          const by = [AMINA, BRAM, CERYS][thread] ?? AMINA;
          for (const [n, step] of steps.entries()) {
            const key = `m-${thread}-${n}`;
            try {
              if (step.does === 'merge')
                await actOnCase(
                  step.one,
                  { act: { type: 'merged', into: step.other, why: 'So' }, by, seen: null },
                  needs,
                );
              else if (step.does === 'note')
                await actOnCase(step.one, { act: { type: 'noted', text: key }, by, seen: null }, needs);
              else {
                const put = await linkMessage(step.one, { entry: message(key), rung: 'x', by: REDRESS }, needs);
                if (put.ok) sent.push(key);
              }
            } catch (fault) {
              if (!(fault instanceof GraphFault)) throw fault;
            }
          }
        };
        await s.waitFor(Promise.all(work.map(run)));

        const repair = async () => {
          await desk.readLists();
          return repairCases({ ...desk.needs, now: () => '2026-06-02T18:00:00.000Z' });
        };
        for (let runs = 0; runs < 4; runs += 1) await repair();
        expect(await repair()).toEqual({ mended: [], left: [] });

        const living = new Map<string, readonly string[]>();
        for (const of of CASES) {
          const events = await desk.register.events(of);
          const kase = fold(events);
          expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_, n) => n + 1));
          expect(events.filter(({ type }) => type === 'merged').length).toBeLessThan(2);
          if (kase && mergedInto(kase) === null) living.set(of, messagesOn(events));
          else merged += 1;
        }
        const kept = [...living.values()].flat();
        expect(new Set(kept).size).toBe(kept.length);
        expect(kept.filter((key) => sent.includes(key)).sort()).toEqual([...sent].sort());
      }),
      { numRuns: 100, seed: 20_260_601 },
    );
    expect(merged).toBeGreaterThan(0);
  });
});
