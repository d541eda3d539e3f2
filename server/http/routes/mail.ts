import type { FastifyInstance } from 'fastify';
import { done, refused } from '../../../src/domain/outcome.ts';
import type { Decision } from '../../../src/domain/triage/decisions.ts';
import type { SignedIn } from '../authenticate.ts';
import { serve, type Tools } from '../serve.ts';
import { showCase, showDetail, showIntake } from '../show.ts';

/** Reading the log of mail and the cases, and deciding about messages. */
export function mailRoutes(app: FastifyInstance, tools: Tools): void {
  const { reads, workflows } = tools;

  serve(app, 'intake', tools, async ({ query }, { roles }) => {
    const { rows, next } = await reads.latestIntake({
      state: query.state ?? null,
      limit: query.limit,
      after: query.after ?? null,
    });
    return done({ rows: rows.map((row) => showIntake(row, roles)), next, counts: await reads.intakeCounts() });
  });

  serve(app, 'intakeDetail', tools, async ({ params }, { roles }) => {
    const found = await reads.intake(params.key);
    return found ? done(showDetail(found, roles)) : refused({ reason: 'no such message' });
  });

  serve(app, 'cases', tools, async ({ query }) => done({ rows: (await reads.latestCases(query.limit)).map(showCase) }));

  const decide = async (key: string, decision: Decision, { person, roles }: SignedIn) => {
    const outcome = await workflows.decide(key, decision, person);
    return outcome.ok ? done(showIntake(outcome.value, roles)) : outcome;
  };
  serve(app, 'confirm', tools, ({ params, body }, who) => decide(params.key, { choice: 'confirm', ...body }, who));
  serve(app, 'open', tools, ({ params, body }, who) => decide(params.key, { choice: 'open', ...body }, who));
  serve(app, 'undo', tools, ({ params, body }, who) => decide(params.key, { choice: 'undo', ...body }, who));
  serve(app, 'notForUs', tools, ({ params, body }, who) => decide(params.key, { choice: 'not for us', ...body }, who));
}
