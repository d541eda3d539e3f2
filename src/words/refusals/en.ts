import type { CaseEvent } from '../../domain/case/case.ts';
import type { CaseRefusal } from '../../domain/case/refusal.ts';
import { en as kase } from '../case/en.ts';
import { en as clock } from '../clock/en.ts';
import { dateOf } from '../dates.ts';
import { list, on } from '../phrases/en.ts';
import type { ProblemWords, Sentences } from '../shape.ts';

const points = (numbers: readonly number[]): string => `${numbers.length === 1 ? 'point' : 'points'} ${list(numbers)}`;

/** A line of the history as it stands inside a sentence; names in it keep their capitals. */
const within = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

const NOTHING = 'Nothing was changed.';
const said = (title: string, detail: string, todo: string, kept = NOTHING): ProblemWords => ({
  title,
  detail,
  kept,
  todo,
});

/** `Bram Tolliver: Answered (9/3/2026, 10:00)`, the latest last. */
const meanwhile = (events: readonly CaseEvent[]): string =>
  list(
    events.map(({ type, by, at }) => `${by.name}: ${within(kase.event[type] ?? kase.unknownEvent)} (${dateOf(at)})`),
  );

/** Why an act on a case was not done. */
export const en: Sentences<CaseRefusal, ProblemWords> = {
  'no such case': () =>
    said(
      'There is no such case for you',
      'Redress knows no case with this reference, or it is not yours to see.',
      'Check the reference. If it is right, ask the complaints team.',
    ),
  'case withdrawn': ({ reference }) =>
    said(
      'The case was withdrawn',
      `Case ${reference} was taken back as opened wrongly.`,
      'Reinstate it first if it should go on.',
    ),
  'already confirmed': ({ reference }) =>
    said(
      'Someone has confirmed the case',
      `A person has already said what case ${reference} is, and said something else.`,
      'Look at the case. If it is handled as the wrong kind, change the procedure.',
      'What they said stands.',
    ),
  'case has moved on': ({ reference }) =>
    said(
      'The case has moved on',
      `More has happened on case ${reference} than its opening, so it is not taken back.`,
      'Close it with its reason, or correct what is wrong.',
    ),
  'a person must do this': ({ reference }) =>
    said('A person has to do this', `Redress does not decide this on case ${reference} by itself.`, 'Decide it.'),
  'to be confirmed first': ({ reference }) =>
    said(
      'The case is not confirmed',
      `Redress opened case ${reference} on its own, and nobody has looked at it yet.`,
      'Say what it is first: a service request or a complaint.',
    ),
  'case closed': ({ reference, ground }) =>
    said('The case is closed', `Case ${reference} is closed: ${within(kase.closure[ground])}.`, 'Reopen it first.'),
  'case not closed': ({ reference }) =>
    said('The case is open', `Case ${reference} is not closed or answered.`, 'Go on with it as it is.'),
  'goes on in another case': ({ reference, into }) =>
    said('The case goes on in another', `Case ${reference} was merged into case ${into}.`, `Open case ${into}.`),
  'message was acted on': ({ reference }) =>
    said(
      'The case has gone on from this message',
      `What happened next on case ${reference} rests on this message.`,
      `Open case ${reference} and correct it there.`,
    ),
  'needs a newer version': ({ reference }) =>
    said(
      'Redress has to be updated for this case',
      `A newer version of Redress has acted on case ${reference}, in ways that this one does not know.`,
      'Use the newer version, or ask your administrator to update this one.',
      'Messages go on being added to the case. Nothing else was changed.',
    ),
  'someone was faster': ({ reference, meanwhile: events }) =>
    said(
      'Someone else was faster',
      `This happened on case ${reference} after you looked at it. ${meanwhile(events)}.`,
      'Look at the case as it is now, and do it again if it is still right.',
      'What they did stands. What you asked for was not done.',
    ),
  'another stage by now': ({ stage, current }) =>
    said(
      'The case is in another stage',
      `What you said is about stage ${stage}, and the case is in stage ${current}.`,
      'Look at the case as it is now.',
    ),

  'text missing': ({ what }) => said('Something has to be said', `This needs ${kase.text[what]}.`, 'Write it down.'),
  'too much text': ({ most }) =>
    said(
      'There is too much text',
      `The record of one act holds ${most.toLocaleString('en-GB')} characters.`,
      'Shorten it, or keep the long text as a file of the case.',
    ),
  'day in the future': ({ on: day, today }) =>
    said('That day has not come', `${on(day)} is after today, ${on(today)}.`, 'Give the day it happened.'),
  'day before it began': ({ on: day, began }) =>
    said('That day is too early', `${on(day)} is before ${on(began)}, when this began.`, 'Give the day it happened.'),
  'day before the answer': ({ on: day, answered }) =>
    said(
      'That day is before the answer',
      `${on(day)} is before the answer of ${on(answered)}, and the next stage is asked for after it.`,
      'Give the day of the request, or correct the day of the answer.',
    ),
  'day before the acknowledgement': ({ on: day, acknowledged }) =>
    said(
      'That day is before the acknowledgement',
      `${on(day)} is before ${on(acknowledged)}, when this stage was acknowledged, and the answer comes after that.`,
      'Give the day it was answered, or correct the day of the acknowledgement first.',
    ),
  'day after what followed': ({ on: day, followed }) =>
    said(
      'That day is too late',
      `${on(day)} is after ${on(followed)}, when the next thing on the case happened.`,
      'Give the day it happened, or correct the other day first.',
    ),
  'day out of range': ({ last }) =>
    said('That day cannot be meant', `Dates are taken from the year 2000 to ${on(last)}.`, 'Check the year.'),
  'not a moment': () =>
    said('That is not a date and time', 'The date and time could not be read.', 'Give it as a date and a time.'),
  'no such message': () =>
    said('There is no such message', 'This case has no such message.', 'Choose a message of the case.'),
  'no such point': ({ points: numbers }) =>
    said(
      'There is no such point',
      `The case has no ${points(numbers)}.`,
      'Choose points of the case. They count from 1.',
    ),
  'no points named': () =>
    said('No point was named', 'This is about points, and none was named.', 'Name at least one.'),
  'point numbers repeat': ({ points: numbers }) =>
    said('A point is named twice', `More than one entry is for ${points(numbers)}.`, 'Name every point once.'),
  'point was split off': ({ point, into }) =>
    said('The point is in another case', `Point ${point} was split off into case ${into}.`, `Open case ${into}.`),
  'no such step': () =>
    said(
      'That is no step of this procedure',
      'No date of this stage is counted from it.',
      'Check what kind of correspondence the case is handled as.',
    ),
  'no such remedy': ({ remedy }) =>
    said('There is no such remedy', `The case has no remedy ${remedy}.`, 'Choose one of the remedies of the case.'),
  'no such kind of correspondence': () =>
    said('There is no such kind', 'Redress knows no such kind of correspondence.', 'Choose one of the list.'),
  'kind has no such stage': ({ stage }) =>
    said(
      'That kind has no such stage',
      `The case is in stage ${stage}, and the kind of correspondence you chose has fewer stages.`,
      'Choose another kind, or answer this stage first.',
    ),
  'no such service': () =>
    said('There is no such service', 'The council has no service of this name.', 'Choose one of the list.'),

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
  'nobody could see it': () =>
    said('Nobody could see it', 'A restriction names the people who may see the case.', 'Name at least one.'),
  'nothing to correct': () =>
    said('There is nothing to correct', 'Nothing of this kind is on record.', 'Record it first.'),
};
