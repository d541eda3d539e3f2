import {
  AGREED,
  choice,
  day,
  type FormsOf,
  later,
  line,
  messageSince,
  optional,
  person,
  somebodyOrNobody,
  text,
  told,
} from './form.ts';
import { owesReason } from './is-asked.ts';

/** Who does what, and by when. */
export const HANDLING: FormsOf<
  | 'acknowledged'
  | 'points recorded'
  | 'assigned'
  | 'part sent in'
  | 'draft looked at'
  | 'complaint offered'
  | 'call attempted'
  | 'complained about'
  | 'not complained about'
  | 'independence checked'
  | 'liaison noted'
  | 'contact noted'
  | 'member involved'
  | 'member updated'
  | 'extended'
  | 'date set'
  | 'milestone reached'
  | 'clarification asked'
  | 'clarification answered'
  | 'delay explained'
> = {
  acknowledged: {
    asks: [day('on'), choice('how')],
    act: (f) => ({ type: 'acknowledged', stage: f.stage, on: f.day('on'), how: f.choice('how') }),
  },
  'points recorded': {
    asks: [{ ask: 'points' }],
    act: ({ values }) => ({
      type: 'points recorded',
      points: values.points.map((point) => ({ ...point, text: point.text.trim() })),
    }),
  },
  assigned: {
    asks: [choice('role'), choice('point'), somebodyOrNobody('to')],
    act: (f) => ({
      type: 'assigned',
      stage: f.stage,
      role: f.choice('role'),
      point: f.number('point'),
      to: f.maybePerson('to'),
    }),
  },
  'part sent in': {
    asks: [{ ask: 'pick points' }, person('reader')],
    act: (f) => ({ type: 'part sent in', stage: f.stage, points: [...f.values.picked], of: f.person('reader') }),
  },
  'draft looked at': {
    asks: [day('on'), choice('as'), person('reader')],
    act: (f) => ({
      type: 'draft looked at',
      stage: f.stage,
      on: f.day('on'),
      reader: f.person('reader'),
      as: f.choice('as'),
    }),
  },
  'complaint offered': {
    asks: [choice('offered'), optional('why')],
    act: (f) => ({ type: 'complaint offered', answer: f.choice('offered'), why: f.text('why') }),
  },
  'call attempted': {
    asks: [day('on'), choice('reached'), text('note')],
    act: (f) => ({
      type: 'call attempted',
      stage: f.stage,
      on: f.day('on'),
      reached: f.choice('reached') === 'yes',
      note: f.text('note'),
    }),
  },
  'complained about': {
    asks: [person('person')],
    act: (f) => ({ type: 'complained about', person: f.person('person') }),
  },
  'not complained about': {
    asks: [choice('named'), text('why')],
    act: (f) => ({ type: 'not complained about', person: f.named(), why: f.text('why') }),
  },
  'independence checked': {
    asks: [person('person'), choice('independent'), text('note')],
    act: (f) => ({
      type: 'independence checked',
      person: f.person('person'),
      independent: f.choice('independent') === 'yes',
      note: f.text('note'),
    }),
  },
  'liaison noted': {
    asks: [person('with'), text('note')],
    act: (f) => ({ type: 'liaison noted', with: f.person('with'), note: f.text('note') }),
  },
  'contact noted': {
    asks: [
      { ask: 'line', field: 'representative', optional: true },
      choice('consent'),
      optional('adjustments'),
      choice('preferred'),
    ],
    act: (f) => ({
      type: 'contact noted',
      representative:
        f.maybe('representative') === null ? null : { name: f.text('representative'), consent: f.choice('consent') },
      adjustments: f.text('adjustments'),
      preferred: f.text('preferred') === '' ? null : f.choice('preferred'),
    }),
  },
  'member involved': {
    asks: [line('memberName'), choice('memberAs')],
    act: (f) => ({ type: 'member involved', name: f.text('memberName'), as: f.choice('memberAs') }),
  },
  'member updated': {
    asks: [day('on'), text('note')],
    act: (f) => ({ type: 'member updated', on: f.day('on'), note: f.text('note') }),
  },
  extended: {
    asks: [later('until'), text('reason'), day('toldOn'), told('ombudsmanTold'), optional('beyondCap')],
    act: (f) => ({
      type: 'extended',
      stage: f.stage,
      reason: f.text('reason'),
      until: f.day('until'),
      toldOn: f.day('toldOn'),
      ombudsmanTold: f.told('ombudsmanTold'),
      beyondCap: f.maybe('beyondCap'),
    }),
  },
  'date set': {
    asks: [choice('source'), later('due'), day('agreedOn'), text('why')],
    act: (f) => ({
      type: 'date set',
      stage: f.stage,
      due: f.day('due'),
      source: f.choice('source'),
      ...(f.text('source') === AGREED && { on: f.day('agreedOn') }),
      why: f.maybe('why'),
    }),
  },
  'milestone reached': {
    asks: [choice('milestone'), day('on'), text('why')],
    act: (f) => ({
      type: 'milestone reached',
      stage: f.stage,
      milestone: f.choice('milestone'),
      on: f.day('on'),
      why: f.maybe('why'),
    }),
  },
  'clarification asked': {
    asks: [day('on'), text('question')],
    act: (f) => ({ type: 'clarification asked', on: f.day('on'), what: f.text('question') }),
  },
  'clarification answered': {
    asks: [messageSince('the question'), day('receivedOn')],
    act: (f) => ({ type: 'clarification answered', ...f.received() }),
  },
  'delay explained': {
    asks: [text('delay'), day('toldOn')],
    act: (f) => ({
      type: 'delay explained',
      why: f.text('delay'),
      ...(owesReason(f.detail) && { toldOn: f.day('toldOn') }),
    }),
  },
};
