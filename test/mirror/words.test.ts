import { afterEach, describe, expect, it } from 'vitest';
import { Mirror } from '../../server/mirror/mirror.ts';
import { readWords } from '../../server/mirror/read-words.ts';
import type { Viewer } from '../../src/domain/access.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { readerHere } from '../support/a-desk.ts';
import { aCase, anEntry, anOpening } from '../support/builders.ts';
import { InMemoryCaseFiles } from '../support/in-memory/case-files.ts';

const TEAM: Viewer = { id: 'oid-team', roles: ['Redress.ComplaintsTeam'], area: null };
let mirror = new Mirror(':memory:');
afterEach(() => {
  mirror.close();
  mirror = new Mirror(':memory:');
});

const letter = (body: string): Uint8Array =>
  new TextEncoder().encode(
    `From: "Noreen Fettle" <noreen.fettle@post.example>\r\nTo: contact@marlsbury.gov.example\r\nSubject: Bins\r\n\r\n${body}`,
  );
const file = (n: number) => ({ path: `kept/${n}.eml`, url: `https://files.example/${n}`, sha256: '0', bytes: 1 });

/** A case of its own for every number, each opened by a message. */
async function cases(
  files: InMemoryCaseFiles,
  count: number,
  kept: (n: number) => boolean = () => true,
): Promise<void> {
  for (let n = 1; n <= count; n += 1) {
    const reference = `RD-26-${String(n).padStart(6, '0')}`;
    mirror.rememberEvent(anOpening({ reference, intakeKey: `m-${n}` }));
    mirror.rememberCase(
      aCase({
        reference,
        intakeKey: `m-${n}`,
        subject: 'Bins',
        receivedAt: `2026-03-02T09:${String(n % 60).padStart(2, '0')}:00Z`,
      }),
    );
    mirror.rememberIntake(
      anEntry({
        key: `m-${n}`,
        reference,
        state: 'logged',
        file: file(n),
        received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: `id-${n}`, at: '2026-03-02T09:00:00Z' }],
      }),
    );
    if (kept(n))
      await files.keep(
        file(n).path,
        letter(`The hedgehog of number${n} is lost.\r\n\r\nOn Monday you wrote:\r\n> our quoted answer`),
        'message/rfc822',
      );
  }
}
const found = (text: string): string[] =>
  mirror.screens.search(TEAM, text, { prefix: 'RD', limit: 50 }).hits.map(({ value }) => value.reference);

describe('the writers’ own words', () => {
  it('are read in of what waits for a decision, too, and not of what asks for nothing', async () => {
    const files = new InMemoryCaseFiles();
    for (const [n, state] of [
      [1, 'proposed'],
      [2, 'automatic'],
      [3, 'not for us'],
    ] as const) {
      mirror.rememberIntake(anEntry({ key: `m-${n}`, state, file: file(n) }));
      await files.keep(file(n).path, letter(`Letter ${n}.`), 'message/rfc822');
    }
    expect(await readWords({ words: mirror.words, files, reader: readerHere })).toBe(false);
    expect([1, 2, 3].map((n) => mirror.words.of(`m-${n}`))).toEqual(['Letter 1.', null, null]);
  });

  it('are not kept longer than the row of their message', () => {
    const entry = anEntry();
    mirror.rememberIntake(entry);
    mirror.rememberWords(entry, 'My hedgehog is lost.');
    mirror.forgetIntake(entry.key);
    expect(mirror.words.of(entry.key)).toBeNull();
  });

  it('are told of when they come: a case that was open before said that its message is not read in yet', async () => {
    const files = new InMemoryCaseFiles();
    await cases(files, 2, (n) => n === 1);
    const told: string[] = [];
    mirror.follow((change) => told.push(...change.cases));
    await readWords({ words: mirror.words, files, reader: readerHere });
    expect(told.sort()).toEqual(['RD-26-000001', 'RD-26-000002']);
  });

  it('are read in little by little, and cases are found by them, not by what was quoted', async () => {
    const files = new InMemoryCaseFiles();
    await cases(files, 23);
    expect(found('hedgehog')).toEqual([]);
    const needs = { words: mirror.words, files, reader: readerHere };
    expect(await readWords(needs)).toBe(true);
    expect(found('hedgehog')).toHaveLength(20);
    expect(await readWords(needs)).toBe(false);
    expect(found('hedgehog')).toHaveLength(23);
    expect(found('number7 hedge')).toEqual(['RD-26-000007']);
    expect(found('quoted')).toEqual([]);
    expect(await readWords(needs)).toBe(false);
  });

  it('are none where the message is gone or cannot be read, and it is not asked for again', async () => {
    const files = new InMemoryCaseFiles();
    await cases(files, 2, (n) => n === 2);
    let asked = 0;
    const counting = {
      read: async (path: string) => {
        asked += 1;
        return files.read(path);
      },
    };
    await readWords({ words: mirror.words, files: counting, reader: readerHere });
    await readWords({ words: mirror.words, files: counting, reader: readerHere });
    expect([asked, mirror.words.of('m-1'), found('hedgehog')]).toEqual([2, '', ['RD-26-000002']]);
  });

  it('that were read before a fault are kept, and the rest comes the next time', async () => {
    const files = new InMemoryCaseFiles();
    await cases(files, 6);
    let asked = 0;
    const failing = {
      read: async (path: string) => {
        asked += 1;
        if (asked > 3) throw new Error('away');
        return files.read(path);
      },
    };
    await expect(readWords({ words: mirror.words, files: failing, reader: readerHere })).rejects.toThrow('away');
    const kept = found('hedgehog').length;
    expect(kept).toBeGreaterThan(0);
    await readWords({ words: mirror.words, files, reader: readerHere });
    expect(found('hedgehog')).toHaveLength(6);
  });
});

describe('a case that has messages of another one', () => {
  const TWO = 'RD-26-000002';
  const by = { id: 'oid-amina', name: 'Amina Shah' };
  const next = { reference: TWO, sequence: 2, at: '2026-03-04T09:00:00Z', by };
  const takesIn = () =>
    mirror.rememberEvent({ type: 'took in', from: 'RD-26-000001', messages: ['m-1'], why: 'one matter', ...next });

  it.each(['before', 'after'])(
    'is found by their words and writers, where those are read in %s it took them in',
    async (when) => {
      const files = new InMemoryCaseFiles();
      await cases(files, 2);
      mirror.rememberIntake(anEntry({ key: 'm-late', reference: 'RD-26-000001', fromName: 'Delyth Neighbour' }));
      const read = () => readWords({ words: mirror.words, files, reader: readerHere });
      if (when === 'before') await read();
      takesIn();
      if (when === 'after') await read();
      expect(found('number1 hedgehog').toSorted()).toEqual(['RD-26-000001', TWO]);
      // That message joined the other case alone.
      expect(found('delyth')).toEqual(['RD-26-000001']);
    },
  );

  it('is found by the letter that a request was converted by, which the log names with the request', async () => {
    const files = new InMemoryCaseFiles();
    await cases(files, 1);
    const origin = { how: 'converted', of: 'RD-26-000001' } as const;
    mirror.rememberEvent(anOpening({ reference: TWO, intakeKey: 'm-1', origin }));
    mirror.rememberCase(aCase({ reference: TWO, intakeKey: 'm-1', subject: 'Bins' }));
    await readWords({ words: mirror.words, files, reader: readerHere });
    expect(found('number1').toSorted()).toEqual(['RD-26-000001', TWO]);
  });

  it('is found by them no more once one was taken off it', async () => {
    const files = new InMemoryCaseFiles();
    await cases(files, 2);
    await readWords({ words: mirror.words, files, reader: readerHere });
    takesIn();
    mirror.rememberEvent({ type: 'message taken off', intakeKey: 'm-1', into: null, why: '', ...next, sequence: 3 });
    expect(found('number1')).toEqual(['RD-26-000001']);
  });
});

describe('the search of the read model', () => {
  const put = (n: number, more: Partial<ReturnType<typeof aCase>>): void => {
    const reference = `RD-${more.receivedAt?.slice(2, 4) ?? '26'}-${String(n).padStart(6, '0')}`;
    mirror.rememberEvent(anOpening({ reference, intakeKey: `m-${n}` }));
    mirror.rememberCase(aCase({ reference, intakeKey: `m-${n}`, ...more }));
  };

  it('finds by the beginning of any word, without accents, as one types', () => {
    put(1, { fromName: 'Siân Ó Dálaigh', fromAddress: 'sian.odalaigh@post.example', subject: 'Bin Larch Row' });
    put(2, { fromName: 'Bram Tolliver', fromAddress: 'bram@post.example', subject: 'Café licence' });
    const one = ['RD-26-000001'];
    const two = ['RD-26-000002'];
    for (const text of ['si', 'sian', 'SIÂN', 'dala', 'larch', 'row la', 'sian.odal', 'odalaigh@post', 'bin sian'])
      expect([text, found(text)]).toEqual([text, one]);
    for (const text of ['cafe', 'CAFÉ lic', 'tolliv bram']) expect([text, found(text)]).toEqual([text, two]);
    for (const text of ['', ' ', 's', '"', '*', 'sian AND bram', '(', 'larch NOT row', '^', '{', 'iver'])
      expect([text, found(text)]).toEqual([text, []]);
  });

  it('puts the reference before names, and names before words', () => {
    put(7, { fromName: 'Ada Quill', subject: 'Bin' });
    put(8, { fromName: 'Bram Tolliver', subject: 'A bin for Ada' });
    put(9, { fromName: '26 000007', fromAddress: 'x@post.example', subject: 'Bin' });
    expect(found('ada')).toEqual(['RD-26-000007', 'RD-26-000008']);
    expect(found('26 000007')[0]).toBe('RD-26-000007');
    expect(found('7')).toEqual(['RD-26-000007']);
  });

  it('finds a number in every year there is, the latest first', () => {
    put(5, { receivedAt: '2025-03-02T09:00:00Z' });
    put(5, { receivedAt: '2026-03-02T09:00:00Z', intakeKey: 'm-other' });
    expect(found('5')).toEqual(['RD-26-000005', 'RD-25-000005']);
    expect(found('25/5')).toEqual(['RD-25-000005']);
  });

  it('follows a correction, a case that is gone, and everyone who wrote', async () => {
    put(1, { subject: 'Brown bin' });
    mirror.rememberCase(aCase({ subject: 'Green bin', sequence: 2 }));
    expect([found('brown'), found('green')]).toEqual([[], ['RD-26-000001']]);
    mirror.rememberIntake(anEntry({ key: 'm-later', reference: 'RD-26-000001', fromName: 'Delyth Neighbour' }));
    expect(found('delyth')).toEqual(['RD-26-000001']);
    await mirror.feedCases({
      async *caseChanges() {
        yield { put: [{ row: '1', value: aCase({ sequence: 2 }) }], removed: [], cursor: 'a', fromTheStart: false };
        yield { put: [], removed: ['1'], cursor: 'b', fromTheStart: false };
      },
    });
    expect(found('delyth')).toEqual([]);
    const page = mirror.screens.page(TEAM, {
      filter: {},
      sort: 'days left',
      limit: 10,
      after: null,
      today: calendarDate('2026-03-04'),
      prefix: 'RD',
    });
    expect([page.total, page.rows]).toEqual([0, []]);
  });
});
