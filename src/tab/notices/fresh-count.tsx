import { useCallback, useSyncExternalStore } from 'react';
import { useResource } from '../../ui/use-resource.ts';
import { useSeat } from '../seat.ts';
import css from './bell.module.css';
import { useNoticesWords } from './notices-words.ts';
import { isFresh, seen } from './seen.ts';

/** The lists in SharePoint are read for it; what is pressing has made its sound in Teams already. */
const EVERY_MS = 600_000;
const MOST = 9;

/** How many notices are new. Where they cannot be had, no number: the view says why. */
export function FreshCount() {
  const { client } = useSeat();
  const { freshCount } = useNoticesWords();
  const load = useCallback(() => client.call('notices'), [client]);
  const { value } = useResource(load, EVERY_MS);
  const since = useSyncExternalStore(seen.watch, seen.until);
  const fresh = value?.rows.filter((row) => isFresh(row, since)).length ?? 0;
  if (fresh === 0) return null;
  return (
    <>
      <span className="unseen">{freshCount(fresh)}</span>
      <span className={css.count} aria-hidden="true">
        {fresh > MOST ? `${MOST}+` : fresh}
      </span>
    </>
  );
}
