import type { CalendarDate } from '../calendar/calendar-date.ts';

/** What a case reference says: `RD-26-000123` is the 123rd case the council received in 2026. */
export type CaseReference = { readonly prefix: string; readonly year: string; readonly number: number };

const REFERENCE = /^([A-Z]{1,8})-(\d{2})-(\d{6}|[1-9]\d{6,8})$/;

/** The beginning all references of one year share, `RD-26-`, from the London day of receipt. */
export const seriesOf = (prefix: string, receivedOn: CalendarDate): string => `${prefix}-${receivedOn.slice(2, 4)}-`;

/** The series and a number of at least six digits. Throws on a number below 1: numbers are counted, not made up. */
export function formatReference(series: string, number: number): string {
  const reference = `${series}${String(number).padStart(6, '0')}`;
  if (!Number.isSafeInteger(number) || number < 1 || parseReference(reference) === null)
    throw new RangeError(`"${series}" and ${number} make no case reference.`);
  return reference;
}

/** Reads a reference exactly as `formatReference` writes it; null for anything else. `findReferences` is the lenient one. */
export function parseReference(text: string): CaseReference | null {
  const [, prefix, year, number] = REFERENCE.exec(text) ?? [];
  if (prefix === undefined || year === undefined || Number(number) < 1) return null;
  return { prefix, year, number: Number(number) };
}
