import { grouped } from '../../grouped.ts';
import type { BoardWords } from './shape.ts';

// A noun after a figure stays singular in Welsh, and a figure hides the mutation that a word would cause.
const n = (count: number, noun: string): string => `${grouped(count)} ${noun}`;

export const cy: BoardWords = {
  heading: 'Bwrdd',
  total: (cases) => n(cases, 'achos'),
  filters: 'Hidlwyr',
  filtersOn: (filters) => `Hidlwyr (${filters})`,
  clear: 'Clirio’r hidlwyr',
  facet: {
    due: 'I’w wneud',
    officer: 'Yn ei drin',
    stage: 'Cam',
    directorate: 'Cyfarwyddiaeth',
    status: 'Statws',
    correspondence: 'Math',
    service: 'Gwasanaeth',
  },
  band: {
    overdue: 'Yn hwyr',
    today: 'Heddiw',
    'this week': 'Yn nes ymlaen yr wythnos hon',
    later: 'Wedyn',
    none: 'Dim dyddiad',
  },
  officer: { mine: 'Fy rhai i', nobody: 'Neb eto' },
  without: (value) => `Tynnu’r hidlydd: ${value}`,
  more: (values) => `Dangos ${grouped(values)} arall`,
  fewer: 'Dangos llai',
  sort: { label: 'Trefnu yn ôl', 'days left': 'Diwrnodau gwaith ar ôl', received: 'Diweddaraf' },
  column: {
    due: 'I’w wneud',
    case: 'Achos',
    kind: 'Math',
    where: 'Gwasanaeth',
    handler: 'Yn ei drin',
    next: 'Nesaf',
  },
  received: (day) => `Derbyniwyd ${day}`,
  download: 'Lawrlwytho CSV',
  downloading: 'Yn paratoi…',
  downloaded: 'Lawrlwythwyd y tabl.',
  take: 'Ei gymryd',
  takeIt: (reference) => `Ei gymryd: ${reference}`,
  taken: (reference) => `Chi sy’n trin ${reference} bellach.`,
  loadingMore: 'Yn llwytho rhagor o achosion…',
  keys: 'Mae’r saethau’n symud rhwng achosion, Enter yn agor un, T yn cymryd un, C yn copïo’r ddolen.',
  empty: {
    title: 'Dim achosion agored',
    lead: 'Mae achos yn ymddangos yma cyn gynted ag y caiff cais am wasanaeth neu gŵyn ei agor. Daw rhai newydd i mewn ohonynt eu hunain.',
  },
  ignored: 'Mae’r ddolen yn enwi hidlydd nad yw Redress yn ei adnabod. Fe’i hepgorwyd.',
  nothingFits: {
    title: 'Nid oes achos yn cyd-fynd â’r hidlwyr hyn',
    lead: 'Tynnwch un hidlydd, neu cliriwch y cyfan.',
  },
};
