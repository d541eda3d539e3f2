import { DrawnRows } from './drawn-rows.ts';
import { Loaded } from './loaded.ts';
import type { Saying } from './saying.ts';
import { type Span, windowOf } from './window-of.ts';

/**
 * Keeps the rows of the board that can be seen drawn while the page scrolls, and the one that has the keyboard. The list is
 * as high as all its rows, which are of one height, `--row` in pixels. A frame of a scroll asks for nothing but where the
 * list is, and mostly draws nothing.
 */
export class RowWindow {
  static readonly #windows = new WeakMap<HTMLElement, RowWindow>();
  readonly #list: HTMLElement;
  readonly #drawn: DrawnRows;
  #rows = Loaded.none;
  #saying: Saying | null = null;
  #told: (firstSeen: number, end: number) => void = () => undefined;
  #rowHeight = 0;
  #span: Span = { first: 0, end: 0 };
  #top = 0;
  #focused: string | null = null;
  #frame = 0;

  /** The one that keeps this list already, or a new one. */
  static on(list: HTMLElement): RowWindow {
    return RowWindow.#windows.get(list) ?? new RowWindow(list);
  }

  private constructor(list: HTMLElement) {
    RowWindow.#windows.set(list, this);
    this.#list = list;
    this.#drawn = new DrawnRows(list);
    window.addEventListener('scroll', this.#soon, { passive: true });
    window.addEventListener('resize', this.#resized);
    list.addEventListener('focusin', this.#focusIn);
    list.addEventListener('focusout', this.#focusOut);
  }

  close(): void {
    RowWindow.#windows.delete(this.#list);
    cancelAnimationFrame(this.#frame);
    window.removeEventListener('scroll', this.#soon);
    window.removeEventListener('resize', this.#resized);
  }

  /** Shows these rows. `told` hears, at once and whenever it changes, which can be seen first and where those drawn end. */
  show(rows: Loaded, saying: Saying, told: (firstSeen: number, end: number) => void): void {
    const [before, first] = [this.#rows, this.#firstSeen()];
    const isNew = before !== rows || this.#saying !== saying;
    this.#rows = rows;
    this.#saying = saying;
    this.#told = told;
    if (this.#rowHeight === 0) this.#measure();
    if (isNew) {
      if (before.length !== rows.length) this.#list.style.height = `${rows.length * this.#rowHeight}px`;
      this.#hold(before, first);
      this.#draw();
    }
    told(this.#firstSeen(), this.#span.end);
  }

  /** Gives the keyboard to the row at a place; `from` is where it is now. */
  go(from: number, to: number): void {
    const card = this.#rows.at(to);
    // It is not read yet: it comes into sight and is read, and the next press goes there.
    if (card === undefined) {
      window.scrollBy({ top: (to - from) * this.#rowHeight, behavior: 'instant' });
      return;
    }
    this.#focused = card.reference;
    this.#draw();
    const link = this.#drawn.linkOf(card.reference);
    link?.closest('[data-row]')?.scrollIntoView({ block: 'nearest' });
    link?.focus({ preventScroll: true });
  }

  /** Where rows came or went above what the reader looks at, what they look at stays where it is. */
  #hold(before: Loaded, first: number): void {
    if (before.length === 0 || (first === 0 && this.#focused === null)) return;
    const anchor = this.#focused ?? before.at(first)?.reference;
    const [was, is] = [before.placeOf(anchor), this.#rows.placeOf(anchor)];
    if (was < 0 || is < 0 || was === is) return;
    window.scrollBy({ top: (is - was) * this.#rowHeight, behavior: 'instant' });
    this.#look();
  }

  #firstSeen = (): number => (this.#rowHeight > 0 ? Math.max(0, Math.floor(-this.#top / this.#rowHeight)) : 0);

  #measure(): void {
    this.#rowHeight = Number(getComputedStyle(this.#list).getPropertyValue('--row'));
    // Drawn first as on a page that is not scrolled; to ask where the list is would have everything else laid out for it.
    this.#span = windowOf(0, window.innerHeight, this.#rowHeight, this.#rows.length);
    this.#soon();
  }

  #look(): void {
    this.#top = this.#list.getBoundingClientRect().top;
    this.#span = windowOf(-this.#top, window.innerHeight - this.#top, this.#rowHeight, this.#rows.length);
  }

  readonly #soon = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const before = this.#span;
      this.#look();
      if (before.first === this.#span.first && before.end === this.#span.end) return;
      this.#draw();
      this.#told(this.#firstSeen(), this.#span.end);
    });
  };

  readonly #resized = (): void => {
    this.#rowHeight = 0;
    this.#measure();
    this.#list.style.height = `${this.#rows.length * this.#rowHeight}px`;
    this.#draw();
    this.#told(this.#firstSeen(), this.#span.end);
  };

  readonly #focusIn = ({ target }: FocusEvent): void => {
    this.#focused = referenceOf(target);
  };

  readonly #focusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && this.#list.contains(relatedTarget))) this.#focused = null;
  };

  #draw(): void {
    const saying = this.#saying;
    if (saying === null) return;
    const places = this.#places().map((index) => {
      const card = this.#rows.at(index);
      return card ? { index, key: card.reference, said: saying.of(card) } : { index, key: `at ${index}`, said: null };
    });
    this.#drawn.draw(places, this.#rows.length, this.#rowHeight, saying.labels);
  }

  /** The places of the rows to draw, in order. */
  #places(): readonly number[] {
    const { first, end } = this.#span;
    const shown = Array.from({ length: Math.max(0, Math.min(end, this.#rows.length) - first) }, (_, i) => first + i);
    const kept = this.#rows.placeOf(this.#focused);
    if (kept < 0 || (kept >= first && kept < end)) return shown;
    return kept < first ? [kept, ...shown] : [...shown, kept];
  }
}

export const referenceOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest('[data-reference]')?.getAttribute('data-reference') ?? null) : null;
