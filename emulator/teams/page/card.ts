/**
 * Draws the part of Adaptive Cards that a digest needs: TextBlock, FactSet, Container, ColumnSet, ActionSet and
 * Action.OpenUrl. Whatever else a card holds is named where it would stand, never left out in silence.
 */

import { el } from '../../pages/element.ts';
import { cardText, isAddress, type Piece } from './card-text.ts';
import { linkHere } from './place.ts';

type Json = Readonly<Record<string, unknown>>;

export function drawCard(text: string): HTMLElement {
  let card: unknown;
  try {
    card = JSON.parse(text);
  } catch {
    return el('div', { class: 'card' }, notDrawn('a card that is no JSON'));
  }
  const { body, actions } = record(card);
  return el('div', { class: 'card' }, ...list(body).map(drawElement), drawActions(actions));
}

function drawElement(json: unknown): HTMLElement {
  const element = record(json);
  const drawn = byType(element);
  if (element.separator === true) drawn.classList.add('separated');
  const spacing = String(element.spacing ?? 'default').toLowerCase();
  if (/^(none|small|medium|large|extralarge|padding)$/.test(spacing)) drawn.classList.add(`space-${spacing}`);
  return drawn;
}

function byType(element: Json): HTMLElement {
  switch (element.type) {
    case 'TextBlock':
      return textBlock(element);
    case 'FactSet':
      return el(
        'dl',
        { class: 'facts' },
        ...list(element.facts).flatMap((one) => {
          const { title, value } = record(one);
          return [el('dt', {}, ...inline(title)), el('dd', {}, ...inline(value))];
        }),
      );
    case 'Container':
      return el('div', { class: `container ${style(element)}` }, ...list(element.items).map(drawElement));
    case 'ColumnSet':
      return el('div', { class: `columns ${style(element)}` }, ...list(element.columns).map(column));
    case 'ActionSet':
      return drawActions(element.actions) ?? el('div');
    default:
      return notDrawn(String(element.type));
  }
}

function textBlock(element: Json): HTMLElement {
  const classes = ['text'];
  const says = (name: string): string => String(element[name] ?? '').toLowerCase();
  if (/^(small|medium|large|extralarge)$/.test(says('size'))) classes.push(`size-${says('size')}`);
  if (/^(lighter|bolder)$/.test(says('weight'))) classes.push(says('weight'));
  if (/^(accent|good|warning|attention)$/.test(says('color'))) classes.push(`tone-${says('color')}`);
  if (/^(center|right)$/.test(says('horizontalAlignment'))) classes.push(says('horizontalAlignment'));
  if (element.isSubtle === true) classes.push('subtle');
  if (element.wrap !== true) classes.push('one-line');
  const tag = says('style') === 'heading' ? 'h2' : 'p';
  return el(tag, { class: classes.join(' ') }, ...inline(element.text));
}

function column(json: unknown): HTMLElement {
  const { width = 'auto', items, ...rest } = record(json);
  const element = el('div', { class: `column ${style(rest)}` }, ...list(items).map(drawElement));
  if (width === 'stretch') element.classList.add('stretch');
  else if (typeof width === 'number' || /^\d+$/.test(String(width))) {
    element.classList.add('weighted');
    element.style.setProperty('--weight', String(width));
  }
  return element;
}

function drawActions(json: unknown): HTMLElement | null {
  const actions = list(json);
  if (actions.length === 0) return null;
  return el(
    'div',
    { class: 'card-actions' },
    ...actions.map((one) => {
      const { type, title, url, style: wanted } = record(one);
      if (type !== 'Action.OpenUrl' || !isAddress(String(url))) return notDrawn(String(type));
      return el(
        'a',
        { class: wanted === 'positive' ? 'button main' : 'button', href: String(url) },
        String(title ?? url),
      );
    }),
  );
}

const inline = (text: unknown): (Node | string)[] => cardText(String(text ?? '')).map(drawPiece);

function drawPiece(piece: Piece): Node | string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'link') {
    // "A new browser tab is opened" for a deep link in a TextBlock; only Action.OpenUrl stays in this one.
    const href = linkHere(piece.href, location.origin);
    return el('a', { href, target: '_blank', rel: 'noopener' }, piece.text);
  }
  return el(piece.kind === 'bold' ? 'strong' : 'em', {}, piece.text);
}

const notDrawn = (what: string): HTMLElement =>
  el('p', { class: 'not-drawn' }, `Not drawn by the pretend Teams: ${what}`);

const style = ({ style: wanted }: Json): string =>
  /^(emphasis|good|attention|warning|accent)$/.test(String(wanted)) ? `style-${String(wanted)}` : '';

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
