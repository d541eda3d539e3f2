import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMailHere } from '../../server/mail/mime.ts';
import { mimeOfTakenDown } from '../../server/mail/taken-down.ts';
import type { TakenDown } from '../../src/domain/triage/by-hand.ts';

const BY = { id: 'oid-amina', name: 'Amîna Shah' };
const taken = (more: Partial<TakenDown> = {}): TakenDown => ({
  channel: 'phone',
  receivedAt: '2026-06-01T09:00:00.000Z',
  name: 'Ada Caller',
  address: 'ada.caller@post.example',
  subject: 'Brown bin',
  text: 'She rang: the bin was missed again.\nThird time.',
  category: 'complaint',
  service: null,
  formId: '0b7f1d3e-5a55-4c0c-9d6e-0d1f0c0ffee1',
  ...more,
});

describe('what was taken down by hand, as a message', () => {
  it('is read back as it was written, and says how it came and who wrote it down', async () => {
    const mime = mimeOfTakenDown(taken(), BY);
    expect(await readMailHere(mime)).toMatchObject({
      subject: 'Brown bin',
      from: { name: 'Ada Caller', address: 'ada.caller@post.example' },
      sentAt: '2026-06-01T09:00:00.000Z',
      messageId: '0b7f1d3e-5a55-4c0c-9d6e-0d1f0c0ffee1@by-hand.invalid',
      text: 'She rang: the bin was missed again.\nThird time.',
      forgiven: [],
    });
    expect(Buffer.from(mime).toString()).toContain('X-Redress-Channel: phone\r\n');
    expect(mimeOfTakenDown(taken(), BY)).toEqual(mime);
  });

  it('invents no address where there is none', async () => {
    for (const address of ['', 'not an address', 'a@b\r\nBcc: c@d'])
      expect(Buffer.from(mimeOfTakenDown(taken({ address }), BY)).toString()).toMatch(/^From: \S+:;\r\n/);
  });

  it('gives back any subject and text, and lets nothing that was typed be a header', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), async (subject, name) => {
        const typed = `${subject}\r\nBcc: everybody@post.example`;
        const mime = mimeOfTakenDown(taken({ subject: typed, name: `${name}\nX-Evil: 1`, text: typed }), BY);
        const head = Buffer.from(mime).toString('latin1').split('\r\n\r\n')[0] ?? '';
        expect(head).toMatch(/^[\x20-\x7e\r\n]*$/);
        for (const line of head.split('\r\n')) expect(line).toMatch(/^(?: |[A-Za-z-]+: )/);
        expect(head).not.toMatch(/^(?:Bcc|X-Evil)/im);
      }),
      { numRuns: 60 },
    );
    const welsh = 'Tŷ Gwyn – “ail” gŵyn 🐝 am y bin brown sydd heb gael ei gasglu ers tair wythnos bellach';
    expect(await readMailHere(mimeOfTakenDown(taken({ subject: welsh, text: welsh }), BY))).toMatchObject({
      subject: welsh,
      text: welsh,
    });
  });
});
