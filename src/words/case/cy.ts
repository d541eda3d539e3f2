import { londonDay } from '../../domain/calendar/london-day.ts';
import type { DateMoved, DayChanged } from '../../domain/case/date-moved.ts';
import { cy as clock } from '../clock/cy.ts';
import { named } from '../clock/long-date.ts';
import { workingDays as daysOf, list, on, soft } from '../phrases/cy.ts';
import type { CaseWords } from './shape.ts';

const changed = ({ day, name, kept }: DayChanged): string =>
  `${kept ? `mae ${on(day)} yn ŵyl banc` : `nid yw ${on(day)} yn ŵyl banc mwyach`} (${named(clock.holiday, name)})`;

const clockOf = ({ rule, clock: name, own }: DateMoved): string =>
  `${rule === null ? named(cy.clock, name) : named(clock.clock, rule)}${own ? ', dyddiad y cyngor ei hun' : ''}`;

const SHOWN = { next: 'Y dyddiad nesaf', 'reply due': 'Ateb erbyn', 'early look': 'Edrych ar y drafft' };

export const cy: CaseWords = {
  event: {
    opened: 'Agorwyd',
    confirmed: 'Cadarnhawyd',
    withdrawn: 'Tynnwyd yn ôl',
    reinstated: 'Adferwyd',
    'message linked': 'Ychwanegwyd neges',
    'message taken off': 'Tynnwyd neges oddi arno',
    'messages seen': 'Darllenwyd negeseuon newydd',
    'assignment seen': 'Agorwyd gan y person y’i rhoddwyd iddo',
    acknowledged: 'Cydnabuwyd',
    'points recorded': 'Cofnodwyd pwyntiau',
    assigned: 'Rhoddwyd i rywun',
    'part sent in': 'Anfonwyd rhan o’r ateb i mewn',
    'draft looked at': 'Edrychwyd ar y drafft',
    'complaint offered': 'Cofnodwyd y dewis i gwyno',
    'call attempted': 'Ceisiwyd galwad ffôn',
    'complained about': 'Enwyd y person y cwynir amdano',
    'not complained about': 'Tynnwyd yn ôl enw person y cwynir amdano',
    'independence checked': 'Gwiriwyd annibyniaeth',
    'liaison noted': 'Nodwyd trafodaeth â’r pennaeth gwasanaeth',
    'contact noted': 'Nodwyd sut i ymwneud â’r person',
    'member involved': 'Cynghorydd neu AS yn rhan o’r achos',
    'member updated': 'Diweddarwyd y cynghorydd neu’r AS',
    extended: 'Estynnwyd',
    'date set': 'Pennwyd dyddiad',
    'milestone reached': 'Cofnodwyd cam o’r drefn',
    'clarification asked': 'Anfonwyd cwestiwn at y person',
    'clarification answered': 'Atebodd y person y cwestiwn',
    'procedure changed': 'Newidiwyd y drefn',
    'calendar recomputed': 'Cyfrifwyd dyddiadau eto',
    'delay explained': 'Rheswm pam ei fod yn dal yn agored',
    responded: 'Atebwyd',
    'resolved early': 'Datryswyd yn gynnar',
    'escalation asked': 'Gofynnwyd am y cam nesaf',
    escalated: 'Aeth i’r cam nesaf',
    refused: 'Gwrthodwyd',
    closed: 'Caewyd',
    reopened: 'Ailagorwyd',
    'remedy promised': 'Addawyd unioniad',
    'remedy done': 'Gwnaed yr unioniad',
    'remedy proof sent': 'Anfonwyd prawf o’r unioniad',
    'remedy not possible': 'Nid oedd yr unioniad yn bosibl, cynigiwyd un arall',
    converted: 'Agorwyd cwyn o’r cais hwn',
    split: 'Rhannwyd pwyntiau',
    merged: 'Cyfunwyd ag achos arall',
    'took in': 'Derbyniodd achos arall',
    restricted: 'Cyfyngwyd',
    'restriction lifted': 'Codwyd y cyfyngiad',
    corrected: 'Cywirwyd',
    noted: 'Nodyn',
  },
  unknownEvent: 'Rhywbeth a wnaeth fersiwn mwy newydd o Redress',
  dateMoved: (moved) =>
    `${clockOf(moved)}: ${on(moved.to)} yn lle ${on(moved.from)}. Y rheswm: ${moved.because.map(changed).join('; ')}.`,
  dateShown: ({ what, from, to }) =>
    `${named(SHOWN, what)}: ${to === null ? 'dim' : on(to)} yn lle ${from === null ? 'dim' : on(from)}. Y rheswm: newidiodd y rheolau ar gyfer ei gyfrif.`,
  text: {
    reason: 'rheswm',
    reasons: 'y rhesymau a roddwyd i’r person',
    'what was weighed': 'yr hyn a bwyswyd yn yr achos hwn',
    'words of the person': 'geiriau’r person ei hun',
    'what is promised': 'yr hyn a addewir',
    proof: 'yr hyn sy’n ei brofi, a ble mae',
    alternative: 'yr hyn a gynigir yn ei le',
    question: 'y cwestiwn',
    note: 'nodyn',
    point: 'yr hyn y mae’r pwynt yn ymwneud ag ef',
    name: 'enw',
  },
  conflict: {
    'handled an earlier stage': 'wedi trin cam cynharach',
    'advised on an earlier stage': 'wedi cynghori ar gam cynharach',
    'peer-read an earlier stage': 'wedi darllen cam cynharach fel cymheiriad',
    'signed an earlier answer': 'wedi llofnodi ateb cynharach',
    'complained about': 'cwynir amdano',
    'found not independent': 'canfuwyd nad yw’n annibynnol',
    'known to the complaints team': 'ni chaiff wneud hyn, am reswm sy’n hysbys i’r tîm cwynion',
  },
  closure: {
    answered: 'Wedi’i ateb',
    'taken back': 'Wedi’i gymryd yn ôl gan y person',
    'routed elsewhere': 'Wedi’i anfon i’r lle cywir',
    refused: 'Wedi’i wrthod',
    merged: 'Wedi’i gyfuno ag achos arall',
  },
  clock: {
    acknowledge: 'Cydnabod',
    step: 'Cam nesaf y drefn',
    'early look': 'Edrych ar y drafft',
    'member update': 'Diweddaru’r cynghorydd neu’r AS',
    respond: 'Ateb',
    extension: 'Ateb, wedi’i estyn',
    'outer limit': 'Ateb fan bellaf',
    'escalation window': 'Caiff y person ofyn am y cam nesaf',
    remedy: 'Unioniad',
  },
  mover: {
    'complaints team': 'Tîm cwynion',
    handler: 'Pwy bynnag sydd â’r achos',
    'owners of points': 'Perchnogion pwyntiau',
    'owner of a remedy': 'Perchennog yr unioniad',
    'the person': 'Y person a ysgrifennodd',
  },
  stillOpen: {
    'nobody confirmed it': () => 'Nid oes neb wedi cadarnhau beth ydyw.',
    'the person is owed the reason': ({ limit }) =>
      `Rhoddodd y gyfraith tan ${on(limit)} i ateb. Rhaid dweud wrth y person yn ysgrifenedig pam y mae’n hwyr, ac nid oes llythyr wedi’i gofnodi.`,
    'not acknowledged': ({ stage }) => `Nid yw cam ${stage} wedi’i gydnabod.`,
    'nobody has it': ({ stage }) => `Nid yw cam ${stage} wedi’i roi i neb.`,
    'no points recorded': () => 'Nid yw pwyntiau’r gŵyn wedi’u cofnodi.',
    'parts are missing': ({ owners }) => `Mae rhannau o’r ateb ar goll: ${list(owners.map(({ name }) => name))}.`,
    'the person was asked': ({ since }) => `Gofynnwyd rhywbeth i’r person ar ${soft(since)}, ac nid yw wedi ateb.`,
    extended: ({ until, reason }) => `Estynnwyd yr ateb hyd ${soft(until)}: ${reason}`,
    'a request for the next stage waits': ({ since }) =>
      `Gofynnwyd am y cam nesaf (${on(londonDay(since))}), ac nid oes neb wedi penderfynu arno.`,
    'being answered': ({ due }) =>
      due === null ? 'Mae’r ateb yn cael ei ysgrifennu.' : `Mae’r ateb yn cael ei ysgrifennu, i fod erbyn ${on(due)}.`,
    'answered, the person may go on': () => 'Mae wedi’i ateb, a chaiff y person ofyn am y cam nesaf.',
    'answered, no stage is left': () => 'Mae wedi’i ateb, ac nid oes cam pellach. Gellir ei gau.',
    'somebody said why': ({ why, by, at }) => `${by.name} (${on(londonDay(at))}): ${why}`,
  },
  explained: {
    waiting: ({ since }) => `Mae wedi aros am ateb y person ers ${on(since)}.`,
    extension: ({ until, from, toldOn, reason, waited }) =>
      `Dywedwyd wrth y person ar ${soft(toldOn)} y daw’r ateb erbyn ${on(until)} yn lle ${on(from)}: ${reason}${waited > 0 ? ` (Nid yw’r aros am eu hateb i gwestiwn ers hynny yn cyfrif: ${waited} diwrnod yn ychwanegol.)` : ''}`,
    'date set': ({ source }) =>
      source === 'the letter'
        ? 'Mae’r llythyr yn rhoi’r dyddiad hwn.'
        : source === 'set by the council'
          ? 'Gosododd y cyngor y dyddiad hwn ac ysgrifennodd at y person, nad oedd am ei drafod.'
          : 'Cytunwyd y dyddiad â’r person.',
    'counted back': ({ workingDays }) =>
      `${daysOf(workingDays)} cyn bod yr ateb yn ddyledus, ond nid cyn i’w amser ddechrau. O fewn y cyngor yn unig.`,
    interval: ({ workingDays, since }) => `${daysOf(workingDays)} ar ôl ${on(since)}, pan glywsant amdano ddiwethaf.`,
    'limit extended': ({ from, usual, until }) =>
      `Ein terfyn ni oedd ${on(from)}. Estynnwyd yr ateb, a daw’r estyniad arferol hwyaf, wedi’i gyfrif o’r dyddiad hwnnw, i ben ar ${soft(usual)}.${until > usual ? ` Dywedwyd wrth y person am ddiwrnod diweddarach, ${on(until)}.` : ''}`,
    reopening: ({ on: day }) =>
      `Ailagorwyd yr achos ar ${soft(day)}, a chaiff ei ateb o fewn yr amser sydd gan ei gam ar gyfer ateb. Dyddiad y cyngor ei hun.`,
    promise: ({ on: day }) => `Fe’i haddawyd ar ${soft(day)} ar gyfer y dyddiad hwn.`,
  },
};
