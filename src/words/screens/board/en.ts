import { grouped } from '../../grouped.ts';
import type { BoardWords } from './shape.ts';

const n = (count: number, one: string, many: string): string => `${grouped(count)} ${count === 1 ? one : many}`;

export const en: BoardWords = {
  heading: 'Board',
  total: (cases) => n(cases, 'case', 'cases'),
  filters: 'Filters',
  filtersOn: (filters) => `Filters (${filters})`,
  clear: 'Clear filters',
  facet: {
    due: 'Due',
    officer: 'Handler',
    stage: 'Stage',
    directorate: 'Directorate',
    status: 'Status',
    correspondence: 'Kind',
    service: 'Service',
  },
  band: { overdue: 'Overdue', today: 'Today', 'this week': 'Later this week', later: 'Later', none: 'No date' },
  officer: { mine: 'Mine', nobody: 'Nobody yet' },
  without: (value) => `Remove filter: ${value}`,
  more: (values) => `Show ${grouped(values)} more`,
  fewer: 'Show fewer',
  sort: { label: 'Sort by', 'days left': 'Working days left', received: 'Latest received' },
  column: { due: 'Due', case: 'Case', kind: 'Kind', where: 'Service', handler: 'Handler', next: 'Next' },
  received: (day) => `Received ${day}`,
  download: 'Download CSV',
  downloading: 'Preparing…',
  downloaded: 'The table was downloaded.',
  take: 'Take it',
  takeIt: (reference) => `Take it: ${reference}`,
  taken: (reference) => `${reference} is yours now.`,
  loadingMore: 'Loading more cases…',
  keys: 'Arrow keys move between cases, Enter opens one, T takes one, C copies its link.',
  empty: {
    title: 'No open cases',
    lead: 'A case appears here as soon as a service request or a complaint is opened. New ones come in by themselves.',
  },
  ignored: 'The link names a filter that Redress does not know. It was left out.',
  nothingFits: { title: 'No case fits these filters', lead: 'Take one filter away, or clear them all.' },
};
