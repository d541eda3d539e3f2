import { htmlText } from '../server/mail/html-text.ts';
import { readMailHere } from '../server/mail/mime.ts';
import type { Readable } from './reply-figures.ts';

/** The text of HTML or of a whole mail as the server reads it for triage. */
export const readable: Readable = async (input, format) =>
  format === 'html' ? htmlText(input).text : (await readMailHere(Buffer.from(input))).text;
