import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(root, 'docs/how-to/add-a-correspondence-type.md'), 'utf8');

/** One edit of the page: the lines of a block, and where the sentence before it says they go. */
type Edit = { readonly file: string; readonly under: string | null; readonly lines: string };
const EDIT = /^(?:At the end of the list in|In) \[([^\]]+)\]\([^)]+\)(?:, under `(\w+)`)?:\n\n```ts\n([\s\S]*?)```/gm;
const edits: readonly Edit[] = [...page.matchAll(EDIT)].map(([, file = '', under, lines = '']) => ({
  file,
  under: under ?? null,
  lines,
}));
const json: readonly unknown[] = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map(([, text = '']) => JSON.parse(text));

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'redress-how-to-'));
  for (const path of [
    'src',
    'server/cli/due.ts',
    'server/cli/arguments.ts',
    'server/cli/json-lines.ts',
    'test/domain/clock',
    'package.json',
  ])
    cpSync(join(root, path), join(copy, path), { recursive: true });
  cpSync(join(root, 'tsconfig.json'), join(copy, 'tsconfig.base.json'));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  writeFileSync(
    join(copy, 'tsconfig.json'),
    JSON.stringify({
      extends: './tsconfig.base.json',
      include: [],
      files: ['server/cli/due.ts', 'test/domain/clock/vectors.ts'],
    }),
  );
  writeFileSync(
    join(copy, 'ask.ts'),
    "import { run } from './server/cli/due.ts';\nprocess.exitCode = await run(['--jsonl'], process);\n",
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function apply({ file, under, lines }: Edit): void {
  const path = join(copy, file);
  const text = readFileSync(path, 'utf8');
  const end =
    under === null ? text.lastIndexOf('\n]') + 1 : text.indexOf('\n  },', text.indexOf(`\n  ${under}: {`)) + 1;
  if (end === 0) throw new Error(`${file} has no place for the edit.`);
  writeFileSync(path, text.slice(0, end) + lines + text.slice(end));
}

const types = () =>
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', copy], { encoding: 'utf8' });
const ask = (rows: readonly unknown[]) =>
  spawnSync(process.execPath, [join(copy, 'ask.ts')], {
    input: rows.map((row) => JSON.stringify(row)).join('\n'),
    encoding: 'utf8',
  });
const answers = (out: string): unknown[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('docs/how-to/add-a-correspondence-type.md, followed word for word', () => {
  it('has its edits: two tables, four groups of words, and dates', () => {
    expect(edits.map(({ file, under }) => `${file} ${under ?? ''}`.trim())).toEqual([
      'src/domain/policy/rules/local.ts',
      'src/domain/policy/correspondence-types.ts',
      'src/words/clock/en.ts clock',
      'src/words/clock/en.ts type',
      'src/words/clock/cy.ts clock',
      'src/words/clock/cy.ts type',
      'test/domain/clock/vectors.ts',
    ]);
  });

  it('makes a type that does not compile before its words are there, and answers as the page says when they are', () => {
    expect(ask([json[0]])).toMatchObject({ status: 2, stdout: '' });
    for (const edit of edits.filter(({ under }) => under === null)) apply(edit);
    const unsaid = types();
    expect(unsaid.status).not.toBe(0);
    for (const missing of ['petition-ack', 'petition-response', 'petition'])
      expect(unsaid.stdout).toMatch(new RegExp(`words/clock/(en|cy)\\.ts.*${missing}`));

    for (const edit of edits.filter(({ under }) => under !== null)) apply(edit);
    expect(types()).toMatchObject({ status: 0, stdout: '' });
    const asked = ask([json[0]]);
    expect([asked.status, answers(asked.stdout)]).toEqual([0, [json[1]]]);
  });

  it('has dates that come out as they were worked out by hand', () => {
    const dates = edits.find(({ file }) => file.endsWith('vectors.ts'))?.lines ?? '';
    const vectors = [...dates.matchAll(/\['(P\d+)', '([\w-]+)', '([\d-]+)', '([\d-]+)'/g)];
    expect(vectors).toHaveLength(2);
    const asked = ask(vectors.map(([, id, clock, from]) => ({ id, clock, from })));
    expect(answers(asked.stdout)).toMatchObject(vectors.map(([, id, , , due]) => ({ id, due })));
  });
});
