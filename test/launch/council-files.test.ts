import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { explain, readConfig } from '../../server/config.ts';
import { readHolidaysFile, readPolicyFile } from '../../server/council-files.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = (name: string): string => readFileSync(new URL(`../../docs/how-to/${name}.md`, import.meta.url), 'utf8');
const examples = (name: string): readonly string[] =>
  [...page(name).matchAll(/```json\n([\s\S]*?)```/g)].map(([, json = '']) => json);
const file = (text: string): string => {
  const path = join(folder, 'council.json');
  writeFileSync(path, text);
  return path;
};
const settings = {
  REDRESS_TENANT_ID: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c001',
  REDRESS_CLIENT_ID: '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c002',
  REDRESS_CLIENT_SECRET: 'not-a-real-secret',
  REDRESS_SITE: 'marlsbury.sharepoint.example:/sites/redress',
  REDRESS_MAILBOXES: 'contact@marlsbury.gov.example=triage',
};
const pack = (more: object = {}) => ({ version: '2027-1', effectiveFrom: '2027-04-01', ...more });

describe('the file of proclaimed holidays', () => {
  it('is read as docs/how-to/proclaimed-holidays.md shows it, and a day taken back stays in it', () => {
    const [said = '', takenBack = ''] = examples('proclaimed-holidays');
    expect(readConfig({ ...settings, REDRESS_HOLIDAYS_FILE: file(said) })).toMatchObject({
      ok: true,
      config: { proclamations: [{ day: '2027-09-20', title: 'A day of national mourning', takenBack: false }] },
    });
    expect(readHolidaysFile(file(takenBack))).toMatchObject({ value: [{ day: '2027-09-20', takenBack: true }] });
    expect(readConfig(settings)).toMatchObject({ config: { proclamations: [] } });
  });

  it('may begin as some editors begin files', () => {
    expect(readHolidaysFile(file('\uFEFF[]'))).toEqual({ ok: true, value: [] });
  });
});

describe('the file of policies', () => {
  it('is one pack or a list of them, after the policy that holds until the first', () => {
    expect(readConfig({ ...settings, REDRESS_POLICY_FILE: file(JSON.stringify(pack())) })).toMatchObject({
      config: { policies: [{ version: 'default' }, { version: '2027-1' }] },
    });
    const two = [pack(), pack({ version: '2028-1', effectiveFrom: '2028-04-01' })];
    expect(readPolicyFile(file(JSON.stringify(two)))).toMatchObject({
      value: [{ version: 'default' }, { version: '2027-1' }, { version: '2028-1' }],
    });
  });

  it('is refused with every problem of every pack, each with its place', () => {
    const clocks = [
      { clock: 'foi', count: 21 },
      { clock: 'code-ack', count: 6 },
    ];
    expect(readPolicyFile(file(JSON.stringify([pack(), pack({ clocks }), 7])))).toEqual({
      ok: false,
      refusal: [
        '[1].clocks[0].count: This period is longer than the law allows.',
        '[1].clocks[1].reason: This gives the council longer than the Code or national guidance does. Write down the reason.',
        '[2]: This should be a group of settings in curly brackets.',
      ],
    });
    expect(readPolicyFile(file('[]'))).toEqual({ ok: false, refusal: ['policy: This list is empty.'] });
  });
});

describe('a file that cannot be used', () => {
  it('keeps the server from starting, which says what is wrong inside it, line by line', () => {
    const wrong = JSON.stringify([{ day: '2027-09-19', title: '', nations: ['wales'] }]);
    const read = readConfig({
      ...settings,
      REDRESS_HOLIDAYS_FILE: file(wrong),
      REDRESS_POLICY_FILE: join(folder, 'nowhere.json'),
    });
    const said = read.ok ? '' : explain(read.problems);
    expect(said.split('\n').map((line) => line.replace(folder, '…'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^ {2}REDRESS_POLICY_FILE is not usable\. Put there: a JSON file with the policies/),
        '    There is no file at …/nowhere.json that can be read (ENOENT).',
        expect.stringMatching(/^ {2}REDRESS_HOLIDAYS_FILE is not usable\. Put there: a JSON file with bank holidays/),
        '    [0].day: This day is a Saturday or Sunday, so it changes nothing. Is it the right date?',
        '    [0].title: This should be text in quotation marks, and not empty.',
        '    [0].nations[0]: This should be england-and-wales, scotland or northern-ireland.',
        '    [0].proclaimedOn: This setting is missing.',
        '    [0].source: This setting is missing.',
      ]),
    );
  });

  it('is not called missing where a folder was named', () => {
    expect(readPolicyFile(folder)).toEqual({ ok: false, refusal: [`${folder} is a folder; name the file in it.`] });
    expect(readConfig({ ...settings, REDRESS_CERTIFICATE_FILE: folder })).toMatchObject({
      problems: [{ name: 'REDRESS_CERTIFICATE_FILE', inside: [`${folder} is a folder; name the file in it.`] }],
    });
  });

  it('says where it stops being JSON', () => {
    const read = readPolicyFile(file('{\n  "version": "2027-1"\n  "effectiveFrom": "2027-04-01"\n}'));
    expect(read.ok ? [] : read.refusal).toEqual([expect.stringMatching(/^The file is not JSON: .*line 3/)]);
  });
});
