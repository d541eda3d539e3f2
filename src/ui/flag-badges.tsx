import type { Flag } from '../domain/triage/proposal.ts';
import { Badge, type Tone } from './badge.tsx';
import css from './flag-badges.module.css';
import { useMailWords } from './mail-words.ts';
import { useNames } from './words-context.ts';

/** What must not wait is red, what has its own rules is amber, the rest is grey; the word always says it. */
const TONE: Partial<Record<Flag, Tone>> = {
  safeguarding: 'danger',
  threat_or_abuse: 'danger',
  data_breach: 'danger',
  discrimination: 'danger',
  vulnerable: 'warning',
  legal_action: 'warning',
  ombudsman: 'warning',
  statutory_children: 'warning',
  statutory_adults: 'warning',
  sar: 'warning',
  foi: 'warning',
};

export function FlagBadges({ flags }: { flags: readonly Flag[] }) {
  const words = useMailWords();
  const names = useNames();
  if (flags.length === 0) return null;
  return (
    <ul className={css.list} aria-label={words.row.flags}>
      {flags.map((flag) => (
        <li key={flag}>
          <Badge tone={TONE[flag] ?? 'outline'}>{names.flag[flag]}</Badge>
        </li>
      ))}
    </ul>
  );
}
