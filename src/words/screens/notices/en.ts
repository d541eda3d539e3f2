import type { NoticesWords } from './shape.ts';

export const en: NoticesWords = {
  title: 'My notices',
  lead: 'What Redress told you in the last 30 days. All of it stands here, whatever became of it in Teams.',
  today: 'Today',
  yesterday: 'Yesterday',
  fresh: 'New',
  freshCount: (notices) => `${notices.toLocaleString('en-GB')} new`,
  yours: {
    'app not installed': 'Redress is not installed for you in Teams, or may not notify you. Ask IT to install it.',
    'person not found': 'Teams does not know your account. Tell IT, who can put it right.',
  },
  empty: {
    title: 'No notices yet',
    lead: 'On working days Redress tells you in the morning what there is to do, in the afternoon what is due that day and still not recorded, and the day after what is overdue. Each notice stands here for 30 days.',
    toWork: 'Open my work',
  },
  wishes: {
    title: 'How you are reminded',
    holds: (digest, urgent) => `${digest}, and ${urgent}.`,
    digestHolds: {
      usual: 'Digest at the council’s time',
      off: 'No digest',
      at: (time) => `Digest at ${time}`,
    },
    urgentHolds: { 'in Teams': 'urgent notices in Teams', 'in Redress only': 'urgent notices here only' },
    digest: {
      label: 'Morning digest',
      usual: { label: 'At the usual time', hint: 'In the morning, when your council sends it.' },
      at: {
        label: 'At a time of my own',
        hint: 'In office hours on working days. An earlier time waits until the office opens; after it has closed, none comes.',
      },
      off: { label: 'Not at all', hint: 'My work shows the same, at any time.' },
      time: 'Time',
    },
    urgent: {
      label: 'Urgent notices',
      'in Teams': {
        label: 'In Teams and here',
        hint: 'A case is due today, overdue, or awaited by the Ombudsman.',
      },
      'in Redress only': {
        label: 'Here only',
        hint: 'No sound in Teams. What is raised with you still comes there.',
      },
    },
    language: { label: 'Language in Teams', hint: 'This page has its own choice, at the top.' },
    save: 'Save',
    saved: (holds) => `Saved. ${holds}`,
  },
};
