import { languageOf } from '../words/languages.ts';
import { preferences } from './preferences.ts';
import { startVisit } from './visit.ts';

const { dataset } = document.documentElement;
const theme = preferences.theme();
if (theme !== 'device') dataset.theme = theme;

/** The language of every call; the screens change it when the reader does. */
const spoken = { language: preferences.language() ?? languageOf(navigator.languages.join(',')) };
const visit = startVisit(() => spoken.language);

void import('./app.tsx').then(({ show }) => show(visit, spoken));
