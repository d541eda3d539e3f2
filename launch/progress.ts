import { styleText } from 'node:util';

/** Elsewhere than on a terminal a step says that it goes on when it takes longer than this, and then this often. */
const SAID_AFTER_MS = 2_000;
const SAID_EVERY_MS = 10_000;

/**
 * One line per step: what is being done, then how it went. On a terminal the open line shows the seconds; elsewhere
 * each step is one plain line, and a long one says now and then how far it is.
 */
export class Progress {
  readonly #out: NodeJS.WriteStream;
  #timer: NodeJS.Timeout | null = null;

  constructor(out: NodeJS.WriteStream) {
    this.#out = out;
  }

  async step<T>(
    doing: string,
    work: (note: (text: string) => void) => Promise<T> | T,
    done: (result: T) => string = () => 'done',
  ): Promise<T> {
    const began = Date.now();
    let noted = '';
    let said = began + SAID_AFTER_MS - SAID_EVERY_MS;
    const line = (): string => {
      const seconds = Math.round((Date.now() - began) / 1000);
      return `  … ${doing}${noted ? `: ${noted}` : ''}${seconds > 1 ? ` (${seconds} s)` : ''}`;
    };
    // A line that wraps could not be written over.
    const paint = (): void => void this.#out.write(`\r\x1b[K${line().slice(0, (this.#out.columns || 80) - 1)}`);
    const say = (): void => {
      if (Date.now() - said < SAID_EVERY_MS) return;
      said = Date.now();
      this.#out.write(`${line()}\n`);
    };
    if (this.#out.isTTY) paint();
    this.#timer = setInterval(this.#out.isTTY ? paint : say, 500);
    try {
      const result = await work((text) => {
        noted = text;
      });
      this.#close('✓', 'green', `${doing}: ${done(result)}`);
      return result;
    } catch (error) {
      this.#close('✗', 'red', doing);
      throw error;
    }
  }

  say(text: string): void {
    this.#out.write(`${text}\n`);
  }

  /** Leaves the open step as it stands, so that what is said next is not written over. */
  interrupt(): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    if (this.#out.isTTY) this.#out.write('\n');
  }

  #close(sign: string, colour: 'green' | 'red', text: string): void {
    if (this.#timer === null) return;
    clearInterval(this.#timer);
    this.#timer = null;
    this.#out.write(
      `${this.#out.isTTY ? '\r\x1b[K' : ''}  ${this.#out.isTTY ? styleText(colour, sign) : sign} ${text}\n`,
    );
  }
}
