import type { FastifyInstance } from 'fastify';
import { done, refused } from '../../../src/domain/outcome.ts';
import type { Decision } from '../../../src/domain/triage/decisions.ts';
import type { SignedIn } from '../authenticate.ts';
import { serve, type Tools } from '../serve.ts';
import { showAttached, showLetter } from '../show-letter.ts';
import { shownTo } from '../shown-to.ts';

/** Reading the log of mail, and deciding about messages. */
export function mailRoutes(app: FastifyInstance, tools: Tools): void {
  const { reads, workflows, cases } = tools;
  const shown = shownTo(tools);

  serve(app, 'intake', tools, async ({ query }, { viewer }) => {
    const { rows, next } = await reads.latestIntake(viewer, {
      state: query.state ?? null,
      limit: query.limit,
      after: query.after ?? null,
    });
    const page = await Promise.all(rows.map((row) => shown.row(viewer, row)));
    return done({ rows: page, next, counts: await reads.intakeCounts(viewer), today: cases.today() });
  });

  serve(app, 'intakeDetail', tools, async ({ params }, { viewer }) => {
    const found = await reads.intake(viewer, params.key);
    return found === null ? refused({ reason: 'no such message' }) : done(await shown.detail(viewer, found));
  });

  serve(app, 'intakeMessage', tools, async ({ params: { key } }, { viewer }) => {
    const letter = await cases.message(viewer, key);
    if (letter === null) return refused({ reason: 'no such message' });
    if (letter === 'gone') return refused({ reason: 'message cannot be read' });
    return done({ ...showLetter(key, letter), attached: showAttached(letter.mail.attachments) });
  });

  serve(app, 'intakeCases', tools, async ({ params }, { viewer }) => {
    const found = await reads.intake(viewer, params.key);
    if (found === null) return refused({ reason: 'no such message' });
    return done({ today: cases.today(), cases: (await cases.casesFor(viewer, found.value)).map(shown.suggested) });
  });

  const decide = async (key: string, decision: Decision, { person, viewer }: SignedIn) => {
    if ((await reads.intake(viewer, key)) === null) return refused({ reason: 'no such message' } as const);
    const outcome = await workflows.decide(key, decision, person);
    return outcome.ok ? done(await shown.row(viewer, outcome.value)) : outcome;
  };
  serve(app, 'confirm', tools, ({ params, body }, who) => decide(params.key, { choice: 'confirm', ...body }, who));
  serve(app, 'open', tools, ({ params, body }, who) => decide(params.key, { choice: 'open', ...body }, who));
  serve(app, 'undo', tools, ({ params, body }, who) => decide(params.key, { choice: 'undo', ...body }, who));
  serve(app, 'notForUs', tools, ({ params, body }, who) => decide(params.key, { choice: 'not for us', ...body }, who));

  serve(app, 'link', tools, async ({ params, body }, who) => {
    const reference = await cases.goesOn(who.viewer, body.reference);
    if (reference === null) return refused({ reason: 'no such case to put it on', reference: body.reference });
    return decide(params.key, { choice: 'link', ...body, reference }, who);
  });
}
