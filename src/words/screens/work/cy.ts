import type { WorkWords } from './shape.ts';

export const cy: WorkWords = {
  headline: {
    urgent: (overdue, today) =>
      [
        overdue > 0 ? `${overdue.toLocaleString('en-GB')} yn hwyr` : null,
        today > 0 ? `${today.toLocaleString('en-GB')} i’w wneud heddiw` : null,
      ]
        .filter((piece) => piece !== null)
        .join(', '),
    later: (thisWeek) => `Dim i’w wneud heddiw, ${thisWeek.toLocaleString('en-GB')} achos yn nes ymlaen yr wythnos hon`,
    clear: 'Nid oes dim i’w wneud yr wythnos hon',
  },
  whose: { label: 'Gwaith pwy', mine: 'Fy ngwaith i', all: 'Gwaith pawb' },
  section: {
    given: {
      title: 'Rhoddwyd i chi',
      lead: 'Yn newydd i chi. Maent yma nes i chi eu hagor neu weithredu arnynt.',
    },
    newMail: {
      title: 'Newydd ar eich achosion',
      lead: 'Negeseuon a gyrhaeddodd yr achosion hyn. Maent yma nes i rywun eu nodi fel rhai a ddarllenwyd neu weithredu ar yr achos.',
    },
    overdue: {
      title: 'Yn hwyr',
      lead: 'Mae’r dyddiad wedi mynd heibio. Gwnewch y rhain yn gyntaf, a rhowch wybod i’r person.',
    },
    dueToday: { title: 'I’w wneud heddiw', lead: 'Y diwrnod olaf i wneud hyn mewn pryd.' },
    escalations: {
      title: 'Gofynnwyd am y cam nesaf',
      lead: 'Nid yw’r person yn fodlon. Penderfynwch a yw’n mynd ymlaen.',
    },
    toConfirm: { title: 'I’w cadarnhau', lead: 'Agorodd Redress y rhain ohono’i hun. Dywedwch beth ydynt.' },
    earlyLooks: { title: 'Golwg gynnar', lead: 'Darllenwch y drafft tra bo amser i’w newid.' },
    thisWeek: { title: 'Yn nes ymlaen yr wythnos hon', lead: 'I’w wneud erbyn dydd Sul.' },
    comingUp: { title: 'Ar y gweill', lead: 'Yn ystod y deg diwrnod gwaith nesaf, ar ôl yr wythnos hon.' },
    clarifications: { title: 'Yn aros am y person', lead: 'Aeth cwestiwn yn ôl ac nid yw wedi’i ateb eto.' },
    promised: { title: 'Addewidion', lead: 'Yr hyn a addawyd ac sydd heb ei brofi eto.' },
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
  toUnowned: 'Rhowch nhw i rywun',
  messagesToDecide: (messages) => `Mae ${messages.toLocaleString('en-GB')} neges yn aros am benderfyniad`,
  toMail: 'Penderfynu ar y post',
  later: (cases) => `Mae gan ${cases.toLocaleString('en-GB')} achos arall ddyddiad diweddarach, neu ddim dyddiad`,
  toMine: 'Eich achosion ar y bwrdd',
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
    lead: 'Mae achos yn ymddangos yma pan fyddwch yn ei drin, yn berchen ar un o’i bwyntiau neu wedi addo gwneud rhywbeth.',
    leads: {
      title: 'Nid oes achos i chi ei wneud eich hun',
      lead: 'Eich swyddogion sydd â’r achosion. Mae un yn ymddangos yma pan roddir ef i chi, neu bwynt neu addewid ohono.',
    },
    checks: {
      title: 'Nid oes gan archwilydd achosion',
      lead: 'Rydych yn darllen achosion y cyngor cyfan, ac nid oes dim yn aros amdanoch.',
    },
  },
  quiet: { title: 'Nid oes dim i’w wneud yr wythnos hon', lead: 'Nid oes dim yn aros am benderfyniad chwaith.' },
  open: (cases, unassigned) =>
    unassigned === 0
      ? `Rydych yn gweld ${cases.toLocaleString('en-GB')} achos agored, a rhywun yn gyfrifol am bob un.`
      : `Rydych yn gweld ${cases.toLocaleString('en-GB')} achos agored; nid oes neb yn gyfrifol am ${unassigned.toLocaleString('en-GB')} ohonynt.`,
  noneOpen: 'Nid oes achos agored y cewch ei weld.',
  toBoard: 'Achosion agored ar y bwrdd',
  toNobodys: 'Y rhai nad oes neb yn gyfrifol amdanynt',
  remedy: (what) => `Addawyd: ${what}`,
  earlyLookBy: (day) => `erbyn ${day}`,
};
