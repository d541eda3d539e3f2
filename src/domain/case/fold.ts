import type { Case, CaseEvent } from './case.ts';

/**
 * The state of a case from its whole history, in order. Null where there is no history.
 *
 * Throws on a history that cannot be: a gap, a repeat, another case's event, a beginning that is no opening. Events are
 * written under a unique reference and sequence, so any of these means that the reading was wrong, and a state folded
 * from half a history must not be shown as the case.
 *
 * A withdrawn case stands again only when a person reinstates it. What another server had decided before it saw the
 * withdrawal is counted and revives nothing.
 */
export function fold(events: readonly CaseEvent[]): Case | null {
  let kase: Case | null = null;
  for (const [index, event] of events.entries()) {
    if (event.sequence !== index + 1)
      throw new Error(`History of ${event.reference}: expected event ${index + 1}, found ${event.sequence}.`);
    if (event.reference !== events[0]?.reference)
      throw new Error(`History of ${events[0]?.reference} holds an event of ${event.reference}.`);
    kase = kase === null ? begin(event) : next(kase, event);
  }
  return kase;
}

function begin(event: CaseEvent): Case {
  if (event.type !== 'opened') throw new Error(`History of ${event.reference} begins with "${event.type}".`);
  const { reference, category, subject, fromName, fromAddress, service, receivedAt, intakeKey } = event;
  return {
    reference,
    status: event.toConfirm ? 'To confirm' : 'Open',
    category,
    subject,
    fromName,
    fromAddress,
    service,
    receivedAt,
    openedAt: event.at,
    openedBy: event.by,
    intakeKey,
    messages: 1,
    lastMessageAt: receivedAt,
    sequence: event.sequence,
  };
}

function next(kase: Case, event: CaseEvent): Case {
  const sequence = event.sequence;
  switch (event.type) {
    case 'opened':
      throw new Error(`Case ${kase.reference} is opened a second time by event ${sequence}.`);
    case 'confirmed':
      if (kase.status === 'Withdrawn') return { ...kase, sequence };
      return { ...kase, sequence, status: 'Open', category: event.category };
    case 'reinstated':
      return { ...kase, sequence, status: 'Open', category: event.category };
    case 'withdrawn':
      return { ...kase, sequence, status: 'Withdrawn' };
    case 'message linked': {
      const lastMessageAt = later(event.receivedAt, kase.lastMessageAt);
      return { ...kase, sequence, messages: kase.messages + 1, lastMessageAt };
    }
  }
}

const later = (a: string, b: string): string => [a, b].sort().at(-1) as string;
