import type { TrendsWords } from './shape.ts';

export const cy: TrendsWords = {
  heading: 'Tueddiadau',
  span: (from, to) => `${from} hyd ${to}`,
  suppressed: 'Ni ddangosir cyfrifon o 1 i 4, oherwydd gellid adnabod cyn lleied o bobl.',
  few: 'llai na 5',
  none: 'dim eto',
  notShown: 'heb ei ddangos',
  asTable: 'Dangos fel tabl',
  download: 'Lawrlwytho CSV',
  months: [
    ...['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf'],
    ...['Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
  ],
  volumes: {
    title: 'Yr hyn a ddaeth i mewn',
    lead: 'Yn ôl y mis y’i derbyniwyd.',
    chart: (most, month) =>
      `Cwynion a cheisiadau fesul mis. Y nifer mwyaf o gwynion mewn mis: ${most}, ym mis ${month}.`,
    month: 'Mis',
    complaints: 'Cwynion',
    serviceRequests: 'Ceisiadau am wasanaeth',
    other: 'Arall',
  },
  timeliness: {
    title: 'Atebwyd mewn pryd',
    lead: 'Yn ôl y diwrnod yr atebwyd. Ystyr mewn pryd yw erbyn y dyddiad a bennwyd, sef yr un estynedig dim ond lle dywedwyd wrth y person mewn pryd. Atebion yn unig sy’n cyfrif yn y gyfran; saif yr hyn sy’n hwyr a heb ei ateb wrth ei hochr.',
    chart: (directorates) => `Cyfran yr atebion mewn pryd, ar gyfer ${directorates} cyfarwyddiaeth a cham.`,
    directorate: 'Cyfarwyddiaeth',
    stage: 'Cam',
    answered: 'Atebwyd',
    onTime: 'Mewn pryd',
    extendedInTime: 'Estynnwyd mewn pryd',
    late: 'Yn hwyr',
    pastLimit: 'Heibio i’r terfyn eithaf',
    pastLimitMeans:
      'Heibio i’r terfyn eithaf: atebwyd yn hwyrach nag y mae’r amser i gydnabod a’r amser i ateb yn ei ganiatáu gyda’i gilydd, o’r diwrnod y derbyniwyd y gŵyn. Nid yw cydnabod yn hwyr yn symud y terfyn hwn, felly gall ateb fod mewn pryd ac eto heibio iddo.',
    stillOverdue: 'Yn dal yn hwyr',
    percentOnTime: 'Cyfran mewn pryd',
    bar: (percent, onTime, answered) =>
      `${percent} (${onTime.toLocaleString('en-GB')} o ${answered.toLocaleString('en-GB')} a atebwyd)`,
    openOverdue: (count) => `${count.toLocaleString('en-GB')} yn hwyr a heb ei ateb`,
  },
  outcomes: {
    title: 'Yr hyn a ganfuwyd',
    lead: 'O’r hyn a atebwyd gyda chanfyddiad. Mae cwyn na chadarnhawyd yn wybodaeth hefyd.',
    upheld: 'Cadarnhawyd',
    partlyUpheld: 'Cadarnhawyd yn rhannol',
    notUpheld: 'Ni chadarnhawyd',
    percentUpheld: 'Cyfran a gadarnhawyd, yn rhannol neu’n llawn',
  },
  ageing: {
    title: 'Ers pryd y mae achosion agored yn aros',
    lead: 'Yr hyn sy’n dal i’w ateb heddiw, yn ôl diwrnodau gwaith ers ei dderbyn. Mae’r bandiau’n dilyn yr amser y mae’r Cod yn ei roi i bob cam.',
    chart: 'Achosion agored yn ôl pa mor bell yn ôl y’u derbyniwyd.',
    band: 'Derbyniwyd',
    open: 'Achosion agored',
    overdue: 'Yn hwyr o’r rhain',
    bar: (open, overdue) => `${open}, yn hwyr o’r rhain: ${overdue}`,
  },
  percent: (value) => `${value.toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`,
  empty: {
    title: 'Dim ffigurau eto',
    lead: 'Mae ffigurau’n ymddangos yma cyn gynted ag y caiff achosion eu derbyn a’u hateb.',
  },
};
