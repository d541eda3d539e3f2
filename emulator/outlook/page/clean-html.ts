/** HTML of a mail as the page may show it: what is not named here is taken out, and what it held stays. */

const ELEMENTS = new Set(
  `a abbr b bdi bdo blockquote br caption center cite code col colgroup dd del dfn div dl dt em font h1 h2 h3 h4 h5 h6 hr i
  img ins kbd li mark ol p pre q s samp small span strike strong sub sup table tbody td tfoot th thead tr tt u ul`.split(
    /\s+/,
  ),
);
/** These go with everything in them. */
const WHOLE = new Set(
  'applet audio base button canvas embed form frame frameset head iframe input link map math meta noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set(
  'abbr align bgcolor border cellpadding cellspacing class color colspan dir face height lang rowspan scope size start summary title type valign width'.split(
    ' ',
  ),
);
/** Where Outlook begins what is quoted, which add-ins look for. */
const MARKS = new Set(['divRplyFwdMsg', 'appendonsend']);
const STYLES =
  /^(background-color|border(-[a-z]+)*|color|direction|display|font(-[a-z]+)*|height|letter-spacing|line-height|list-style(-type)?|margin(-[a-z]+)*|max-width|padding(-[a-z]+)*|text-(align|decoration|indent|transform)|vertical-align|white-space|width)$/;

/** `pictures`: the pictures inside the mail, as addresses by content id. Pictures from elsewhere are not fetched. */
export function cleanHtml(html: string, pictures: ReadonlyMap<string, string> = new Map()): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const clean = document.createDocumentFragment();
  for (const child of parsed.body.childNodes) copy(child, clean, pictures);
  return clean;
}

function copy(node: Node, into: Node, pictures: ReadonlyMap<string, string>): void {
  if (node.nodeType === Node.TEXT_NODE) {
    into.appendChild(document.createTextNode(node.textContent ?? ''));
    return;
  }
  if (!(node instanceof Element)) return;
  const name = node.localName;
  if (WHOLE.has(name)) return;
  let target = into;
  if (ELEMENTS.has(name)) {
    const made = document.createElement(name);
    for (const { name: attribute, value } of node.attributes) keep(made, attribute, value, pictures);
    if (name === 'img' && !made.hasAttribute('src')) return;
    if (name === 'img' && !made.hasAttribute('alt')) made.setAttribute('alt', '');
    into.appendChild(made);
    target = made;
  }
  for (const child of node.childNodes) copy(child, target, pictures);
}

function keep(made: HTMLElement, name: string, value: string, pictures: ReadonlyMap<string, string>): void {
  if (name === 'style') {
    const style = styleOf(value);
    if (style !== '') made.setAttribute('style', style);
  } else if (name === 'href' && made.localName === 'a') {
    if (!/^(https?|mailto|tel):/i.test(value.trim())) return;
    made.setAttribute('href', value);
    made.setAttribute('target', '_blank');
    made.setAttribute('rel', 'noopener noreferrer');
  } else if (name === 'src' && made.localName === 'img') {
    const inside = /^cid:/i.test(value)
      ? pictures.get(value.slice(4))
      : /^data:image\/(png|jpeg|gif|webp);/i.test(value)
        ? value
        : undefined;
    if (inside !== undefined) made.setAttribute('src', inside);
  } else if (name === 'alt' && made.localName === 'img') made.setAttribute('alt', value);
  else if (name === 'id' && MARKS.has(value)) made.id = value;
  else if (ATTRIBUTES.has(name)) made.setAttribute(name, value);
}

function styleOf(text: string): string {
  return text
    .split(';')
    .map((one) => one.split(/:(.*)/s).map((part) => part.trim()))
    .filter(
      ([name = '', value = '']) => STYLES.test(name.toLowerCase()) && !/url\s*\(|expression|@import|\\/i.test(value),
    )
    .map(([name, value]) => `${name}: ${value}`)
    .join('; ');
}
