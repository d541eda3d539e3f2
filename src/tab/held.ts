const HEARD = ['click', 'change', 'keydown'] as const;
/** Keys that the rows of the board answer to; where nobody hears them the page itself would scroll. */
const KEYS = /^(Arrow(Up|Down)|Page(Up|Down)|[ct])$/i;

/**
 * Keeps what a person does on a page that nobody listens to yet: what they press and choose, and the keys of rows.
 * `release` ends it; where somebody listens now, it happens again, in order.
 */
export function hold(page: HTMLElement): { release(toSomebody: boolean): void } {
  const held: Event[] = [];
  const keep = (event: Event): void => {
    if (!isForUs(event)) return;
    event.preventDefault();
    held.push(event);
  };
  for (const type of HEARD) page.addEventListener(type, keep, true);
  return {
    release(toSomebody) {
      for (const type of HEARD) page.removeEventListener(type, keep, true);
      if (!toSomebody) return;
      for (const event of held) {
        // A key goes to whatever the one before it has moved the keyboard to.
        const on = event instanceof KeyboardEvent ? document.activeElement : event.target;
        on?.dispatchEvent(again(event));
      }
    },
  };
}

function isForUs(event: Event): boolean {
  const on = event.target;
  if (!(on instanceof Element)) return false;
  if (event.type === 'change') return true;
  const { ctrlKey, metaKey, altKey, shiftKey } = event as MouseEvent | KeyboardEvent;
  // The browser's own: another window, its menus.
  if (ctrlKey || metaKey || altKey) return false;
  if (event instanceof KeyboardEvent) return KEYS.test(event.key) && on.closest('[data-reference]') !== null;
  return !shiftKey && on.closest('a, button') !== null;
}

/** The same event, of the same kind, once more. */
const again = (event: Event): Event => new (event.constructor as typeof Event)(event.type, event);
