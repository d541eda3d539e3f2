import type { ReactElement, ReactNode } from 'react';

/** Where React keeps a boundary (`Suspense`) it marks its edges; a page that it is to go on with has the same marks. */
export function Boundary({ children }: { children: ReactNode }): ReactNode {
  return children;
}

const SVG = 'http://www.w3.org/2000/svg';
const NAMES: Readonly<Record<string, string>> = { className: 'class', tabIndex: 'tabindex' };

/**
 * The nodes of what plain components describe, made with the DOM's own means: those React would make, so that it can go on
 * with them (`hydrateRoot`). For components that are functions of what they are given alone: no hooks, no contexts; nobody
 * hears what is done to them until React does.
 */
export function drawn(what: ReactNode, svg = false): Node[] {
  if (what === null || what === undefined || typeof what === 'boolean' || what === '') return [];
  if (Array.isArray(what)) return what.flatMap((one) => drawn(one, svg));
  if (typeof what !== 'object') return [document.createTextNode(String(what))];
  const { type, props } = what as ReactElement<Record<string, unknown>>;
  const inside = props.children as ReactNode;
  if (type === Boundary) return [document.createComment('$'), ...drawn(inside, svg), document.createComment('/$')];
  if (typeof type === 'function') return drawn((type as (given: unknown) => ReactNode)(props), svg);
  if (typeof type !== 'string') return drawn(inside, svg);
  const inSvg = svg || type === 'svg';
  const made = inSvg ? document.createElementNS(SVG, type) : document.createElement(type);
  made.append(...drawn(inside, inSvg));
  for (const [name, value] of Object.entries(props)) put(made as HTMLElement, name, value);
  return [made];
}

function put(on: HTMLElement, name: string, value: unknown): void {
  if (name === 'style') Object.assign(on.style, value);
  else if (name === 'ref' && value) (value as { current: unknown }).current = on;
  else if (name === 'value' && on instanceof HTMLSelectElement) on.value = String(value);
  else if (name !== 'children' && (typeof value === 'string' || typeof value === 'number'))
    on.setAttribute(nameOf(name), String(value));
}

/** An attribute as HTML and SVG call it. */
const nameOf = (name: string): string =>
  NAMES[name] ?? (name.startsWith('stroke') ? name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : name);
