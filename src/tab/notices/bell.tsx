import { Suspense, useEffect, useState } from 'react';
import { looks } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { useFrameWords } from '../../ui/words-context.ts';
import { hashOf } from '../routes.ts';
import { optional } from '../view/optional.ts';
import css from './bell.module.css';

/** The first view has the line to itself for so long; the number can wait. */
const AFTER_MS = 3_000;

const FreshCount = optional(() => import('./fresh-count.tsx').then(({ FreshCount }) => FreshCount));

/** The way to my notices, with the number of new ones. */
export function Bell({ here }: { here: boolean }) {
  const { header } = useFrameWords();
  const [counts, setCounts] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setCounts(true), AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <a
      className={looks('subtle', true, css.bell)}
      href={hashOf({ at: 'notices' })}
      title={header.notices}
      aria-current={here ? 'page' : undefined}
    >
      <Glyph name="bell" size={20} />
      <span className="unseen">{header.notices}</span>
      {counts && (
        <Suspense>
          <FreshCount />
        </Suspense>
      )}
    </a>
  );
}
