import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { run } from '../../server/cli/decisions.ts';
import type { Proposal } from '../../src/domain/triage/proposal.ts';
import { AMINA } from '../support/a-case.ts';
import { anEntry } from '../support/builders.ts';
import { keptStreams } from '../support/kept-streams.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-decisions-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const proposal: Proposal = {
  category: 'contact',
  confidence: 0.6,
  needsHuman: true,
  flags: [],
  service: null,
  evidence: [],
  scores: { contact: 0.6, service_request: 0.2, complaint: 0.2 },
};
const decided = { category: 'complaint', by: AMINA, at: '2026-03-02T10:00:00Z', reason: 'told before' } as const;
const received = (id: string) => [
  { mailbox: 'contact@marlsbury.gov.example', messageId: id, at: '2026-03-02T09:00:00Z' },
];

const using = {
  intake: {
    async *changes() {
      const values = [
        anEntry({ key: 'k-1', received: received('one'), state: 'logged', proposal, decided }),
        anEntry({ key: 'k-2', received: received('gone'), state: 'logged', proposal, decided }),
        anEntry({ key: 'k-3', received: received('one'), proposal }),
      ];
      const put = values.map((value, n) => ({ row: String(n), value }));
      yield { put, removed: [], cursor: null, fromTheStart: true };
    },
  },
  mailbox: { read: async (_: string, id: string) => (id === 'gone' ? 'gone' : Buffer.from('Nobody came.')) },
  reader: { read: async (mime: Uint8Array) => ({ ok: true, mail: { text: String(mime) } }) },
};

it('writes what officers settled for their own eyes, and neither sender nor officer', async () => {
  const kept = keptStreams();
  const into = join(folder, 'letters');
  expect(await run([into], kept.streams, async () => using as never)).toBe(0);
  const file = join(into, 'decisions.jsonl');
  const text = readFileSync(file, 'utf8');
  expect(
    text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([{ id: 'k-1', at: decided.at, subject: 'Bin not collected', body: 'Nobody came.', category: 'complaint' }]);
  expect(text).not.toMatch(/fettle|amina/i);
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(kept.out()).toBe(`1 decisions written to ${file}. 1 messages are gone or cannot be read and were left out.\n`);
});

it('asks for the folder', async () => {
  const kept = keptStreams();
  expect(await run([], kept.streams, async () => using as never)).toBe(2);
});

it('refuses a folder that takes nothing before a letter is read, and ends', async () => {
  const kept = keptStreams();
  const connect = async () => {
    throw new Error('letters were asked for');
  };
  expect(await run(['/proc/nope/letters'], kept.streams, connect)).toBe(2);
  expect(kept.err()).toMatch(/^\/proc\/nope\/letters\/decisions\.jsonl cannot be written .* Nothing was read\.\n$/);
});
