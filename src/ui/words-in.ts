import { en as namesEn } from '../words/names/en.ts';
import type { Names } from '../words/names/shape.ts';
import { en as frameEn } from '../words/screens/frame/en.ts';
import type { FrameWords } from '../words/screens/frame/shape.ts';
import type { Language } from '../words/shape.ts';

/** The words of a part of the screen in every language. */
export type WordsIn<W> = {
  /** Those of a language; null where they have not come. */
  ready(language: Language): W | null;
  /** Fetches those that do not come with the part, once, and again where they did not come. */
  ask(): Promise<W>;
};

/** How the Welsh comes of each part that has been on the page. */
const asked = new Set<() => Promise<unknown>>();

/** English comes with the part; the other language is fetched when somebody reads in it. */
export function wordsIn<W>(en: W, fetchWelsh: () => Promise<{ readonly cy: W }>): WordsIn<W> {
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
  return {
    ready(language) {
      asked.add(ask);
      return language === 'en' ? en : welsh;
    },
    ask,
  };
}

/** Fetches what the page has to say in another language, so that all of it can change at once and nothing has to wait. */
export async function fetchWords(language: Language): Promise<void> {
  if (language === 'cy') await Promise.all([...asked].map((ask) => ask()));
}

export const frameWords = wordsIn<FrameWords>(frameEn, () => import('../words/screens/frame/cy.ts'));
export const names = wordsIn<Names>(namesEn, () => import('../words/names/cy.ts'));
