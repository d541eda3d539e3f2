import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Glyph } from './glyphs.tsx';
import { useWords } from './words-context.ts';

const useStyles = makeStyles({
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: '3px',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { color: tokens.colorBrandForegroundLink, textDecorationColor: 'currentcolor' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** A link to a place outside Redress; says that it opens a new window. `about`: the element that names what it belongs to. */
export function OutLink({ href, about, children }: { href: string; about: string; children: ReactNode }) {
  const styles = useStyles();
  const { newWindow } = useWords().screen.row;
  return (
    <a className={styles.link} href={href} target="_blank" rel="noopener noreferrer" aria-describedby={about}>
      {children}
      <Glyph name="out" size={12} />
      <span className={styles.unseen}> ({newWindow})</span>
    </a>
  );
}
