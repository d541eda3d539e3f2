import { makeStyles, tokens } from '@fluentui/react-components';
import { Glyph } from './glyphs.tsx';
import { useWhen, useWords } from './words-context.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    padding: '8px 14px',
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground5,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** The network is away: what was read last stays on the screen, and this says from when it is. */
export function OfflineBar({ asOf }: { asOf: string | null }) {
  const styles = useStyles();
  const { offline } = useWords().screen;
  const when = useWhen(true);
  return (
    <div className={styles.bar} role="status">
      <Glyph name="offline" size={20} />
      <span>
        <span className={styles.title}>{offline.title}.</span> {asOf ? offline.lead(when(asOf)) : offline.leadBlank}
      </span>
    </div>
  );
}
