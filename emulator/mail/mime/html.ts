/** HTML and text into each other. Every function here is one pass over its input: mail is written by anybody. */

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  pound: '£',
  euro: '€',
  copy: '©',
  reg: '®',
  trade: '™',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  deg: '°',
  eacute: 'é',
  egrave: 'è',
  agrave: 'à',
  aacute: 'á',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  szlig: 'ß',
  ccedil: 'ç',
  ntilde: 'ñ',
  acirc: 'â',
  ecirc: 'ê',
  icirc: 'î',
  ocirc: 'ô',
  ucirc: 'û',
  wcirc: 'ŵ',
  ycirc: 'ŷ',
  laquo: '«',
  raquo: '»',
  times: '×',
  frac12: '½',
  sect: '§',
}; // prettier-ignore

const BREAKS = new Set([
  'br',
  'div',
  'tr',
  'li',
  'section',
  'article',
  'header',
  'footer',
  'hr',
  'dt',
  'dd',
  'center',
  'address',
  'form',
]);
const PARAGRAPHS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'ul', 'ol', 'blockquote', 'pre', 'dl']);
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'iframe', 'object', 'noscript']);
const ACTIVE = new Set(['script', 'iframe', 'object', 'embed', 'applet']);

type Tag = { readonly name: string; readonly closing: boolean; readonly end: number };

/** The words of an HTML body, paragraphs as lines; scripts, styles and comments left out. */
export function htmlToText(html: string): string {
  const out: string[] = [];
  walk(
    html,
    HIDDEN,
    (text) => out.push(entities(text).replace(/[ \t\r\n\f]+/g, ' ')),
    (tag) => {
      if (PARAGRAPHS.has(tag.name)) out.push('\n\n');
      else if (tag.name === 'br' || (BREAKS.has(tag.name) && !tag.closing)) out.push('\n');
      else if (tag.name === 'td' || tag.name === 'th') out.push('\t');
    },
  );
  return out
    .join('')
    .split('\n')
    .map(trimmed)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
}

/** Without blanks and tabs at its ends. (A regular expression for the right end costs the square of a run of blanks.) */
function trimmed(line: string): string {
  let from = 0;
  let to = line.length;
  while (from < to && isBlank(line.charCodeAt(from))) from += 1;
  while (to > from && isBlank(line.charCodeAt(to - 1))) to -= 1;
  return line.slice(from, to);
}

const isBlank = (code: number): boolean => code === 32 || code === 9;

/** The HTML without elements that run something, as Outlook gives it without `outlook.allow-unsafe-html`. */
export function safeHtml(html: string): string {
  if (!/<\/?(?:script|iframe|object|embed|applet)/i.test(html)) return html;
  const out: string[] = [];
  walk(
    html,
    ACTIVE,
    (text) => out.push(text),
    (tag, from) => {
      if (!ACTIVE.has(tag.name)) out.push(html.slice(from, tag.end));
    },
  );
  return out.join('');
}

/** A text body the way Exchange turns it into HTML. */
export function textToHtml(text: string): string {
  const lines = escapeHtml(text).replace(/\r?\n/g, '<br>\r\n');
  return `<html><head>\r\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body>\r\n<div class="PlainText">${lines}</div>\r\n</body></html>`;
}

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The first 255 characters, white space collapsed, never half a character. */
export function previewOf(text: string): string {
  const flat = text.trimStart().slice(0, 4_000).replace(/\s+/g, ' ').trim();
  if (flat.length <= 255) return flat;
  const end = flat.charCodeAt(254) >= 0xd800 && flat.charCodeAt(254) <= 0xdbff ? 254 : 255;
  return flat.slice(0, end);
}

function walk(
  html: string,
  skipped: ReadonlySet<string>,
  onText: (text: string) => void,
  onTag: (tag: Tag, from: number) => void,
): void {
  let at = 0;
  let noMoreComments = false;
  const noMoreClosing = new Set<string>();
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    if (open > at) onText(html.slice(at, open));
    if (html.startsWith('<!--', open) && !noMoreComments) {
      const close = html.indexOf('-->', open + 4);
      if (close !== -1) {
        at = close + 3;
        continue;
      }
      noMoreComments = true;
    }
    const tag = readTag(html, open);
    if (tag === null) {
      onText('<');
      at = open + 1;
      continue;
    }
    if (tag.end === -1) {
      onText(html.slice(open));
      return;
    }
    onTag(tag, open);
    at = tag.end;
    if (!tag.closing && skipped.has(tag.name) && !noMoreClosing.has(tag.name)) {
      const closing = new RegExp(`</${tag.name}[^>]{0,200}>`, 'gi');
      closing.lastIndex = at;
      const hit = closing.exec(html);
      if (hit === null) noMoreClosing.add(tag.name);
      else at = hit.index + hit[0].length;
    }
  }
  if (at < html.length) onText(html.slice(at));
}

const TAG = /<(\/?)([a-z!?][a-z0-9:!?-]{0,40})/iy;

/** `end` -1: nothing after this closes a tag any more. */
function readTag(html: string, open: number): Tag | null {
  TAG.lastIndex = open;
  const head = TAG.exec(html);
  if (head === null) return null;
  const close = html.indexOf('>', open);
  return { name: head[2]!.toLowerCase(), closing: head[1] === '/', end: close === -1 ? -1 : close + 1 };
}

function entities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,7}));?/gi,
    (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return NAMED[name] ?? NAMED[String(name).toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
    },
  );
}
