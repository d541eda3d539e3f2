import { Badge, type BadgeProps, makeStyles } from '@fluentui/react-components';
import type { Flag } from '../domain/triage/proposal.ts';
import { useWords } from './words-context.ts';

/** What must not wait is red, what has its own rules is amber, the rest is grey; the word always says it. */
const TONE: Partial<Record<Flag, BadgeProps['color']>> = {
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

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px', listStyle: 'none', margin: 0, padding: 0 },
  badge: { height: 'auto', minHeight: '20px', whiteSpace: 'normal' },
});

export function FlagBadges({ flags }: { flags: readonly Flag[] }) {
  const styles = useStyles();
  const words = useWords();
  if (flags.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.screen.row.flags}>
      {flags.map((flag) => (
        <li key={flag}>
          <Badge
            className={styles.badge}
            appearance={TONE[flag] ? 'tint' : 'outline'}
            shape="rounded"
            color={TONE[flag] ?? 'informative'}
          >
            {words.flag[flag]}
          </Badge>
        </li>
      ))}
    </ul>
  );
}
