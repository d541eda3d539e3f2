import type { CaseEvent } from '../../src/domain/case/case.ts';
import type { Given } from '../http/case-needs.ts';

/** What somebody else gave to a person, who has done nothing on the case since; null where there is no such thing. */
export function givenTo(events: readonly CaseEvent[], person: string): Given | null {
  const owned = new Set<number>();
  let given: Given | null = null;
  for (const event of events) {
    const points =
      event.type === 'points recorded'
        ? event.points.filter(({ number, owner }) => owner?.id === person && !owned.has(number))
        : [];
    for (const { number } of points) owned.add(number);
    if (event.by.id === person) given = null;
    else if (points.length > 0 || (event.type === 'assigned' && event.to?.id === person))
      given = { at: event.at, by: event.by.name, sequence: event.sequence };
  }
  return given;
}
