import { LANGUAGES, type Language } from './shape.ts';

export const isLanguage = (text: unknown): text is Language => LANGUAGES.some((language) => language === text);

/** The language of an `Accept-Language` header that we speak and the reader likes best; English when none is. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const liked = (acceptLanguage ?? '')
    .split(',')
    .map((piece) => {
      const [tag = '', ...rest] = piece.trim().toLowerCase().split(';');
      const weight = rest.map((text) => /^\s*q=([\d.]+)$/.exec(text)?.[1]).find(Boolean);
      return { tag: tag.split('-')[0] ?? '', weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return liked.map(({ tag }) => tag).find(isLanguage) ?? 'en';
}
