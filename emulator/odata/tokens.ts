/** One piece of an OData expression. `text`: its quotes are gone and doubled quotes are single. */
export type Token = {
  readonly kind: 'word' | 'text' | 'number' | 'date' | 'guid' | 'sign';
  readonly text: string;
  readonly position: number;
};

const PIECE = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    `'(?<text>(?:[^']|'')*)'`,
    String.raw`(?<guid>[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![\w-]))`,
    String.raw`(?<date>\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?(?![\w:-]))`,
    String.raw`(?<number>[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.-]))`,
    String.raw`(?<word>[\p{L}_@][\p{L}\p{N}_.@]*(?:\/[\p{L}_@][\p{L}\p{N}_.@]*)*)`,
    '(?<sign>[(),:])',
  ].join('|'),
  'uy',
);

/** Cuts an expression into pieces; throws SyntaxError with the position of what is none. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const position = PIECE.lastIndex;
    const groups = PIECE.exec(text)?.groups;
    if (groups === undefined) throw new SyntaxError(`'${text[position]}' at position ${position} cannot be read.`);
    if (groups.space !== undefined) continue;
    for (const kind of ['text', 'guid', 'date', 'number', 'word', 'sign'] as const) {
      const value = groups[kind];
      if (value === undefined) continue;
      if (kind === 'date' && Number.isNaN(Date.parse(value))) {
        throw new SyntaxError(`'${value}' at position ${position} is no date.`);
      }
      found.push({ kind, text: kind === 'text' ? value.replaceAll("''", "'") : value, position });
      break;
    }
  }
  return found;
}
