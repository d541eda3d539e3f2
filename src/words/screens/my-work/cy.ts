import type { WorkWords } from './shape.ts';

export const cy: WorkWords = {
  headline: {
    urgent: (overdue, today) =>
      [
        overdue > 0 ? `${overdue.toLocaleString('en-GB')} achos yn hwyr` : null,
        today > 0 ? `${today.toLocaleString('en-GB')}${overdue > 0 ? '' : ' achos'} i’w wneud heddiw` : null,
      ]
        .filter((piece) => piece !== null)
        .join(', '),
    later: (thisWeek) => `Dim i’w wneud heddiw, ${thisWeek.toLocaleString('en-GB')} achos yn nes ymlaen yr wythnos hon`,
    clear: {
      mine: 'Nid oes gennych ddim i’w wneud yr wythnos hon',
      all: 'Nid oes dim i’w wneud yr wythnos hon',
    },
  },
  whose: { label: 'Gwaith pwy', mine: 'Fy ngwaith i', all: 'Gwaith pawb' },
  section: {
    given: {
      title: 'Rhoddwyd i chi',
      lead: 'Mae’r rhain yma nes i chi eu hagor.',
    },
    newMail: {
      title: 'Newydd ar eich achosion',
      lead: 'Negeseuon nad oes neb wedi’u darllen eto. Nodwch eu bod wedi’u darllen, neu gweithredwch ar yr achos.',
    },
    overdue: {
      title: 'Yn hwyr',
      lead: 'Mae’r dyddiad wedi mynd heibio. Gwnewch y rhain yn gyntaf, a rhowch wybod i’r person.',
    },
    dueToday: { title: 'I’w wneud heddiw', lead: 'Heddiw yw’r diwrnod gwaith olaf ar gyfer y rhain.' },
    escalations: {
      title: 'Gofynnwyd am y cam nesaf',
      lead: 'Nid yw’r person yn fodlon. Penderfynwch a yw’r achos yn mynd ymlaen.',
    },
    toConfirm: { title: 'I’w cadarnhau', lead: 'Agorodd Redress y rhain yn awtomatig. Gwiriwch beth ydynt.' },
    earlyLooks: { title: 'Golwg gynnar', lead: 'Darllenwch yr ateb drafft tra bo amser i’w newid.' },
    thisWeek: { title: 'Yn nes ymlaen yr wythnos hon', lead: 'I’w gwneud yr wythnos hon.' },
    comingUp: { title: 'Ar y gweill', lead: 'I’w wneud ar ôl yr wythnos hon, yn y 10 diwrnod gwaith nesaf.' },
    clarifications: { title: 'Yn aros am y person', lead: 'Gofynnwyd cwestiwn ac nid oes ateb eto.' },
    promised: { title: 'Addewidion', lead: 'Yr hyn a addawyd gennym, heb ddangos eto ei fod wedi’i wneud.' },
  },
  all: (total) => `Y cyfan, ${total.toLocaleString('en-GB')}, ar y bwrdd`,
  unowned: (overdue, thisWeek) =>
    [
      overdue > 0 ? `Achosion heb neb yn gyfrifol: ${overdue.toLocaleString('en-GB')} yn hwyr` : null,
      thisWeek > 0
        ? `${overdue > 0 ? '' : 'Achosion heb neb yn gyfrifol: '}${thisWeek.toLocaleString('en-GB')} i’w gwneud yr wythnos hon`
        : null,
    ]
      .filter((part) => part !== null)
      .join(', '),
  toUnowned: 'Eu neilltuo',
  messagesToDecide: (messages) => `Mae ${messages.toLocaleString('en-GB')} neges yn aros am benderfyniad`,
  toMail: 'Mynd i’r post',
  later: (cases) => `Mae gan ${cases.toLocaleString('en-GB')} achos arall ddyddiad diweddarach, neu ddim dyddiad`,
  toMine: 'Gweld eich achosion ar y bwrdd',
  calm: {
    title: 'Nid oes dim gennych i’w wneud yn fuan',
    lead: (cases) =>
      `Mae gennych ${cases.toLocaleString('en-GB')} achos agored, heb ddyddiad yn y deg diwrnod gwaith nesaf.`,
  },
  newMail: {
    from: (name, when) => `Oddi wrth ${name}, ${when}`,
    more: (messages) => `a ${messages.toLocaleString('en-GB')} neges arall`,
    presses: 'Darllenwch hon yn gyntaf:',
    seen: 'Nodi fel wedi’i darllen',
    announce: (reference) => `Nodwyd bod y negeseuon newydd ar ${reference} wedi’u darllen.`,
  },
  givenBy: (name, when) => `Rhoddwyd i chi gan ${name}, ${when}`,
  empty: {
    title: 'Nid oes gennych achosion eto',
    lead: 'Byddwch yn gweld achos yma pan fyddwch yn ei drin, yn ateb un o’i bwyntiau, neu wedi addo gwneud rhywbeth arno.',
    leads: {
      title: 'Nid oes gennych achosion eich hun',
      lead: 'Eich swyddogion sy’n trin yr achosion. Byddwch yn gweld un yma os rhoddir ef, neu ran ohono, i chi.',
    },
    checks: {
      title: 'Nid oes gan archwilydd achosion',
      lead: 'Gallwch ddarllen pob achos yn y cyngor. Nid oes dim yn aros amdanoch.',
    },
  },
  quiet: { title: 'Nid oes dim i’w wneud yr wythnos hon', lead: 'Nid oes dim yn aros am benderfyniad chwaith.' },
  open: (cases, unassigned) =>
    unassigned === 0
      ? `Gallwch weld ${cases.toLocaleString('en-GB')} achos agored. Mae rhywun yn trin pob un.`
      : `Gallwch weld ${cases.toLocaleString('en-GB')} achos agored. Nid oes neb yn trin ${unassigned.toLocaleString('en-GB')} ohonynt.`,
  noneOpen: 'Nid oes yr un o’r achosion y gallwch eu gweld ar agor.',
  toBoard: 'Gweld achosion agored ar y bwrdd',
  toNobodys: 'Gweld y rhai nad oes neb yn eu trin',
  remedy: (what) => `Addawyd: ${what}`,
  earlyLookBy: (day) => `erbyn ${day}`,
};
