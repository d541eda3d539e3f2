import { cardWords } from './card-said.ts';
import { spoken } from './words-context.ts';

export const useCardWords = spoken(cardWords);
