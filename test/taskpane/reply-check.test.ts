import { describe, expect, it } from 'vitest';
import type { Client } from '../../src/api/client.ts';
import type { ReplyChecked, ReplyDraft } from '../../src/api/pane-shapes.ts';
import { done, refused } from '../../src/domain/outcome.ts';
import { markedDraft } from '../../src/taskpane/compose/marked-draft.ts';
import { LOOK_MS, ReplyCheck } from '../../src/taskpane/compose/reply-check.ts';
import { AnOutlookDraft } from '../support/an-outlook-draft.ts';
import { CARD } from '../support/browser/pane-answers.ts';

/** A server that knows the case RD-26-000118, a pane that is looked at, and seconds that pass when the test says so. */
function writing(mail = new AnOutlookDraft()) {
  const asked: ReplyDraft[] = [];
  const now = { away: false, watched: true };
  const waits: { readonly run: () => void; gone: boolean }[] = [];
  const call = async (_: string, { body }: { body: ReplyDraft }) => {
    asked.push(body);
    if (now.away) return refused({ kind: 'offline' });
    const named = `${body.subject} ${body.reference}`.includes('RD-26-000118');
    const checked: ReplyChecked = {
      on: named ? { ...CARD, reference: 'RD-26-000118' } : null,
      ...{ points: [], replyDue: null, wayOn: null, findings: [], today: '2026-11-28' as ReplyChecked['today'] },
    };
    return done(checked);
  };
  const check = new ReplyCheck({
    mail,
    client: { call: call as unknown as Client['call'] },
    later: (ms, run) => {
      expect(ms).toBe(LOOK_MS);
      const wait = { run, gone: false };
      waits.push(wait);
      return () => {
        wait.gone = true;
      };
    },
    watched: () => now.watched,
  });
  const settled = () => new Promise((next) => setTimeout(next));
  return {
    ...{ check, mail, asked, now },
    async begins() {
      check.start();
      await settled();
    },
    async second() {
      for (const wait of waits.splice(0)) if (!wait.gone) wait.run();
      await settled();
    },
  };
}

describe('a mail that is being written', () => {
  it('is checked once its words have stood still for a second', async () => {
    const it = writing();
    await it.begins();
    expect(it.asked.map(({ text }) => text)).toEqual(['', it.mail.mail.text]);
    await it.second();
    expect(it.asked).toHaveLength(2);
    it.mail.mail = { ...it.mail.mail, text: 'Dear Ms Fet' };
    await it.second();
    expect([it.asked.length, it.check.now().behind]).toEqual([2, true]);
    it.mail.mail = { ...it.mail.mail, text: 'Dear Ms Fettle, I attach' };
    await it.second();
    await it.second();
    expect([it.asked.length, it.check.now().behind]).toEqual([3, false]);
    expect(it.asked.at(-1)?.text).toBe('Dear Ms Fettle, I attach');
  });

  it('is checked while somebody types on and on, every five seconds', async () => {
    const it = writing();
    await it.begins();
    for (let letters = 1; letters <= 10; letters += 1) {
      it.mail.mail = { ...it.mail.mail, text: 'x'.repeat(letters) };
      await it.second();
    }
    expect(it.asked.slice(2).map(({ text }) => text.length)).toEqual([5, 10]);
  });

  it('keeps its text to itself until something leads to a case', async () => {
    const it = writing(new AnOutlookDraft({ subject: 'Lunch', text: 'See you at one.' }));
    await it.begins();
    it.mail.mail = { ...it.mail.mail, text: 'See you at two.' };
    await it.second();
    await it.second();
    expect(it.asked.map(({ text, to }) => [text, to])).toEqual([
      ['', []],
      ['', []],
    ]);
    await it.check.choose('RD-26-000118');
    expect([it.check.now().checked?.on?.reference, it.asked.at(-1)?.text]).toEqual(['RD-26-000118', 'See you at two.']);
  });

  it('keeps a case that was chosen with the mail, or here where Outlook does not', async () => {
    const keeps = writing(new AnOutlookDraft({ subject: 'Lunch' }));
    await keeps.begins();
    await keeps.check.choose('RD-26-000118');
    expect(keeps.mail.mail.reference).toBe('RD-26-000118');
    const not = writing(new AnOutlookDraft({ subject: 'Lunch' }));
    not.mail.keepReference = async () => false;
    await not.begins();
    await not.check.choose('RD-26-000118');
    not.mail.mail = { ...not.mail.mail, text: 'Another text.' };
    await not.second();
    await not.second();
    expect(not.asked.at(-1)).toMatchObject({ reference: 'RD-26-000118', text: 'Another text.' });
  });

  it('says which case is not there, and goes on with the next', async () => {
    const it = writing(new AnOutlookDraft({ subject: 'Lunch' }));
    await it.begins();
    await it.check.choose('RD-26-999999');
    expect(it.check.now().notFound).toBe('RD-26-999999');
    await it.check.choose('RD-26-000118');
    expect([it.check.now().notFound, it.check.now().checked?.on?.reference]).toEqual([null, 'RD-26-000118']);
  });

  it('keeps what was found while the server is away, and asks again', async () => {
    const it = writing();
    await it.begins();
    it.now.away = true;
    it.mail.mail = { ...it.mail.mail, text: 'More.' };
    await it.second();
    await it.second();
    expect(it.check.now()).toMatchObject({ problem: { kind: 'offline' }, behind: true });
    expect(it.check.now().checked?.on).not.toBeNull();
    it.now.away = false;
    await it.check.again();
    expect(it.check.now()).toMatchObject({ problem: null, behind: false });
  });

  it('is checked at once where something was put into it', async () => {
    const it = writing();
    await it.begins();
    await it.mail.setSubject('Your bin [RD-26-000118]');
    await it.check.again();
    expect([it.asked.at(-1)?.subject, it.check.now().behind]).toEqual(['Your bin [RD-26-000118]', false]);
  });

  it('is left alone while nobody looks at the pane, and after it is closed', async () => {
    const it = writing();
    await it.begins();
    it.now.watched = false;
    const before = it.mail.read;
    await it.second();
    expect(it.mail.read).toBe(before);
    it.now.watched = true;
    it.check.end();
    await it.second();
    expect(it.mail.read).toBe(before);
  });

  it('says so where Outlook does not give it', async () => {
    const it = writing();
    it.mail.refuses = true;
    await it.begins();
    expect(it.check.now().problem).toBe('no mail');
    it.mail.refuses = false;
    await it.second();
    await it.second();
    expect(it.check.now()).toMatchObject({ problem: null, behind: false });
  });
});

describe('the words a finding is about', () => {
  it('are marked where they stand, each once, whatever its apostrophes', () => {
    expect(
      markedDraft('We’ll come on 3 November. I attach\nit.', ["We'll come", 'I attach', '3 November', 'no such', '']),
    ).toEqual([
      { text: 'We’ll come', finding: 0 },
      { text: ' on ', finding: null },
      { text: '3 November', finding: 2 },
      { text: '. ', finding: null },
      { text: 'I attach', finding: 1 },
      { text: '\nit.', finding: null },
    ]);
    expect(markedDraft('', ['a'])).toEqual([]);
  });
});
