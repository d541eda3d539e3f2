import type { FastifyInstance } from 'fastify';
import type { Viewer } from '../../../src/domain/access.ts';
import { done, refused } from '../../../src/domain/outcome.ts';
import type { Decision } from '../../../src/domain/triage/decisions.ts';
import type { IntakeEntry } from '../../../src/domain/triage/intake.ts';
import type { SignedIn } from '../authenticate.ts';
import type { Linked } from '../needs.ts';
import { serve, type Tools } from '../serve.ts';
import { showDetail, showIntake } from '../show.ts';

/** Reading the log of mail, and deciding about messages. */
export function mailRoutes(app: FastifyInstance, tools: Tools): void {
  const { reads, workflows } = tools;

  serve(app, 'intake', tools, async ({ query }, { viewer, roles }) => {
    const { rows, next } = await reads.latestIntake(viewer, {
      state: query.state ?? null,
      limit: query.limit,
      after: query.after ?? null,
    });
    const shown = await Promise.all(rows.map(async (row) => showIntake(await seenBy(viewer, row), roles)));
    return done({ rows: shown, next, counts: await reads.intakeCounts(viewer) });
  });

  serve(app, 'intakeDetail', tools, async ({ params }, { viewer, roles }) => {
    const found = await reads.intake(viewer, params.key);
    return found ? done(showDetail(await seenBy(viewer, found), roles)) : refused({ reason: 'no such message' });
  });

  const decide = async (key: string, decision: Decision, { person, roles, viewer }: SignedIn) => {
    if ((await reads.intake(viewer, key)) === null) return refused({ reason: 'no such message' } as const);
    const outcome = await workflows.decide(key, decision, person);
    return outcome.ok ? done(showIntake(await seenBy(viewer, outcome.value), roles)) : outcome;
  };
  serve(app, 'confirm', tools, ({ params, body }, who) => decide(params.key, { choice: 'confirm', ...body }, who));
  serve(app, 'open', tools, ({ params, body }, who) => decide(params.key, { choice: 'open', ...body }, who));
  serve(app, 'undo', tools, ({ params, body }, who) => decide(params.key, { choice: 'undo', ...body }, who));
  serve(app, 'notForUs', tools, ({ params, body }, who) => decide(params.key, { choice: 'not for us', ...body }, who));

  /** A row without the case it may belong to, where that case is not the reader's to see. */
  async function seenBy(viewer: Viewer, row: Linked<IntakeEntry>): Promise<Linked<IntakeEntry>> {
    const { suggestedReference } = row.value;
    if (suggestedReference === null || (await reads.maySeeCase(viewer, suggestedReference))) return row;
    return { ...row, value: { ...row.value, suggestedReference: null } };
  }
}
