import type { TakenDown } from '../../src/domain/triage/by-hand.ts';
import type { Person } from '../../src/domain/triage/intake.ts';

/** An encoded word may be 75 characters long (RFC 2047, section 2); so many bytes fit into one. */
const WORD_BYTES = 45;
const LINE = 76;
const ADDRESS = /^[^\s<>()[\],;:"\\@]+@[^\s<>()[\],;:"\\@]+$/;

/**
 * What was taken down by hand as a MIME message, to be kept and read like any other. The same form gives the same bytes. What
 * was typed stands encoded, so that nothing of it can be a header.
 */
export function mimeOfTakenDown(taken: TakenDown, by: Person): Uint8Array {
  const lines = [
    `From: ${from(taken)}`,
    `Subject: ${encoded(taken.subject)}`,
    `Date: ${new Date(taken.receivedAt).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${taken.formId.toLowerCase()}@by-hand.invalid>`,
    `X-Redress-Channel: ${taken.channel}`,
    `X-Redress-Taken-By: ${encoded(by.name)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...inLines(Buffer.from(taken.text).toString('base64')),
    '',
  ];
  return Buffer.from(lines.join('\r\n'));
}

/** A group without members where there is no address (RFC 6854): none is invented. */
const from = ({ name, address }: TakenDown): string =>
  ADDRESS.test(address.trim()) ? `${encoded(name)} <${address.trim()}>` : `${encoded(name || '-')}:;`;

function encoded(text: string): string {
  const words: string[] = [];
  let word = '';
  for (const sign of text.replace(/\s+/g, ' ').trim()) {
    if (Buffer.byteLength(word + sign) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += sign;
  }
  if (word !== '') words.push(word);
  return words.map((one) => `=?UTF-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ');
}

const inLines = (text: string): readonly string[] => text.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [];
