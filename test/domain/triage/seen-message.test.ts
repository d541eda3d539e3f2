import { describe, expect, it } from 'vitest';
import { isOfSeen, ofSeen, type SeenMessage, seenId } from '../../../src/domain/triage/seen-message.ts';
import { anEntry } from '../../support/builders.ts';

const row = anEntry();
const seen = (more: Partial<SeenMessage> = {}): SeenMessage => ({
  messageId: '<one@post.example>',
  mailbox: 'contact@marlsbury.gov.example',
  subject: 'Bin not collected',
  from: 'noreen.fettle@post.example',
  at: '2026-03-02T09:00:31Z',
  ...more,
});

describe('the row of the message that somebody sees', () => {
  it('is known by the Message-ID, with or without brackets, as rows cut it', () => {
    expect(isOfSeen(row, seen({ from: 'someone@else.example' }))).toBe(true);
    expect(isOfSeen(row, seen({ messageId: ' one@post.example ' }))).toBe(true);
    expect(isOfSeen(row, seen({ messageId: '<two@post.example>' }))).toBe(false);
    expect(seenId({ messageId: `<${'x'.repeat(300)}@post.example>` })).toHaveLength(255);
    expect(seenId({ messageId: ' <> ' })).toBeNull();
  });

  it('is not the row of another message that bears the same Message-ID', () => {
    expect(isOfSeen(row, seen({ subject: 'Something else', from: 'someone@else.example' }))).toBe(false);
  });

  it('is known by sender, minute and subject together where Outlook or the row has no Message-ID', () => {
    const without = seen({ messageId: '' });
    expect(isOfSeen(row, without)).toBe(true);
    expect(isOfSeen(anEntry({ messageId: null }), seen())).toBe(true);
    for (const other of [{ subject: 'Bin' }, { from: 'n@post.example' }, { at: '2026-03-02T09:01:00Z' }, { at: null }])
      expect(isOfSeen(row, { ...without, ...other })).toBe(false);
  });

  it('takes the sender in any letters and the subject with any breaks', () => {
    const folded = seen({ messageId: '', from: ' Noreen.Fettle@Post.Example', subject: ' Bin  not\n collected ' });
    expect(isOfSeen(row, folded)).toBe(true);
  });

  it('is at any of the times it was received, for copies reach mailboxes one after the other', () => {
    const received = [
      ...row.received,
      { mailbox: 'x@marlsbury.gov.example', messageId: 'b', at: '2026-03-02T09:09:00Z' },
    ];
    expect(isOfSeen({ ...row, received }, seen({ messageId: '', at: '2026-03-02T09:09:10Z' }))).toBe(true);
  });

  it('is only told by its time where the row could not be read', () => {
    const held = anEntry({ messageId: null, subject: '', fromAddress: '', state: 'held', reason: 'too large to read' });
    expect(isOfSeen(held, seen())).toBe(true);
    expect(isOfSeen(held, seen({ at: '2026-03-02T10:00:00Z' }))).toBe(false);
  });

  it('is none for a time that is no time', () => {
    expect(isOfSeen(row, seen({ messageId: '', at: 'yesterday' }))).toBe(false);
  });

  it('is the one of several with the same Message-ID that says the same', () => {
    const other = { ...row, key: 'm-2', subject: 'Bin collected after all' };
    expect(ofSeen([other, row], seen())).toEqual([row]);
    expect(ofSeen([other, row], seen({ at: null }))).toHaveLength(2);
  });

  it('is, of two that say the same because a gateway put a footer under one copy, the one of the mailbox it is seen in', () => {
    const [receipt] = row.received;
    const copy = { ...row, key: 'm-2', received: [{ ...receipt!, mailbox: 'complaints@marlsbury.gov.example' }] };
    expect(ofSeen([row, copy], seen({ mailbox: 'Complaints@marlsbury.gov.example' }))).toEqual([copy]);
    expect(ofSeen([row, copy], seen({ mailbox: null }))).toHaveLength(2);
    expect(ofSeen([row, copy], seen({ mailbox: 'carys@marlsbury.gov.example' }))).toHaveLength(2);
  });
});
