import type { ByHand } from '../../api/pane-shapes.ts';
import type { Category, Service } from '../../domain/triage/proposal.ts';

/** A call, a letter or a visit as it is being written down. `at`: as the field of the browser has it, in the clock of the machine. */
export type ByHandForm = {
  readonly formId: string;
  readonly channel: ByHand['channel'];
  readonly at: string;
  readonly name: string;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly category: Category | null;
  readonly service: Service | '';
};

/** An empty form; its id makes the same form sent twice one row. */
export const emptyForm = (formId: string, now: Date): ByHandForm => ({
  ...{ formId, channel: 'phone', at: localMinute(now), name: '', address: '' },
  ...{ subject: '', text: '', category: null, service: '' },
});

/** What the server is told; null while something is missing that it needs. */
export function toSend(form: ByHandForm, now: Date): ByHand | null {
  const { at, category, service, ...rest } = form;
  const received = new Date(at);
  const [subject, text] = [form.subject.trim(), form.text.trim()];
  if (category === null || subject === '' || text === '' || Number.isNaN(received.getTime())) return null;
  // The minute that is running has begun already: what is filled in as "now" is not after now.
  const receivedAt = new Date(Math.min(received.getTime(), now.getTime())).toISOString();
  const address = form.address.trim();
  return { ...rest, subject, text, address, name: form.name.trim(), category, service: service || null, receivedAt };
}

/** `2026-06-09T10:42`, as a field for a moment wants it. */
export function localMinute(moment: Date): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
