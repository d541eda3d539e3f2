import type { Holiday } from '../../domain/calendar/bank-holidays.ts';
import type { CalendarDate } from '../../domain/calendar/calendar-date.ts';
import type { NotWorking } from '../../domain/calendar/working-calendar.ts';
import type { ClockRule, Unit } from '../../domain/policy/clock-rule.ts';
import { longDate, utcTime } from './long-date.ts';
import type { ClockWords } from './shape.ts';

const UNIT: Readonly<Record<Unit, readonly [one: string, many: string]>> = {
  'working days': ['working day', 'working days'],
  'calendar days': ['day', 'days'],
  months: ['month', 'months'],
};
const n = (count: number, [one, many]: readonly [string, string]): string => `${count} ${count === 1 ? one : many}`;
const days = (count: number): string => n(count, UNIT['calendar days']);
const months = (count: number): string => n(count, UNIT.months);
const on = (date: CalendarDate): string => longDate(date, en);

function named({ name, title, substitute }: Holiday): string {
  const said = title ?? en.holiday[name];
  return substitute ? `substitute day for ${said}` : said;
}

const closed = (because: NotWorking): string =>
  because === 'weekend' ? 'at a weekend' : `a bank holiday (${named(because)})`;

/** Where a holiday is kept, if that is not at home. */
const kept = ({ nations }: Holiday): string =>
  nations.includes('england-and-wales') ? '' : ` ${nations.map((nation) => en.nation[nation]).join(' and ')}`;

function period({ count, unit, firstDay, starts }: ClockRule): string {
  const event = en.event[starts];
  return `${n(count, UNIT[unit])} ${firstDay === 'included' ? 'beginning with' : 'after'} ${event}`;
}

const source = ({ authority }: ClockRule): string =>
  authority === null ? 'the council’s own period' : `${authority.document}, ${authority.clause}`;

export const en: ClockWords = {
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  holiday: {
    proclaimed: 'a day proclaimed since',
    'new-year': 'New Year’s Day',
    'second-january': '2 January',
    'st-patrick': 'St Patrick’s Day',
    'good-friday': 'Good Friday',
    'easter-monday': 'Easter Monday',
    'early-may': 'Early May bank holiday',
    coronation: 'Coronation of King Charles III',
    spring: 'Spring bank holiday',
    'world-cup': 'World Cup bank holiday',
    boyne: 'Battle of the Boyne',
    'summer-scotland': 'Summer bank holiday in Scotland',
    summer: 'Summer bank holiday',
    'st-andrew': 'St Andrew’s Day',
    christmas: 'Christmas Day',
    boxing: 'Boxing Day',
  },
  nation: {
    'england-and-wales': 'in England and Wales',
    scotland: 'in Scotland',
    'northern-ireland': 'in Northern Ireland',
  },
  event: {
    received: 'the day of receipt',
    acknowledged: 'the day of the acknowledgement',
    'original due date': 'the original due date',
    'stage 2 requested': 'the day stage 2 was asked for',
    'stage 2 acknowledged': 'the day stage 2 was acknowledged',
    'response received': 'the day the response was received',
    'panel requested': 'the day the panel was asked for',
    'statement agreed': 'the day the written statement of what was said was agreed',
    'panel held': 'the day the panel met',
    'panel report received': 'the day the panel’s report was received',
    'letter dated': 'the date of the letter',
    'final decision': 'the day of the final decision',
    'review requested': 'the day the review was asked for',
  },
  clock: {
    'code-ack': 'Stage 1 acknowledgement',
    'code-stage1': 'Stage 1 response',
    'code-stage1-extended': 'Stage 1 response, extended',
    'code-stage1-outer': 'Stage 1 outer limit',
    'code-stage2-ack': 'Stage 2 acknowledgement',
    'code-stage2': 'Stage 2 response',
    'code-stage2-extended': 'Stage 2 response, extended',
    'code-stage2-outer': 'Stage 2 outer limit',
    'housing-ack': 'Stage 1 acknowledgement (housing)',
    'housing-stage1': 'Stage 1 response (housing)',
    'housing-stage1-extended': 'Stage 1 response, extended (housing)',
    'housing-stage1-outer': 'Stage 1 outer limit (housing)',
    'housing-stage2-ack': 'Stage 2 acknowledgement (housing)',
    'housing-stage2': 'Stage 2 response (housing)',
    'housing-stage2-extended': 'Stage 2 response, extended (housing)',
    'housing-stage2-outer': 'Stage 2 outer limit (housing)',
    'children-stage1': 'Stage 1 response (children)',
    'children-stage1-extended': 'Stage 1 response, extended (children)',
    'children-stage2-request': 'Asking for stage 2 (children)',
    'children-stage2': 'Stage 2 investigation (children)',
    'children-stage2-max': 'Stage 2 investigation, extended (children)',
    'children-stage3-request': 'Asking for a review panel',
    'children-panel': 'Review panel meets',
    'children-panel-report': 'Review panel’s report',
    'children-panel-response': 'Response to the review panel',
    'adult-ack': 'Acknowledgement (adult care)',
    'adult-outer': 'Response at the latest (adult care)',
    'public-health-ack': 'Acknowledgement (public health)',
    'public-health-outer': 'Response at the latest (public health)',
    foi: 'Freedom of information response',
    'foi-extended': 'Freedom of information response, public interest test',
    'foi-review': 'Freedom of information internal review',
    'foi-review-extended': 'Freedom of information internal review, extended',
    eir: 'Environmental information response',
    'eir-complex': 'Environmental information response, complex',
    'eir-reconsideration-request': 'Asking for reconsideration (environmental information)',
    'eir-reconsideration': 'Environmental information reconsideration',
    sar: 'Subject access response',
    'sar-complex': 'Subject access response, complex',
    'dp-complaint-ack': 'Data protection complaint acknowledgement',
    'ombudsman-letter-date': 'Entering the date in the Ombudsman’s letter',
    'ombudsman-premature-check': 'Answer to the Ombudsman’s check',
    'ombudsman-assessment': 'Answer to the Ombudsman’s assessment',
    'ombudsman-preallocation': 'Documents for the Ombudsman',
    'ombudsman-enquiry': 'Answer to the Ombudsman’s enquiry',
    'ombudsman-draft-decision': 'Comments on the Ombudsman’s draft',
    'ombudsman-housing-evidence': 'Evidence for the Housing Ombudsman',
    'ombudsman-remedy-one-month': 'Remedy within one month',
    'ombudsman-remedy-three-months': 'Remedy within three months',
    'ombudsman-public-report': 'Response to a public report',
    'ombudsman-further-report': 'Response to a further report',
    'escalation-window': 'Asking for stage 2',
    'member-ack': 'Member enquiry acknowledgement',
    'member-response': 'Member enquiry response',
    'mp-response': 'MP enquiry response',
    'service-request-response': 'Service request response',
  },
  type: {
    'corporate-complaint': 'Corporate complaint',
    'landlord-complaint': 'Housing landlord complaint',
    'childrens-complaint': 'Children’s social care complaint',
    'adult-care-complaint': 'Adult social care complaint',
    'public-health-complaint': 'Public health complaint',
    'service-request': 'Service request',
    contact: 'Contact',
    'member-enquiry': 'Member enquiry',
    'mp-enquiry': 'MP enquiry',
    'foi-request': 'Freedom of information request',
    'eir-request': 'Environmental information request',
    'subject-access-request': 'Subject access request',
    'data-protection-complaint': 'Data protection complaint',
    'ombudsman-premature-check': 'Ombudsman: has it been through our procedure?',
    'ombudsman-premature-referral': 'Ombudsman: complaint sent to us',
    'ombudsman-assessment-enquiry': 'Ombudsman: assessment enquiry',
    'ombudsman-assessment-decision': 'Ombudsman: not investigating',
    'ombudsman-notification': 'Ombudsman: investigation begins',
    'ombudsman-preallocation-enquiry': 'Ombudsman: documents before allocation',
    'ombudsman-investigation-enquiry': 'Ombudsman: investigation enquiry',
    'ombudsman-draft-decision': 'Ombudsman: draft decision',
    'ombudsman-draft-report': 'Ombudsman: draft public report',
    'ombudsman-final-decision': 'Ombudsman: final decision',
    'ombudsman-remedy-chaser': 'Ombudsman: proof of remedy asked for',
    'ombudsman-compliance-outcome': 'Ombudsman: outcome of the remedy',
    'ombudsman-non-compliance': 'Ombudsman: remedy not carried out',
    'ombudsman-public-report': 'Ombudsman: public report',
    'ombudsman-further-report': 'Ombudsman: further report',
    'ombudsman-housing-evidence-request': 'Housing Ombudsman: evidence request',
    'ombudsman-housing-determination': 'Housing Ombudsman: determination without orders',
    'ombudsman-housing-order': 'Housing Ombudsman: orders to comply with',
    'ombudsman-annual-letter': 'Ombudsman: annual letter',
    'ombudsman-newsletter': 'Ombudsman: news',
    'insurance-claim': 'Insurance claim',
    appeal: 'Appeal',
  },
  period,
  source,
  step: {
    'the rule': ({ rule }) => `The rule: ${period(rule)} (${source(rule)}).`,
    'not yet in force': ({ from }) => `The rule took effect on ${on(from)}, after the count starts.`,
    'no longer in force': ({ to }) => `The rule was last in force on ${on(to)}, before the count starts.`,
    'London day': ({ instant, day }) => `${utcTime(instant, en.months)} is ${on(day)} in London.`,
    'deemed received': ({ from, day, because }) =>
      `It came on ${on(from)}, ${because === 'after hours' ? 'after hours' : closed(because)}; under the council’s policy it counts as received on ${on(day)}.`,
    'from receipt for now': ({ starts, day }) =>
      `Nobody has entered ${en.event[starts]} yet. Until then the count starts from ${on(day)}, the day it came.`,
    'asked again': ({ askedOn, answeredOn }) =>
      `The council asked for clarification on ${on(askedOn)}. The answer came on ${on(answeredOn)} and starts the count again.`,
    'starts on a closed day': ({ day, because }) =>
      `The count starts from ${on(day)}, although that is ${closed(because)}.`,
    'day one': ({ day, included }) =>
      included ? `The first day counts: day 1 is ${on(day)}.` : `Day 1 is ${on(day)}.`,
    'weekend days left out': ({ days }) => `${n(days, ['weekend day does', 'weekend days do'])} not count.`,
    'holiday left out': ({ holiday }) =>
      `${on(holiday.day)} does not count: bank holiday${kept(holiday)} (${named(holiday)}).`,
    'same date': ({ months: count, day }) => `The same date ${months(count)} later is ${on(day)}.`,
    'no such date': ({ months: count, day }) =>
      `There is no such date ${months(count)} later; the last day of that month is ${on(day)}.`,
    'ends the day before': ({ day }) => `The first day counts, so the period ends the day before: ${on(day)}.`,
    'waiting left out': ({ askedOn, answeredOn, days: count, day }) =>
      `From the question on ${on(askedOn)} to the answer on ${on(answeredOn)}, ${days(count)} ${count === 1 ? 'does' : 'do'} not count; the last day becomes ${on(day)}.`,
    rolled: ({ from, day, because }) =>
      `${on(from)} is ${closed(because)}, so the last day moves to the next working day: ${on(day)}.`,
    due: ({ day }) => `Due by the end of ${on(day)}.`,
    'work by': ({ day, because }) => `That is ${closed(because)} and the date does not move: work to ${on(day)}.`,
    'holidays assumed': ({ known, when }) =>
      when === 'after'
        ? `Bank holidays after ${on(known)} are not published yet. The usual ones are assumed, so the date may change.`
        : `Bank holidays before ${on(known)} are not kept here. The usual ones are assumed.`,
  },
  noExtension: {
    'told too late': ({ due }) => `The response was due on ${on(due)}. An extension has to be told by then.`,
    'not later': ({ due }) => `An extension has to be to a day after ${on(due)}.`,
    'beyond what the law allows': ({ latest }) =>
      `The law lets this response be extended to ${on(latest)} at the latest.`,
    'beyond the usual without a good reason': ({ latest }) =>
      `Without a good reason this response can be extended to ${on(latest)} at the latest. Give the reason to go further.`,
  },
  noRules: {
    'type not in force': ({ type, receivedOn }) =>
      `There were no rules for this kind of correspondence (${en.type[type].toLowerCase()}) on ${on(receivedOn)}.`,
    'no policy then': ({ receivedOn, earliest }) =>
      earliest === null
        ? 'The council has no policy to count under.'
        : `It was received on ${on(receivedOn)}; the council’s first policy here is for what came from ${on(earliest)}.`,
  },
  policyProblem: {
    'not an object': 'This should be a group of settings in curly brackets.',
    'not a list': 'This should be a list in square brackets.',
    'empty list': 'This list is empty.',
    missing: 'This setting is missing.',
    'unknown field': 'There is no setting of this name.',
    'not text': 'This should be text in quotation marks, and not empty.',
    'too long': 'This text is longer than 500 characters.',
    'not yes or no': 'This should be true or false.',
    'not a whole number': 'This should be a whole number, without quotation marks.',
    'out of range': 'This number is too small or too large.',
    'not a date': 'This should be a date such as 2026-04-01.',
    'not a time of day': 'This should be a time such as 17:00.',
    'unknown clock': 'There is no clock of this name.',
    'unknown service': 'There is no service of this name.',
    'unknown unit': 'This should be working days, calendar days or months.',
    'unknown starting event': 'Nothing of this name starts a clock.',
    'unknown nation': 'This should be england-and-wales, scotland or northern-ireland.',
    'unit is set by law or Code': 'This period is counted as the law or the Code says; only its length can be yours.',
    'start is set by law or Code': 'The law or the Code says what starts this period; the council cannot choose this.',
    'longer than the law allows': 'This period is longer than the law allows.',
    'exceeds the Code without a reason':
      'This gives the council longer than the Code or national guidance does. Write down the reason.',
    'exception without an end': 'An exception for one service needs its last day.',
    'ends before it begins': 'The last day lies before the policy begins.',
    'said twice': 'There is a setting for the same clock and service already.',
    'changes nothing': 'Neither a time nor closed days are set, so this changes nothing.',
    'day out of range': 'This day lies outside the years that are counted, 1970 to 2099.',
    'at a weekend': 'This day is a Saturday or Sunday, so it changes nothing. Is it the right date?',
    'day said twice': 'This day is in the list already.',
    'proclaimed after the day': 'The proclamation is dated after the holiday itself.',
    'taken back before it was proclaimed': 'It cannot be taken back before it was proclaimed.',
  },
};
