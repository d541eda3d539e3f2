import { type ReactNode, type Ref, useId } from 'react';
import css from './case-view.module.css';

type Props = { title: string; count?: number; children: ReactNode; ref?: Ref<HTMLElement>; look?: string | undefined };

/** One part of the case, under its name. */
export function Panel({ title, count, children, ref, look }: Props) {
  const heading = useId();
  return (
    <section ref={ref} tabIndex={-1} className={look ? `${css.panel} ${look}` : css.panel} aria-labelledby={heading}>
      <h3 id={heading} className={css.title}>
        {title} {count !== undefined && count > 0 && <span className={css.count}>{count}</span>}
      </h3>
      {children}
    </section>
  );
}
