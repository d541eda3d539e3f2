import { el } from '../../pages/element.ts';
import { isAddress } from './card-text.ts';

const KEPT = new Set([
  'P',
  'DIV',
  'BR',
  'B',
  'STRONG',
  'I',
  'EM',
  'U',
  'S',
  'UL',
  'OL',
  'LI',
  'BLOCKQUOTE',
  'CODE',
  'PRE',
]);
const DROPPED = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IFRAME', 'OBJECT']);

/** The HTML of a post, rebuilt from what Teams keeps of it; `attachments` are put where the body places them. */
export function drawHtml(html: string, attachments: ReadonlyMap<string, Node>): Node[] {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  return rebuilt(parsed.body, attachments);
}

function rebuilt(from: Node, attachments: ReadonlyMap<string, Node>): Node[] {
  return [...from.childNodes].flatMap((node) => {
    if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
    if (!(node instanceof HTMLElement)) return [];
    const { tagName } = node;
    if (tagName === 'ATTACHMENT') {
      const attachment = attachments.get(node.id);
      return attachment === undefined ? rebuilt(node, attachments) : [attachment, ...rebuilt(node, attachments)];
    }
    if (DROPPED.has(tagName)) return [];
    const children = rebuilt(node, attachments);
    if (tagName === 'AT') return [el('strong', { class: 'mention' }, node.textContent ?? '')];
    const href = node.getAttribute('href') ?? '';
    if (tagName === 'A' && isAddress(href)) return [el('a', { href }, ...children)];
    if (!KEPT.has(tagName)) return children;
    return [el(tagName.toLowerCase() as 'p', {}, ...children)];
  });
}
