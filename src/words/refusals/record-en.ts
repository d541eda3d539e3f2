import type { RecordRefusal } from '../../domain/case/refusal.ts';
import { en as kase } from '../case/en.ts';
import { list, on } from '../phrases/en.ts';
import type { ProblemWords, Sentences } from '../shape.ts';
import { points, said } from './said-en.ts';
import { happened, within } from './saying.ts';

/** What the case or what was said of it does not let. */
export const en: Sentences<RecordRefusal, ProblemWords> = {
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
      `This happened on case ${reference} after you looked at it. ${list(happened(kase, events))}.`,
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
  'no such person': ({ name }) =>
    said(
      'Redress does not know this person',
      `Nobody whom Redress knows of the council was chosen where it says “${name}”.`,
      'Choose somebody from the list. Whoever is missing there has to open Redress once.',
    ),
};
