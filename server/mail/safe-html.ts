import type { DomNode } from 'html-to-text';
import sanitize from 'sanitize-html';
import { isHidden } from './hidden.ts';

/** More HTML than this is cut: nobody reads it, and every tag of it costs. In characters. */
const MAX_HTML = 500_000;
/** Elements inside each other; a browser lays out no more without effort. */
const MAX_DEPTH = 60;

const TEXT = ['p', 'div', 'span', 'br', 'hr', 'blockquote', 'pre', 'code', 'address', 'center'];
const EMPHASIS = ['b', 'strong', 'i', 'em', 'u', 's', 'del', 'ins', 'sub', 'sup', 'small', 'mark'];
const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const LISTS = ['ul', 'ol', 'li', 'dl', 'dt', 'dd'];
const TABLES = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];

/** Elements that a reader may miss, where they had to go. */
const MISSED = new Set(['img', 'picture', 'svg', 'video', 'audio', 'iframe', 'object', 'embed', 'form', 'canvas']);
const LINKS = /^(?:https?|mailto|tel):/i;

/**
 * The HTML of a message with nothing in it but words, lists, tables and links. No styles, scripts, forms, frames or
 * pictures, and no attribute that fetches anything: opening a message tells nobody that it was opened, and shows nothing
 * that the page around it could be taken for. A link opens apart and passes nothing on.
 */
export function safeHtml(html: string): { readonly html: string; readonly leftOut: boolean } {
  let leftOut = html.length > MAX_HTML;
  let around: DomNode | undefined;
  // Without its style it would be seen, and the officer would read what the writer, or somebody else, hid.
  const hidden = new WeakSet<object>();
  const changed = (tagName: string, before: sanitize.Attributes, attribs: sanitize.Attributes): sanitize.Tag => {
    if (hidden.has(before)) hidden.add(attribs);
    return { tagName, attribs };
  };
  const safe = sanitize(html.slice(0, MAX_HTML), {
    allowedTags: [...TEXT, ...EMPHASIS, ...HEADINGS, ...LISTS, ...TABLES, 'a'],
    allowedAttributes: {
      a: ['href', 'rel', 'target'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      ol: ['start'],
      '*': ['dir', 'lang'],
    },
    allowedSchemes: ['https', 'http', 'mailto', 'tel'],
    allowedSchemesAppliedToAttributes: ['href'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'title', 'xmp', 'iframe', 'svg', 'math'],
    nestingLimit: MAX_DEPTH,
    enforceHtmlBoundary: false,
    onOpenTag: (name, attribs) => {
      // The sanitiser forgets what it does not allow, the styles among it; so this looks first.
      const node: DomNode = { type: 'tag', name, attribs: { ...attribs }, children: [], parent: around };
      around = node;
      if (isHidden(node)) hidden.add(attribs);
      if (MISSED.has(name) || hidden.has(attribs)) leftOut = true;
    },
    onCloseTag: () => {
      around = around?.parent;
    },
    exclusiveFilter: ({ attribs }) => hidden.has(attribs),
    transformTags: {
      a: (tagName, attribs) => changed(tagName, attribs, link(attribs.href?.trim() ?? '')),
      td: (tagName, attribs) => changed(tagName, attribs, tame(attribs)),
      th: (tagName, attribs) => changed(tagName, attribs, tame(attribs)),
    },
  });
  return { html: safe.trim(), leftOut };
}

const link = (href: string): sanitize.Attributes =>
  LINKS.test(href) ? { href, rel: 'noopener noreferrer nofollow', target: '_blank' } : {};

/** A cell over a hundred million rows keeps a browser busy for minutes. */
const tame = (attribs: sanitize.Attributes): sanitize.Attributes =>
  Object.fromEntries(
    Object.entries(attribs).filter(([name, value]) => !/^(?:col|row)span$/.test(name) || Number(value) <= 100),
  );
