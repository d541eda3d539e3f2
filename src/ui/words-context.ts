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

/** How the Welsh comes of each part that has been on the page. */
const asked = new Set<() => Promise<unknown>>();

/**
 * The words of a part of the screen. English comes with the part; the other language is fetched when somebody reads in
 * it, once, and the part waits for it (`Suspense`).
 */
export function wordsOf<W>(en: W, fetchWelsh: () => Promise<{ readonly cy: W }>): () => W {
  let welsh: W | null = null;
  let coming: Promise<W> | null = null;
  const ask = (): Promise<W> => {
    coming ??= fetchWelsh().then(
      ({ cy }) => {
        welsh = cy;
        return cy;
      },
      (error: unknown) => {
        coming = null;
        throw error;
      },
    );
    return coming;
  };
  return () => {
    asked.add(ask);
    if (useContext(LanguageContext) === 'en') return en;
    return welsh ?? use(ask());
  };
}

/** Fetches what the page has to say in another language, so that all of it can change at once and nothing has to wait. */
export async function fetchWords(language: Language): Promise<void> {
  if (language === 'cy') await Promise.all([...asked].map((ask) => ask()));
}

export const useFrameWords = wordsOf<FrameWords>(frameEn, () => import('../words/screens/frame/cy.ts'));
export const useNames = wordsOf<Names>(namesEn, () => import('../words/names/cy.ts'));

/** Says a moment the way the reader would, seen from now. */
export function useWhen(withinSentence = false): (instant: string) => string {
  const names = useNames();
  return (instant) => whenOf(instant, new Date().toISOString(), names, withinSentence);
}
