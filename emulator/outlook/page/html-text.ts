/** The words of HTML as Outlook gives them to an add-in that asks for text: paragraphs as lines. */
export function htmlText(html: string): string {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  for (const hidden of parsed.querySelectorAll('script, style, head, title, template')) hidden.remove();
  const out: string[] = [];
  walk(parsed.body, out);
  return out
    .join('')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const BLOCK = /^(address|article|blockquote|div|dl|dd|dt|h[1-6]|hr|li|ol|p|pre|section|table|tr|ul)$/;

function walk(node: Node, out: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) out.push((child.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' '));
    else if (child instanceof Element) {
      if (child.localName === 'br') out.push('\n');
      else {
        const block = BLOCK.test(child.localName);
        if (block && !/\n$|^$/.test(out.at(-1) ?? '')) out.push('\n');
        walk(child, out);
        if (block) out.push('\n');
      }
    }
  }
}
