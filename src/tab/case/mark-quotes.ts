import { patternOf } from '../../ui/quote-pattern.ts';

/**
 * Marks quotes in the text of a page or a part of it, wherever they can be found: white space and case may differ, and a
 * quote may run over the ends of elements. One that is not there is left out.
 */
export function markQuotes(root: Element, quotes: readonly string[]): void {
  const { ownerDocument: page } = root;
  for (const quote of quotes) {
    const pattern = patternOf(quote);
    if (pattern === null) continue;
    const nodes = textsOf(root);
    const match = pattern.exec(nodes.map(({ data }) => data).join(''));
    if (match === null) continue;
    const [from, to] = [match.index, match.index + match[0].length];
    let at = 0;
    for (const node of nodes) {
      const [start, end] = [Math.max(from - at, 0), Math.min(to - at, node.data.length)];
      at += node.data.length;
      if (start >= end || node.parentElement?.closest('mark')) continue;
      const marked = node.splitText(start);
      marked.splitText(end - start);
      const mark = page.createElement('mark');
      marked.replaceWith(mark);
      mark.append(marked);
    }
  }
}

function textsOf(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
