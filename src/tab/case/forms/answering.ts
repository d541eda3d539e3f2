import {
  anybody,
  choice,
  day,
  type FormsOf,
  later,
  messageSince,
  OVER_TWELVE_MONTHS,
  optional,
  person,
  text,
  told,
} from './form.ts';

/** Answers, the way to the next stage, endings, and what is done to put things right. */
export const ANSWERING: FormsOf<
  | 'responded'
  | 'resolved early'
  | 'escalation asked'
  | 'escalated'
  | 'refused'
  | 'closed'
  | 'reopened'
  | 'remedy promised'
  | 'remedy done'
  | 'remedy proof sent'
  | 'remedy not possible'
> = {
  responded: {
    asks: [day('on'), choice('how'), { ask: 'outcomes' }, told('nextStepTold'), person('signedBy')],
    act: (f) => ({
      type: 'responded',
      stage: f.stage,
      on: f.day('on'),
      how: f.choice('how'),
      signedBy: f.person('signedBy'),
      outcomes: f.values.outcomes.map(({ point, finding, reasonsGiven, learning }) => ({
        point,
        finding: finding || 'no finding',
        reasonsGiven,
        learning: learning.trim() || null,
      })),
      nextStepTold: f.told('nextStepTold'),
    }),
  },
  'resolved early': {
    asks: [day('on'), choice('how'), told('escalationTold')],
    act: (f) => ({
      type: 'resolved early',
      stage: f.stage,
      on: f.day('on'),
      how: f.choice('how'),
      escalationTold: f.told('escalationTold'),
    }),
  },
  'escalation asked': {
    asks: [messageSince('the answer'), day('receivedOn')],
    act: (f) => ({ type: 'escalation asked', ...f.received() }),
  },
  escalated: {
    asks: [messageSince('the answer'), day('receivedOn'), optional('wants')],
    act: (f) => ({
      type: 'escalated',
      ...f.received(),
      wants: f.text('wants'),
    }),
  },
  refused: {
    asks: [
      choice('refuseWhat'),
      choice('ground'),
      day('knownOn'),
      text('weighed'),
      text('reasons'),
      day('on'),
      told('rightsTold'),
    ],
    act: (f) => ({
      type: 'refused',
      what: f.choice('refuseWhat'),
      ground: f.choice('ground'),
      knownOn: f.text('ground') === OVER_TWELVE_MONTHS ? f.day('knownOn') : null,
      on: f.day('on'),
      reasons: f.text('reasons'),
      weighed: f.text('weighed'),
      rightsTold: f.told('rightsTold'),
    }),
  },
  closed: {
    asks: [choice('closing'), text('words')],
    act: (f) => ({ type: 'closed', ground: f.choice('closing'), words: f.text('words') }),
  },
  reopened: { asks: [text('why')], act: (f) => ({ type: 'reopened', why: f.text('why') }) },
  'remedy promised': {
    asks: [choice('kind'), text('promised'), later('due'), anybody('owner'), choice('point')],
    act: (f) => ({
      type: 'remedy promised',
      kind: f.choice('kind'),
      what: f.text('promised'),
      due: f.day('due'),
      owner: f.maybePerson('owner'),
      point: f.number('point'),
    }),
  },
  'remedy done': {
    asks: [choice('remedy'), day('on'), text('why')],
    act: (f) => ({ type: 'remedy done', remedy: f.number('remedy') ?? 0, on: f.day('on'), why: f.maybe('why') }),
  },
  'remedy proof sent': {
    asks: [choice('remedy'), day('on'), text('proof')],
    act: (f) => ({
      type: 'remedy proof sent',
      remedy: f.number('remedy') ?? 0,
      on: f.day('on'),
      proof: f.text('proof'),
    }),
  },
  'remedy not possible': {
    asks: [choice('remedy'), day('on'), text('why'), text('instead'), told('ombudsmanTold')],
    act: (f) => ({
      type: 'remedy not possible',
      remedy: f.number('remedy') ?? 0,
      on: f.day('on'),
      why: f.text('why'),
      instead: f.text('instead'),
      ombudsmanTold: f.told('ombudsmanTold'),
    }),
  },
};
