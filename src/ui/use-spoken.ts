import { useCallback, useEffect, useState } from 'react';
import { languageOf } from '../words/languages.ts';
import type { Language } from '../words/shape.ts';
import { preferences } from './preferences.ts';
import { fetchWords } from './words-in.ts';

type Spoken = { language: Language };

/**
 * The language a person reads in: what they chose, else that of their host or of the browser. `spoken` carries it into every
 * call, `onPage` puts it on the page.
 */
export function useSpoken(
  spoken: Spoken,
  host: { readonly language: string } | null,
  onPage: (language: Language) => void,
): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(spoken.language);
  const speak = useCallback(
    (next: Language) => {
      spoken.language = next;
      // What stands goes on standing until the words of the other language are here, and where they do not come.
      fetchWords(next).then(
        () => {
          if (spoken.language !== next) return;
          onPage(next);
          setLanguage(next);
        },
        () => undefined,
      );
    },
    [spoken, onPage],
  );
  useEffect(() => onPage(spoken.language), [spoken, onPage]);
  useEffect(() => {
    if (host && preferences.language() === null) speak(languageOf(host.language));
  }, [host, speak]);
  const choose = useCallback(
    (next: Language) => {
      preferences.keepLanguage(next);
      speak(next);
    },
    [speak],
  );
  return [language, choose];
}
