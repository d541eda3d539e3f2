import { createContext, useContext } from 'react';
import { whenOf } from '../words/dates.ts';
import { en } from '../words/en.ts';
import type { Words } from '../words/shape.ts';

export const WordsContext = createContext<Words>(en);

/** The sentences in the reader's language. */
export const useWords = (): Words => useContext(WordsContext);

/** Says a moment the way the reader would, seen from now. */
export function useWhen(withinSentence = false): (instant: string) => string {
  const words = useWords();
  return (instant) => whenOf(instant, new Date().toISOString(), words, withinSentence);
}
