import { describe, expect, it } from 'vitest';
import { lookForMessage } from '../../server/workflows/triage/look-for-message.ts';
import type { SeenMessage } from '../../src/domain/triage/seen-message.ts';
import { aDesk, aLetter, COMPLAINTS, CONTACT } from '../support/a-desk.ts';

const LETTER = { id: 'just-now@post.example', subject: 'Brown bin' };
const seen = (more: Partial<SeenMessage> = {}): SeenMessage => ({
  messageId: '<just-now@post.example>',
  mailbox: null,
  subject: 'Brown bin',
  from: 'noreen.fettle@post.example',
  at: '2026-06-01T09:00:00Z',
  ...more,
});

describe('looking for a message that no row is known of', () => {
  it('finds it in a mailbox that is watched, whichever Outlook names', async () => {
    const desk = aDesk();
    const id = desk.mailbox.deliver(COMPLAINTS, aLetter(LETTER));
    for (const mailbox of [COMPLAINTS, CONTACT, 'noor@marlsbury.gov.example', null])
      expect(await lookForMessage(seen({ mailbox }), desk.needs)).toMatchObject({
        is: 'without a row',
        sighting: { mailbox: COMPLAINTS, id },
      });
  });

  it('takes the copy in the mailbox that Outlook names, where several have it', async () => {
    const desk = aDesk();
    desk.mailbox.deliver(CONTACT, aLetter(LETTER));
    const id = desk.mailbox.deliver(COMPLAINTS, aLetter(LETTER));
    const found = await lookForMessage(seen({ mailbox: COMPLAINTS.toUpperCase() }), desk.needs);
    expect(found).toMatchObject({ sighting: { mailbox: COMPLAINTS, id } });
  });

  it('finds the row of a message that could not be read, which knows no Message-ID', async () => {
    const desk = aDesk();
    const key = await desk.arrives({ ...LETTER, headers: ['X-Test-Poison: yes'] });
    expect(desk.intake.all()).toMatchObject([{ key, state: 'held', messageId: null }]);
    expect(await lookForMessage(seen(), desk.needs)).toEqual({ is: 'row', key });
  });

  it('says when no mailbox has it, and asks nobody about a message without a Message-ID', async () => {
    const desk = aDesk();
    desk.mailbox.deliver(CONTACT, aLetter({ id: 'another@post.example' }));
    expect(await lookForMessage(seen(), desk.needs)).toEqual({ is: 'elsewhere' });
    expect(await lookForMessage(seen({ messageId: '' }), desk.needs)).toEqual({ is: 'elsewhere' });
  });

  it('does not take our own answer, which lies in Sent Items, for mail that waits to be read', async () => {
    const desk = aDesk();
    desk.mailbox.deliver(CONTACT, aLetter(LETTER), { folder: 'sentitems' });
    expect(await lookForMessage(seen(), desk.needs)).toEqual({ is: 'elsewhere' });
  });
});
