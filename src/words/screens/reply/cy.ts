import type { ReplyWords } from './shape.ts';

export const cy: ReplyWords = {
  heading: 'Eich ateb',
  checking: 'Wrthi’n edrych ar eich drafft',
  noCase: {
    title: 'Pa achos y mae hwn yn ei ateb?',
    lead: 'Nid yw’r pwnc na’r sgwrs yn arwain at achos y cewch ei weld.',
    label: 'Cyfeirnod yr achos',
    hint: 'Er enghraifft RD-26-000123',
    choose: 'Gwirio yn erbyn yr achos hwn',
  },
  notFound: (reference) => `Nid oes achos ${reference} y cewch ei weld.`,
  change: 'Achos arall',
  answers: (reference) => `Yn ateb ${reference}`,
  due: (date, daysLeft) =>
    daysLeft < 0
      ? `Roedd yr ateb i fod i fynd ${date}`
      : daysLeft === 0
        ? `Mae’r ateb i fod i fynd ${date}, heb ddiwrnod gwaith ar ôl heddiw`
        : `Mae’r ateb i fod i fynd ${date}; diwrnodau gwaith ar ôl: ${daysLeft}`,
  points: {
    heading: 'Pwyntiau i’w hateb',
    lead: 'Mae’r ticiau’n dilyn geiriau eich drafft. Awgrym ydynt: newidiwch unrhyw un.',
    none: 'Nid oes pwyntiau wedi’u cofnodi ar yr achos hwn.',
    spokenOf: 'Wedi’i drafod',
    notYet: 'Ddim eto',
    ticked: (done, all) => `Trafodwyd ${done} o ${all} pwynt`,
  },
  findings: {
    heading: 'Cyn anfon',
    none: 'Nid oes dim yn tynnu sylw.',
    weight: { stop: 'Gwiriwch yn gyntaf', look: 'Edrychwch' },
    says: {
      'no reference': () => 'Nid yw cyfeirnod yr achos yn y pwnc nac yn y testun.',
      'other reference': (about) => `Mae’n enwi ${about}, sef achos arall.`,
      'point not answered': (about) => `Ni chafwyd ateb i’r pwynt hwn: ${about}`,
      'no next stage': (about) =>
        about === ''
          ? 'Nid yw’n dweud sut i ofyn am y cam nesaf.'
          : `Mae’n enwi “${about}”, ond nid y cam nesaf, sy’n dod cyn yr Ombwdsmon.`,
      'no Ombudsman': (about) =>
        about === ''
          ? 'Nid yw’n dweud sut i fynd at yr Ombwdsmon.'
          : `Mae’n enwi “${about}”; mae enw’r Ombwdsmon cywir ar gyfer yr achos hwn ar goll.`,
      'not to the person': (about) => `Mae’n mynd at ${about} ac nid at y person biau’r achos hwn.`,
      'also to others': (about) => `Mae hefyd yn mynd at ${about}, nad yw ar yr achos hwn nac o’r cyngor.`,
      'other person named': (about) => `Mae’n enwi ${about}, nad yw’n hysbys ar yr achos hwn.`,
      'attachment missing': (about) => `Mae’n dweud “${about}”, ac nid oes dim wedi’i atodi.`,
      'date passed': (about) => `Mae’n addo rhywbeth ar gyfer ${about}, sydd wedi mynd heibio.`,
      'date not ours': (about) => `Mae’n addo ateb erbyn ${about}, sy’n hwyrach na dyddiad yr achos hwn.`,
      'placeholder left': (about) => `Ni lenwyd rhywbeth: ${about}`,
    },
    show: 'Dangos yn y drafft',
    count: (stop, look) =>
      stop + look === 0 ? 'Nid oes dim yn tynnu sylw' : `I’w gwirio’n gyntaf: ${stop}; i edrych arnynt: ${look}`,
  },
  draft: {
    heading: 'Eich drafft, fel y’i gwiriwyd',
    empty: 'Nid oes testun eto.',
    kept: 'Caiff eich drafft ei wirio ar weinydd y cyngor ei hun ac ni chaiff ei gadw yn unman. Gadewir post a ddyfynnir allan o’r gwiriad.',
  },
  insert: {
    heading: 'Rhoi yn yr ateb',
    reference: (reference) => `${reference} yn y pwnc`,
    wayOn: {
      'next stage': 'Sut i ofyn am y cam nesaf',
      'review panel': 'Sut i ofyn am banel adolygu',
      LGSCO: 'Sut i fynd at Ombwdsmon Llywodraeth Leol a Gofal Cymdeithasol',
      'Housing Ombudsman': 'Sut i fynd at yr Ombwdsmon Tai',
      ICO: 'Sut i fynd at y Comisiynydd Gwybodaeth',
    },
    done: 'Rhoddwyd yn yr ateb lle mae’r cyrchwr.',
    inSubject: 'Rhoddwyd yn y pwnc.',
    failed: 'Ni dderbyniodd Outlook ef. Mae eich drafft fel yr oedd.',
  },
  signpost: {
    nextStage: (stage, reference) =>
      `Os nad ydych yn fodlon ar yr ateb hwn, gallwch ofyn inni edrych ar eich cwyn ar gam ${stage} ein gweithdrefn gwyno. Nid oes angen ichi roi rhesymau. Atebwch yr e-bost hwn gan ddyfynnu ${reference}.`,
    panel: (reference) =>
      `Os nad ydych yn fodlon ar yr ateb hwn, gallwch ofyn i banel adolygu edrych ar eich cwyn ar gam 3. Atebwch yr e-bost hwn gan ddyfynnu ${reference}.`,
    lgsco:
      'Dyma ein hateb terfynol. Os nad ydych yn fodlon, gallwch ofyn i Ombwdsmon Llywodraeth Leol a Gofal Cymdeithasol (Local Government and Social Care Ombudsman) edrych ar eich cwyn. Mae’n rhad ac am ddim ac yn annibynnol. Fel arfer mae gennych 12 mis o’r adeg y daethoch i wybod am y mater. Gwefan: www.lgo.org.uk. Ffôn: 0300 061 0614.',
    housing:
      'Dyma ein hateb terfynol. Os nad ydych yn fodlon, gallwch ofyn i’r Ombwdsmon Tai (Housing Ombudsman) edrych ar eich cwyn. Mae’n rhad ac am ddim ac yn annibynnol. Gwefan: www.housing-ombudsman.org.uk. Ffôn: 0300 111 3000.',
    ico: 'Os nad ydych yn fodlon ar yr ateb hwn, gallwch gwyno i Swyddfa’r Comisiynydd Gwybodaeth. Gwefan: www.ico.org.uk. Ffôn: 0303 123 1113.',
  },
  away: {
    title: 'Nid oedd modd gwirio eich drafft',
    lead: 'Nid oes dim ohono wedi’i golli, a gallwch ei anfon heb y gwiriad.',
    again: 'Gwirio eto',
  },
  stop: {
    lead: (reference) => `Cyn i hwn fynd allan ar ${reference}:`,
    more: (findings) => `A ${findings} arall.`,
  },
};
