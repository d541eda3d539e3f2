import { decodeBytes } from './charset.ts';
import { headerText } from './header-text.ts';

/** `text/plain; charset="utf-8"`: the value in lower case and its parameters, names in lower case. */
export type Structured = { readonly value: string; readonly parameters: ReadonlyMap<string, string> };

const MOST = 60;

/** Reads a Content-Type or Content-Disposition value, with RFC 2231 continuations and charsets. Never throws. */
export function readStructured(raw: string): Structured {
  const pieces = splitOutsideQuotes(raw.slice(0, 20_000));
  const value = (pieces[0] ?? '').trim().split(/\s/, 1)[0]!.toLowerCase();
  const parameters = new Map<string, string>();
  const extended = new Map<string, { order: number; encoded: boolean; text: string }[]>();
  for (const piece of pieces.slice(1, MOST)) {
    const equals = piece.indexOf('=');
    if (equals === -1) continue;
    const name = piece.slice(0, equals).trim().toLowerCase();
    const text = unquote(piece.slice(equals + 1).trim());
    const star = /^([^*]+)\*(?:(\d{1,3})(\*)?)?$/.exec(name);
    if (star === null) {
      if (!parameters.has(name)) parameters.set(name, headerText(text));
      continue;
    }
    const encoded = star[2] === undefined || star[3] !== undefined;
    const segments = extended.get(star[1]!) ?? [];
    segments.push({ order: Number(star[2] ?? 0), encoded, text });
    extended.set(star[1]!, segments);
  }
  for (const [name, segments] of extended) parameters.set(name, joined(segments));
  return { value, parameters };
}

function joined(segments: { order: number; encoded: boolean; text: string }[]): string {
  segments.sort((a, b) => a.order - b.order);
  let charset = '';
  const bytes: Buffer[] = [];
  segments.forEach((segment, index) => {
    let text = segment.text;
    if (segment.encoded && index === 0) {
      const head = /^([^']*)'[^']*'/.exec(text);
      if (head !== null) {
        charset = head[1]!;
        text = text.slice(head[0].length);
      }
    }
    if (segment.encoded) {
      text = text.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    }
    bytes.push(Buffer.from(text, 'latin1'));
  });
  return decodeBytes(Buffer.concat(bytes), charset);
}

function unquote(text: string): string {
  if (!text.startsWith('"')) return text;
  const close = text.endsWith('"') && text.length > 1 ? text.length - 1 : text.length;
  return text.slice(1, close).replace(/\\(.)/g, '$1');
}

function splitOutsideQuotes(raw: string): string[] {
  const pieces: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < raw.length; at++) {
    const char = raw[at];
    if (char === '\\' && quoted) at += 1;
    else if (char === '"') quoted = !quoted;
    else if (char === ';' && !quoted) {
      pieces.push(raw.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(raw.slice(from));
  return pieces;
}
