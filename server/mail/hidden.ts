import type { DomNode } from 'html-to-text';

/** CSS colours of a white page. */
const WHITE = /^(?:white|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255\s*(?:,\s*1\s*)?\))$/;

function declarations(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const one of style.toLowerCase().split(';')) {
    const colon = one.indexOf(':');
    if (colon > 0)
      found.set(
        one.slice(0, colon).trim(),
        one
          .slice(colon + 1)
          .replace('!important', '')
          .trim(),
      );
  }
  return found;
}

const colourOf = (value: string | undefined): string | null =>
  value === undefined || value === '' || value === 'inherit' || value === 'transparent' ? null : value;

/** The colour behind an element: its own, or its nearest ancestor's. `null`: unknown, because a class may set it. */
function background(elem: DomNode): string | null {
  let node: DomNode | null = elem;
  while (node !== null) {
    const style = declarations(node.attribs?.style ?? '');
    const colour =
      colourOf(style.get('background-color')) ??
      colourOf(style.get('background')) ??
      colourOf(node.attribs?.bgcolor?.toLowerCase());
    if (colour !== null) return colour;
    if (node.attribs?.class !== undefined || node.attribs?.background !== undefined) return null;
    node = node.parent ?? null;
  }
  return 'white';
}

/**
 * Whether a person looking at the message would not see this element: what triage reads must be what the officer reads.
 * Only the element's own attributes count; a style sheet is not followed.
 */
export function isHidden(elem: DomNode): boolean {
  const attribs = elem.attribs;
  if (attribs === undefined) return false;
  if (attribs.hidden !== undefined) return true;
  if (attribs.style === undefined) return false;
  const style = declarations(attribs.style);
  if (style.get('display') === 'none' || style.get('mso-hide') === 'all') return true;
  if (style.get('visibility') === 'hidden' || /^0{0,20}\.?0{1,20}$/.test(style.get('opacity') ?? '1')) return true;
  if (/^0{0,20}\.?0{1,20}(?:px|pt|em|rem|%)?$/.test(style.get('font-size') ?? '1')) return true;
  return WHITE.test(style.get('color') ?? '') && WHITE.test(background(elem) ?? 'unknown');
}
