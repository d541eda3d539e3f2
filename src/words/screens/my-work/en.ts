import type { WorkWords } from './shape.ts';

const n = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

export const en: WorkWords = {
  headline: {
    urgent: (overdue, today) =>
      [
        overdue > 0 ? `${n(overdue, 'case is', 'cases are')} overdue` : null,
        today > 0
          ? `${overdue > 0 ? today.toLocaleString('en-GB') : n(today, 'case is', 'cases are')} due today`
          : null,
      ]
        .filter((piece) => piece !== null)
        .join(', '),
    later: (thisWeek) => `Nothing is due today, ${n(thisWeek, 'case', 'cases')} later this week`,
    clear: { mine: 'Nothing of yours is due this week', all: 'Nothing is due this week' },
  },
  whose: { label: 'Whose work', mine: 'Mine', all: 'Everybody’s' },
  section: {
    given: { title: 'Given to you', lead: 'These stay here until you open them.' },
    newMail: {
      title: 'New on your cases',
      lead: 'Messages that nobody has read yet. Mark them as read, or act on the case.',
    },
    overdue: { title: 'Overdue', lead: 'The date has passed. Do these first, and let the person know.' },
    dueToday: { title: 'Due today', lead: 'Today is the last working day for these.' },
    escalations: {
      title: 'Asked for the next stage',
      lead: 'The person is not satisfied. Decide whether their case goes on.',
    },
    toConfirm: { title: 'To confirm', lead: 'Redress opened these automatically. Check what they are.' },
    earlyLooks: { title: 'Early looks', lead: 'Read the draft reply while there is time to change it.' },
    thisWeek: { title: 'Later this week', lead: 'To be done this week.' },
    comingUp: { title: 'Coming up', lead: 'Due after this week, in the next 10 working days.' },
    clarifications: { title: 'Waiting for the person', lead: 'We asked a question and have no answer yet.' },
    promised: { title: 'Promised', lead: 'What we promised and have not yet shown to be done.' },
  },
  all: (total) => `All ${total.toLocaleString('en-GB')} on the board`,
  unowned: (overdue, thisWeek) =>
    [
      overdue > 0 ? `${n(overdue, 'overdue case has', 'overdue cases have')} no handler` : null,
      thisWeek > 0
        ? `${overdue > 0 ? 'and ' : ''}${n(thisWeek, 'due this week', 'due this week')}${overdue > 0 ? '' : thisWeek === 1 ? ' has no handler' : ' have no handler'}`
        : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  toUnowned: 'Assign them',
  messagesToDecide: (messages) => `${n(messages, 'message is', 'messages are')} waiting for a decision`,
  toMail: 'Go to mail',
  later: (cases) => `${n(cases, 'more case has', 'more cases have')} a later date, or no date`,
  toMine: 'See your cases on the board',
  calm: {
    title: 'Nothing of yours is due soon',
    lead: (cases) =>
      cases === 1
        ? 'You have 1 open case. It has no date in the next ten working days.'
        : `You have ${cases.toLocaleString('en-GB')} open cases. None has a date in the next ten working days.`,
  },
  newMail: {
    from: (name, when) => `From ${name}, ${when}`,
    more: (messages) => `and ${n(messages, 'more message', 'more messages')}`,
    presses: 'Read this first:',
    seen: 'Mark as read',
    announce: (reference) => `The new messages on ${reference} are marked as read.`,
  },
  givenBy: (name, when) => `Given to you by ${name}, ${when}`,
  empty: {
    title: 'You have no cases yet',
    lead: 'You will see a case here when you handle it, answer one of its points, or have promised to do something on it.',
    leads: {
      title: 'You have no cases yourself',
      lead: 'Your officers handle the cases. You will see one here if it, or part of it, is given to you.',
    },
    checks: {
      title: 'Auditors have no cases',
      lead: 'You can read every case in the council. Nothing is waiting for you.',
    },
  },
  quiet: { title: 'Nothing is due this week', lead: 'Nothing is waiting for a decision either.' },
  open: (cases, unassigned) =>
    unassigned === 0
      ? `You can see ${n(cases, 'open case', 'open cases')}. ${cases === 1 ? 'It has' : 'All have'} a handler.`
      : `You can see ${n(cases, 'open case', 'open cases')}. ${unassigned === cases ? (cases === 1 ? 'It has' : 'None has') : `${unassigned.toLocaleString('en-GB')} ${unassigned === 1 ? 'has' : 'have'}`} ${unassigned === cases && cases > 1 ? 'a' : 'no'} handler.`,
  noneOpen: 'None of the cases you can see is open.',
  toBoard: 'See open cases on the board',
  toNobodys: 'See those without a handler',
  remedy: (what) => `Promised: ${what}`,
  earlyLookBy: (day) => `by ${day}`,
};
