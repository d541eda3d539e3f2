import { SIGN } from '../../ui/card-said.ts';
import deadline from '../../ui/deadline.module.css';
import { drawn } from '../../ui/drawn.ts';
import { type GlyphName, OUTLINES } from '../../ui/glyph-outlines.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { hashOf } from '../routes.ts';
import css from './board-row.module.css';
import type { RowSaid } from './row-said.ts';

/** The words of a row that are the same on every row. */
export type RowLabels = { readonly take: string; readonly toCome: string };

/** One row of the board, of fixed height, made with the DOM's own means; it can be said anew for another case. */
export class DrawnRow {
  readonly #sign = sign('late', 16);
  readonly #due = text();
  readonly #said = part('span', deadline.said, this.#sign, this.#due);
  readonly #day = part('time', deadline.day);
  readonly #deadline = part('span', '', this.#said, this.#day);
  readonly subject = part('a', css.subject);
  readonly #reference = part('span', css.reference);
  readonly #restricted = text();
  readonly #lock = part('span', css.lock, sign('lock', 12), this.#restricted);
  readonly #received = part('span', '');
  readonly #facts = part('span', css.quiet, this.#reference, this.#lock, this.#received);
  readonly #kind = part('span', '');
  readonly #stage = part('span', css.quiet);
  readonly #service = part('span', '');
  readonly #directorates = part('span', css.quiet);
  readonly #next = part('span', '');
  readonly #who = part('span', css.quiet);
  readonly #take = part('button', css.take);
  readonly #cells = [
    part('span', css.due, this.#deadline),
    part('span', css.about, this.subject, this.#facts),
    part('span', css.kind, this.#kind, this.#stage),
    part('span', css.where, this.#service, this.#directorates),
    part('span', css.next, this.#next, this.#who),
  ];
  readonly #toCome = part('span', 'unseen');
  readonly element = part('li', '');
  #shown: RowSaid | RowLabels | null = null;
  #place = '';

  constructor() {
    this.element.dataset.row = '';
    this.#take.type = 'button';
  }

  /** Puts it at its place in the list, from 0, of so many rows altogether. */
  put(index: number, of: number, rowHeight: number): void {
    const place = `${index} ${of} ${rowHeight}`;
    if (this.#place === place) return;
    this.#place = place;
    this.element.style.transform = `translateY(${index * rowHeight}px)`;
    this.element.setAttribute('aria-posinset', String(index + 1));
    this.element.setAttribute('aria-setsize', String(of));
  }

  /** A row whose case is on its way. */
  await(labels: RowLabels): void {
    if (this.#shown === labels) return;
    this.#shown = labels;
    delete this.element.dataset.reference;
    this.element.className = `${css.row} ${css.toCome}`;
    this.#toCome.textContent = labels.toCome;
    this.element.replaceChildren(this.#toCome);
  }

  say(said: RowSaid, { take }: RowLabels): void {
    if (this.#shown === said) return;
    const stood = this.#shown !== null && 'reference' in this.#shown;
    this.#shown = said;
    const { reference, on, title } = said;
    this.element.dataset.reference = reference;
    this.element.className = `${css.row} ${css[said.pressing]}`;
    this.#deadline.className = `${deadline.deadline} ${deadline[said.pressing]}`;
    this.#sign.firstElementChild?.setAttribute('d', OUTLINES[SIGN[said.pressing]]);
    this.#due.data = said.due;
    this.#day.dateTime = on?.date ?? '';
    this.#day.textContent = on?.said ?? '';
    this.#day.hidden = on === null;
    this.subject.href = hashOf({ at: 'case', reference });
    this.subject.title = title;
    this.subject.textContent = said.subject;
    this.#reference.textContent = reference;
    this.#restricted.data = said.restricted ?? '';
    this.#lock.hidden = said.restricted === null;
    this.#received.textContent = said.received;
    this.#kind.textContent = said.kind;
    this.#stage.textContent = said.stage;
    this.#service.textContent = said.service;
    this.#directorates.textContent = said.directorates;
    this.#directorates.title = said.directorates;
    this.#next.textContent = said.next;
    this.#who.textContent = said.who;
    if (!stood) this.element.replaceChildren(...this.#cells);
    this.#take.textContent = take;
    this.#take.setAttribute('aria-label', said.take ?? '');
    if (said.take === null) this.#take.remove();
    else this.element.append(this.#take);
  }
}

function part<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string | undefined,
  ...inside: readonly Node[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...inside);
  return made;
}

const text = (): Text => document.createTextNode('');

/** As everywhere on the page. */
const sign = (name: GlyphName, size: number): SVGElement => drawn(Glyph({ name, size }))[0] as SVGElement;
