import { createContext, use, useContext } from 'react';
import { whenOf } from '../words/dates.ts';
import { en as namesEn } from '../words/names/en.ts';
import type { Names } from '../words/names/shape.ts';
import { en as frameEn } from '../words/screens/frame/en.ts';
import type { FrameWords } from '../words/screens/frame/shape.ts';
import type { Language } from '../words/shape.ts';

/** The language a person reads in. */
export const LanguageContext = createContext<Language>('en');
export const useLanguage = (): Language => useContext(LanguageContext);

/**
 * The words of a part of the screen. English comes with the part; the other language is fetched when somebody reads in
 * it, once, and the part waits for it (`Suspense`).
 */
export function wordsOf<W>(en: W, fetchWelsh: () => Promise<{ readonly cy: W }>): () => W {
  let welsh: Promise<W> | undefined;
  return () => {
    if (useContext(LanguageContext) === 'en') return en;
    welsh ??= fetchWelsh().then(({ cy }) => cy);
    return use(welsh);
  };
}

export const useFrameWords = wordsOf<FrameWords>(frameEn, () => import('../words/screens/frame/cy.ts'));
export const useNames = wordsOf<Names>(namesEn, () => import('../words/names/cy.ts'));

/** Says a moment the way the reader would, seen from now. */
export function useWhen(withinSentence = false): (instant: string) => string {
  const names = useNames();
  return (instant) => whenOf(instant, new Date().toISOString(), names, withinSentence);
}
