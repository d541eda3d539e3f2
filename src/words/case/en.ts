import { londonDay } from '../../domain/calendar/london-day.ts';
import type { DateMoved, DayChanged } from '../../domain/case/date-moved.ts';
import { en as clock } from '../clock/en.ts';
import { named } from '../clock/long-date.ts';
import { workingDays as daysOf, list, on } from '../phrases/en.ts';
import type { CaseWords } from './shape.ts';

const changed = ({ day, name, kept }: DayChanged): string =>
  `${on(day)} is ${kept ? 'a bank holiday' : 'no bank holiday any more'} (${named(clock.holiday, name)})`;

const clockOf = ({ rule, clock: name, own }: DateMoved): string =>
  `${rule === null ? named(en.clock, name) : named(clock.clock, rule)}${own ? ', the council’s own date' : ''}`;

const SHOWN = { next: 'Next date', 'reply due': 'Reply due', 'early look': 'Look at the draft' };

export const en: CaseWords = {
  event: {
    opened: 'Opened',
    confirmed: 'Confirmed',
    withdrawn: 'Withdrawn',
    reinstated: 'Reinstated',
    'message linked': 'Message added',
    'message taken off': 'Message taken off',
    'messages seen': 'New messages read',
    'assignment seen': 'Opened by the person it was given to',
    acknowledged: 'Acknowledged',
    'points recorded': 'Points recorded',
    assigned: 'Given to somebody',
    'part sent in': 'Part of the reply sent in',
    'draft looked at': 'Draft looked at',
    'complaint offered': 'Choice to complain recorded',
    'call attempted': 'Phone call attempted',
    'complained about': 'Person complained about named',
    'not complained about': 'Person named as complained about taken back',
    'independence checked': 'Independence checked',
    'liaison noted': 'Liaison with the head of service noted',
    'contact noted': 'How to deal with the person noted',
    'member involved': 'Councillor or MP involved',
    'member updated': 'Councillor or MP updated',
    extended: 'Extended',
    'date set': 'Date set',
    'milestone reached': 'Step of the procedure recorded',
    'clarification asked': 'Question sent to the person',
    'clarification answered': 'Question answered by the person',
    'procedure changed': 'Procedure changed',
    'calendar recomputed': 'Dates counted again',
    'delay explained': 'Reason why it is still open',
    responded: 'Answered',
    'resolved early': 'Resolved early',
    'escalation asked': 'Next stage asked for',
    escalated: 'Went to the next stage',
    refused: 'Refused',
    closed: 'Closed',
    reopened: 'Reopened',
    'remedy promised': 'Remedy promised',
    'remedy done': 'Remedy done',
    'remedy proof sent': 'Proof of the remedy sent',
    'remedy not possible': 'Remedy not possible, another offered',
    converted: 'Complaint opened from this request',
    split: 'Points split off',
    merged: 'Merged into another case',
    'took in': 'Took in another case',
    restricted: 'Restricted',
    'restriction lifted': 'Restriction lifted',
    corrected: 'Corrected',
    noted: 'Note',
  },
  unknownEvent: 'Something that a newer version of Redress did',
  dateMoved: (moved) =>
    `${clockOf(moved)}: ${on(moved.to)} instead of ${on(moved.from)}, because ${moved.because.map(changed).join('; ')}.`,
  dateShown: ({ what, from, to }) =>
    `${named(SHOWN, what)}: ${to === null ? 'none' : on(to)} instead of ${from === null ? 'none' : on(from)}, because the rules it is counted by have changed.`,
  text: {
    reason: 'a reason',
    reasons: 'the reasons the person was given',
    'what was weighed': 'what was weighed in this case',
    'words of the person': 'the person’s own words',
    'what is promised': 'what is promised',
    proof: 'what proves it, and where it is',
    alternative: 'what is offered instead',
    question: 'the question',
    note: 'a note',
    point: 'what the point is about',
    name: 'a name',
  },
  conflict: {
    'handled an earlier stage': 'handled an earlier stage',
    'advised on an earlier stage': 'advised on an earlier stage',
    'peer-read an earlier stage': 'peer-read an earlier stage',
    'signed an earlier answer': 'signed an earlier answer',
    'complained about': 'is complained about',
    'found not independent': 'was found not independent',
    'known to the complaints team': 'may not do this, for a reason that the complaints team knows',
  },
  closure: {
    answered: 'Answered',
    'taken back': 'Taken back by the person',
    'routed elsewhere': 'Sent to where it belongs',
    refused: 'Refused',
    merged: 'Merged into another case',
  },
  clock: {
    acknowledge: 'Acknowledge',
    step: 'Next step of the procedure',
    'early look': 'Look at the draft',
    'member update': 'Update the councillor or MP',
    respond: 'Reply',
    extension: 'Reply, extended',
    'outer limit': 'Reply at the latest',
    'escalation window': 'The person may ask for the next stage',
    remedy: 'Remedy',
  },
  mover: {
    'complaints team': 'Complaints team',
    handler: 'Whoever has the case',
    'owners of points': 'Owners of points',
    'owner of a remedy': 'Owner of the remedy',
    'the person': 'The person who wrote',
  },
  stillOpen: {
    'nobody confirmed it': () => 'Nobody has confirmed what it is.',
    'the person is owed the reason': ({ limit }) =>
      `The law gave until ${on(limit)} for the reply. The person must be told in writing why it is late, and no letter is recorded.`,
    'not acknowledged': ({ stage }) => `Stage ${stage} is not acknowledged.`,
    'nobody has it': ({ stage }) => `Nobody has been given stage ${stage}.`,
    'no points recorded': () => 'The points of the complaint are not recorded.',
    'parts are missing': ({ owners }) => `Parts of the reply are missing: ${list(owners.map(({ name }) => name))}.`,
    'the person was asked': ({ since }) => `The person was asked something on ${on(since)} and has not answered.`,
    extended: ({ until, reason }) => `The reply was extended to ${on(until)}: ${reason}`,
    'a request for the next stage waits': ({ since }) =>
      `The next stage was asked for (${on(londonDay(since))}), and nobody has decided about it.`,
    'being answered': ({ due }) =>
      due === null ? 'The reply is being written.' : `The reply is being written, due on ${on(due)}.`,
    'answered, the person may go on': () => 'It is answered, and the person may ask for the next stage.',
    'answered, no stage is left': () => 'It is answered, and there is no further stage. It can be closed.',
    'somebody said why': ({ why, by, at }) => `${by.name} (${on(londonDay(at))}): ${why}`,
  },
  explained: {
    waiting: ({ since }) => `It has waited for the person’s answer since ${on(since)}.`,
    extension: ({ until, from, toldOn, reason, waited }) =>
      `The person was told on ${on(toldOn)} that the reply comes by ${on(until)} instead of ${on(from)}: ${reason}${waited > 0 ? ` (The wait for their answer to a question since then does not count: ${waited} ${waited === 1 ? 'day' : 'days'} on top.)` : ''}`,
    'date set': ({ source }) =>
      source === 'the letter'
        ? 'The letter gives this date.'
        : source === 'set by the council'
          ? 'The council set this date and wrote to the person, who did not want to discuss it.'
          : 'The date was agreed with the person.',
    'counted back': ({ workingDays }) =>
      `${daysOf(workingDays)} before the reply is due, but not before its time begins. Inside the council only.`,
    interval: ({ workingDays, since }) => `${daysOf(workingDays)} after ${on(since)}, when they last heard of it.`,
    'limit extended': ({ from, usual, until }) =>
      `Our own limit was ${on(from)}. The reply was extended, and the longest usual extension, counted from there, ends on ${on(usual)}.${until > usual ? ` The person was told of a later day, ${on(until)}.` : ''}`,
    reopening: ({ on: day }) =>
      `The case was reopened on ${on(day)}, and is answered in the time its stage has for a reply. The council’s own date.`,
    promise: ({ on: day }) => `It was promised on ${on(day)} for this date.`,
  },
};
