import { decodeText } from './charset.ts';
import { cleanText, MAX_TEXT } from './clean-text.ts';
import { unflow } from './flowed.ts';
import { strayWords } from './head.ts';
import { htmlText } from './html-text.ts';
import type { Leaf, Part } from './parts.ts';

export type Body = {
  readonly text: string;
  readonly textFrom: 'plain' | 'html' | 'none';
  /** The HTML of the message, for what it refers to. */
  readonly html: string;
  readonly forgiven: readonly string[];
};

/** A plain part that only says "your program cannot show HTML" is not what the writer wrote. */
const STUB = /\b(?:html|view (?:it|this|the) (?:e-?mail|message|online|in (?:a|your) browser))\b/i;

/** Whether a part is words to read rather than a file: plain or HTML text that the writer did not attach. */
export const isWords = ({ part, mediaType }: Leaf): boolean =>
  (mediaType === 'text/plain' || mediaType === 'text/html') && part.contentDisposition.parsed.value !== 'attachment';

function wordsOf(leaf: Leaf, forgiven: Set<string>): string {
  const { params } = leaf.part.contentType.parsed;
  const bytes = new Uint8Array(leaf.part.content ?? new ArrayBuffer(0));
  let charset = params.charset ?? null;
  if (charset === null && leaf.mediaType === 'text/html')
    charset =
      /<meta[^>]{0,200}charset=["']?([\w-]{2,30})/i.exec(
        Buffer.from(bytes.subarray(0, 2048)).toString('latin1'),
      )?.[1] ?? null;
  const { text, repaired } = decodeText(bytes, charset);
  if (repaired) forgiven.add('bad-charset');
  const read = /^flowed$/i.test(params.format ?? '') ? unflow(text, /^yes$/i.test(params.delsp ?? '')) : text;
  const stray = strayWords(leaf.part);
  return stray === '' ? read : `${stray}\n\n${read}`;
}

/**
 * The readable text of a message. Of each multipart/alternative the plain text is read, unless it is empty or a stub;
 * text parts beside each other are read in order. `forgiven` notes what was repaired or left out.
 */
export function bodyOf(leaves: readonly Leaf[]): Body {
  const forgiven = new Set<string>();
  const groups = new Map<Part, { plain: string[]; html: string[] }>();
  for (const leaf of leaves.filter(isWords)) {
    const key = leaf.alternative ?? leaf.part;
    const group = groups.get(key) ?? { plain: [], html: [] };
    groups.set(key, group);
    group[leaf.mediaType === 'text/html' ? 'html' : 'plain'].push(wordsOf(leaf, forgiven));
  }
  const pieces: string[] = [];
  const htmls: string[] = [];
  let textFrom: Body['textFrom'] = 'none';
  for (const { plain, html } of groups.values()) {
    const plainText = cleanPiece(plain.join('\n'), forgiven);
    const wholeHtml = html.join('\n');
    htmls.push(wholeHtml);
    if (plainText !== '' && (wholeHtml === '' || !isStub(plainText))) {
      pieces.push(plainText);
      if (textFrom === 'none') textFrom = 'plain';
      continue;
    }
    const fromHtml = htmlPiece(wholeHtml, forgiven);
    if (fromHtml === '' && plainText === '') continue;
    pieces.push(fromHtml === '' ? plainText : fromHtml);
    textFrom = fromHtml === '' ? 'plain' : 'html';
  }
  const text = pieces.join('\n\n');
  if (text.length > MAX_TEXT) forgiven.add('text-cut');
  return { text: text.slice(0, MAX_TEXT).toWellFormed(), textFrom, html: htmls.join('\n'), forgiven: [...forgiven] };
}

const isStub = (plain: string): boolean => plain.length < 300 && plain.split('\n').length < 6 && STUB.test(plain);

function cleanPiece(raw: string, forgiven: Set<string>): string {
  const { text, hidden, cut } = cleanText(raw);
  if (hidden) forgiven.add('hidden-text');
  if (cut) forgiven.add('text-cut');
  return text;
}

function htmlPiece(html: string, forgiven: Set<string>): string {
  if (html === '') return '';
  const { text, hidden, cut } = htmlText(html);
  if (hidden) forgiven.add('hidden-text');
  if (cut) forgiven.add('text-cut');
  return cleanPiece(text, forgiven);
}
