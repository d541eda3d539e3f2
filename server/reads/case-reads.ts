import type { Viewer } from '../../src/domain/access.ts';
import { directoratesOf } from '../../src/domain/areas.ts';
import { dayNumber } from '../../src/domain/calendar/calendar-date.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import { addWorkingDays, countWorkingDays, isWorkingDay } from '../../src/domain/calendar/working-calendar.ts';
import { ageOf } from '../../src/domain/case/ageing.ts';
import type { Case } from '../../src/domain/case/case.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { givenTo } from '../../src/domain/case/given.ts';
import { lackingActs } from '../../src/domain/case/lacking.ts';
import { peopleIn } from '../../src/domain/case/people-in.ts';
import { dateSourcesOf, possibleActs } from '../../src/domain/case/possible.ts';
import { whyStillOpen } from '../../src/domain/case/still-open.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import { caseClocks } from '../../src/domain/clock/case-clocks.ts';
import { explainCaseClock } from '../../src/domain/clock/explain-case-clock.ts';
import { isInForce } from '../../src/domain/policy/clock-rule.ts';
import { TYPES } from '../../src/domain/policy/correspondence-types.ts';
import type { CaseReads, OfficerLoad, SeenDetail, SeenWork } from '../http/case-needs.ts';
import type { SeenCase } from '../http/needs.ts';
import type { Mirror } from '../mirror/mirror.ts';
import type { Shown, Standing } from '../mirror/screens.ts';
import type { CaseFiles, LetterReader } from '../ports.ts';
import type { Needs } from '../workflows/needs.ts';
import { mailReadsFrom } from './mail-reads.ts';
import { paneReadsFrom } from './pane-reads.ts';
import { peopleReadsFrom } from './people-reads.ts';
import { replyReadsFrom } from './reply-reads.ts';
import { foundIn } from './snippet.ts';

type Using = {
  readonly mirror: Mirror;
  readonly needs: Pick<Needs, 'now' | 'standing'> & { readonly files: Pick<CaseFiles, 'read'> };
  readonly letters: LetterReader;
  /** The address of a list's row in SharePoint. */
  readonly rowAddress: (list: 'Intake' | 'Cases', row: string) => string;
};

/** Cases of each list of a day's work, and of each day of a calendar. */
const WORK_ROWS = 50;
/** What comes up: so many working days ahead, and no more cases of it than a glance takes in. */
const COMING_UP_DAYS = 10;
const COMING_UP_ROWS = 12;
const DAY_ROWS = 8;
/** Cases of one person that are looked through for what they were given. */
const OWN_ROWS = 200;

/** What the screens read of cases, from the read model. */
export function caseReadsFrom({ mirror, needs, letters, rowAddress }: Using): CaseReads {
  const { screens, people, words } = mirror;
  const { ground, referencePrefix: prefix } = needs.standing;
  const calendar = ground.calendars['england-and-wales'];
  const today = () => londonDay(needs.now());
  const link = (list: 'Intake' | 'Cases', { row }: Pick<Standing<unknown>, 'row'>): string | null =>
    row === null ? null : rowAddress(list, row);
  const seen = ({ value, row, sight }: Shown): SeenCase => ({ value, sight, link: link('Cases', { row }) });
  const section = ({ total, rows }: { readonly total: number; readonly rows: readonly Shown[] }) => ({
    total,
    rows: rows.map(seen),
  });
  const stateOf = (reference: string): Case | null => fold(screens.events(reference));
  const withDirectorates = (load: Omit<OfficerLoad, 'directorates'>): OfficerLoad => ({
    ...load,
    directorates: people.of(load.person.id)?.directorates ?? [],
  });

  const mail = mailReadsFrom({ mirror, files: needs.files, letters, seen });

  return {
    ...mail.reads,
    ...paneReadsFrom({
      mirror,
      needs,
      letters,
      seen,
      linked: (row) => ({ value: row.value, link: link('Intake', row) }),
    }),
    ...replyReadsFrom({ mirror, needs, seen, goesOn: mail.goesOn, stateOf: wholeHistory }),
    today,
    sight: (viewer, reference) => screens.sight(viewer, reference),
    board: (viewer, asked) => {
      const { rows, ...page } = screens.page(viewer, { ...asked, today: today(), prefix });
      return { ...page, rows: rows.map(seen) };
    },
    *wholeBoard(viewer, asked) {
      for (const rows of screens.all(viewer, { ...asked, today: today(), prefix })) yield rows.map(seen);
    },
    work: (viewer, whose) => {
      const until = addWorkingDays(calendar, today(), COMING_UP_DAYS);
      const { promised, newMail, later, open, unowned, ...lists } = screens.work(viewer, {
        whose,
        today: today(),
        until,
        limit: WORK_ROWS,
      });
      return {
        overdue: section(lists.overdue),
        dueToday: section(lists.dueToday),
        thisWeek: section(lists.thisWeek),
        comingUp: section({ ...lists.comingUp, rows: lists.comingUp.rows.slice(0, COMING_UP_ROWS) }),
        later,
        open,
        given: whose === 'mine' ? givenNow(viewer) : [],
        unowned,
        newMail: {
          total: newMail.total,
          rows: newMail.rows.map((row) => ({ seen: seen(row), messages: screens.newMail(row.value.reference) })),
        },
        earlyLooks: section(lists.earlyLooks),
        toConfirm: section(lists.toConfirm),
        escalations: section(lists.escalations),
        clarifications: section(lists.clarifications),
        promised: {
          total: promised.total,
          rows: promised.rows.map((row) => ({ seen: seen(row), promised: screens.promised(row.value.reference) })),
        },
      };
    },
    search: (viewer, text, limit) => {
      const { hits, more } = screens.search(viewer, text, { prefix, limit });
      return {
        more,
        hits: hits.map((hit) => ({ ...seen(hit), ...foundIn(text, hit.by, hit.value, () => wordsOn(hit.value)) })),
      };
    },
    days: (viewer, asked) =>
      screens.days(viewer, { ...asked, limit: DAY_ROWS }).map(({ on, ...day }) => ({
        on,
        ...section(day),
        working: isWorkingDay(calendar, on),
        holiday: calendar.holidays.get(dayNumber(on)) ?? null,
      })),
    load: (viewer) => {
      const { officers, unassigned, pool } = screens.load(viewer, today());
      return {
        officers: officers.map(withDirectorates),
        unassigned,
        pool: { waiting: pool.waiting, officers: pool.officers.map(withDirectorates) },
      };
    },
    trends: (viewer, span) => ({ span, ...screens.trends(viewer, span, today()) }),
    detail: (viewer, reference) => {
      const shown = screens.case(viewer, reference);
      if (shown === null) return null;
      const kase = wholeHistory(reference);
      return kase === null ? null : detailOf(viewer, shown, kase);
    },
    letter: async (viewer, reference, key) => {
      const bytes = await keptOn(viewer, reference, key);
      return bytes === null || bytes === 'gone' ? bytes : ((await letters.letter(bytes)) ?? 'gone');
    },
    kept: async (viewer, { reference, key }, place) => {
      const bytes = reference === null ? await mail.keptInLog(viewer, key) : await keptOn(viewer, reference, key);
      if (bytes === null || bytes === 'gone') return bytes;
      return place === 'message' ? { name: 'message.eml', bytes } : letters.attached(bytes, place);
    },
    people: peopleReadsFrom({ mirror, stateOf }),
    person: (reference, id) =>
      people.of(id)?.person ?? peopleIn(screens.events(reference)).find((one) => one.id === id) ?? null,
    saw: (person, area, roles) => people.saw(person, { directorates: directoratesOf(area), roles }),
    daysLeft: (on) => countWorkingDays(calendar, today(), on),
    follow: (tell) => mirror.follow(tell),
  };

  /** A message of a case as it was kept; null where it is not on the case, or the case is not seen whole. */
  async function keptOn(viewer: Viewer, reference: string, key: string): Promise<Uint8Array | 'gone' | null> {
    const readable = screens.sight(viewer, reference) === 'whole' ? screens.messagesOn(reference) : [];
    const message = readable.find(({ value }) => value.key === key);
    if (message === undefined) return null;
    return message.value.file === null ? 'gone' : needs.files.read(message.value.file.path);
  }

  function givenNow(viewer: Viewer): SeenWork['given'] {
    return screens
      .own(viewer, OWN_ROWS)
      .flatMap((row) => {
        const given = givenTo(screens.events(row.value.reference), viewer.id);
        return given === null ? [] : [{ seen: seen(row), ...given }];
      })
      .sort((a, b) => b.at.localeCompare(a.at));
  }

  function detailOf(viewer: Viewer, shown: Shown, kase: Case): SeenDetail {
    const day = today();
    const events = screens.events(kase.reference);
    const named = [
      ...kase.related.map(({ reference }) => reference),
      ...events.flatMap((event) => (event.type === 'message taken off' ? (event.into ?? []) : [])),
    ];
    return {
      seen: seen(shown),
      kase,
      events,
      clocks: caseClocks(kase, ground, day).map((clock) => ({
        clock,
        because: explainCaseClock(kase, clock, ground),
      })),
      messages: screens.messagesOn(kase.reference).map((message) => ({
        value: message.value,
        link: link('Intake', message),
        ownWords: words.of(message.value.key),
      })),
      possible: possibleActs(kase, ground),
      lacking: lackingActs(kase, ground),
      visible: new Set(named.filter((reference) => screens.sight(viewer, reference) !== null)),
      stillOpen: whyStillOpen(kase, ground, day),
      age: ageOf(kase, day, ground.calendars),
      dateSources: dateSourcesOf(kase, ground),
      given: givenTo(events, viewer.id) !== null,
      correspondences: [
        ...new Set(TYPES.filter((type) => isInForce(type, londonDay(kase.receivedAt))).map(({ id }) => id)),
      ],
    };
  }

  /** While pages of the list are still on their way, a history may have a gap; then it is asked for again, not shown. */
  function wholeHistory(reference: string): Case | null {
    try {
      return stateOf(reference);
    } catch (cause) {
      throw Object.assign(new Error('The history of a case is not whole yet.', { cause }), { kind: 'unavailable' });
    }
  }

  function wordsOn({ reference }: CaseSummary): string {
    return screens
      .messagesOn(reference)
      .flatMap(({ value }) => [value.subject, words.of(value.key) ?? ''])
      .join('\n');
  }
}
