import { describe, expect, it } from 'vitest';
import { Progress } from '../../launch/progress.ts';

/** A terminal so many columns wide, or a plain stream. */
function out(columns?: number) {
  let said = '';
  const write = (text: string): boolean => {
    said += text;
    return true;
  };
  const stream = { write, ...(columns === undefined ? {} : { isTTY: true, columns }) };
  return { stream: stream as unknown as NodeJS.WriteStream, said: () => said };
}
const pass = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));

describe('the progress of npm start', () => {
  it('never writes over what is said while a step is open, for that is why the start ends', async () => {
    const { stream, said } = out(80);
    const progress = new Progress(stream);
    let end = (): void => undefined;
    const step = progress.step(
      'Starting',
      () =>
        new Promise<void>((next) => {
          end = next;
        }),
    );
    progress.interrupt();
    progress.say('It was stopped.');
    await pass(600);
    end();
    await step;
    expect(said()).toBe('\r\u001b[K  … Starting\nIt was stopped.\n');
  });

  it('keeps its line within the terminal, because a line that wraps cannot be written over', async () => {
    const { stream, said } = out(20);
    await new Progress(stream).step('Working through the first weeks of a council', () => undefined);
    expect(said().split('\r\u001b[K')[1]).toBe('  … Working through');
  });

  it('says where nobody can watch a line that a step which takes long goes on', async () => {
    const { stream, said } = out();
    await new Progress(stream).step('Reading', async (note) => {
      note('20 messages');
      await pass(2_700);
    });
    expect(said()).toMatch(/^ {2}… Reading: 20 messages \(\d s\)\n {2}✓ Reading: done\n$/);
  });
});
