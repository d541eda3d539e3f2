import { headerText } from './header-text.ts';

/** A mailbox as Graph shows it: `name` falls back to the address. */
export type Address = { readonly name: string; readonly address: string };

const MOST = 20_000;

/** The mailboxes of an address header; groups are opened, comments left out. One pass, never throws. */
export function readAddresses(raw: string): Address[] {
  const found: Address[] = [];
  let name = '';
  let angle: string | null = null;
  let quotedName = false;
  let comment = '';
  const finish = (): void => {
    const entry = addressOf(name, angle, quotedName, comment);
    if (entry !== null && found.length < MOST) found.push(entry);
    name = '';
    angle = null;
    quotedName = false;
    comment = '';
  };
  let at = 0;
  while (at < raw.length) {
    const char = raw[at]!;
    if (char === '"') {
      const close = closingQuote(raw, at + 1);
      const text = raw.slice(at + 1, close).replace(/\\(.)/g, '$1');
      // A quoted local part belongs to the address, a quoted phrase to the name.
      if (raw[close + 1] === '@') name += `"${text}"`;
      else {
        name += text;
        quotedName = true;
      }
      at = close + 1;
    } else if (char === '(') {
      const close = closingBracket(raw, at);
      comment = raw.slice(at + 1, close);
      at = close + 1;
    } else if (char === '<') {
      let close = at + 1;
      while (close < raw.length && raw[close] !== '>' && raw[close] !== ',' && raw[close] !== '<') close += 1;
      angle = raw.slice(at + 1, close);
      at = raw[close] === '>' ? close + 1 : close;
    } else if (char === ',' || char === ';') {
      finish();
      at += 1;
    } else if (char === ':' && angle === null && !name.includes('@') && !name.includes('=?')) {
      name = '';
      quotedName = false;
      at += 1;
    } else {
      name += char;
      at += 1;
    }
  }
  finish();
  return found;
}

function addressOf(name: string, angle: string | null, quotedName: boolean, comment: string): Address | null {
  const phrase = name.trim();
  if (angle !== null) {
    const address = cleanAddress(angle);
    const shown = headerText(phrase).trim() || headerText(comment).trim() || address;
    return address === '' && shown === '' ? null : { name: shown, address };
  }
  if (phrase === '') return null;
  const bare = /(?:"[^"]{1,64}"|[^\s"]+)@\S+$/.exec(phrase.slice(-1_000));
  if (bare !== null && !quotedName) {
    const address = cleanAddress(bare[0]);
    const before = headerText(phrase.slice(0, phrase.length - bare[0].length)).trim();
    return { name: before || headerText(comment).trim() || address, address };
  }
  const text = headerText(phrase);
  return { name: text, address: quotedName && text.includes('@') ? text : phrase.includes('@') ? text : '' };
}

const cleanAddress = (text: string): string => headerText(text.trim().replace(/^mailto:/i, '')).trim();

function closingQuote(raw: string, from: number): number {
  for (let at = from; at < raw.length; at++) {
    if (raw[at] === '\\') at += 1;
    else if (raw[at] === '"') return at;
  }
  return raw.length;
}

function closingBracket(raw: string, from: number): number {
  let depth = 0;
  for (let at = from; at < raw.length; at++) {
    if (raw[at] === '\\') at += 1;
    else if (raw[at] === '(') depth += 1;
    else if (raw[at] === ')' && --depth === 0) return at;
  }
  return raw.length;
}
