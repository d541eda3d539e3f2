import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mail } from '../../../src/domain/mail.ts';
import { messageKeyBasis } from '../../../src/domain/triage/message-key.ts';
import { aMail } from '../../support/a-mail.ts';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const letter: fc.Arbitrary<Mail> = fc
  .record({
    messageId: fc.option(word),
    subject: word,
    text: word,
    name: word,
    sentAt: fc.option(fc.constant('2026-03-02T09:00:00.000Z')),
  })
  .map(({ name, ...more }) => aMail({ ...more, from: { name, address: 'noreen.fettle@post.example' } }));
const journey = fc.array(fc.tuple(fc.constantFrom('received', 'return-path', 'delivered-to', 'x-ms-exchange-x'), word));

describe('what makes a message itself', () => {
  it('does not change with the journey: two mailboxes, one message', () => {
    fc.assert(
      fc.property(letter, journey, journey, (mail, one, other) => {
        const there = { ...mail, headers: one, to: [{ name: '', address: 'contact@marlsbury.gov.example' }] };
        const here = { ...mail, headers: other, to: [{ name: '', address: 'complaints@marlsbury.gov.example' }] };
        expect(messageKeyBasis(here)).toBe(messageKeyBasis(there));
      }),
    );
  });

  it('does not change with line ends, wrapping or the way an accent is written', () => {
    const basis = messageKeyBasis(aMail({ text: 'Dear Siân,\n\nthe bin\twas not emptied.' }));
    expect(messageKeyBasis(aMail({ text: ' Dear Sia\u0302n, the bin\r\nwas  not emptied.\n' }))).toBe(basis);
  });

  it('differs for two letters under one Message-ID, as some form programs send them', () => {
    fc.assert(
      fc.property(letter, word, (mail, added) => {
        fc.pre(added.trim() !== '');
        expect(messageKeyBasis({ ...mail, text: `${mail.text} x ${added}` })).not.toBe(messageKeyBasis(mail));
      }),
    );
  });

  it.each<[string, Partial<Mail>]>([
    ['another sender', { from: { name: '', address: 'someone.else@post.example' } }],
    ['another day', { sentAt: '2026-03-03T08:59:00.000Z' }],
    ['another subject', { subject: 'Bin not collected again' }],
    ['another Message-ID', { messageId: 'letter-2@post.example' }],
    [
      'another photograph',
      { attachments: [{ name: 'a.jpg', mediaType: 'image/jpeg', bytes: 3, sha256: 'ff', inline: false }] },
    ],
  ])('differs for %s', (_, more) => {
    expect(messageKeyBasis(aMail(more))).not.toBe(messageKeyBasis(aMail()));
  });

  it('cannot be forged by moving words from one field into the next', () => {
    const one = messageKeyBasis(aMail({ subject: 'a","b', text: 'c' }));
    expect(one).not.toBe(messageKeyBasis(aMail({ subject: 'a', text: 'b","c' })));
  });

  it('leaves out attached messages and invitations, whose bytes each mailbox writes anew', () => {
    const attached = (sha256: string) =>
      aMail({ attachments: [{ name: 'x.eml', mediaType: 'message/rfc822', bytes: 9, sha256, inline: false }] });
    expect(messageKeyBasis(attached('aa'))).toBe(messageKeyBasis(attached('bb')));
  });

  it('tells undated letters apart by the date as it was written', () => {
    const undated = (date: string) => aMail({ messageId: null, sentAt: null, headers: [['date', date]] });
    expect(messageKeyBasis(undated('some time in March'))).not.toBe(messageKeyBasis(undated('some time in May')));
  });
});
