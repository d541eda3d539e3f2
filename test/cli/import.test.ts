import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../server/cli/import.ts';
import { keptStreams } from '../support/kept-streams.ts';

const CONTACT = 'contact@marlsbury.gov.example';
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'redress-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const aLetter = (name: string): string =>
  put(name, `From: a@post.example\r\nSubject: ${name}\r\n\r\nWhen do you open?\r\n`);
/** The beginning of a zip archive, which a Word document is. */
const aDocument = (name: string): string => put(name, Buffer.from('504b030414000600', 'hex'));

async function imported(args: readonly string[], { terminal = false, stopAfter = Number.POSITIVE_INFINITY } = {}) {
  const stop = new AbortController();
  const kept = keptStreams();
  if (terminal) Object.assign(kept.streams.stderr, { isTTY: true });
  const arrived: string[] = [];
  const mailbox = {
    put: async (_: string, bytes: Uint8Array) => {
      arrived.push(/Subject: (.*)\r/.exec(Buffer.from(bytes).toString())?.[1] ?? '?');
      if (arrived.length === stopAfter) stop.abort();
      return '';
    },
  };
  const code = await run(args, kept.streams, async () => ({ mailbox, watched: [CONTACT] }) as never, stop.signal);
  return { code, arrived: arrived.sort(), out: kept.out(), err: kept.err() };
}

describe('redress import', () => {
  it('refuses a named file that is no mail, by its name and with 2, and imports the others', async () => {
    const document = aDocument('letter.docx');
    const note = put('note', 'Rang again, no answer.\n');
    const { code, arrived, out, err } = await imported([document, note, aLetter('a.eml'), aLetter('saved')]);
    expect(code).toBe(2);
    expect(arrived).toEqual(['a.eml', 'saved']);
    expect(err).toContain(`${document}: not mail`);
    expect(err).toContain(`${note}: not mail`);
    expect(out).toBe(`2 imported into ${CONTACT}, 2 not imported, 4 in all\n`);
  });

  it('refuses what is not there, a device, and a folder without mail, with 2: the command is wrong, not the mail', async () => {
    const nowhere = join(folder, 'nowhere');
    const [missing, device, empty] = [
      await imported([nowhere]),
      await imported(['/dev/null']),
      await imported([folder]),
    ];
    expect([missing.code, device.code, empty.code]).toEqual([2, 2, 2]);
    expect(missing.err).toBe(`  ${nowhere}: no such file or folder\n`);
    expect(device.err).toBe('  /dev/null: neither a file nor a folder\n');
    expect(empty.err).toBe('There is no mail in what was named.\n');
  });

  it('takes a line of JSON or an address of the web for no header (28 November 2026: a file of them was put in as mail)', async () => {
    const [lines, links] = [put('cases', '{"id":"RD-26-000001"}\n'), put('links', 'https://www.marlsbury.example/\n')];
    expect(await imported([lines, links])).toMatchObject({ code: 2, arrived: [] });
  });

  it('names what else lies in a folder, and that is no fault of the command', async () => {
    aDocument('letter.docx');
    aDocument('no-ending');
    aLetter('a.eml');
    const { code, arrived, err } = await imported([folder]);
    expect([code, arrived]).toEqual([1, ['a.eml']]);
    expect(err).toContain('letter.docx: not a mail file, left alone');
    expect(err).toContain('no-ending: not mail');
  });

  it('takes whatever is called .eml, for broken mail is mail', async () => {
    const broken = put('broken.eml', '\u0000 no header here\r\nSubject: broken\r\n');
    expect(await imported([broken])).toMatchObject({ code: 0, arrived: ['broken'] });
  });

  it('leaves a full bar on the terminal, for one file too', async () => {
    const { err } = await imported([aLetter('a.eml')], { terminal: true });
    expect(err.split('\r').at(-1)).toBe(`\u001b[K  [####################] 100%  1 put into ${CONTACT}, 0 not\n`);
  });

  it('ends what is under way at Ctrl-C, and says how far it came and what to do (28 November 2026: it said nothing)', async () => {
    const letters = Array.from({ length: 40 }, (_, n) => aLetter(`${n}.eml`));
    const { code, arrived, out, err } = await imported(letters, { stopAfter: 3, terminal: true });
    expect(code).toBe(1);
    // Three that went in, and no more than were under way beside the last of them.
    expect(arrived.length).toBeLessThan(3 + 4);
    expect(out).toBe(`${arrived.length} imported into ${CONTACT}, 0 not imported, ${arrived.length} in all\n`);
    expect(err.split('\r').at(-1)).toMatch(/^\S+ {2}\[#{1,3}-+\] +\d+% {2}\d put into .*\nStopped before the end/);
    expect(err).toMatch(/Ctrl-C again ends at once\.\n.*Give the same command again for the rest/s);
  });

  it('says nothing but the tally where nobody watches', async () => {
    expect(await imported([aLetter('a.eml')])).toMatchObject({
      code: 0,
      err: '',
      out: `1 imported into ${CONTACT}, 0 not imported, 1 in all\n`,
    });
  });
});
