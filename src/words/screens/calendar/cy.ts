import type { CalendarWords } from './shape.ts';

const n = (count: number): string => `${count.toLocaleString('en-GB')} achos`;

export const cy: CalendarWords = {
  heading: 'Calendr',
  weekdays: ['dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn', 'dydd Sul'],
  months: [
    ...['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf'],
    ...['Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
  ],
  month: (month, year) => `${month} ${year}`,
  before: 'Y mis cynt',
  after: 'Y mis nesaf',
  thisMonth: 'Y mis hwn',
  today: 'heddiw',
  due: (cases) => `${n(cases)} i’w wneud`,
  overdue: (cases) => `${n(cases)} yn hwyr`,
  holiday: 'Gŵyl banc',
  nothing: 'Nid oes dim i’w wneud ar y diwrnod hwn.',
  dayHeading: (weekday, day, month) => `${weekday} ${day} ${month}`,
  moreThan: (shown, total) => `Y ${shown} cyntaf o ${total.toLocaleString('en-GB')}.`,
  whose: { label: 'Dyddiadau pwy', mine: 'Fy rhai i', all: 'Rhai pawb' },
  empty: {
    title: 'Nid oes dim i’w wneud yn y mis hwn',
    lead: 'Mae dyddiadau’n ymddangos yma cyn gynted ag y bydd gan achos un.',
  },
  keys: 'Mae’r saethau’n symud fesul diwrnod ac wythnos, Page Up a Page Down fesul mis.',
};
