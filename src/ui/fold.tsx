import { type ReactNode, type Ref, useState } from 'react';
import css from './fold.module.css';
import { Glyph } from './glyphs.tsx';

type Props = {
  says: ReactNode;
  /** A function is asked for what stands in it once it is open. */
  children: ReactNode | (() => ReactNode);
  ref?: Ref<HTMLDetailsElement>;
};

/** Something that stands folded behind a line of words until somebody wants it. */
export function Fold({ says, children, ref }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details ref={ref} className={css.fold} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={css.summary}>
        <Glyph name="chevron" size={12} />
        {says}
      </summary>
      {typeof children === 'function' ? open && children() : children}
    </details>
  );
}
