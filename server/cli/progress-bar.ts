const CELLS = 20;
/** Not oftener than this is the line written over. */
const PAINTED_EVERY_MS = 100;

export type ProgressBar = {
  /** `done` of the total, and what to say beside it. */
  show(done: number, text: string): void;
  /** The bar stays with what was said last: full, or as far as it came. */
  end(whole: boolean): void;
};

/** One line that is written over on a terminal; elsewhere it says nothing. */
export function progressBar(out: NodeJS.WritableStream, total: number): ProgressBar {
  const terminal = 'isTTY' in out && out.isTTY === true;
  let painted = 0;
  let last = '';
  let part = 0;
  const paint = (): void => {
    const full = Math.round(part * CELLS);
    const percent = String(Math.floor(part * 100)).padStart(3);
    out.write(`\r\x1b[K  [${'#'.repeat(full)}${'-'.repeat(CELLS - full)}] ${percent}%  ${last}`);
  };
  return {
    show: (done, text) => {
      last = text;
      part = total > 0 ? Math.min(1, done / total) : 0;
      const now = performance.now();
      if (!terminal || now - painted < PAINTED_EVERY_MS) return;
      painted = now;
      paint();
    },
    end: (whole) => {
      if (!terminal) return;
      if (whole) part = 1;
      paint();
      out.write('\n');
    },
  };
}
