import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { CATEGORIES, SERVICES } from '../../../src/domain/triage/proposal.ts';
import type { ListPlan } from './column.ts';
import { shown } from './wording.ts';

/** One readable row per case: where it stands. Written from the case's events and repaired from them. */
export const casesList: ListPlan = {
  name: 'Cases',
  says: 'One row per case: where it stands today. Redress writes it from the list "Case events".',
  columns: [
    {
      name: 'Reference',
      display: 'Reference',
      type: 'text',
      unique: true,
      says: 'The number a person quotes, such as RD-26-000123.',
    },
    {
      name: 'Status',
      display: 'Status',
      type: 'choice',
      indexed: true,
      choices: CASE_STATUSES,
      says: 'To confirm: opened by Redress and not yet looked at by a person.',
    },
    {
      name: 'Category',
      display: 'Category',
      type: 'choice',
      indexed: true,
      choices: CATEGORIES.filter((category) => category !== 'contact').map(shown),
      says: 'Service request or complaint, as the Complaint Handling Code tells them apart.',
    },
    {
      name: 'Service',
      display: 'Service',
      type: 'choice',
      indexed: true,
      choices: SERVICES.map(shown),
      says: 'The service it is about.',
    },
    { name: 'Subject', display: 'Subject', type: 'text', says: 'The subject of the message that opened the case.' },
    { name: 'FromName', display: 'From', type: 'text', says: 'Who wrote.' },
    { name: 'FromAddress', display: 'Address', type: 'text', indexed: true, says: 'The address they wrote from.' },
    {
      name: 'Received',
      display: 'Received',
      type: 'day and time',
      indexed: true,
      says: 'When the council received it. The clocks start from the day of it.',
    },
    { name: 'Opened', display: 'Opened', type: 'day and time', says: 'When the case was opened.' },
    { name: 'OpenedBy', display: 'Opened by', type: 'text', says: 'Who opened it.' },
    { name: 'Messages', display: 'Messages', type: 'number', says: 'Messages on the case, the first included.' },
    {
      name: 'LastMessage',
      display: 'Last message',
      type: 'day and time',
      indexed: true,
      says: 'When the latest message on the case was received.',
    },
    {
      name: 'OpenedById',
      display: 'Opened by (directory id)',
      type: 'text',
      says: 'The directory id of the person who opened it.',
    },
    {
      name: 'IntakeKey',
      display: 'Message key',
      type: 'text',
      indexed: true,
      says: 'The row of the list "Intake" that opened the case.',
    },
    {
      name: 'Sequence',
      display: 'Events',
      type: 'number',
      says: 'The number of the last event in this row. Redress compares it with "Case events".',
    },
  ],
  view: [
    'LinkTitle',
    'Status',
    'Category',
    'Service',
    'FromName',
    'Received',
    'LastMessage',
    'Messages',
    'Opened',
    'OpenedBy',
    'FromAddress',
  ],
};
