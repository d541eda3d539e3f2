const CELLS = 20;
/** Not oftener than this is the line written over. */
const PAINTED_EVERY_MS = 100;

export type ProgressBar = {
  /** `done` of the total, and what to say beside it. */
  show(done: number, text: string): void;
  /** The bar stays, full, with what was said last. */
  end(): void;
};

/** One line that is written over on a terminal; elsewhere it says nothing. */
export function progressBar(out: NodeJS.WritableStream, total: number): ProgressBar {
  const terminal = 'isTTY' in out && out.isTTY === true;
  let painted = 0;
  let last = '';
  const paint = (part: number): void => {
    const full = Math.round(part * CELLS);
    const percent = String(Math.floor(part * 100)).padStart(3);
    out.write(`\r\x1b[K  [${'#'.repeat(full)}${'-'.repeat(CELLS - full)}] ${percent}%  ${last}`);
  };
  return {
    show: (done, text) => {
      last = text;
      const now = performance.now();
      if (!terminal || now - painted < PAINTED_EVERY_MS) return;
      painted = now;
      paint(total > 0 ? Math.min(1, done / total) : 0);
    },
    end: () => {
      if (!terminal) return;
      paint(1);
      out.write('\n');
    },
  };
}
