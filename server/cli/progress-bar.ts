/** One line that is written over on a terminal; elsewhere it says nothing until the end. */
export function progressBar(out: NodeJS.WritableStream): { show(text: string): void; end(): void } {
  const terminal = 'isTTY' in out && out.isTTY === true;
  let last = 0;
  return {
    show: (text) => {
      const now = performance.now();
      if (!terminal || now - last < 100) return;
      last = now;
      out.write(`\r\x1b[K  ${text}`);
    },
    end: () => {
      if (terminal) out.write('\r\x1b[K');
    },
  };
}
