import type { CalendarWords } from './shape.ts';

const n = (count: number): string => `${count.toLocaleString('en-GB')} ${count === 1 ? 'case' : 'cases'}`;

export const en: CalendarWords = {
  heading: 'Calendar',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
    ...['August', 'September', 'October', 'November', 'December'],
  ],
  month: (month, year) => `${month} ${year}`,
  before: 'Month before',
  after: 'Month after',
  thisMonth: 'This month',
  today: 'today',
  due: (cases) => `${n(cases)} due`,
  overdue: (cases) => `${n(cases)} overdue`,
  holiday: 'Bank holiday',
  nothing: 'Nothing is due on this day.',
  dayHeading: (weekday, day, month) => `${weekday} ${day} ${month}`,
  moreThan: (shown, total) => `The first ${shown} of ${total.toLocaleString('en-GB')}.`,
  whose: { label: 'Whose dates', mine: 'Mine', all: 'Everybody’s' },
  empty: { title: 'Nothing is due in this month', lead: 'Dates appear here as soon as a case has one.' },
  keys: 'Arrow keys move by day and week, Page Up and Page Down by month.',
};
