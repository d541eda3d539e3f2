import type { ProcedureRefusal } from '../../domain/case/refusal.ts';
import { en as kase } from '../case/en.ts';
import { en as clock } from '../clock/en.ts';
import { dateOf } from '../dates.ts';
import { list, on } from '../phrases/en.ts';
import type { ProblemWords, Sentences } from '../shape.ts';

import { points, said } from './said-en.ts';

/** What the procedure does not let. */
export const en: Sentences<ProcedureRefusal, ProblemWords> = {
  'acknowledged already': ({ on: day }) =>
    said(
      'It is acknowledged already',
      `This stage was acknowledged on ${on(day)}.`,
      'If that day is wrong, correct it and say why.',
    ),
  'mail of somebody else': ({ person }) =>
    said(
      'Their new mail is theirs to read',
      `${person.name} has this case, and its new mail stays new until they have read it.`,
      `Tell ${person.name} about it, or give the case to somebody else.`,
    ),
  'mail of the complaints team': () =>
    said(
      'Nobody has this case yet',
      'Its new mail is for the complaints team, which gives the case to somebody.',
      'Tell the complaints team about it, or take the case.',
    ),
  'stage answered': ({ stage, on: day }) =>
    said(
      'The stage is answered',
      `The reply of stage ${stage} went out on ${on(day)}.`,
      'Reopen the case if there is more to say, or go on to the next stage.',
    ),
  'stage not answered yet': ({ stage }) =>
    said(
      'The stage is not answered yet',
      `Stage ${stage} has no reply on record.`,
      'Record the reply first. Dissatisfaction before it belongs to this stage.',
    ),
  'not independent': ({ person, conflicts }) =>
    said(
      `${person.name} is not independent`,
      `${person.name} ${list(conflicts.map((conflict) => kase.conflict[conflict]))}. Code 5.4 asks for somebody else.`,
      'Choose somebody who had no part in it.',
    ),
  'reads their own draft': ({ person }) =>
    said(
      'That is their own draft',
      `${person.name} has this case, and so does not peer-read its reply.`,
      'Choose somebody else to read it.',
    ),
  'a complaint already': ({ reference }) =>
    said('It is a complaint already', `Case ${reference} is a complaint.`, 'Go on with it as a complaint.'),
  'only a complaint': ({ reference }) =>
    said(
      'That is for complaints',
      `Case ${reference} is a service request, and those are not refused in this way.`,
      'Answer the request.',
    ),

  'no date to extend': ({ stage }) =>
    said(
      'There is no date to extend',
      `The reply of stage ${stage} has no date that an extension is counted from.`,
      'If the stage is not acknowledged, acknowledge it first: its time begins then.',
    ),
  'told too late': (facts) =>
    said(
      'The extension was told too late',
      clock.noExtension['told too late'](facts),
      'Answer as soon as you can. The reply counts as late.',
    ),
  'not later': (facts) => said('That is not later', clock.noExtension['not later'](facts), 'Choose a later day.'),
  'beyond what the law allows': (facts) =>
    said(
      'The law allows no more',
      clock.noExtension['beyond what the law allows'](facts),
      'Choose a day up to that one.',
    ),
  'beyond the usual without a good reason': (facts) =>
    said(
      'That is longer than usual',
      clock.noExtension['beyond the usual without a good reason'](facts),
      'Write down the good reason, or choose an earlier day.',
    ),
  'Ombudsman not told of': () =>
    said(
      'The Ombudsman’s details were not given',
      'The person has to be given the Ombudsman’s details with this (Code 6.5, 7.4).',
      'Tell the person, and then record it.',
    ),
  'clock does not stop': () =>
    said(
      'This clock does not stop',
      'A question back to the person stops no clock of this kind of correspondence.',
      'Extend the reply if you need more time, and tell the person why (Code 5.5, 6.4).',
    ),
  'date set by rule': () =>
    said(
      'The date is set by rule',
      'For this kind of correspondence the date of the reply is counted, not chosen.',
      'Extend the reply if it needs more time.',
    ),
  'asked already': ({ on: day }) =>
    said(
      'A question is waiting',
      `The person was asked on ${on(day)} and has not answered yet.`,
      'Record the answer before you ask again.',
    ),
  'nothing was asked': () =>
    said('Nothing was asked', 'No question to the person is waiting for an answer.', 'Link the message to the case.'),

  'no points recorded': () =>
    said(
      'The points are not recorded',
      'A reply addresses every point of a complaint, and none is recorded (Code 6.7).',
      'Record what the complaint is about, point by point.',
    ),
  'points without an outcome': ({ points: numbers }) =>
    said(
      'Not every point has an outcome',
      `There is no outcome for ${points(numbers)}. A reply addresses every point (Code 6.7).`,
      'Say what you found on each, or split off what is another matter.',
    ),
  'reasons not given': ({ points: numbers }) =>
    said(
      'The reply gives no reasons',
      `The reply has to give its reasons on ${points(numbers)} (Code 6.7).`,
      'Put the reasons in the reply, and then record it.',
    ),
  'next step not told': ({ stage, last }) =>
    said(
      'The person was not told how to go on',
      last
        ? `The answer of stage ${stage} is the last one, and says how to go to the Ombudsman.`
        : `The answer of stage ${stage} says how to ask for the next stage (Code 6.8).`,
      'Tell the person, and then record it.',
    ),
  'parts missing': ({ parts }) =>
    said(
      'Not every part is in',
      `One reply goes out, and these parts are missing: ${list(parts.map(({ point, owner }) => `point ${point} (${owner.name})`))}.`,
      'Wait for them, or give the points to somebody else.',
    ),
  'only at stage 1': ({ stage }) =>
    said(
      'That is for stage 1',
      `The case is in stage ${stage}. Resolving early is something about stage 1 or a service request.`,
      'Answer the stage.',
    ),
  'no further stage': ({ stage }) =>
    said(
      'There is no further stage',
      `Stage ${stage} is the last stage of this procedure.`,
      'The person may go to the Ombudsman. A new matter is a new case.',
    ),
  'opens a complaint instead': ({ reference }) =>
    said(
      'That opens a complaint',
      `Case ${reference} is a service request and has no stages. Dissatisfaction with its answer is a complaint (Code 1.7).`,
      'Open the complaint. The request goes on.',
    ),
  'rights not told': () =>
    said(
      'The person was not told their rights',
      'Whoever is refused is told that they may take the refusal to the Ombudsman (Code 2.4).',
      'Tell the person, and then record it.',
    ),
  'merits not weighed': () =>
    said(
      'Say what was weighed',
      'The reasons and what was weighed are the same words. No complaint is refused by a rule alone (Code 2.1, 2.5).',
      'Say what you looked at in this case, and whether to use discretion.',
    ),
  'twelve months not passed': ({ until }) =>
    said(
      'It is not shown to be too old',
      until === null
        ? 'Twelve months count from the day of the matter, or from the day the person came to know of it. That day is missing.'
        : `The twelve months ended on ${on(until)}, and the complaint came by then.`,
      until === null ? 'Say which day it was.' : 'Take the complaint on, or choose another ground.',
    ),
  'ground does not fit': ({ what }) =>
    said(
      'That ground does not fit',
      what === 'escalation'
        ? 'There is no request for the next stage to refuse.'
        : 'A late request is a reason about the next stage, not about a complaint.',
      'Choose what you refuse, and why.',
    ),
  'request for the next stage waits': ({ receivedAt }) =>
    said(
      'The person asked for the next stage',
      `The next stage was asked for (${dateOf(receivedAt)}), and nobody has decided about it.`,
      'Let it go on to the next stage, or refuse that with reasons.',
    ),
  'refuse it with reasons instead': ({ reference }) =>
    said(
      'A complaint is not closed like that',
      `Case ${reference} is a complaint. It is answered, taken back by the person, or refused with reasons and rights.`,
      'Refuse it with reasons, or answer it.',
    ),

  'remedy not done yet': ({ remedy }) =>
    said('It is not done yet', `Remedy ${remedy} is not recorded as done.`, 'Record the day it was done first.'),
  'remedy settled already': ({ remedy, on: day }) =>
    said('It is settled already', `Remedy ${remedy} was settled on ${on(day)}.`, 'Promise a new one if more is due.'),

  'would leave nothing': () =>
    said(
      'Nothing would be left',
      'All points of the case would go to the other one.',
      'Leave at least one here. If the whole case is another matter, correct it.',
    ),
  'the same case': ({ reference }) =>
    said('That is the same case', `Both are case ${reference}.`, 'Choose another case.'),
  'other case seen by more': ({ reference }) =>
    said(
      'More people see the other case',
      `This case is restricted, and ${reference} can be seen by people who may not see this one.`,
      `Restrict ${reference} to the same people first.`,
    ),
  'other case not open': ({ reference }) =>
    said('The other case is not open', `Case ${reference} is closed or withdrawn.`, 'Reopen it, or choose another.'),
  'other case of somebody else': ({ reference, name }) =>
    said(
      'The other case came from somebody else',
      `Case ${reference} came from ${name}. Both would get one reply, and the dates of ${reference} would count.`,
      'Check the reference. If you mean it, say so in the form and record it again.',
    ),
  'somebody else is owed their own': ({ reference, because }) =>
    because === 'answered'
      ? said(
          'The other case is answered',
          `Case ${reference} came from somebody else and its reply has gone out. This person is owed a reply of their own.`,
          'Answer this case on its own. If both are one matter, reopen the other case first.',
        )
      : said(
          'A request is not a complaint of somebody else',
          `Case ${reference} is not of the same kind and came from somebody else. A request for a service goes on by itself.`,
          'Work on this case on its own. If it is a complaint, say what it is first.',
        ),
  'nobody could see it': () =>
    said('Nobody could see it', 'A restriction names the people who may see the case.', 'Name at least one.'),
  'nothing to correct': () =>
    said('There is nothing to correct', 'Nothing of this kind is on record.', 'Record it first.'),
};
