import { styleText } from 'node:util';

/**
 * One line per step: what is being done, then how it went. On a terminal the open line shows the seconds; elsewhere
 * each step is one plain line.
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
    const paint = (): void => {
      const seconds = Math.round((Date.now() - began) / 1000);
      this.#out.write(`\r\x1b[K  … ${doing}${noted ? `: ${noted}` : ''}${seconds > 1 ? ` (${seconds} s)` : ''}`);
    };
    if (this.#out.isTTY) {
      paint();
      this.#timer = setInterval(paint, 500);
    }
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

  #close(sign: string, colour: 'green' | 'red', text: string): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
    this.#out.write(
      `${this.#out.isTTY ? '\r\x1b[K' : ''}  ${this.#out.isTTY ? styleText(colour, sign) : sign} ${text}\n`,
    );
  }
}
