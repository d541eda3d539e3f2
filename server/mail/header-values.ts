import { addressParser, decodeWords } from 'postal-mime';
import type { Address } from '../../src/domain/mail.ts';
import { oneLine } from './clean-text.ts';

/** One header with its encoded words read, as one line. */
export const readableHeader = (raw: string): string => oneLine(decodeWords(raw));

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const ZONES: Readonly<Record<string, number>> = {
  EDT: -240,
  EST: -300,
  CDT: -300,
  CST: -360,
  MDT: -360,
  MST: -420,
  PDT: -420,
  PST: -480,
  BST: 60,
  CET: 60,
  CEST: 120,
  EET: 120,
  EEST: 180,
  IST: 330,
  JST: 540,
};
const RFC =
  /(\d{1,2})[ -]+([A-Za-z]{3})[A-Za-z]*\.?[ ,-]+(\d{2,4})[ ,]+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?\s*([+-]\d{4}|[A-Za-z]{2,5})?/;
const AMERICAN =
  /([A-Za-z]{3})[A-Za-z]*\.? +(\d{1,2}),? +(\d{4})[ ,]+(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2}))?\s*([+-]\d{4}|[A-Za-z]{2,5})?/;
const ISO = /(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?/;

/** Minutes east of Greenwich; an unknown or missing zone is UTC (RFC 5322, 4.3). */
function zoneMinutes(zone: string | undefined): number {
  const numeric = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? '');
  if (numeric === null) return ZONES[(zone ?? '').toUpperCase()] ?? 0;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3]);
  if (minutes > 15 * 60) return 0;
  return numeric[1] === '-' ? -minutes : minutes;
}

function instant(year: number, month: number, day: number, clock: readonly (string | undefined)[]): string | null {
  const full = year < 50 ? 2000 + year : year < 1000 ? 1900 + year : year;
  const [hour, minute, second] = [Number(clock[0]), Number(clock[1]), Math.min(Number(clock[2] ?? 0), 59)];
  if (full < 1980 || full > 2100 || hour > 23 || minute > 59) return null;
  const date = new Date(Date.UTC(full, month, day, hour, minute, second));
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return null;
  return new Date(date.getTime() - zoneMinutes(clock[3]) * 60_000).toISOString();
}

/**
 * A `Date` header as a UTC instant; null where it is not a date. Reads RFC 5322 with the mistakes seen in mail (two-digit
 * years, no seconds, no zone, points for colons), ISO 8601 and the American order. Never guesses a local zone.
 */
export function readDate(raw: string): string | null {
  const value = raw.slice(0, 200).replace(/\([^)]*\)/g, ' ');
  const rfc = RFC.exec(value);
  if (rfc !== null) {
    const month = MONTHS.indexOf(rfc[2]!.toLowerCase());
    return month % 3 === 0 ? instant(Number(rfc[3]), month / 3, Number(rfc[1]), rfc.slice(4)) : null;
  }
  const iso = ISO.exec(value);
  if (iso !== null) return instant(Number(iso[1]), Number(iso[2]) - 1, Number(iso[3]), iso.slice(4));
  const us = AMERICAN.exec(value);
  const month = us === null ? -1 : MONTHS.indexOf(us[1]!.toLowerCase());
  return us !== null && month % 3 === 0 ? instant(Number(us[3]), month / 3, Number(us[2]), us.slice(4)) : null;
}

/** Addresses of a header, groups opened. A name without any address is left out. */
export function readAddresses(raw: string): readonly Address[] {
  const found: Address[] = [];
  for (const one of addressParser(raw.slice(0, 200_000), { flatten: true })) {
    const address = oneLine(one.address ?? '').replace(/[<>\s]/g, '');
    if (address !== '') found.push({ name: oneLine(one.name), address: address.slice(0, 320) });
  }
  if (found.length > 0) return found;
  const scraped = /[^\s<>"'(),;:@]{1,200}@[^\s<>"'(),;:@]{1,255}/.exec(raw);
  return scraped === null ? [] : [{ name: '', address: scraped[0] }];
}

const withoutSpace = (id: string): string => oneLine(id).replaceAll(' ', '');

/** Message ids of `Message-ID`, `In-Reply-To` or `References`, without brackets, in order, no repeats. */
export function readIds(raw: string): readonly string[] {
  const bracketed = [...raw.matchAll(/<([^<>]{1,990})>/g)].map((match) => withoutSpace(match[1]!));
  const ids =
    bracketed.length > 0
      ? bracketed
      : raw
          .split(/[\s,]+/)
          .filter((word) => word.includes('@'))
          .map(withoutSpace);
  return [...new Set(ids.filter((id) => id !== ''))];
}
