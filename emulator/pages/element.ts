type Child = Node | string | null | false;
type Props = {
  readonly class?: string;
  readonly on?: { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
} & { readonly [attribute: string]: unknown };

/** An element with attributes (`true` sets an empty one; false, null and undefined none), listeners and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (name === 'on' || value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
  for (const [name, listener] of Object.entries(props.on ?? {}))
    element.addEventListener(name, listener as EventListener);
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

/** Simple line drawings of our own, 20 units square. */
const SHAPES = {
  activity: 'M10 3a5 5 0 0 0-5 5v3l-1.5 3h13L15 11V8a5 5 0 0 0-5-5zM8 16.5a2 2 0 0 0 4 0',
  chat: 'M4 4.5h12v9H9l-3.5 3v-3H4z',
  teams:
    'M7.5 9a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM3 16c0-3 2-5 4.5-5s4.5 2 4.5 5M13 9.5a2 2 0 1 0 0-4M14 11.5c2 .3 3.2 2 3.2 4.5',
  back: 'M12 4l-6 6 6 6',
  link: 'M8.5 11.5l3-3M9 6l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L13.5 10.5M11 14l-1.5 1.5A3.2 3.2 0 0 1 5 11l1.5-1.5',
  reload: 'M15.5 8A6 6 0 1 0 16 11M16 4v4h-4',
  out: 'M8 5H5v10h10v-3M11 4h5v5M16 4l-7 7',
  close: 'M5 5l10 10M15 5L5 15',
  menu: 'M3.5 6h13M3.5 10h13M3.5 14h13',
  write: 'M4 16l.8-3.4L13.5 4l2.5 2.5-8.6 8.7zM12 5.5L14.5 8',
  send: 'M3.5 4l13.5 6-13.5 6 2-6zM5.5 10H11',
  reply: 'M8.5 5L4 9.5 8.5 14M4.5 9.5H11a5 5 0 0 1 5 5V16',
  'reply-all': 'M11 5L6.5 9.5 11 14M7 5L2.5 9.5 7 14M7 9.5h5a4.5 4.5 0 0 1 4.5 4.5v2',
  forward: 'M11.5 5L16 9.5 11.5 14M15.5 9.5H9a5 5 0 0 0-5 5V16',
  delete: 'M4.5 6h11M8 6V4.5h4V6M6 6l.7 10h6.6L14 6M8.7 9v4M11.3 9v4',
  unread: 'M3.5 5.5h13v9h-13zM4 6l6 5 6-5',
  attach: 'M14.5 9.5l-5 5a3 3 0 0 1-4.3-4.3l5.6-5.6a2 2 0 0 1 2.9 2.9l-5.5 5.5a1 1 0 0 1-1.4-1.4l4.7-4.7',
  pin: 'M7.5 3.5h5l-.7 5 2.7 2.5h-9L8.2 8.5zM10 11v5.5',
} as const;

export function icon(name: keyof typeof SHAPES): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SHAPES[name]);
  svg.append(path);
  return svg;
}

/** A round picture of a person: their initials on one of a few colours. */
export function avatar(name: string): HTMLElement {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const initials = `${words[0]?.[0] ?? ''}${words.length > 1 ? words.at(-1)![0] : ''}`.toUpperCase();
  const sum = [...name].reduce((total, sign) => total + sign.codePointAt(0)!, 0);
  return el('span', { class: `avatar tint-${sum % 6}`, 'aria-hidden': 'true' }, initials);
}

/** The icon of an app: its first letter on its accent colour, since packages are not unpacked here. */
export function appIcon(app: { readonly name: string; readonly accentColor: string }): HTMLElement {
  const element = el('span', { class: 'app-icon', 'aria-hidden': 'true' }, app.name.slice(0, 1));
  element.style.setProperty('--accent', app.accentColor);
  return element;
}

/** Today: the time; before: the day as well. */
export function when(instant: number): HTMLTimeElement {
  const at = new Date(instant);
  const time = at.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const today = at.toDateString() === new Date().toDateString();
  const text = today ? time : `${at.toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })}, ${time}`;
  return el('time', { datetime: at.toISOString() }, text);
}
