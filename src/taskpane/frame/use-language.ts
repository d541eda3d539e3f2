import { useCallback, useEffect, useState } from 'react';
import type { MailboxHost } from '../../host/mailbox-host.ts';
import { preferences } from '../../ui/preferences.ts';
import { fetchWords } from '../../ui/words-in.ts';
import { languageOf } from '../../words/languages.ts';
import type { Language } from '../../words/shape.ts';

/** The language a person reads in: what they chose, else that of Outlook. `spoken` carries it into every call. */
export function usePaneLanguage(
  spoken: { language: Language },
  host: MailboxHost | null,
): [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(spoken.language);
  const speak = useCallback(
    (next: Language) => {
      spoken.language = next;
      // What stands goes on standing until the words of the other language are here, and where they do not come.
      fetchWords(next).then(
        () => {
          if (spoken.language === next) setLanguage(next);
        },
        () => undefined,
      );
    },
    [spoken],
  );
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
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
