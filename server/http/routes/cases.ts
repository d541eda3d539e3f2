import { setImmediate } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { CaseDetail } from '../../../src/api/case-detail-shapes.ts';
import { hasUnassigned, may, mayDo, seesDetails } from '../../../src/domain/access.ts';
import { asToldToAll } from '../../../src/domain/case/independence.ts';
import { isMailOf } from '../../../src/domain/case/mail.ts';
import type { CaseRefusal } from '../../../src/domain/case/refusal.ts';
import { done, refused } from '../../../src/domain/outcome.ts';
import { languageOf } from '../../../src/words/languages.ts';
import { actAsked, asKnown } from '../act-asked.ts';
import type { SignedIn } from '../authenticate.ts';
import { caseLines, caseTableHead, fileName } from '../csv.ts';
import { inTurn } from '../in-turn.ts';
import { NO_SUCH_CASE } from '../problem.ts';
import { serve, type Tools } from '../serve.ts';
import { mayTake, showCard, showDetail } from '../show-case.ts';
import { showLetter } from '../show-letter.ts';

/** Rows of one page while a file is made; between two pages others get their turn. */
const FILE_PAGE = 2_000;

/** Reading cases: what is to do, boards, the search and one case; and acting on it. */
export function caseRoutes(app: FastifyInstance, tools: Tools): void {
  const { cases, caseWorkflows, reads, presence, live } = tools;

  serve(app, 'work', tools, async ({ query }, { viewer, roles }) => {
    const { promised, newMail, later, open, given, unowned, ...lists } = await cases.work(viewer, query.whose);
    const section = ({ total, rows }: (typeof lists)['overdue']) => ({
      total,
      rows: rows.map((seen) => showCard(seen, cases)),
    });
    const promises = promised.rows.flatMap(({ seen, promised }) =>
      promised.map(({ remedy, what, due }) => ({
        card: showCard(seen, cases),
        remedy,
        what: seen.sight === 'whole' ? what : '',
        due,
        daysLeft: cases.daysLeft(due),
      })),
    );
    return done({
      today: cases.today(),
      overdue: section(lists.overdue),
      dueToday: section(lists.dueToday),
      thisWeek: section(lists.thisWeek),
      comingUp: section(lists.comingUp),
      later,
      open: { ...open },
      given: given.map(({ seen, at, by }) => ({ card: showCard(seen, cases), at, by })),
      unowned: unowned && { ...unowned },
      newMail: {
        total: newMail.total,
        rows: newMail.rows.map(({ seen, messages }) => ({
          card: showCard(seen, cases),
          mayMark: may(roles, 'act on cases') && isMailOf(seen.value.handler, viewer.id, hasUnassigned(roles)),
          messages: messages.map(({ key, fromName, fromAddress, subject, received, proposal }) => ({
            key,
            from: { name: fromName, address: fromAddress },
            subject,
            receivedAt: received[0]?.at ?? '',
            flags: [...(proposal?.flags ?? [])],
          })),
        })),
      },
      earlyLooks: section(lists.earlyLooks),
      toConfirm: section(lists.toConfirm),
      escalations: section(lists.escalations),
      clarifications: section(lists.clarifications),
      promised: { total: promised.total, rows: promises.sort((a, b) => (a.due < b.due ? -1 : 1)) },
      messagesToDecide: may(roles, 'decide about mail') ? (await reads.intakeCounts(viewer)).proposed : null,
    });
  });

  serve(app, 'board', tools, async ({ body }, { viewer, roles }) => {
    const { filter, sort, limit, from, after } = body;
    const page = await cases.board(viewer, { filter, sort, limit, from, after: after ?? null });
    return done({
      rows: page.rows.map((seen) => ({ ...showCard(seen, cases), mayTake: mayTake(seen, roles) })),
      next: page.next,
      total: page.total,
      facets: {
        status: [...page.facets.status],
        stage: [...page.facets.stage],
        directorate: [...page.facets.directorate],
        officer: [...page.facets.officer],
        due: [...page.facets.due],
        age: [...page.facets.age],
        service: [...page.facets.service],
        correspondence: [...page.facets.correspondence],
      },
      today: cases.today(),
    });
  });

  /** Of 300,000 cases a file is 80 MB while it is made. */
  const oneFile = inTurn();

  serve(app, 'boardFile', tools, async ({ body }, { viewer }, request, reply) => {
    const language = languageOf(request.headers['accept-language']);
    const { text, rows } = await oneFile(async () => {
      const parts = [caseTableHead(language)];
      let rows = 0;
      const { filter, sort } = body;
      for (const page of await cases.wholeBoard(viewer, { filter, sort, atOnce: FILE_PAGE })) {
        const cards = page.map((seen) => showCard(seen, cases));
        parts.push(caseLines(cards, language));
        rows += cards.length;
        // Others are served, and write, between two pages.
        await setImmediate();
      }
      return { text: parts.join(''), rows };
    });
    // What left the house, by count alone: whose, and which cases, is nobody's to read in a log.
    request.log.info({ rows }, 'cases were taken out as a table');
    reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${fileName(cases.today(), language)}"`)
      .header('content-language', language);
    return done(text);
  });

  serve(app, 'search', tools, async ({ body }, { viewer }) => {
    const { hits, more } = await cases.search(viewer, body.text, body.limit);
    return done({
      hits: hits.map((hit) => ({ card: showCard(hit, cases), found: hit.found, snippet: hit.snippet })),
      more,
    });
  });

  serve(app, 'caseDetail', tools, async ({ params }, who) => {
    const detail = await detailFor(params.reference, who);
    return detail === null ? refused(NO_SUCH_CASE(params.reference)) : done(detail);
  });

  serve(app, 'caseMessage', tools, async ({ params }, { viewer }) => {
    const letter = await cases.letter(viewer, params.reference, params.key);
    if (letter === null) return refused({ reason: 'no such message' });
    if (letter === 'gone') return refused({ reason: 'message cannot be read' });
    return done(showLetter(params.key, letter));
  });

  serve(app, 'act', tools, async ({ params, body }, who) => {
    const { reference } = params;
    const { viewer, roles, person } = who;
    const sight = await cases.sight(viewer, reference);
    if (sight === null) return refused(NO_SUCH_CASE(reference));
    const { seen } = body;
    const asked = actAsked(body.act);
    if (asked === null) return refused({ reason: 'bad request' });
    if (!mayDo(roles, asked.type, sight)) return refused({ reason: 'not allowed', action: 'act on cases' });
    const known = await asKnown(asked, (id) => (id === person.id ? person : cases.person(reference, id)));
    if (!known.ok) return refused({ reason: 'act refused', reference, why: known.refusal });
    const act = known.value;
    // A case that is named in an act is one the person sees.
    if (act.type === 'merged' && (await cases.sight(viewer, act.into)) !== 'whole')
      return refused(NO_SUCH_CASE(act.into));
    const acted = await caseWorkflows.act(reference, act, person, seen);
    if (!acted.ok) return refused({ reason: 'act refused', reference, why: await within(acted.refusal.why, who) });
    const detail = await detailFor(reference, who);
    // The act may have been the one that closed the case to its author.
    if (detail === null) return refused(NO_SUCH_CASE(reference));
    const others = new Set(acted.value.meanwhile.map(({ sequence }) => sequence));
    const meanwhile = detail.timeline.filter(({ sequence }) => others.has(sequence));
    return done({ detail, opened: acted.value.opened, meanwhile });
  });

  serve(
    app,
    'messagesSeen',
    tools,
    async ({ params: { reference }, body: { keys } }, { viewer, roles, person: by }) => {
      if ((await cases.sight(viewer, reference)) !== 'whole') return refused(NO_SUCH_CASE(reference));
      const seen = await caseWorkflows.markSeen(reference, { keys, by, ofTeam: hasUnassigned(roles) });
      return seen.ok ? done({}) : refused({ reason: 'act refused', reference, why: seen.refusal.why });
    },
  );

  serve(app, 'assignmentSeen', tools, async ({ params: { reference } }, { viewer, person }) => {
    if ((await cases.sight(viewer, reference)) !== 'whole') return refused(NO_SUCH_CASE(reference));
    const seen = await caseWorkflows.seeAssignment(reference, person);
    return seen.ok ? done({}) : refused({ reason: 'act refused', reference, why: seen.refusal.why });
  });

  serve(app, 'people', tools, async ({ body }, { viewer, roles }) => {
    const { people, pool } = await cases.people(viewer, {
      text: body.text,
      reference: body.reference ?? null,
      as: body.as ?? null,
      limit: body.limit,
    });
    return done({
      pool,
      people: people.map(({ person, directorates, handling, conflicts, load, suggested }) => ({
        ...person,
        directorates: [...directorates],
        handling,
        load,
        suggested,
        conflicts: [...(seesDetails(roles, 'independence checked') ? conflicts : asToldToAll(conflicts))],
      })),
    });
  });

  serve(app, 'presence', tools, async ({ params, body }, { viewer, person }) => {
    const { reference } = params;
    if ((await cases.sight(viewer, reference)) !== 'whole') return refused(NO_SUCH_CASE(reference));
    if (presence.say(reference, person, body.doing, body.window)) live.tell({ kind: 'presence', reference });
    return done({ others: [...presence.others(reference, person)] });
  });

  /** A refusal that names another case tells only those of it who may see it. */
  async function within(why: CaseRefusal, { viewer, roles }: SignedIn): Promise<CaseRefusal> {
    if (why.reason === 'not independent' && !seesDetails(roles, 'independence checked'))
      return { ...why, conflicts: asToldToAll(why.conflicts) };
    const other = 'into' in why ? why.into : null;
    if (other === null || (await cases.sight(viewer, other)) !== null) return why;
    return { reason: 'case closed', reference: 'reference' in why ? why.reference : '', ground: 'merged' };
  }

  async function detailFor(reference: string, { viewer, roles, person }: SignedIn): Promise<CaseDetail | null> {
    const detail = await cases.detail(viewer, reference);
    if (detail === null) return null;
    const present = [...presence.others(reference, person)];
    return showDetail(detail, cases, { roles, present });
  }
}
