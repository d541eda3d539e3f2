import type { Streams } from '../../server/cli/json-lines.ts';

/** The streams of a command that keep what it says; `input` is its standard input. */
export function keptStreams(input = ''): { streams: Streams; out(): string; err(): string } {
  const said = { out: '', err: '' };
  const into = (name: 'out' | 'err'): NodeJS.WritableStream =>
    ({
      write: (text: string): boolean => {
        said[name] += text;
        return true;
      },
      on: () => undefined,
      off: () => undefined,
    }) as unknown as NodeJS.WritableStream;
  const stdin = (async function* () {
    if (input !== '') yield input;
  })();
  return { streams: { stdin, stdout: into('out'), stderr: into('err') }, out: () => said.out, err: () => said.err };
}
