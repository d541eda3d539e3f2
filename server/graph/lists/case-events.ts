import type { ListPlan } from './column.ts';

/** The append-only history of every case; a row here is the commit, everything else follows from it. */
export const caseEventsList: ListPlan = {
  name: 'Case events',
  says: 'What happened on every case, in order. Rows are added and never changed.',
  columns: [
    {
      name: 'EventKey',
      display: 'Event',
      type: 'text',
      unique: true,
      says: 'Reference and number of the event: makes each number happen once.',
    },
    {
      name: 'OpeningKey',
      display: 'Opened by message',
      type: 'text',
      unique: true,
      says: 'The key of the message that opened the case: a message opens one case. Empty on other events.',
    },
    { name: 'Reference', display: 'Reference', type: 'text', indexed: true, says: 'The case.' },
    { name: 'Sequence', display: 'Number', type: 'number', says: 'The place in the history of the case, from 1.' },
    { name: 'Type', display: 'What happened', type: 'text', says: 'The kind of event.' },
    { name: 'At', display: 'When', type: 'day and time', indexed: true, says: 'When it happened.' },
    { name: 'By', display: 'Who', type: 'text', says: 'Who did it.' },
    { name: 'ById', display: 'Who (directory id)', type: 'text', says: 'The directory id of the person who did it.' },
    { name: 'RedressData', display: 'Redress data', type: 'long text', says: 'The whole event, for Redress to read.' },
  ],
  view: ['LinkTitle', 'Type', 'At', 'By', 'Reference', 'Sequence'],
};
