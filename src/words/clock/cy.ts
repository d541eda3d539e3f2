import type { Holiday } from '../../domain/calendar/bank-holidays.ts';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { NotWorking } from '../../domain/calendar/working-calendar.ts';
import type { ClockRule, Unit } from '../../domain/policy/clock-rule.ts';
import { longDate, sentence, utcTime } from './long-date.ts';
import type { ClockWords } from './shape.ts';

// A noun after a figure stays singular in Welsh, and a figure hides the mutation that a word would cause.
const UNIT: Readonly<Record<Unit, string>> = {
  'working days': 'diwrnod gwaith',
  'calendar days': 'diwrnod',
  months: 'mis',
};
const on = (date: CalendarDate): string => longDate(date, cy);
/** After `ar`, `o`, `at` and `hyd`, which soften the next word: `ddydd Iau`. */
const soft = (date: CalendarDate): string => `d${on(date)}`;

function named({ name, title, substitute }: Holiday): string {
  const said = title ?? cy.holiday[name];
  return substitute ? `yn lle ${said}` : said;
}

const closed = (because: NotWorking): string =>
  because === 'weekend' ? 'ar benwythnos' : `ar ŵyl banc (${named(because)})`;

/** Where a holiday is kept, if that is not at home. */
const kept = ({ nations }: Holiday): string =>
  nations.includes('england-and-wales') ? '' : ` ${nations.map((nation) => cy.nation[nation]).join(' ac ')}`;

function period({ count, unit, firstDay, starts }: ClockRule): string {
  return `${count} ${UNIT[unit]} ${firstDay === 'included' ? 'gan ddechrau ar' : 'ar ôl'} ${cy.event[starts]}`;
}

const source = ({ authority }: ClockRule): string =>
  authority === null ? 'cyfnod y cyngor ei hun' : `${authority.document}, ${authority.clause}`;

export const cy: ClockWords = {
  weekdays: ['dydd Sul', 'dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn'],
  months: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
  holiday: {
    proclaimed: 'diwrnod a gyhoeddwyd wedyn',
    'new-year': 'Dydd Calan',
    'second-january': '2 Ionawr',
    'st-patrick': 'Gŵyl Padrig',
    'good-friday': 'Gwener y Groglith',
    'easter-monday': 'Llun y Pasg',
    'early-may': 'Gŵyl Banc Dechrau Mai',
    coronation: 'Coroni’r Brenin Siarl III',
    spring: 'Gŵyl Banc y Gwanwyn',
    'world-cup': 'Gŵyl Banc Cwpan y Byd',
    boyne: 'Brwydr y Boyne',
    'summer-scotland': 'Gŵyl Banc yr Haf yn yr Alban',
    summer: 'Gŵyl Banc yr Haf',
    'st-andrew': 'Gŵyl Andreas',
    christmas: 'Dydd Nadolig',
    boxing: 'Gŵyl San Steffan',
  },
  nation: {
    'england-and-wales': 'yn Lloegr a Chymru',
    scotland: 'yn yr Alban',
    'northern-ireland': 'yng Ngogledd Iwerddon',
  },
  event: {
    received: 'y diwrnod derbyn',
    acknowledged: 'y diwrnod cydnabod',
    'original due date': 'y dyddiad gwreiddiol',
    'stage 2 requested': 'y diwrnod y gofynnwyd am gam 2',
    'stage 2 acknowledged': 'y diwrnod y cydnabuwyd cam 2',
    'response received': 'y diwrnod y derbyniwyd yr ymateb',
    'panel requested': 'y diwrnod y gofynnwyd am y panel',
    'statement agreed': 'y diwrnod y cytunwyd ar y datganiad ysgrifenedig o’r hyn a ddywedwyd',
    'panel held': 'y diwrnod y cyfarfu’r panel',
    'panel report received': 'y diwrnod y derbyniwyd adroddiad y panel',
    'letter dated': 'dyddiad y llythyr',
    'final decision': 'diwrnod y penderfyniad terfynol',
    'review requested': 'y diwrnod y gofynnwyd am yr adolygiad',
  },
  clock: {
    'code-ack': 'Cydnabod cam 1',
    'code-stage1': 'Ymateb cam 1',
    'code-stage1-extended': 'Ymateb cam 1, wedi’i ymestyn',
    'code-stage1-outer': 'Terfyn eithaf cam 1',
    'code-stage2-ack': 'Cydnabod cam 2',
    'code-stage2': 'Ymateb cam 2',
    'code-stage2-extended': 'Ymateb cam 2, wedi’i ymestyn',
    'code-stage2-outer': 'Terfyn eithaf cam 2',
    'housing-ack': 'Cydnabod cam 1 (tai)',
    'housing-stage1': 'Ymateb cam 1 (tai)',
    'housing-stage1-extended': 'Ymateb cam 1, wedi’i ymestyn (tai)',
    'housing-stage1-outer': 'Terfyn eithaf cam 1 (tai)',
    'housing-stage2-ack': 'Cydnabod cam 2 (tai)',
    'housing-stage2': 'Ymateb cam 2 (tai)',
    'housing-stage2-extended': 'Ymateb cam 2, wedi’i ymestyn (tai)',
    'housing-stage2-outer': 'Terfyn eithaf cam 2 (tai)',
    'children-stage1': 'Ymateb cam 1 (plant)',
    'children-stage1-extended': 'Ymateb cam 1, wedi’i ymestyn (plant)',
    'children-stage2-request': 'Gofyn am gam 2 (plant)',
    'children-stage2': 'Ymchwiliad cam 2 (plant)',
    'children-stage2-max': 'Ymchwiliad cam 2, wedi’i ymestyn (plant)',
    'children-stage3-request': 'Gofyn am banel adolygu',
    'children-panel': 'Y panel adolygu’n cyfarfod',
    'children-panel-report': 'Adroddiad y panel adolygu',
    'children-panel-response': 'Ymateb i’r panel adolygu',
    'adult-ack': 'Cydnabod (gofal oedolion)',
    'adult-outer': 'Ymateb fan bellaf (gofal oedolion)',
    'public-health-ack': 'Cydnabod (iechyd y cyhoedd)',
    'public-health-outer': 'Ymateb fan bellaf (iechyd y cyhoedd)',
    foi: 'Ymateb rhyddid gwybodaeth',
    'foi-extended': 'Ymateb rhyddid gwybodaeth, prawf budd y cyhoedd',
    'foi-review': 'Adolygiad mewnol rhyddid gwybodaeth',
    'foi-review-extended': 'Adolygiad mewnol rhyddid gwybodaeth, wedi’i ymestyn',
    eir: 'Ymateb gwybodaeth amgylcheddol',
    'eir-complex': 'Ymateb gwybodaeth amgylcheddol, cymhleth',
    'eir-reconsideration-request': 'Gofyn am ailystyried (gwybodaeth amgylcheddol)',
    'eir-reconsideration': 'Ailystyried gwybodaeth amgylcheddol',
    sar: 'Ymateb i gais gwrthrych am wybodaeth',
    'sar-complex': 'Ymateb i gais gwrthrych am wybodaeth, cymhleth',
    'dp-complaint-ack': 'Cydnabod cwyn diogelu data',
    'ombudsman-letter-date': 'Cofnodi’r dyddiad sydd yn llythyr yr Ombwdsmon',
    'ombudsman-premature-check': 'Ateb gwiriad yr Ombwdsmon',
    'ombudsman-assessment': 'Ateb asesiad yr Ombwdsmon',
    'ombudsman-preallocation': 'Dogfennau i’r Ombwdsmon',
    'ombudsman-enquiry': 'Ateb ymholiad yr Ombwdsmon',
    'ombudsman-draft-decision': 'Sylwadau ar ddrafft yr Ombwdsmon',
    'ombudsman-housing-evidence': 'Tystiolaeth i’r Ombwdsmon Tai',
    'ombudsman-remedy-one-month': 'Unioni o fewn un mis',
    'ombudsman-remedy-three-months': 'Unioni o fewn tri mis',
    'ombudsman-public-report': 'Ymateb i adroddiad cyhoeddus',
    'ombudsman-further-report': 'Ymateb i adroddiad pellach',
    'escalation-window': 'Gofyn am gam 2',
    'member-ack': 'Cydnabod ymholiad aelod',
    'member-response': 'Ymateb i ymholiad aelod',
    'mp-response': 'Ymateb i ymholiad AS',
    'service-request-response': 'Ymateb i gais am wasanaeth',
  },
  type: {
    'corporate-complaint': 'Cwyn gorfforaethol',
    'landlord-complaint': 'Cwyn am y cyngor fel landlord',
    'childrens-complaint': 'Cwyn gofal cymdeithasol plant',
    'adult-care-complaint': 'Cwyn gofal cymdeithasol i oedolion',
    'public-health-complaint': 'Cwyn iechyd y cyhoedd',
    'service-request': 'Cais am wasanaeth',
    contact: 'Cyswllt',
    'member-enquiry': 'Ymholiad aelod',
    'mp-enquiry': 'Ymholiad AS',
    'foi-request': 'Cais rhyddid gwybodaeth',
    'eir-request': 'Cais am wybodaeth amgylcheddol',
    'subject-access-request': 'Cais gwrthrych am wybodaeth',
    'data-protection-complaint': 'Cwyn diogelu data',
    'ombudsman-premature-check': 'Ombwdsmon: a fu drwy ein trefn ni?',
    'ombudsman-premature-referral': 'Ombwdsmon: cwyn wedi’i hanfon atom',
    'ombudsman-assessment-enquiry': 'Ombwdsmon: ymholiad asesu',
    'ombudsman-assessment-decision': 'Ombwdsmon: dim ymchwiliad',
    'ombudsman-notification': 'Ombwdsmon: ymchwiliad yn dechrau',
    'ombudsman-preallocation-enquiry': 'Ombwdsmon: dogfennau cyn dyrannu',
    'ombudsman-investigation-enquiry': 'Ombwdsmon: ymholiad ymchwiliad',
    'ombudsman-draft-decision': 'Ombwdsmon: penderfyniad drafft',
    'ombudsman-draft-report': 'Ombwdsmon: adroddiad cyhoeddus drafft',
    'ombudsman-final-decision': 'Ombwdsmon: penderfyniad terfynol',
    'ombudsman-remedy-chaser': 'Ombwdsmon: gofyn am brawf o unioni',
    'ombudsman-compliance-outcome': 'Ombwdsmon: canlyniad yr unioni',
    'ombudsman-non-compliance': 'Ombwdsmon: unioni heb ei wneud',
    'ombudsman-public-report': 'Ombwdsmon: adroddiad cyhoeddus',
    'ombudsman-further-report': 'Ombwdsmon: adroddiad pellach',
    'ombudsman-housing-evidence-request': 'Ombwdsmon Tai: cais am dystiolaeth',
    'ombudsman-housing-determination': 'Ombwdsmon Tai: dyfarniad heb orchmynion',
    'ombudsman-housing-order': 'Ombwdsmon Tai: gorchmynion i gydymffurfio â nhw',
    'ombudsman-annual-letter': 'Ombwdsmon: llythyr blynyddol',
    'ombudsman-newsletter': 'Ombwdsmon: newyddion',
    'insurance-claim': 'Hawliad yswiriant',
    appeal: 'Apêl',
  },
  period,
  source,
  step: {
    'the rule': ({ rule }) => `Y rheol: ${period(rule)} (${source(rule)}).`,
    'not yet in force': ({ from }) => `Daeth y rheol i rym ar ${soft(from)}, ar ôl i’r cyfrif ddechrau.`,
    'no longer in force': ({ to }) => `Bu’r rheol mewn grym hyd ${soft(to)}, cyn i’r cyfrif ddechrau.`,
    'London day': ({ instant, day }) => `Yn Llundain, ${utcTime(instant, cy.months)} yw ${on(day)}.`,
    'deemed received': ({ from, day, because }) =>
      `Daeth ar ${soft(from)}, ${because === 'after hours' ? 'y tu allan i oriau' : closed(because)}; o dan bolisi’r cyngor mae’n cyfrif fel pe bai wedi dod ar ${soft(day)}.`,
    'from receipt for now': ({ starts, day }) =>
      `Nid oes neb wedi cofnodi ${cy.event[starts]} eto. Hyd hynny mae’r cyfrif yn dechrau o ${soft(day)}, y diwrnod y daeth.`,
    'asked again': ({ askedOn, answeredOn }) =>
      `Gofynnodd y cyngor am eglurhad ar ${soft(askedOn)}. Daeth yr ateb ar ${soft(answeredOn)}, ac mae’n ailddechrau’r cyfrif.`,
    'starts on a closed day': ({ day, because }) =>
      `Mae’r cyfrif yn dechrau o ${soft(day)}, er bod hynny ${closed(because)}.`,
    'day one': ({ day, included }) =>
      included ? `Mae’r diwrnod cyntaf yn cyfrif: diwrnod 1 yw ${on(day)}.` : `Diwrnod 1 yw ${on(day)}.`,
    'weekend days left out': ({ days }) => `Nid yw ${days} diwrnod penwythnos yn cyfrif.`,
    'holiday left out': ({ holiday }) =>
      `Nid yw ${on(holiday.day)} yn cyfrif: gŵyl banc${kept(holiday)} (${named(holiday)}).`,
    'same date': ({ months, day }) => `Yr un dyddiad ymhen ${months} mis yw ${on(day)}.`,
    'no such date': ({ months, day }) =>
      `Nid oes dyddiad o’r fath ymhen ${months} mis; diwrnod olaf y mis hwnnw yw ${on(day)}.`,
    'ends the day before': ({ day }) =>
      `Mae’r diwrnod cyntaf yn cyfrif, felly daw’r cyfnod i ben y diwrnod cynt: ${on(day)}.`,
    'waiting left out': ({ askedOn, answeredOn, days, day }) =>
      `O’r cwestiwn ar ${soft(askedOn)} hyd yr ateb ar ${soft(answeredOn)}, nid yw ${days} diwrnod yn cyfrif; y diwrnod olaf bellach yw ${on(day)}.`,
    rolled: ({ from, day, because }) =>
      `${sentence(on(from))} sydd ${closed(because)}, felly mae’r diwrnod olaf yn symud i’r diwrnod gwaith nesaf: ${on(day)}.`,
    due: ({ day }) => `I’w wneud erbyn diwedd ${on(day)}.`,
    'work by': ({ day, because }) =>
      `Mae hynny ${closed(because)} ac nid yw’r dyddiad yn symud: anelwch at ${soft(day)}.`,
    'holidays assumed': ({ known, when }) =>
      when === 'after'
        ? `Nid yw gwyliau banc ar ôl ${on(known)} wedi’u cyhoeddi eto. Cymerir y rhai arferol, felly gall y dyddiad newid.`
        : `Nid yw gwyliau banc cyn ${on(known)} yn cael eu cadw yma. Cymerir y rhai arferol.`,
  },
  noExtension: {
    'told too late': ({ due }) =>
      `Roedd yr ymateb i fod ar gael erbyn ${on(due)}. Rhaid rhoi gwybod am estyniad erbyn hynny.`,
    'not later': ({ due }) => `Rhaid i estyniad fod hyd ddiwrnod ar ôl ${on(due)}.`,
    'beyond what the law allows': ({ latest }) =>
      `Mae’r gyfraith yn caniatáu ymestyn yr ymateb hwn hyd ${soft(latest)} fan bellaf.`,
    'beyond the usual without a good reason': ({ latest }) =>
      `Heb reswm da gellir ymestyn yr ymateb hwn hyd ${soft(latest)} fan bellaf. Rhowch y rheswm i fynd ymhellach.`,
  },
  noRules: {
    'type not in force': ({ type, receivedOn }) =>
      `Nid oedd rheolau ar gyfer y math hwn o ohebiaeth (${cy.type[type].toLowerCase()}) ar ${soft(receivedOn)}.`,
    'no policy then': ({ receivedOn, earliest }) =>
      earliest === null
        ? 'Nid oes gan y cyngor bolisi i gyfrif o dano.'
        : `Daeth ar ${soft(receivedOn)}; mae polisi cyntaf y cyngor yma ar gyfer yr hyn a ddaeth o ${soft(earliest)} ymlaen.`,
  },
  policyProblem: {
    'not an object': 'Dylai hwn fod yn grŵp o osodiadau mewn cromfachau cyrliog.',
    'not a list': 'Dylai hwn fod yn rhestr mewn cromfachau sgwâr.',
    'empty list': 'Mae’r rhestr hon yn wag.',
    missing: 'Mae’r gosodiad hwn ar goll.',
    'unknown field': 'Nid oes gosodiad o’r enw hwn.',
    'not text': 'Dylai hwn fod yn destun mewn dyfynodau, heb fod yn wag.',
    'too long': 'Mae’r testun hwn yn hwy na 500 nod.',
    'not yes or no': 'Dylai hwn fod yn true neu’n false.',
    'not a whole number': 'Dylai hwn fod yn rhif cyfan, heb ddyfynodau.',
    'out of range': 'Mae’r rhif hwn yn rhy fach neu’n rhy fawr.',
    'not a date': 'Dylai hwn fod yn ddyddiad fel 2026-04-01.',
    'not a time of day': 'Dylai hwn fod yn amser fel 17:00.',
    'unknown clock': 'Nid oes cloc o’r enw hwn.',
    'unknown service': 'Nid oes gwasanaeth o’r enw hwn.',
    'unknown unit': 'Dylai hwn fod yn working days, calendar days neu months.',
    'unknown starting event': 'Nid oes dim o’r enw hwn yn dechrau cloc.',
    'unknown nation': 'Dylai hwn fod yn england-and-wales, scotland neu northern-ireland.',
    'unit is set by law or Code':
      'Cyfrifir y cyfnod hwn fel y dywed y gyfraith neu’r Cod; dim ond ei hyd a all fod yn eiddo i chi.',
    'start is set by law or Code':
      'Y gyfraith neu’r Cod sy’n dweud beth sy’n dechrau’r cyfnod hwn; ni all y cyngor ddewis hyn.',
    'longer than the law allows': 'Mae’r cyfnod hwn yn hwy nag y mae’r gyfraith yn ei ganiatáu.',
    'exceeds the Code without a reason':
      'Mae hyn yn rhoi mwy o amser i’r cyngor na’r Cod neu ganllawiau cenedlaethol. Ysgrifennwch y rheswm.',
    'exception without an end': 'Rhaid i eithriad ar gyfer un gwasanaeth gael diwrnod olaf.',
    'ends before it begins': 'Mae’r diwrnod olaf cyn i’r polisi ddechrau.',
    'said twice': 'Mae gosodiad ar gyfer yr un cloc a gwasanaeth eisoes.',
    'changes nothing': 'Ni osodwyd amser na diwrnodau cau, felly nid yw hyn yn newid dim.',
    'day out of range': 'Mae’r diwrnod hwn y tu allan i’r blynyddoedd a gyfrifir, 1970 i 2099.',
    'at a weekend': 'Dydd Sadwrn neu ddydd Sul yw hwn, felly nid yw’n newid dim. Ai dyma’r dyddiad cywir?',
    'day said twice': 'Mae’r diwrnod hwn yn y rhestr eisoes.',
    'proclaimed after the day': 'Mae dyddiad y cyhoeddiad ar ôl yr ŵyl ei hun.',
    'taken back before it was proclaimed': 'Ni ellir ei dynnu’n ôl cyn iddo gael ei gyhoeddi.',
  },
};
