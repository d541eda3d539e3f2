import { dateOf } from './dates.ts';
import { grouped } from './grouped.ts';
import { en as names } from './names/en.ts';
import { en as frame } from './screens/frame/en.ts';
import { en as mail } from './screens/mail/en.ts';
import type { Words } from './shape.ts';

const n = (count: number, one: string, many: string): string => `${grouped(count)} ${count === 1 ? one : many}`;
const nothingChanged = 'Nothing was changed.';
const startAgain = 'Look at the message again before you decide.';

const ACTION: Words['action'] = {
  'see yourself': 'see who you are signed in as',
  'read the mail log': 'read the mail log',
  'decide about mail': 'decide about mail',
  'read cases': 'read cases',
  'read the reconciliation': 'see whether every message is accounted for',
  'act on cases': 'act on cases',
  'see the load': 'see who has how much to do',
  'see the figures': 'see the figures',
};

export const en: Words = {
  language: 'en',
  role: {
    'Redress.Officer': 'Officer',
    'Redress.ComplaintsTeam': 'Complaints team',
    'Redress.InvestigationOfficer': 'Investigation officer',
    'Redress.HeadOfService': 'Head of service',
    'Redress.Director': 'Director',
    'Redress.MemberServices': 'Member services',
    'Redress.LinkOfficer': 'Link officer',
    'Redress.Auditor': 'Auditor',
  },
  action: ACTION,

  decisionRefused: {
    'no such message': () => ({
      title: 'That message is not in the log',
      detail: 'Redress has no row for this message. It may have been removed from the list in SharePoint.',
      kept: nothingChanged,
      todo: 'Refresh the list. If the message should be there, ask your administrator to run a check of the mailboxes.',
    }),
    'already decided by someone else': ({ by, at, category, reference }) => ({
      title: 'Someone else has decided',
      detail: `${by.name} decided on this message (${dateOf(at)})${category ? `: ${names.category[category].toLowerCase()}` : ''}${reference ? `, case ${reference}` : ''}.`,
      kept: 'Their decision stands. Yours was not saved.',
      todo: 'If you disagree, undo their decision, or talk to them first.',
    }),
    'not the message you saw': () => ({
      title: 'That is not the message you were looking at',
      detail: 'Another message was selected in Outlook when you decided, so Redress did not act on either of them.',
      kept: nothingChanged,
      todo: 'Select the message again, wait until its subject is shown, and decide then.',
    }),
    'received after now': ({ at }) => ({
      title: 'That time has not come yet',
      detail: `The form says that this was received on ${dateOf(at)}, which is later than now.`,
      kept: 'Nothing was logged, and no case was opened.',
      todo: 'Correct the day or the time, and log it again.',
    }),
    'form was sent otherwise': ({ reference }) => ({
      title: 'This was logged already, in other words',
      detail: `The form had reached Redress before you changed it${reference ? `, and is case ${reference}` : ''}.`,
      kept: 'What you sent first is logged. What you changed since is not; it still stands in the form.',
      todo: 'Correct it on the case, or in the log. Begin a new form for another call or letter.',
    }),
    'nothing to undo': () => ({
      title: 'There is nothing to undo',
      detail: 'No decision stands on this message, so none can be taken back.',
      kept: nothingChanged,
      todo: startAgain,
    }),
    'case has moved on': ({ reference }) => ({
      title: 'The case has moved on',
      detail: `More has happened on case ${reference} since it was opened, so it cannot be withdrawn from here.`,
      kept: `The case and its history stand as they are.`,
      todo: `Open case ${reference} and close or correct it there.`,
    }),
    'no such case to put it on': ({ reference }) => ({
      title: 'There is no such case',
      detail: `There is no case ${reference}, or it is not one that you may see.`,
      kept: nothingChanged,
      todo: 'Check the reference, or look for the case by a name or by words.',
    }),
    'case was withdrawn': ({ reference }) => ({
      title: 'That case was withdrawn',
      detail: `Case ${reference} was withdrawn, and a withdrawn case takes no messages.`,
      kept: nothingChanged,
      todo: `Ask the complaints team to take up case ${reference} again, or put the message on another case.`,
    }),
    'message was acted on': ({ reference }) => ({
      title: 'The case has gone on from this message',
      detail: `What happened next on case ${reference} rests on this message, so it cannot be taken off.`,
      kept: 'The message stays on the case, and the history stands as it is.',
      todo: `Open case ${reference} and correct it there.`,
    }),
    'not possible as it stands': ({ state }) => ({
      title: 'That cannot be done now',
      detail: `This message stands at “${mail.state[state]}”, where that choice is not open.`,
      kept: nothingChanged,
      todo: startAgain,
    }),
  },
  door: {
    'no such page': () => ({
      title: 'There is nothing at this address',
      detail: 'The address is not one that Redress knows, or the record is no longer there.',
      kept: nothingChanged,
      todo: 'Go back to the list and try from there.',
    }),
    'bad request': () => ({
      title: 'Redress could not use what was sent',
      detail: 'Something in the request was missing or not of the right kind.',
      kept: nothingChanged,
      todo: 'Reload the page and try again. If it happens again, give your administrator the reference.',
    }),
    'too large': () => ({
      title: 'That was too much at once',
      detail: 'The request was larger than Redress accepts.',
      kept: nothingChanged,
      todo: 'Shorten the text and try again.',
    }),
    'too many requests': ({ seconds }) => ({
      title: 'Too many requests',
      detail: 'You, or something working in your name, asked too often in a short time.',
      kept: nothingChanged,
      todo: `Wait ${n(seconds, 'second', 'seconds')} and try again.`,
    }),
    'not signed in': () => ({
      title: 'You are not signed in',
      detail: 'Redress needs to know who you are before it shows anything.',
      kept: nothingChanged,
      todo: 'Sign in with your council account.',
    }),
    'sign-in has ended': () => frame.signInEnded,
    'sign-in is not for Redress': () => ({
      title: 'This sign-in is not for Redress',
      detail: 'The sign-in was made for another application or another organisation.',
      kept: nothingChanged,
      todo: 'Sign out, then sign in with your council account. If it happens again, give your administrator the reference.',
    }),
    'not a person': () => ({
      title: 'This page is for people',
      detail: 'The call was made by an application, or without the permission to act for a person.',
      kept: nothingChanged,
      todo: 'Sign in as yourself. Administrators: the token needs the scope access_as_user.',
    }),
    'sign-in cannot be checked': () => ({
      title: 'Your sign-in cannot be checked just now',
      detail: 'Redress could not reach the sign-in service to check who you are.',
      kept: nothingChanged,
      todo: 'Try again in a minute.',
    }),
    'not allowed': ({ action }) => ({
      title: 'You do not have access to this',
      detail: `Your role in Redress does not let you ${ACTION[action]}.`,
      kept: nothingChanged,
      todo: 'If you need it for your work, ask your administrator for another role.',
    }),
    'directorate not known': () => ({
      title: 'Redress does not know your directorate',
      detail: 'You belong to more groups than a sign-in can name, so Redress cannot tell which cases are yours to see.',
      kept: nothingChanged,
      todo: 'Ask your administrator to let the sign-in carry only the groups that are assigned to Redress.',
    }),
    'message cannot be read': () => ({
      title: 'That message cannot be shown',
      detail: 'The file it was kept in is not there, or it cannot be read.',
      kept: 'Its row in the log stands, with what is known of it.',
      todo: 'Look for the message in the mailbox it came to.',
    }),
    'file not given out': () => ({
      title: 'That file cannot be downloaded by itself',
      detail: 'Files of this kind can run programs, so Redress does not hand them out one by one.',
      kept: 'The file is still in the message, exactly as it was sent.',
      todo: 'If you need it, ask your IT team to open it for you, or ask the sender for a PDF or a picture.',
    }),
    'Microsoft 365 is busy': () => ({
      title: 'Microsoft 365 is busy',
      detail: 'SharePoint or Exchange did not answer in time.',
      kept: 'Nothing is lost: every message stays in its mailbox.',
      todo: 'Try again in a minute. Refresh first, in case your decision went through.',
    }),
    'something broke': () => ({
      title: 'Something went wrong in Redress',
      detail: 'This is a fault on our side, not something you did.',
      kept: 'Nothing is lost: every message stays in its mailbox.',
      todo: 'Try again. If it happens again, give your administrator the reference.',
    }),
  },
};
