import type { ClockRule } from './clock-rule.ts';
import { CODE_RULES } from './rules/code.ts';
import { INFORMATION_RIGHTS_RULES } from './rules/information-rights.ts';
import { LOCAL_RULES } from './rules/local.ts';
import { OMBUDSMAN_RULES } from './rules/ombudsman.ts';
import { SOCIAL_CARE_RULES } from './rules/social-care.ts';

const ROWS = [
  ...CODE_RULES,
  ...SOCIAL_CARE_RULES,
  ...INFORMATION_RIGHTS_RULES,
  ...OMBUDSMAN_RULES,
  ...LOCAL_RULES,
] as const;

export type ClockId = (typeof ROWS)[number]['id'];

/** A row of the table. A period that changes in law gets a second row of the same id, with its days. */
export type Clock = ClockRule & { readonly id: ClockId };

/** Every clock, at its default policy. */
export const CLOCKS: readonly Clock[] = ROWS;

export const CLOCK_IDS: readonly ClockId[] = [...new Set(CLOCKS.map(({ id }) => id))];

export const isClockId = (text: unknown): text is ClockId => CLOCK_IDS.some((id) => id === text);

/** The latest row of a clock. */
export const clockNamed = (id: ClockId): Clock => CLOCKS.findLast((row) => row.id === id) as Clock;
