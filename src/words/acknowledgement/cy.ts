import { on, soft } from '../phrases/cy.ts';
import type { AcknowledgementWords } from './shape.ts';

const LGSCO =
  'Ombwdsmon Llywodraeth Leol a Gofal Cymdeithasol (www.lgo.org.uk, ffôn 0300 061 0614), sydd am ddim ac yn annibynnol';
const HOUSING = 'yr Ombwdsmon Tai (www.housing-ombudsman.org.uk, ffôn 0300 111 3000), sydd am ddim ac yn annibynnol';
const when = (afterwards: boolean): string =>
  afterwards ? 'Os nad ydych yn fodlon o hyd wedi hynny' : 'Os nad ydych yn fodlon ar ein hateb';

export const cy: AcknowledgementWords = {
  subject: (reference, about) => (about === '' ? `Ein cyfeirnod ${reference}` : `${reference}: ${about}`),
  dear: (name) => (name === '' ? 'Helô' : `Annwyl ${name}`),
  thanks: {
    complaint: (received, stage) =>
      `Diolch am eich cwyn, a ddaeth i law ar ${soft(received)}. Rydym yn edrych arni o dan gam ${stage} ein gweithdrefn gwyno.`,
    'next stage': (received, stage) =>
      `Diolch am ofyn i ni edrych ar eich cwyn eto. Daeth eich cais i law ar ${soft(received)}, ac rydym yn edrych arno o dan gam ${stage} ein gweithdrefn gwyno. Bydd rhywun na fu’n delio â hi o’r blaen yn gwneud hynny.`,
    request: (received) => `Diolch am eich cais, a ddaeth i law ar ${soft(received)}.`,
    'information request': (received) => `Diolch am eich cais am wybodaeth, a ddaeth i law ar ${soft(received)}.`,
  },
  reference: (reference) => `Ein cyfeirnod yw ${reference}. Nodwch ef pan fyddwch yn ysgrifennu neu’n ffonio.`,
  pointsLead: 'Dyma’r hyn rydym yn deall eich bod yn ei ddweud wrthym:',
  pointsMore: (points) =>
    points === 1
      ? 'Mae un pwynt arall a godwyd gennych wedi’i gofnodi.'
      : `Mae ${points} o bwyntiau eraill a godwyd gennych wedi’u cofnodi.`,
  about: (subject) => `Rydym yn deall ei fod yn ymwneud â: ${subject}`,
  putRight: 'Os ydym wedi camddeall neu adael rhywbeth allan, rhowch wybod i ni drwy ateb yr e-bost hwn.',
  handler: (name) => `Mae ${name} yn delio â’r mater.`,
  nobodyYet:
    'Rydym yn penderfynu pwy sydd yn y sefyllfa orau i ddelio â’r mater, a byddant yn eu cyflwyno eu hunain i chi.',
  replyBy: (date) => `Byddwch wedi cael ein hateb erbyn ${on(date)}.`,
  replySoon: 'Byddwn yn ateb cyn gynted ag y gallwn.',
  ifLater:
    'Os bydd angen mwy o amser arnom, byddwn yn ysgrifennu atoch cyn hynny, ac yn dweud wrthych pam ac erbyn pryd y clywch gennym.',
  anotherStage: (next) =>
    `Os nad ydych yn fodlon ar ein hateb, gallwch ofyn i ni edrych ar eich cwyn yng ngham ${next}. Nid oes angen i chi roi rhesymau.`,
  ombudsman: {
    LGSCO: (afterwards) => `${when(afterwards)}, gallwch fynd at ${LGSCO}.`,
    'Housing Ombudsman': (afterwards) =>
      `${when(afterwards)}, gallwch fynd at ${HOUSING}. Gallwch ofyn am gyngor yr Ombwdsmon Tai unrhyw bryd.`,
    both: (afterwards) =>
      `${when(afterwards)}, gallwch fynd at ${LGSCO}, neu, amdanom ni fel eich landlord, at ${HOUSING}.`,
    ICO: () =>
      'Os nad ydych yn fodlon ar ein hateb, gallwch ofyn i ni ei adolygu, ac yna fynd at Swyddfa’r Comisiynydd Gwybodaeth (www.ico.org.uk, ffôn 0303 123 1113).',
  },
  mayComplain:
    'Os ydych yn anhapus â’r ffordd rydym yn delio â’ch cais, gallwch gwyno unrhyw bryd drwy ateb yr e-bost hwn.',
  help: 'Os hoffech i ni ysgrifennu neu siarad â chi mewn ffordd arall, os oes angen i ni addasu’r ffordd rydym yn delio â chi, neu os ydych am i rywun weithredu ar eich rhan, rhowch wybod i ni.',
  close: 'Yn gywir',
};
