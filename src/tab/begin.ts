import type { SignIn } from '../api/shapes.ts';
import type { Arrival } from '../host/host.ts';
import { preferences } from '../ui/preferences.ts';
import { languageOf } from '../words/languages.ts';
import type { Language } from '../words/shape.ts';
import { startVisit, type Visit } from './visit.ts';

/** A visit under way. `spoken` is the language of every call; the screens change it when the reader does. */
export type Begun = { readonly visit: Visit; readonly spoken: { language: Language } };

declare global {
  /** Set by the page that Teams shows, before any other script is there (`greet.ts`). */
  var redress: Begun | undefined;
}

/** Puts on the reader's colours and begins the visit. `arrive` finds the host this page is in. */
export function begin(arrive: (settings: SignIn) => Promise<Arrival>): Begun {
  const theme = preferences.theme();
  if (theme !== 'device') document.documentElement.dataset.theme = theme;
  const spoken = { language: preferences.language() ?? languageOf(navigator.languages.join(',')) };
  const arriveAs = async (settings: SignIn): Promise<Arrival> => {
    const arrival = await arrive(settings);
    if (preferences.language() === null) spoken.language = languageOf(arrival.host.language);
    return arrival;
  };
  return { visit: startVisit(() => spoken.language, arriveAs), spoken };
}
