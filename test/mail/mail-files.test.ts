import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findMail } from '../../server/mail/mail-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mail-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
/** What was found: the text of a message, or its problem after a `!`, by name within the folder. */
async function found(...paths: string[]): Promise<[string, string][]> {
  const all: [string, string][] = [];
  for await (const one of findMail(paths))
    all.push([
      one.name.replace(`${folder}/`, ''),
      'bytes' in one ? Buffer.from(one.bytes).toString() : `! ${one.problem}`,
    ]);
  return all;
}
const FROM = 'From noreen@post.example Mon Mar  2 09:00:00 2026';

describe('finding mail in files and folders', () => {
  it('walks a folder in order of name and accounts for every file', async () => {
    mkdirSync(join(folder, 'b'));
    put('a.eml', 'Subject: a\n\n');
    put('b/inbox', `${FROM}\nS: 1\n\nx\n\n${FROM}\nS: 2\n\ny\n`);
    put('b/1700000000.M1P2.host:2,S', 'Subject: Maildir\n\n');
    put('c.msg', Buffer.from('d0cf11e0a1b11ae1', 'hex'));
    put('d.eml', '');
    put('e.json', '[]');
    put('.hidden', 'x');
    symlinkSync(folder, join(folder, 'round'));
    expect(await found(folder)).toEqual([
      ['a.eml', 'Subject: a\n\n'],
      ['b/1700000000.M1P2.host:2,S', 'Subject: Maildir\n\n'],
      ['b/inbox #1', 'S: 1\n\nx\n'],
      ['b/inbox #2', 'S: 2\n\ny\n'],
      ['c.msg', expect.stringMatching(/^! an Outlook \.msg file.*save it as \.eml/)],
      ['d.eml', '! the file is empty'],
      ['e.json', '! not a mail file, left alone'],
      ['round', '! not a file, left alone'],
    ]);
  });

  it('goes by what is in a file rather than by its name', async () => {
    const outlook = put('letter.eml', Buffer.from('d0cf11e0a1b11ae100', 'hex'));
    const box = put('export.eml', `${FROM}\nS: 1\n\nx\n`);
    const named = put('letter.txt', 'Subject: named outright\n\n');
    expect((await found(outlook, box, named)).map(([, text]) => text.slice(0, 24))).toEqual([
      '! an Outlook .msg file, ',
      'S: 1\n\nx\n',
      'Subject: named outright\n',
    ]);
  });

  it('takes no bytes for mail that are no text, whatever the file is called, and mail with an odd byte for mail', async () => {
    const none = [
      put('noise.eml', Buffer.from('7f454c4602010100', 'hex')),
      put('p.mbox', Buffer.from('4d5a0000', 'hex')),
    ];
    const mail = [
      put('odd.eml', 'Subject: a\x00b\n\nx'),
      put('headless.eml', 'Noreen asks again.'),
      put('japanese.eml', '\x1b$B#A\x1b(B'),
      put('wide.eml', Buffer.from('\ufeffSubject: wide\n\nx', 'utf16le')),
    ];
    for (const [name, text] of await found(...none))
      expect([name, text]).toEqual([name, expect.stringMatching(/^! not mail/)]);
    for (const [name, text] of await found(...mail))
      expect([name, text]).toEqual([name, expect.not.stringMatching(/^!/)]);
  });

  it('goes on past a name that is not there', async () => {
    put('a.eml', 'Subject: a\n\n');
    expect(await found(join(folder, 'nowhere'), join(folder, 'a.eml'))).toEqual([
      ['nowhere', '! no such file or folder'],
      ['a.eml', 'Subject: a\n\n'],
    ]);
  });
});
