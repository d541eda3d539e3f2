import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { answerLines, idOf, jsonLines, textOf } from '../../server/cli/json-lines.ts';

const sunk = (stream: PassThrough): string => Buffer.from((stream.read() as Buffer | null) ?? '').toString();

async function answers(...chunks: (string | Uint8Array)[]): Promise<{ code: number; out: string; err: string }> {
  async function* stdin() {
    yield* chunks;
  }
  const [stdout, stderr] = [new PassThrough({ highWaterMark: 1 << 24 }), new PassThrough()];
  const code = await answerLines({ stdin: stdin(), stdout, stderr }, (value) => ({
    id: idOf(value),
    text: textOf(value, 'text'),
  }));
  return { code, out: sunk(stdout), err: sunk(stderr) };
}

describe('one JSON object per line', () => {
  it('is answered in order: LF, CRLF, a byte order mark, blank lines, no last line end', async () => {
    expect(await answers('\uFEFF{"id":1,"text":"a"}\r\n\n  \n{"id":"two","text":"b"}')).toEqual({
      code: 0,
      out: '{"id":1,"text":"a"}\n{"id":"two","text":"b"}\n',
      err: '',
    });
  });

  it.each([
    ['{"id":1,"text":"a"', 'is not JSON'],
    ['[1]', 'is not a JSON object'],
    ['null', 'is not a JSON object'],
    ['"x"', 'is not a JSON object'],
    ['{"text":"a"}', '"id" is missing'],
    ['{"id":null,"text":"a"}', '"id" must be a string or a number'],
    ['{"id":1}', '"text" is missing'],
    ['{"id":1,"text":5}', '"text" must be a string'],
  ])('%s: the line’s number and what is wrong, and the others are served', async (bad, problem) => {
    const { code, out, err } = await answers(`\n${bad}\n{"id":9,"text":"z"}\n`);
    expect([code, out]).toEqual([2, '{"id":9,"text":"z"}\n']);
    expect(err).toMatch(/^line 2: [^\n]+\n$/);
    expect(err).toContain(problem);
  });

  it('never repeats what the line said: it is somebody’s letter', async () => {
    const { err } = await answers('{"id":1,"text":Noreen Fettle}\n');
    expect(err).toMatch(/^line 1: is not JSON/);
    expect(err).not.toContain('Noreen');
  });

  it('says when a line is not UTF-8', async () => {
    const { code, err } = await answers(Buffer.from('{"id":1,"text":"Si\xe2n"}\n', 'latin1'));
    expect([code, err]).toEqual([2, 'line 1: is not UTF-8\n']);
  });

  it('reads a ten-megabyte line and characters cut between chunks', async () => {
    const line = Buffer.from(`{"id":1,"text":"${'Siân '.repeat(2_000_000)}"}\n`);
    const chunks = Array.from({ length: Math.ceil(line.length / 65_535) }, (_, n) =>
      line.subarray(n * 65_535, (n + 1) * 65_535),
    );
    const { code, out } = await answers(...chunks);
    expect([code, Buffer.byteLength(out)]).toEqual([0, line.length]);
  });

  it('refuses a line of more than 64 MB and serves the next', async () => {
    const chunk = Buffer.alloc(1 << 20, 0x61);
    const { code, out, err } = await answers(...Array.from({ length: 65 }, () => chunk), '\n{"id":2,"text":"b"}\n');
    expect([code, out, err]).toEqual([2, '{"id":2,"text":"b"}\n', 'line 1: is longer than 64 MB\n']);
  });

  it('counts blank lines, as an editor does', async () => {
    const seen: number[] = [];
    async function* stdin() {
      yield '\n\n{}\n\n{}';
    }
    for await (const { line } of jsonLines(stdin())) seen.push(line);
    expect(seen).toEqual([3, 5]);
  });

  it('reads no faster than its output is taken', async () => {
    let given = 0;
    async function* stdin() {
      for (; given < 500; given += 1) yield `{"id":${given},"text":"${'x'.repeat(1_000)}"}\n`;
    }
    const [stdout, stderr] = [new PassThrough({ highWaterMark: 4_096 }), new PassThrough()];
    const ended = answerLines({ stdin: stdin(), stdout, stderr }, (value) => value);
    await new Promise((wait) => setTimeout(wait, 100));
    expect(given).toBeLessThan(50);
    stdout.resume();
    expect(await ended).toBe(0);
    expect(given).toBe(500);
  });

  it('lets a fault through: only a bad line is the writer’s business', async () => {
    async function* stdin() {
      yield '{}\n{}\n';
    }
    const streams = { stdin: stdin(), stdout: new PassThrough(), stderr: new PassThrough() };
    const broken = () => {
      throw new RangeError('ours');
    };
    await expect(answerLines(streams, broken)).rejects.toThrow('ours');
  });
});
