import type { BoardFileWords } from './shape.ts';

export const cy: BoardFileWords = {
  name: (day) => `redress-achosion-${day}`,
  heads: {
    reference: 'Cyfeirnod',
    status: 'Statws',
    category: 'Categori',
    correspondence: 'Math',
    stage: 'Cam',
    subject: 'Pwnc',
    from: 'Oddi wrth',
    address: 'Cyfeiriad',
    service: 'Gwasanaeth',
    directorates: 'Cyfarwyddiaethau',
    handler: 'Yn ei drin',
    received: 'Derbyniwyd',
    acknowledged: 'Cydnabuwyd',
    nextDate: 'Dyddiad nesaf',
    daysLeft: 'Diwrnodau gwaith ar ôl',
    replyDue: 'Ateb i’w anfon erbyn',
    answered: 'Atebwyd',
    outcome: 'Canlyniad',
    closed: 'Caewyd',
  },
  outcome: {
    upheld: 'Cadarnhawyd',
    'partly upheld': 'Cadarnhawyd yn rhannol',
    'not upheld': 'Ni chadarnhawyd',
    'no finding': 'Dim canfyddiad',
  },
};
