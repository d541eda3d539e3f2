import type { BoardFileWords } from './shape.ts';

export const en: BoardFileWords = {
  name: (day) => `redress-cases-${day}`,
  heads: {
    reference: 'Reference',
    status: 'Status',
    category: 'Category',
    correspondence: 'Kind',
    stage: 'Stage',
    subject: 'Subject',
    from: 'From',
    address: 'Address',
    service: 'Service',
    directorates: 'Directorates',
    handler: 'Handled by',
    received: 'Received',
    acknowledged: 'Acknowledged',
    nextDate: 'Next date',
    daysLeft: 'Working days left',
    replyDue: 'Reply due',
    answered: 'Answered',
    outcome: 'Outcome',
    closed: 'Closed',
  },
  outcome: {
    upheld: 'Upheld',
    'partly upheld': 'Partly upheld',
    'not upheld': 'Not upheld',
    'no finding': 'No finding',
  },
};
