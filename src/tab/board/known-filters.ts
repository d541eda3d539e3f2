import { DUE_BANDS } from '../../domain/board/due-bands.ts';
import { AGE_BANDS } from '../../domain/case/age-bands.ts';
import { CASE_STATUSES } from '../../domain/case/case.ts';
import { SERVICES } from '../../domain/triage/proposal.ts';
import type { Kept } from '../routes.ts';

const among = (values: readonly string[]) => (value: string | number) => values.includes(String(value));
const KNOWN: { readonly [name in keyof Kept]?: (value: string | number) => boolean } = {
  status: among(CASE_STATUSES),
  stage: (value) => /^[1-9]$/.test(String(value)),
  due: among(DUE_BANDS),
  age: among(AGE_BANDS.map(({ band }) => band)),
  service: among(SERVICES),
};

/** What of the filters of a link the server can know: an old or mistyped one names what is none. */
export function knownOf(filter: Kept): Kept {
  const known = Object.entries(filter).flatMap(([name, values]) => {
    const isKnown =
      KNOWN[name as keyof Kept] ?? ((value: string | number) => value !== '' && String(value).length <= 100);
    const left = (values as readonly (string | number)[]).filter(isKnown);
    return left.length > 0 ? [[name, left] as const] : [];
  });
  return Object.fromEntries(known) as Kept;
}
