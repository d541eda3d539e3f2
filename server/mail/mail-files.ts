import { createReadStream } from 'node:fs';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { messagesOf } from './mbox.ts';

/** One message found in a file, or why there is none. `name` is the file, and in an mbox the place in it: `box.mbox #3`. */
export type FoundMail =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly problem: string; readonly kind?: 'unknown' };

const MAX_BYTES = 150 * 1024 * 1024;
const OUTLOOK_MSG =
  'an Outlook .msg file, which cannot be read. Drag the message from Outlook into the shared mailbox, or save it as .eml (new Outlook: Save as, EML) and import that.';
const TOO_LARGE = `larger than ${MAX_BYTES / 1024 / 1024} MB`;
/** A folder beside mail often holds its pictures and notes; those are named and left alone. */
const NOT_MAIL = /\.(?:txt|json|jsonl|md|html?|pdf|docx?|xlsx?|csv|png|jpe?g|gif|zip|gz|ics|db|sqlite|log|msf|dat)$/i;

const MAIL = /\.(?:eml|mbox|mbx)$/i;
const UNKNOWN =
  'not mail: it begins with neither the headers of a message nor the "From " line of an mbox. Save the message as .eml and import that.';

/** Narrower than RFC 5322, 2.2, by which a line of JSON and an address of the web begin with a header, too. */
const HEADER = /^(?:>From .*\r?\n)?[\w.!#$%&'*+^`|~-]+[ \t]*:(?!\/\/)/;

/** In the midst of what is no text these alone say that it is mail after all. */
const OF_MAIL = /^(?:subject|from|to|date|received|return-path|delivered-to|message-id|mime-version|content-type):/im;

type Kind = 'message' | 'mbox' | 'msg' | 'empty' | 'unknown';

/**
 * What a file is by its first bytes; names lie, and Thunderbird's mbox and Maildir's messages have no ending at all. What is
 * called .eml is taken however its text begins, as Exchange would; anything else must begin with a header, after the line that
 * some mailboxes put before it. What is no text at all is no mail, whatever it is called.
 */
async function kindOf(path: string): Promise<Kind> {
  const file = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(512), 0, 512, 0);
    const start = buffer.subarray(0, bytesRead);
    if (start.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'msg';
    const text = start.toString('latin1').replace(/^(?:\xef\xbb\xbf)?\s*/, '');
    if (text === '' && bytesRead < 512) return 'empty';
    if (text.startsWith('From ')) return 'mbox';
    if (isBinary(start) && !OF_MAIL.test(text)) return 'unknown';
    if (/^\.(?:mbox|mbx)$/i.test(extname(path))) return 'mbox';
    return MAIL.test(path) || HEADER.test(text) ? 'message' : 'unknown';
  } finally {
    await file.close();
  }
}

/** Holds what no text does (escapes of Japanese mail apart), and is no UTF-16, of which every other byte may be zero. */
function isBinary(start: Buffer): boolean {
  if (/^(?:fffe|feff)/.test(start.subarray(0, 2).toString('hex'))) return false;
  return start.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a && byte !== 0x1b));
}

async function* fromFile(path: string): AsyncGenerator<FoundMail> {
  const kind = extname(path).toLowerCase() === '.msg' ? 'msg' : await kindOf(path);
  if (kind === 'msg') yield { name: path, problem: OUTLOOK_MSG };
  else if (kind === 'unknown') yield { name: path, problem: UNKNOWN, kind };
  else if (kind === 'empty') yield { name: path, problem: 'the file is empty' };
  else if (kind === 'mbox') {
    let number = 0;
    for await (const message of messagesOf(createReadStream(path, { highWaterMark: 1 << 20 }), MAX_BYTES)) {
      number += 1;
      const name = `${path} #${number}`;
      yield message === 'too large' ? { name, problem: TOO_LARGE } : { name, bytes: message };
    }
    if (number === 0) yield { name: path, problem: 'no message in it' };
  } else if ((await stat(path)).size > MAX_BYTES) yield { name: path, problem: TOO_LARGE };
  else yield { name: path, bytes: await readFile(path) };
}

const why = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it';
  return `could not be read from the disk (${code ?? 'unknown reason'})`;
};

async function* fromFolder(path: string): AsyncGenerator<FoundMail> {
  const entries = await readdir(path, { withFileTypes: true });
  // Links are not followed: one that points upwards would never end.
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = join(path, entry.name);
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* mailIn(inside);
    else if (!entry.isFile()) yield { name: inside, problem: 'not a file, left alone' };
    else if (NOT_MAIL.test(entry.name)) yield { name: inside, problem: 'not a mail file, left alone' };
    else
      for await (const one of mailIn(inside)) yield 'problem' in one ? { name: one.name, problem: one.problem } : one;
  }
}

async function* mailIn(path: string): AsyncGenerator<FoundMail> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) yield* fromFolder(path);
    else if (found.isFile()) yield* fromFile(path);
    // A pipe or a device may have no end.
    else yield { name: path, problem: 'neither a file nor a folder', kind: 'unknown' };
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    yield { name: path, problem: why(error), ...(missing && { kind: 'unknown' }) };
  }
}

/** How many bytes of mail there may be in the files and folders named, to show how far a reader of them is. Never throws for a file. */
export async function sizeOf(paths: readonly string[]): Promise<number> {
  const sizes = paths.map(async (path): Promise<number> => {
    const found = await stat(path);
    if (!found.isDirectory()) return found.size;
    const entries = await readdir(path, { withFileTypes: true });
    const inside = entries.filter(
      (entry) => !entry.name.startsWith('.') && (entry.isDirectory() || (entry.isFile() && !NOT_MAIL.test(entry.name))),
    );
    return sizeOf(inside.map(({ name }) => join(path, name)));
  });
  const counted = await Promise.allSettled(sizes);
  return counted.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0);
}

/**
 * Every message in the files and folders named, folders with all below them, in order of name: .eml, mbox, Maildir and
 * files without an ending. Whatever holds no message is yielded with its problem, so that a tally has no gaps, and a
 * file that was named itself and is no mail or not there says that its kind is unknown; hidden files are passed over. Never throws for a file.
 */
export async function* findMail(paths: readonly string[]): AsyncGenerator<FoundMail> {
  for (const path of paths) yield* mailIn(path);
}
