import { CASE_STATUSES } from '../../../src/domain/case/case.ts';
import { FINDINGS } from '../../../src/domain/case/happening.ts';
import { CLOCK_NAMES, MOVERS } from '../../../src/domain/clock/case-clock.ts';
import { CATEGORIES, SERVICES } from '../../../src/domain/triage/proposal.ts';
import type { Column, ListPlan } from './column.ts';
import { shown } from './wording.ts';

const YES_OR_NO = ['Yes', 'No'];

/** What the case is. */
const CASE: readonly Column[] = [
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
    says: 'To confirm: opened by Redress and not yet looked at by a person. Answered: the reply of this stage went out.',
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
    name: 'Correspondence',
    display: 'Correspondence',
    type: 'text',
    indexed: true,
    says: 'The kind of correspondence it is handled as. It decides the clocks.',
  },
  { name: 'Stage', display: 'Stage', type: 'number', indexed: true, says: 'The stage of the procedure it is in.' },
  {
    name: 'Service',
    display: 'Service',
    type: 'choice',
    indexed: true,
    choices: SERVICES.map(shown),
    says: 'The service it is about.',
  },
  {
    name: 'Directorates',
    display: 'Directorates',
    type: 'text',
    indexed: true,
    says: 'Every directorate that answers for a part of it.',
  },
  { name: 'Subject', display: 'Subject', type: 'text', says: 'The subject of the message that opened the case.' },
  { name: 'FromName', display: 'From', type: 'text', says: 'Who wrote.' },
  { name: 'FromAddress', display: 'Address', type: 'text', indexed: true, says: 'The address they wrote from.' },
  {
    name: 'Restricted',
    display: 'Restricted',
    type: 'choice',
    choices: YES_OR_NO,
    says: 'In Redress only the people named on the case may see it.',
  },
];

/** Who has it, and what is next. */
const NEXT: readonly Column[] = [
  {
    name: 'NextDate',
    display: 'Next date',
    type: 'day',
    indexed: true,
    says: 'The date to look at next. Redress computes it from what happened, the rules of its kind and the calendar.',
  },
  {
    name: 'NextStep',
    display: 'Next step',
    type: 'choice',
    choices: CLOCK_NAMES.map(shown),
    says: 'What is due on the next date.',
  },
  { name: 'NextMove', display: 'Whose move', type: 'choice', choices: MOVERS.map(shown), says: 'Who has to do it.' },
  { name: 'ReplyDue', display: 'Reply due', type: 'day', indexed: true, says: 'When the reply of this stage is due.' },
  {
    name: 'EarlyLook',
    display: 'Look at the draft',
    type: 'day',
    indexed: true,
    says: 'Some working days before the reply is due: the day to look at its draft. Inside the council only.',
  },
  { name: 'Handler', display: 'With', type: 'text', says: 'Who has the whole case in this stage.' },
  { name: 'HandlerId', display: 'With (directory id)', type: 'text', indexed: true, says: 'Their directory id.' },
];

/** What happened to it. */
const HISTORY: readonly Column[] = [
  {
    name: 'Received',
    display: 'Received',
    type: 'day and time',
    indexed: true,
    says: 'When the council received it. The clocks start from the day of it.',
  },
  { name: 'Acknowledged', display: 'Acknowledged', type: 'day', says: 'When this stage was acknowledged.' },
  { name: 'Answered', display: 'Answered', type: 'day', indexed: true, says: 'When the reply of this stage went out.' },
  {
    name: 'Outcome',
    display: 'Outcome',
    type: 'choice',
    indexed: true,
    choices: FINDINGS.map(shown),
    says: 'What the council found, over all points of this stage.',
  },
  {
    name: 'EarlyResolution',
    display: 'Resolved early',
    type: 'choice',
    choices: YES_OR_NO,
    says: 'Resolved at once, for example by phone. It is a complaint at its stage all the same (Code 5.2).',
  },
  {
    name: 'ComplaintOffered',
    display: 'Complaint offered',
    type: 'choice',
    choices: ['Yes', 'No', 'Declined'],
    says: 'Whether a person who was dissatisfied was given the choice to complain (Code 5.3).',
  },
  {
    name: 'OpenRemedies',
    display: 'Open remedies',
    type: 'number',
    says: 'What was promised and is not proved yet. Remedies outlive the case.',
  },
  { name: 'Opened', display: 'Opened', type: 'day and time', says: 'When the case was opened.' },
  { name: 'OpenedBy', display: 'Opened by', type: 'text', says: 'Who opened it.' },
  { name: 'Closed', display: 'Closed', type: 'day and time', says: 'When the case was closed.' },
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
    name: 'NeedsUpdate',
    display: 'Needs an update',
    type: 'choice',
    choices: YES_OR_NO,
    says: 'Yes: a newer version of Redress acted on the case, and the one that wrote this row does not know how.',
  },
  {
    name: 'Sequence',
    display: 'Events',
    type: 'number',
    says: 'The number of the last event in this row. Redress compares it with "Case events".',
  },
];

/** One readable row per case: where it stands. Written from the case's events and repaired from them. */
export const casesList: ListPlan = {
  name: 'Cases',
  says: 'One row per case: where it stands today. Redress writes it from the list "Case events".',
  columns: [...CASE, ...NEXT, ...HISTORY],
  view: [
    'LinkTitle',
    'Status',
    'NextDate',
    'NextStep',
    'NextMove',
    'Stage',
    'Handler',
    'Category',
    'Correspondence',
    'Service',
    'Directorates',
    'FromName',
    'Received',
    'ReplyDue',
    'Answered',
    'Outcome',
    'LastMessage',
    'Messages',
    'OpenRemedies',
    'Opened',
    'OpenedBy',
    'FromAddress',
  ],
};
