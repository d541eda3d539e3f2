import { compile, type DomNode, type FormatCallback } from 'html-to-text';
import { isHidden } from './hidden.ts';

/** More HTML than this is cut: four megabytes of markup is a novel or an attack. In characters. */
const MAX_HTML = 4_000_000;
const ROOT = 'x-whole-mail';
/** A sender who closed our own wrapper could end the text where he likes. */
const OWN_TAG = /<\/?x-whole-mail/gi;

/** Stands where the converter gave up on depth; a control character, so that cleaning takes it out. */
const TOO_DEEP = '\u0001';

let hiddenFound = false;
let keepHidden = false;

const hasText = (node: DomNode): boolean =>
  node.type === 'text' ? (node.data ?? '').trim() !== '' : (node.children ?? []).some(hasText);

const rename = (node: DomNode, name: string): void => {
  node.name = name;
};

/** A table that only places things on the page, as newsletters and Outlook do, reads as blocks, not as columns. */
function isLayout(table: DomNode): boolean {
  let widest = 0;
  const stack = [...(table.children ?? [])];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.name === 'table') return true;
    if (node.name === 'tr')
      widest = Math.max(
        widest,
        (node.children ?? []).filter((cell) => cell.name === 'td' || cell.name === 'th').length,
      );
    for (const child of node.children ?? []) stack.push(child);
  }
  return widest < 2;
}

function flatten(table: DomNode): void {
  rename(table, 'div');
  const stack = [...(table.children ?? [])];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.name === 'table') continue;
    if (node.name === 'tr' || node.name === 'td' || node.name === 'th') rename(node, 'div');
    for (const child of node.children ?? []) stack.push(child);
  }
}

/** Scar: one cell with `rowspan=100000000` keeps the table printer busy for minutes. */
function tameSpans(cell: DomNode): void {
  for (const span of ['rowspan', 'colspan'])
    if (Number(cell.attribs?.[span] ?? 1) > 100 && cell.attribs !== undefined) cell.attribs[span] = '1';
}

/** Takes out what nobody sees and settles the tables, before any text is made. */
const wholeMail: FormatCallback = (root, walk, builder) => {
  const stack: DomNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.children === undefined) continue;
    node.children = node.children.filter((child) => {
      if (child.type !== 'tag' || !isHidden(child)) return true;
      if (hasText(child)) hiddenFound = true;
      return keepHidden;
    });
    for (const child of node.children) {
      if (child.name === 'table' && isLayout(child)) flatten(child);
      else if (child.name === 'td' || child.name === 'th') tameSpans(child);
      stack.push(child);
    }
  }
  walk(root.children ?? [], builder);
};

/** A link behind Microsoft's or another rewriting gateway is shown as the address it leads to. */
function readableLink(href: string): string {
  let shown = href;
  if (/^https?:\/\/[^/]{0,100}safelinks\.protection\.outlook\.com\//i.test(href)) {
    const inner = /[?&]url=([^&]+)/.exec(href)?.[1];
    try {
      if (inner !== undefined) shown = decodeURIComponent(inner);
    } catch {
      shown = href;
    }
  }
  return shown.length > 200 ? `${shown.slice(0, 200)}…` : shown;
}

/** Outlook writes each line as a paragraph without a margin, and an empty one where it shows an empty line. */
const outlookLine = { leadingLineBreaks: 1, trailingLineBreaks: 1 };
const heading = { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 };

const convert = compile({
  wordwrap: false,
  baseElements: { selectors: [ROOT] },
  limits: { maxDepth: 400, ellipsis: TOO_DEEP, maxInputLength: MAX_HTML * 2 },
  formatters: { wholeMail },
  selectors: [
    { selector: ROOT, format: 'wholeMail' },
    { selector: 'title', format: 'skip' },
    { selector: 'img', format: 'skip' },
    ...['p.MsoNormal', 'p.x_MsoNormal'].map((selector) => ({ selector, format: 'paragraph', options: outlookLine })),
    {
      selector: 'a',
      options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true, pathRewrite: readableLink },
    },
    { selector: 'table', format: 'dataTable', options: { uppercaseHeaderCells: false, maxColumnWidth: undefined } },
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({ selector, options: heading })),
  ],
});

const visible = (text: string): boolean => text.replaceAll(TOO_DEEP, '').trim() !== '';

/**
 * The text a person reads in an HTML body. `hidden`: there are words nobody would see, and they were left out. `cut`: it
 * was too long or too deeply nested to be read whole.
 *
 * Scar: a telephone in dark mode writes white on nothing. A letter all of which is hidden is read after all.
 */
export function htmlText(html: string): { readonly text: string; readonly hidden: boolean; readonly cut: boolean } {
  const whole = `<${ROOT}>${html.slice(0, MAX_HTML).replace(OWN_TAG, '<')}</${ROOT}>`;
  hiddenFound = false;
  keepHidden = false;
  let text = convert(whole);
  if (hiddenFound && !visible(text)) {
    keepHidden = true;
    text = convert(whole);
  }
  return { text, hidden: hiddenFound, cut: html.length > MAX_HTML || text.includes(TOO_DEEP) };
}
