import type { ClockName } from '../../domain/clock/case-clock.ts';
import { en as clock } from '../clock/en.ts';
import { longDate } from '../clock/long-date.ts';
import type { ReminderWords } from './shape.ts';

const cases = (count: number): string => (count === 1 ? '1 case' : `${count} cases`);

const AWAITED: Readonly<Record<ClockName, string>> = {
  acknowledge: 'the acknowledgement',
  step: 'the next step',
  'early look': 'the look at the draft',
  'member update': 'the councillor’s or MP’s update',
  respond: 'the reply',
  extension: 'the reply',
  'outer limit': 'the reply',
  'escalation window': 'the request for the next stage',
  remedy: 'what was promised',
};

export const en: ReminderWords = {
  digestTitle: 'Your work today',
  teamTitle: (directorate, day) => `${directorate ?? 'The whole council'}: ${longDate(day, clock)}`,
  teamLead: (count) => `${cases(count)} to look at today.`,
  caseTitle: (reference) => `Case ${reference}`,
  band: {
    overdue: (count) => `${count} overdue`,
    'due today': (count) => `${count} due today`,
    'early look': (count) => (count === 1 ? '1 draft to look at' : `${count} drafts to look at`),
    'this week': (count) => `${count} more this week`,
    'to confirm': (count) => `${count} to confirm`,
  },
  messages: (count) => (count === 1 ? '1 message to decide on' : `${count} messages to decide on`),
  first: (reference) => `Start with ${reference}.`,
  more: (count) => `and ${count} more`,
  openBoard: 'Open the board in Redress',
  urgent: {
    'due today': (one) =>
      one.due
        ? `${one.reference}: ${AWAITED[one.clock]} is due on ${longDate(one.due, clock)}. Today is the last working day before that.`
        : `${one.reference}: ${AWAITED[one.clock]} is due today and is not recorded yet.`,
    overdue: (one) =>
      `${one.reference}: ${AWAITED[one.clock]} was due on ${longDate(one.due, clock)} and is not recorded.`,
    'ombudsman deadline': ({ reference, due }) =>
      `${reference}: the Ombudsman expects an answer by ${longDate(due, clock)}.`,
    raised: ({ reference, due }) =>
      `${reference}: no reply yet, due on ${longDate(due, clock)}. It is raised with you.`,
  },
  today: 'today',
  onDay: (day) => `on ${longDate(day, clock)}`,
  activity: {
    morningDigest: { description: 'Your work this morning', template: 'Due today: {dueToday}. Overdue: {overdue}' },
    caseDue: { description: 'A case is due', template: '{reference} is due {when}' },
    caseOverdue: { description: 'A case is overdue', template: '{reference} was due {when}' },
    caseRaised: { description: 'A case needs your decision', template: '{reference} needs your decision' },
  },
  state: {
    sending: 'On its way to Teams',
    waiting: 'Will be tried again',
    sent: 'Sent to Teams',
    refused: 'Not taken by Teams',
    unclear: 'Perhaps not seen in Teams',
    'too late': 'No longer due, not sent',
    'in Redress only': 'Here only',
  },
  because: {
    'Teams is not set up':
      'Redress has not been connected with Teams yet. IT can do that: see “Reminders” in the guide.',
    'asked for': 'You asked for urgent notices to stand here only. You can change that in your settings.',
    'Teams is busy': 'Teams was busy. Redress tries again by itself.',
    'no answer': 'Teams did not say whether it arrived. Nothing is lost: it stands here.',
    'no longer due': 'By the time it could be sent it was no longer due.',
    'app not installed':
      'Redress is not installed for this person in Teams, or may not notify them. IT can install it.',
    'person not found': 'Teams does not know this person. If they have left, IT can take them off the list “People”.',
    'app package differs': 'Redress in Teams is an older version than the server. IT can upload the new app package.',
    'channel not set up': 'There is no channel for this directorate. IT can name one in the settings.',
    'workflow gone': 'The workflow that posts to the channel is gone or switched off. Its owner can set it up again.',
    'workflow does not take it':
      'The workflow that posts to the channel does not take what Redress sends. IT can look.',
  },
};
