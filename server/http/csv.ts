import type { CaseCard } from '../../src/api/case-shapes.ts';
import { cell, figure, lines, table } from '../../src/api/csv.ts';
import type { CalendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import { isTypeId } from '../../src/domain/policy/correspondence-types.ts';
import { boardFileWordsIn } from '../../src/words/board-file/said.ts';
import { clockWordsIn } from '../../src/words/clock/said.ts';
import { cy } from '../../src/words/names/cy.ts';
import { en } from '../../src/words/names/en.ts';
import type { Names } from '../../src/words/names/shape.ts';
import type { Language } from '../../src/words/shape.ts';

const NAMES: Readonly<Record<Language, Names>> = { en, cy };

/** How a table of cases begins: the names of its columns. */
export const caseTableHead = (language: Language): string =>
  table([Object.values(boardFileWordsIn(language).heads).map(cell)]);

/** Cases as further lines of that table. */
export function caseLines(cards: readonly CaseCard[], language: Language): string {
  const { outcome } = boardFileWordsIn(language);
  const { type } = clockWordsIn(language);
  const names = NAMES[language];
  const kind = (id: string | null): string => (isTypeId(id) ? type[id] : (id ?? ''));
  return lines(
    cards.map((card) => [
      cell(card.reference),
      cell(names.caseStatus[card.status]),
      cell(names.category[card.category]),
      cell(kind(card.correspondence)),
      figure(card.stage),
      cell(card.subject),
      cell(card.from?.name ?? ''),
      cell(card.from?.address ?? ''),
      cell(card.service === null ? '' : names.service[card.service]),
      cell(card.directorates.join('; ')),
      cell(card.handler?.name ?? ''),
      cell(londonDay(card.receivedAt)),
      cell(card.acknowledgedOn ?? ''),
      cell(card.next?.on ?? ''),
      figure(card.next?.daysLeft ?? null),
      cell(card.replyDue ?? ''),
      cell(card.answeredOn ?? ''),
      cell(card.outcome === null ? '' : outcome[card.outcome]),
      cell(card.closedAt === null ? '' : londonDay(card.closedAt)),
    ]),
  );
}

/** The name of the file; it says nothing of what was looked for. */
export const fileName = (today: CalendarDate, language: Language): string =>
  `${boardFileWordsIn(language).name(today)}.csv`;
