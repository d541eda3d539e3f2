import { choice, day, type FormsOf, line, text } from './form.ts';

/** What a case is, what belongs to it, and who may see it. */
export const FILING: FormsOf<
  | 'confirmed'
  | 'withdrawn'
  | 'reinstated'
  | 'procedure changed'
  | 'converted'
  | 'split'
  | 'merged'
  | 'restricted'
  | 'restriction lifted'
  | 'corrected'
  | 'noted'
> = {
  confirmed: {
    asks: [choice('category'), choice('correspondence')],
    act: (f) => ({
      type: 'confirmed',
      category: f.choice('category'),
      correspondence: f.maybe('correspondence'),
    }),
  },
  withdrawn: { asks: [text('why')], act: (f) => ({ type: 'withdrawn', why: f.text('why') }) },
  reinstated: {
    asks: [choice('category'), choice('correspondence')],
    act: (f) => ({
      type: 'reinstated',
      category: f.choice('category'),
      correspondence: f.maybe('correspondence'),
    }),
  },
  'procedure changed': {
    asks: [choice('correspondence'), text('why')],
    act: (f) => ({ type: 'procedure changed', to: f.text('correspondence'), why: f.text('why') }),
  },
  converted: {
    asks: [choice('message'), day('receivedOn')],
    act: (f) => {
      const { receivedAt, intakeKey } = f.received();
      return { type: 'converted', intakeKey, ...(intakeKey === null && { receivedAt }) };
    },
  },
  split: {
    asks: [{ ask: 'pick points' }, text('why')],
    act: (f) => ({ type: 'split', points: [...f.values.picked], why: f.text('why') }),
  },
  merged: {
    asks: [{ ask: 'other case' }, text('why')],
    act: (f) => ({
      type: 'merged',
      into: f.text('into').toUpperCase(),
      why: f.text('why'),
      ...(f.told('ofAnother') && { ofAnother: true }),
    }),
  },
  restricted: {
    asks: [{ ask: 'person', field: 'readers', several: true }, text('why')],
    act: (f) => ({ type: 'restricted', to: [...(f.values.people.readers ?? [])], why: f.text('why') }),
  },
  'restriction lifted': {
    asks: [text('why')],
    act: (f) => ({ type: 'restriction lifted', why: f.text('why') }),
  },
  corrected: {
    asks: [choice('correctWhat'), line('correctTo'), text('why')],
    act: (f) => ({
      type: 'corrected',
      what: f.choice('correctWhat'),
      stage: f.stage,
      to: f.text('correctTo'),
      why: f.text('why'),
    }),
  },
  noted: { asks: [text('note')], act: (f) => ({ type: 'noted', text: f.text('note') }) },
};
