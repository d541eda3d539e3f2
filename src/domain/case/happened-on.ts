import type { CalendarDate } from '../calendar/calendar-date.ts';
import { londonDay } from '../calendar/london-day.ts';
import type { CaseEvent } from './case.ts';

/**
 * The day something happened, which need not be the day it was recorded: what the event says, else the London day of the
 * act. Opening a case is an act, whenever the council received what it is about. A date that lies ahead of an act (a promise, an extension's new date) is what it is about and not when it happened.
 */
export function happenedOn(event: CaseEvent): CalendarDate {
  switch (event.type) {
    case 'extended':
      return event.toldOn;
    case 'message linked':
    case 'escalation asked':
    case 'clarification answered':
      return londonDay(event.receivedAt);
    default:
      return 'on' in event ? event.on : londonDay(event.at);
  }
}
