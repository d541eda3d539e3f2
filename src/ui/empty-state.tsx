import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyphs.tsx';

const useStyles = makeStyles({
  empty: { display: 'grid', justifyItems: 'center', textAlign: 'center', gap: '8px', padding: '56px 24px 64px' },
  sign: {
    display: 'grid',
    placeItems: 'center',
    width: '72px',
    height: '72px',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground3,
  },
  title: { margin: '4px 0 0', fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  lead: { margin: 0, maxWidth: '42ch', color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
});

type Props = { glyph: GlyphName; title: string; lead?: string; children?: ReactNode; level?: 2 | 3 };

/** Nothing to show, and that is fine: says so, and what will happen next. */
export function EmptyState({ glyph, title, lead, children, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <span className={styles.sign}>
        <Glyph name={glyph} size={36} />
      </span>
      <Heading className={styles.title}>{title}</Heading>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </div>
  );
}
