import type { CaseRegister, Changes, Cursor } from '../../../server/ports.ts';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import { openingKey } from '../../../src/domain/case/opening-key.ts';
import type { CaseSummary } from '../../../src/domain/case/summary.ts';
import { Rows } from './rows.ts';

/** `Case events` and `Cases` in memory. */
export class InMemoryCaseRegister implements CaseRegister {
  readonly #events: Rows<CaseEvent>;
  readonly #cases: Rows<CaseSummary>;

  constructor(page?: number) {
    this.#events = new Rows(page);
    this.#cases = new Rows(page);
  }

  async append(
    event: CaseEvent,
  ): Promise<{ kind: 'appended' } | { kind: 'taken'; by: CaseEvent } | { kind: 'opened already'; event: CaseEvent }> {
    if (event.type === 'opened') {
      const key = openingKey(event);
      const opening = this.#events.find((one) => one.type === 'opened' && openingKey(one) === key);
      if (opening) return { kind: 'opened already', event: opening.value };
    }
    const taken = this.#events.find((one) => one.reference === event.reference && one.sequence === event.sequence);
    if (taken) return { kind: 'taken', by: taken.value };
    this.#events.add(event);
    return { kind: 'appended' };
  }

  async events(reference: string): Promise<readonly CaseEvent[]> {
    return this.#events
      .all()
      .filter((event) => event.reference === reference)
      .sort((a, b) => a.sequence - b.sequence);
  }

  async show(kase: CaseSummary): Promise<void> {
    const row = asRow(kase);
    const standing = this.#cases.find((one) => one.reference === kase.reference);
    if (!standing) this.#cases.add(row);
    else if (standing.value.sequence < kase.sequence) this.#cases.replace(standing.row, row);
  }

  eventChanges(cursor: Cursor): AsyncIterable<Changes<CaseEvent>> {
    return this.#events.changes(cursor);
  }

  caseChanges(cursor: Cursor): AsyncIterable<Changes<CaseSummary>> {
    return this.#cases.changes(cursor);
  }

  // ---- what a test looks at and does by hand

  shown(): CaseSummary[] {
    return this.#cases.all();
  }

  appended(): CaseEvent[] {
    return this.#events.all();
  }

  removeCaseByHand(reference: string): void {
    const standing = this.#cases.find((one) => one.reference === reference);
    if (standing) this.#cases.remove(standing.row);
  }

  forgetCursors(): void {
    this.#events.forgetCursors();
    this.#cases.forgetCursors();
  }
}

/** A row of `Cases` as its columns hold it: one line of text to 255 characters, times to the second. */
function asRow(kase: CaseSummary): CaseSummary {
  return {
    ...kase,
    subject: line(kase.subject),
    fromName: line(kase.fromName),
    fromAddress: line(kase.fromAddress),
    receivedAt: toTheSecond(kase.receivedAt),
    openedAt: toTheSecond(kase.openedAt),
    lastMessageAt: toTheSecond(kase.lastMessageAt),
  };
}

const line = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  return flat.length <= 255 ? flat : `${flat.slice(0, 254)}…`;
};
const toTheSecond = (at: string): string => `${new Date(at).toISOString().slice(0, 19)}.000Z`;
