import type { ReactNode } from 'react';
import { Glyph } from './glyphs.tsx';
import css from './out-link.module.css';
import { useFrameWords } from './words-context.ts';

/** A link to a place outside Redress; says that it opens a new window. `about`: the element that names what it belongs to. */
export function OutLink({ href, about, children }: { href: string; about?: string; children: ReactNode }) {
  const { newWindow } = useFrameWords();
  return (
    <a className={css.link} href={href} target="_blank" rel="noopener noreferrer" aria-describedby={about}>
      {children}
      <Glyph name="out" size={12} />
      <span className="unseen"> ({newWindow})</span>
    </a>
  );
}
