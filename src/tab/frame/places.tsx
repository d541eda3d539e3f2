import type { Action } from '../../domain/access.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import type { FrameWords, Place } from '../../words/screens/frame/shape.ts';
import { BOARD, hashOf, type Route, TO_DECIDE } from '../routes.ts';
import css from './header.module.css';

const PLACES: readonly { readonly place: Place; readonly action: Action; readonly route: Route }[] = [
  { place: 'work', action: 'read cases', route: { at: 'work', whose: 'mine' } },
  { place: 'board', action: 'read cases', route: BOARD },
  { place: 'mail', action: 'read the mail log', route: TO_DECIDE },
  { place: 'search', action: 'read cases', route: { at: 'search' } },
  { place: 'calendar', action: 'read cases', route: { at: 'calendar', month: null } },
  { place: 'trends', action: 'see the figures', route: { at: 'trends' } },
];

/** Where somebody who may do this can go. */
export const placesFor = (actions: readonly Action[]): typeof PLACES =>
  PLACES.filter(({ action }) => actions.includes(action));

/** Where somebody comes to who asks for a place; null where they may go nowhere. Whoever may go anywhere is reminded of something there. */
export function opens(asked: Route | null, actions: readonly Action[]): Route | null {
  const places = placesFor(actions);
  const may =
    asked?.at === 'case'
      ? actions.includes('read cases')
      : asked?.at === 'notices'
        ? places.length > 0
        : places.some(({ place }) => place === asked?.at);
  return may ? asked : (places[0]?.route ?? null);
}

type Props = { actions: readonly Action[]; at: Route['at'] | null; nav: FrameWords['nav'] };

/** The ways to the views this person may see. */
export function Places({ actions, at, nav }: Props) {
  return (
    <nav className={css.nav} aria-label={nav.label}>
      {placesFor(actions).map(({ place, route }) => (
        <a key={place} className={css.link} href={hashOf(route)} aria-current={at === place ? 'page' : undefined}>
          <Glyph name={place} />
          {nav[place]}
        </a>
      ))}
    </nav>
  );
}
