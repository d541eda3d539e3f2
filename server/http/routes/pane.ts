import type { FastifyInstance } from 'fastify';
import type { SeenMessage } from '../../../src/api/pane-shapes.ts';
import type { Viewer } from '../../../src/domain/access.ts';
import { done, refused } from '../../../src/domain/outcome.ts';
import { hasChanceToComplain } from '../../../src/domain/triage/chance-to-complain.ts';
import type { IntakeEntry } from '../../../src/domain/triage/intake.ts';
import { acknowledgementSaid } from '../../../src/words/acknowledgement/said.ts';
import type { Linked } from '../needs.ts';
import { NO_SUCH_CASE } from '../problem.ts';
import { serve, type Tools } from '../serve.ts';
import { showCard, showClock } from '../show-case.ts';
import { shownTo } from '../shown-to.ts';

/** What the pane in Outlook asks of the log. */
export function paneRoutes(app: FastifyInstance, tools: Tools): void {
  const { reads, workflows, cases } = tools;
  const shown = shownTo(tools);

  serve(app, 'paneMessage', tools, async ({ body: seen }, { viewer }) => {
    const row = await cases.rowOfSeen(viewer, seen);
    if ('key' in row) return known(viewer, row.key);
    if (row.fit > 0 || seen.messageId.trim() === '') return done({ is: 'not one', found: row.fit } as const);
    const found = await workflows.lookFor(seen);
    if (found.is === 'row') return known(viewer, found.key);
    return done(found.is === 'elsewhere' ? { ...found, watched: [...found.watched] } : found);
  });

  serve(app, 'paneMessages', tools, async ({ body }, { viewer }) => {
    const stands = async (seen: SeenMessage) => {
      const row = await cases.rowOfSeen(viewer, seen);
      const found = 'key' in row ? await reads.intake(viewer, row.key) : null;
      if (found === null) return { is: 'not known' } as const;
      return { is: 'known', row: await shown.row(viewer, found) } as const;
    };
    return done({ messages: await Promise.all(body.messages.map(stands)) });
  });

  serve(app, 'byHand', tools, async ({ body }, { viewer, person }) => {
    const logged = await workflows.takeDown(body, person);
    return logged.ok ? done(await shown.row(viewer, logged.value)) : logged;
  });

  serve(app, 'acknowledgement', tools, async ({ params: { reference } }, { viewer }) => {
    const found = await cases.acknowledgement(viewer, reference);
    if (found === null) return refused(NO_SUCH_CASE(reference));
    const { facts, mailbox, inWelsh } = found;
    const said = acknowledgementSaid(facts, inWelsh ? 'cy' : 'en');
    return done({ ...said, to: facts.address, mailbox, replyDue: facts.replyDue });
  });

  /** All of one message; what is on a case that is not the reader's to see is not there, as in the log. */
  async function known(viewer: Viewer, key: string) {
    const found = await reads.intake(viewer, key);
    if (found === null) return refused({ reason: 'no such message' } as const);
    const entry = found.value;
    const [row, words, starts, earlier, mayBelong, kase] = await Promise.all([
      shown.detail(viewer, found),
      cases.ownWords(viewer, key),
      cases.starts(entry),
      cases.earlier(viewer, entry),
      cases.casesFor(viewer, entry),
      entry.reference === null ? null : cases.wholeCase(viewer, entry.reference),
    ]);
    return done({
      is: 'known',
      row,
      today: cases.today(),
      ownWords: words?.text ?? null,
      cut: words?.cut ?? false,
      offerComplaint: entry.proposal !== null && hasChanceToComplain(entry.proposal),
      starts: { service_request: starts.service_request.map(showStart), complaint: starts.complaint.map(showStart) },
      person: {
        isNew: earlier.length === 0 && mayBelong.every(({ seen }) => !isOfSender(seen.value, entry)),
        cases: mayBelong.map(shown.suggested),
        earlier: earlier.map(showEarlier),
      },
      on: kase && showCard(kase, cases),
    } as const);
  }
}

const isOfSender = (kase: Pick<IntakeEntry, 'fromAddress'>, { fromAddress }: IntakeEntry): boolean =>
  kase.fromAddress.toLowerCase() === fromAddress.toLowerCase();

type Shown = ReturnType<typeof showClock>;
const showStart = (
  explained: Parameters<typeof showClock>[0],
): Pick<Shown, 'clock' | 'stage' | 'due' | 'standard' | 'why'> => {
  const { clock, stage, due, standard, why } = showClock(explained);
  return { clock, stage, due, standard, why };
};

const showEarlier = ({ value: entry }: Linked<IntakeEntry>) => ({
  key: entry.key,
  at: entry.received[0]?.at ?? '',
  subject: entry.subject,
  state: entry.state,
  category: entry.decided?.category ?? entry.proposal?.category ?? null,
  reference: entry.reference,
});
