import { createContext, use, useContext } from 'react';
import { whenOf } from '../words/dates.ts';
import type { Language } from '../words/shape.ts';
import { frameWords, names, type WordsIn, wordsIn } from './words-in.ts';

/** The language a person reads in. */
export const LanguageContext = createContext<Language>('en');
export const useLanguage = (): Language => useContext(LanguageContext);

/** The words of a part in the language that the reader reads; the part waits for them (`Suspense`). */
export const spoken =
  <W>(words: WordsIn<W>): (() => W) =>
  () =>
    words.ready(useContext(LanguageContext)) ?? use(words.ask());

export const wordsOf = <W>(en: W, fetchWelsh: () => Promise<{ readonly cy: W }>): (() => W) =>
  spoken(wordsIn(en, fetchWelsh));

export const useFrameWords = spoken(frameWords);
export const useNames = spoken(names);

/** Says a moment the way the reader would, seen from now. */
export function useWhen(withinSentence = false): (instant: string) => string {
  const said = useNames();
  return (instant) => whenOf(instant, new Date().toISOString(), said, withinSentence);
}
