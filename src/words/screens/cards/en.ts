import { grouped } from '../../grouped.ts';
import type { CardWords } from './shape.ts';

const n = (count: number, one: string, many: string): string => `${grouped(count)} ${count === 1 ? one : many}`;

export const en: CardWords = {
  due: {
    overdue: (days) => (days === 0 ? 'Overdue' : `Overdue ${n(days, 'working day', 'working days')}`),
    today: 'Due today',
    left: (days) => (days === 0 ? 'Do it today' : `${n(days, 'working day', 'working days')} left`),
    none: 'No date',
  },
  next: {
    acknowledge: 'Acknowledge it',
    step: 'Next step of the procedure',
    'early look': 'Early look at the draft',
    'member update': 'Update the councillor or MP',
    respond: 'Send the reply',
    extension: 'Send the reply (extended)',
    'outer limit': 'Send the reply (last possible day)',
    'escalation window': 'Next stage may be asked for until then',
    remedy: 'Do what was promised',
  },
  move: {
    'complaints team': 'Complaints team',
    handler: 'Case handler',
    'owners of points': 'Owners of the points',
    'owner of a remedy': 'Owner of the remedy',
    'the person': 'The person who wrote',
  },
  kind: {
    'corporate-complaint': 'Complaint',
    'landlord-complaint': 'Landlord complaint',
    'childrens-complaint': 'Children’s social care complaint',
    'adult-care-complaint': 'Adult care complaint',
    'public-health-complaint': 'Public health complaint',
    'service-request': 'Service request',
    contact: 'Contact',
    'member-enquiry': 'Member enquiry',
    'mp-enquiry': 'MP enquiry',
    'foi-request': 'Freedom of information',
    'eir-request': 'Environmental information',
    'subject-access-request': 'Subject access',
    'data-protection-complaint': 'Data protection complaint',
    ombudsman: 'Ombudsman',
    'insurance-claim': 'Insurance claim',
    appeal: 'Appeal',
  },
  stage: (stage) => `Stage ${stage}`,
  nobody: 'Nobody yet',
  noSubject: '(no subject)',
  restricted: 'Restricted',
  progressOnly: 'Progress only',
  copied: (reference) => `The link to ${reference} was copied.`,
};
