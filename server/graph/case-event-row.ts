import type { CaseEvent } from '../../src/domain/case/case.ts';
import { isEvent } from '../../src/domain/case/event-shape.ts';
import { openingKey } from '../../src/domain/case/opening-key.ts';
import { done, type Outcome, refused } from '../../src/domain/outcome.ts';
import { cut } from './fitting.ts';
import { shown } from './lists/wording.ts';
import { data, line, toTheSecond } from './row-values.ts';
import type { Fields } from './rows.ts';

export const eventKey = ({ reference, sequence }: Pick<CaseEvent, 'reference' | 'sequence'>): string =>
  `${reference}#${sequence}`;

/** The event as a row can hold it: what a message brings into an opening is as long as its writer likes. */
const keepable = (event: CaseEvent): CaseEvent =>
  event.type === 'opened'
    ? {
        ...event,
        subject: cut(event.subject, 1_000),
        fromName: cut(event.fromName, 500),
        fromAddress: cut(event.fromAddress, 500),
      }
    : event;

/** An event as the columns of its row. `write` names the call that wrote it, should its answer be lost. */
export const eventFields = (event: CaseEvent, write: string): Fields => ({
  Title: line(`${event.reference} ${event.sequence}: ${event.type}`),
  EventKey: eventKey(event),
  // Empty cells are not duplicates of each other, so only openings compete for this one.
  ...(event.type === 'opened' && { OpeningKey: openingKey(event) }),
  Reference: event.reference,
  Sequence: event.sequence,
  Type: shown(event.type),
  At: toTheSecond(event.at),
  By: line(event.by.name),
  ById: event.by.id,
  RedressData: JSON.stringify({ write, event: keepable(event) }),
});

export const wroteEvent = (fields: Fields, write: string): boolean => data(fields)?.write === write;

/** The event a row holds. The data column alone says what happened; a row without it is not guessed at. */
export function eventOf(fields: Fields): Outcome<CaseEvent, string> {
  const event = data(fields)?.event;
  return isEvent(event) ? done(event) : refused('its Redress data was changed by hand and cannot be read');
}
