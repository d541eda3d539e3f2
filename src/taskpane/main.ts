import type { SignIn } from '../api/shapes.ts';
import { preferences } from '../ui/preferences.ts';
import { languageOf } from '../words/languages.ts';
import { NOT_LOADED } from '../words/not-loaded.ts';
import { begin } from './begin.ts';

const settings = JSON.parse(document.getElementById('sign-in')?.textContent ?? 'null') as SignIn;
const spoken = { language: preferences.language() ?? languageOf(navigator.languages.join(',')) };
const begun = begin(settings, spoken, document.getElementById('office') as HTMLScriptElement);

import('./app.tsx').then(
  ({ show }) => show(begun),
  () => {
    // The network went, or the server is a newer one by now. The watchdog's words stand ready; these are shorter.
    const alert = document.createElement('p');
    alert.setAttribute('role', 'alert');
    alert.className = 'late';
    alert.textContent = NOT_LOADED[spoken.language].said;
    document.getElementById('root')?.append(alert);
  },
);
