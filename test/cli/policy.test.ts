import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../server/cli/policy.ts';
import { readConfig } from '../../server/config.ts';
import { readPolicyFile } from '../../server/council-files.ts';
import { wire } from '../../server/wire.ts';
import { calendarDate as day } from '../../src/domain/calendar/calendar-date.ts';
import { caseClocks } from '../../src/domain/clock/case-clocks.ts';
import { ACase } from '../support/a-case.ts';
import { runRedress } from '../support/programs.ts';

const page = readFileSync(new URL('../../docs/how-to/policy-pack.md', import.meta.url), 'utf8');
const block = (kind: string): string => new RegExp(`\`\`\`${kind}\n([\\s\\S]*?)\`\`\``).exec(page)?.[1] ?? '';
const SETTINGS = {
  REDRESS_TENANT_ID: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c001',
  REDRESS_CLIENT_ID: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c002',
  REDRESS_CLIENT_SECRET: 'not-a-real-secret',
  REDRESS_SITE: 'marlsbury.sharepoint.example:/sites/redress',
  REDRESS_MAILBOXES: 'contact@marlsbury.gov.example=triage',
};

let folder = '';
let policies = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-policy-'));
  policies = join(folder, 'policies.json');
  writeFileSync(policies, block('json'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const redress = (args: readonly string[], more: NodeJS.ProcessEnv = {}) =>
  runRedress(args, { ...process.env, ...more });
/** The same without a program of its own. */
const here = async (args: readonly string[]) => {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const code = await run(args, { stdin: new PassThrough(), stdout, stderr }, readPolicyFile);
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') };
};
const written = (name: string, json: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(json));
  return path;
};

describe('docs/how-to/policy-pack.md', () => {
  it('shows a file that can be used, and what the command says of it', async () => {
    const { code, out, err } = await redress(['policy', policies]);
    expect([code, err]).toEqual([0, '']);
    const told = block('text');
    expect(told.split('\n').length).toBeGreaterThan(8);
    expect(out).toContain(`\n${told}`);
    expect(out).toMatch(
      /^Policy 2026-1, for what is received from Wednesday 1 April 2026 to Wednesday 31 March 2027\.\n/,
    );
  });

  it('gives the dates that a case then has, in the server and on the command line, which are wired alike', async () => {
    const read = readConfig({ ...SETTINGS, REDRESS_POLICY_FILE: policies });
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const wired = wire(read.config, ':memory:');
    const { ground } = wired.needs.standing;
    await wired.close();
    expect(ground.policies.map(({ version }) => version)).toEqual(['default', '2026-1', '2027-1']);

    const kase = new ACase({ receivedAt: '2027-04-06T09:00:00Z' });
    const acknowledged = { type: 'acknowledged', stage: 1, on: day('2027-04-08'), how: 'email' } as const;
    const dates = (clock: string, of: ACase) => {
      const found = caseClocks(of.state, ground, day('2027-04-08')).find((one) => one.clock === clock);
      return [clock, found?.local?.due, found?.due];
    };
    const told = [...page.matchAll(/^\| (acknowledge|respond) +\| (\S+) +\| (\S+) \|$/gm)].map(([, ...cells]) => cells);
    expect(told).toHaveLength(2);
    expect([dates('acknowledge', kase), dates('respond', kase.act('2027-04-08', acknowledged))]).toEqual(told);
  });

  it('leaves redress due at the Codes and the law, whatever the file says', async () => {
    const asked = '{"id":1,"clock":"code-ack","from":"2027-04-06"}\n';
    const { out } = await runRedress(['due', '--jsonl'], { ...process.env, REDRESS_POLICY_FILE: policies }, asked);
    expect(JSON.parse(out)).toMatchObject({ due: '2027-04-13' });
  });
});

describe('redress policy', () => {
  it('says of every kind of correspondence what it has, in both languages, line for line', async () => {
    const [english, welsh] = [await here([policies]), await here(['--welsh', policies])];
    const lines = (out: string) => out.split('\n');
    expect(lines(welsh.out).map((line) => line.search(/\S/))).toEqual(
      lines(english.out).map((line) => line.search(/\S/)),
    );
    expect(lines(welsh.out).filter((line) => line !== '' && lines(english.out).includes(line))).toEqual([]);
    for (const said of [
      '  Subject access request\n    Subject access response: 1 month after the day of receipt',
      '    The days of waiting for the answer to a question do not count.\n',
      '  Insurance claim\n    It is handled elsewhere and has no clock here.\n',
      // It began within the days of the first policy.
      '  Data protection complaint\n    For what is received from Friday 19 June 2026 on.\n',
    ])
      expect(english.out).toContain(said);
    expect(`${english.out}${welsh.out}`).not.toMatch(/undefined|null|\[object|'/);
  });

  it('names every problem with its place, and so does whatever is given the file', async () => {
    const file = written('wrong.json', [
      {
        version: '1',
        effectiveFrom: '2027-04-01',
        clocks: [
          { clock: 'code-ack', count: 6 },
          { clock: 'lunch', count: 1 },
        ],
      },
      { version: '2' },
    ]);
    const problems = [
      '[0].clocks[0].reason: This gives the council longer than the Code or national guidance does. Write down the reason.',
      '[0].clocks[1].clock: There is no clock of this name.',
      '[1].effectiveFrom: This setting is missing.',
    ];
    expect(await here([file])).toEqual({
      code: 1,
      out: '',
      err: [...problems, 'The file cannot be used; a server that is given it does not start.', ''].join('\n'),
    });
    const { code, err } = await redress(['cases'], { ...SETTINGS, REDRESS_POLICY_FILE: file });
    expect(code).toBe(2);
    expect(err).toContain('REDRESS_POLICY_FILE is not usable');
    for (const problem of problems) expect(err).toContain(`    ${problem}\n`);
  });

  it('is said in Welsh wherever in the line that is asked for', async () => {
    expect(await here([policies, '--welsh'])).toEqual(await here(['--welsh', policies]));
    expect((await here([policies, '--welsh'])).out).toMatch(/^Polisi 2026-1/);
  });

  it('says that a policy counts for nothing where another begins on the same day', async () => {
    const [first, second] = ['2027-1', '2027-2'].map((version) => ({ version, effectiveFrom: '2027-04-01' }));
    const { out } = await here([written('twice.json', [first, second])]);
    expect(out).toContain(
      'Policy 2027-1 counts for nothing: 2027-2 begins on the same day, Thursday 1 April 2027, and stands after it.\n\nPolicy 2027-2, for what is received from Thursday 1 April 2027 on.\n  It departs from no Code and from no guidance.\n',
    );
  });

  it('tells how it is used when it is used otherwise, and where it looked for a file that is not there', async () => {
    for (const args of [[], ['--welsh'], ['--cy', policies], [policies, policies]])
      expect(await here(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining('usage:') });
    const { code, err } = await here([join(folder, 'nowhere.json')]);
    expect([code, err]).toEqual([1, expect.stringContaining('nowhere.json that can be read (ENOENT)')]);
  });
});
