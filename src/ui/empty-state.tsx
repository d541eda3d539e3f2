import type { ReactNode } from 'react';
import css from './empty-state.module.css';
import { Glyph, type GlyphName } from './glyphs.tsx';

type Props = { glyph: GlyphName; title: string; lead?: string; children?: ReactNode; level?: 2 | 3; good?: boolean };

/** Nothing to show, and that is fine: says so, and what will happen next. */
export function EmptyState({ glyph, title, lead, children, level = 3, good = false }: Props) {
  const Heading = `h${level}` as const;
  return (
    <div className={good ? `${css.empty} ${css.good}` : css.empty}>
      <span className={css.sign}>
        <Glyph name={glyph} size={32} />
      </span>
      <Heading className={css.title}>{title}</Heading>
      {lead && <p className={css.lead}>{lead}</p>}
      {children}
    </div>
  );
}
