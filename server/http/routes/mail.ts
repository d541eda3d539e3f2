import type { FastifyInstance } from 'fastify';
import type { IntakeRow } from '../../../src/api/shapes.ts';
import { may, type Role, type Viewer } from '../../../src/domain/access.ts';
import { done, refused } from '../../../src/domain/outcome.ts';
import { choicesFor, type Decision } from '../../../src/domain/triage/decisions.ts';
import type { IntakeEntry } from '../../../src/domain/triage/intake.ts';
import type { SignedIn } from '../authenticate.ts';
import type { Suggested } from '../mail-needs.ts';
import type { Linked } from '../needs.ts';
import { serve, type Tools } from '../serve.ts';
import { showDetail, showIntake } from '../show.ts';
import { showCard } from '../show-case.ts';
import { showAttached, showLetter } from '../show-letter.ts';

/** Reading the log of mail, and deciding about messages. */
export function mailRoutes(app: FastifyInstance, tools: Tools): void {
  const { reads, workflows, cases } = tools;

  serve(app, 'intake', tools, async ({ query }, { viewer, roles }) => {
    const { rows, next } = await reads.latestIntake(viewer, {
      state: query.state ?? null,
      limit: query.limit,
      after: query.after ?? null,
    });
    const shown = await Promise.all(rows.map((row) => shownTo(viewer, row, roles)));
    return done({ rows: shown, next, counts: await reads.intakeCounts(viewer), today: cases.today() });
  });

  serve(app, 'intakeDetail', tools, async ({ params }, { viewer, roles }) => {
    const found = await reads.intake(viewer, params.key);
    if (found === null) return refused({ reason: 'no such message' });
    const suggested = await suggestedTo(viewer, found.value);
    return done(showDetail(await seenBy(viewer, found), roles, suggested, await opensCase(viewer, found.value)));
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
    return done({ today: cases.today(), cases: (await cases.casesFor(viewer, found.value)).map(showSuggested) });
  });

  const decide = async (key: string, decision: Decision, { person, roles, viewer }: SignedIn) => {
    if ((await reads.intake(viewer, key)) === null) return refused({ reason: 'no such message' } as const);
    const outcome = await workflows.decide(key, decision, person);
    return outcome.ok ? done(await shownTo(viewer, outcome.value, roles)) : outcome;
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

  const showSuggested = ({ seen, because }: Suggested) => ({ card: showCard(seen, cases), because });

  /** The case it may belong to, for who may still put it there. */
  async function suggestedTo(viewer: Viewer, entry: IntakeEntry): Promise<IntakeRow['suggested']> {
    const asked =
      may(viewer.roles, 'decide about mail') && entry.reference === null && choicesFor(entry).includes('link');
    return asked ? (await cases.suggested(viewer, entry)).map(showSuggested) : [];
  }

  const shownTo = async (viewer: Viewer, row: Linked<IntakeEntry>, roles: readonly Role[]): Promise<IntakeRow> =>
    showIntake(
      await seenBy(viewer, row),
      roles,
      await suggestedTo(viewer, row.value),
      await opensCase(viewer, row.value),
    );

  const opensCase = async (viewer: Viewer, { reference }: IntakeEntry): Promise<boolean> =>
    reference !== null && (await reads.maySeeCase(viewer, reference));

  /** A row without the case it may belong to, where that case is not the reader's to see. */
  async function seenBy(viewer: Viewer, row: Linked<IntakeEntry>): Promise<Linked<IntakeEntry>> {
    const { suggestedReference } = row.value;
    if (suggestedReference === null || (await reads.maySeeCase(viewer, suggestedReference))) return row;
    return { ...row, value: { ...row.value, suggestedReference: null } };
  }
}
