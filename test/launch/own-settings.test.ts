import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inForce, leftEmpty, ofTenant, ownSettings, strayLines } from '../../launch/own-settings.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-own-'));
  file = join(folder, '.env');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the settings in force', () => {
  it('come from the command line, the environment, .env and the embedded tenant, the first one that says something', () => {
    writeFileSync(file, "A='.env'\nB='.env'\nC='.env'\nD=\n");
    const own = ownSettings(file, { A: 'environment', B: 'environment', E: 'environment', C: '' });
    const embedded = { A: 'embedded', C: 'embedded', D: 'embedded', F: 'embedded', G: '' };
    expect(inForce({ line: { A: 'line' }, own, embedded })).toEqual({
      ...{ A: 'line', B: 'environment', C: '.env', D: 'embedded', E: 'environment', F: 'embedded' },
    });
  });

  it('are those of a tenant as soon as one that leads to it is set, and of none where lines are only empty', () => {
    for (const name of ['REDRESS_TENANT_ID', 'REDRESS_CLIENT_SECRET', 'REDRESS_GRAPH_URL'])
      expect(ofTenant(ownSettings(file, { [name]: 'x' }))).toBe(true);
    expect(ofTenant(ownSettings(file, { REDRESS_TENANT_ID: '', REDRESS_PORT: '4100' }))).toBe(false);
  });

  it('are left empty by whoever has only copied .env.example, and by nobody who has no .env', () => {
    expect(leftEmpty(file)).toEqual([]);
    writeFileSync(file, readFileSync(new URL('../../.env.example', import.meta.url)));
    const needed = ['REDRESS_TENANT_ID', 'REDRESS_CLIENT_ID', 'REDRESS_CLIENT_SECRET', 'REDRESS_SITE'];
    expect(leftEmpty(file)).toEqual([...needed, 'REDRESS_MAILBOXES']);
    expect(ofTenant(ownSettings(file, {}))).toBe(false);
    writeFileSync(file, 'REDRESS_PORT=4100\nREDRESS_COUNCIL=\n');
    expect(leftEmpty(file)).toEqual([]);
  });

  it('are not in a line that is no setting: it is named by its number, whatever stands in quotes over several lines', () => {
    expect(strayLines(file)).toEqual([]);
    writeFileSync(file, '# REDRESS\n\nREDRESS_PORT 4100\nREDRESS_COUNCIL="A\nB"\nexport C=d\n==\nE=\'f\n');
    expect(strayLines(file)).toEqual([3, 7]);
  });
});
