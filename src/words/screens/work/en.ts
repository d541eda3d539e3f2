import type { WorkWords } from './shape.ts';

const n = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

export const en: WorkWords = {
  headline: {
    urgent: (overdue, today) =>
      [
        overdue > 0 ? `${overdue.toLocaleString('en-GB')} overdue` : null,
        today > 0 ? `${today.toLocaleString('en-GB')} due today` : null,
      ]
        .filter((piece) => piece !== null)
        .join(', '),
    later: (thisWeek) => `Nothing due today, ${n(thisWeek, 'case', 'cases')} later this week`,
    clear: 'Nothing is due this week',
  },
  whose: { label: 'Whose work', mine: 'Mine', all: 'Everybody’s' },
  section: {
    given: { title: 'Given to you', lead: 'New to you. They stand here until you open them or act on them.' },
    newMail: {
      title: 'New on your cases',
      lead: 'Messages that reached these cases. They stand here until somebody marks them read or acts on the case.',
    },
    overdue: { title: 'Overdue', lead: 'The date has passed. Act on these first, and tell the person.' },
    dueToday: { title: 'Due today', lead: 'The last day to do this in time.' },
    escalations: { title: 'Asked for the next stage', lead: 'The person is not satisfied. Decide whether it goes on.' },
    toConfirm: { title: 'To confirm', lead: 'Redress opened these by itself. Say what they are.' },
    earlyLooks: { title: 'Early looks', lead: 'Read the draft while there is still time to change it.' },
    thisWeek: { title: 'Later this week', lead: 'Due by Sunday.' },
    comingUp: { title: 'Coming up', lead: 'In the next ten working days, after this week.' },
    clarifications: { title: 'Waiting for the person', lead: 'A question went back and is not answered yet.' },
    promised: { title: 'Promised', lead: 'What was promised and is not proved yet.' },
  },
  all: (total) => `All ${total.toLocaleString('en-GB')} on the board`,
  unowned: (overdue, thisWeek) =>
    [
      overdue > 0 ? `${n(overdue, 'case that nobody has is', 'cases that nobody has are')} overdue` : null,
      thisWeek > 0
        ? `${n(thisWeek, overdue > 0 ? 'more is' : 'case that nobody has is', overdue > 0 ? 'more are' : 'cases that nobody has are')} due this week`
        : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  toUnowned: 'Give them to somebody',
  messagesToDecide: (messages) => `${n(messages, 'message waits', 'messages wait')} for a decision`,
  toMail: 'Decide about mail',
  later: (cases) => `${n(cases, 'more case has', 'more cases have')} a later date, or none`,
  toMine: 'Your cases on the board',
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
    lead: 'A case appears here when you are its handler, own one of its points or promised to do something.',
    leads: {
      title: 'No case is yours to do',
      lead: 'Your officers have the cases. One appears here when it is given to you, or a point or promise of it.',
    },
    checks: {
      title: 'An auditor has no cases',
      lead: 'You read the cases of the whole council, and nothing waits for you.',
    },
  },
  quiet: { title: 'Nothing is due this week', lead: 'Nothing waits for a decision either.' },
  open: (cases, unassigned) =>
    unassigned === 0
      ? `You see ${n(cases, 'open case', 'open cases')}; somebody has ${cases === 1 ? 'it' : 'each of them'}.`
      : `You see ${n(cases, 'open case', 'open cases')}; nobody has ${unassigned === cases ? (cases === 1 ? 'it' : 'any of them') : `${unassigned.toLocaleString('en-GB')} of them`}.`,
  noneOpen: 'No case that you may see is open.',
  toBoard: 'Open cases on the board',
  toNobodys: 'Those that nobody has',
  remedy: (what) => `Promised: ${what}`,
  earlyLookBy: (day) => `by ${day}`,
};
