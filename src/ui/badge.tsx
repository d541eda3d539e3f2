import type { ReactNode } from 'react';
import css from './badge.module.css';

export type Tone = 'neutral' | 'outline' | 'brand' | 'success' | 'warning' | 'danger';

/** A short word about something; its colour says again what the word says. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === 'neutral' ? css.badge : `${css.badge} ${css[tone]}`}>{children}</span>;
}
