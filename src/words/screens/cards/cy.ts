import { grouped } from '../../grouped.ts';
import type { CardWords } from './shape.ts';

// A noun after a figure stays singular in Welsh, and a figure hides the mutation that a word would cause.
const n = (count: number, noun: string): string => `${grouped(count)} ${noun}`;

export const cy: CardWords = {
  due: {
    overdue: (days) => (days === 0 ? 'Yn hwyr' : `Yn hwyr o ${n(days, 'diwrnod gwaith')}`),
    today: 'I’w wneud heddiw',
    left: (days) => (days === 0 ? 'Gwnewch ef heddiw' : `${n(days, 'diwrnod gwaith')} ar ôl`),
    none: 'Dim dyddiad',
  },
  next: {
    acknowledge: 'Ei gydnabod',
    step: 'Cam nesaf y drefn',
    'early look': 'Golwg gynnar ar y drafft',
    'member update': 'Diweddaru’r cynghorydd neu’r AS',
    respond: 'Anfon yr ateb',
    extension: 'Anfon yr ateb (wedi’i ymestyn)',
    'outer limit': 'Anfon yr ateb (y diwrnod olaf posibl)',
    'escalation window': 'Gellir gofyn am y cam nesaf tan hynny',
    remedy: 'Gwneud yr hyn a addawyd',
  },
  move: {
    'complaints team': 'Tîm cwynion',
    handler: 'Y sawl sy’n trin yr achos',
    'owners of points': 'Perchnogion y pwyntiau',
    'owner of a remedy': 'Perchennog yr unioni',
    'the person': 'Y sawl a ysgrifennodd',
  },
  kind: {
    'corporate-complaint': 'Cwyn',
    'landlord-complaint': 'Cwyn landlord',
    'childrens-complaint': 'Cwyn gofal cymdeithasol plant',
    'adult-care-complaint': 'Cwyn gofal oedolion',
    'public-health-complaint': 'Cwyn iechyd y cyhoedd',
    'service-request': 'Cais am wasanaeth',
    contact: 'Cyswllt',
    'member-enquiry': 'Ymholiad aelod',
    'mp-enquiry': 'Ymholiad AS',
    'foi-request': 'Rhyddid gwybodaeth',
    'eir-request': 'Gwybodaeth amgylcheddol',
    'subject-access-request': 'Gwrthrych am wybodaeth',
    'data-protection-complaint': 'Cwyn diogelu data',
    ombudsman: 'Ombwdsmon',
    'insurance-claim': 'Hawliad yswiriant',
    appeal: 'Apêl',
  },
  stage: (stage) => `Cam ${stage}`,
  nobody: 'Neb eto',
  noSubject: '(dim pwnc)',
  restricted: 'Cyfyngedig',
  progressOnly: 'Cynnydd yn unig',
  copied: (reference) => `Copïwyd y ddolen i ${reference}.`,
};
