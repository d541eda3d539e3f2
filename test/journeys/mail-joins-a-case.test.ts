import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { IntakeRow } from '../../src/api/shapes.ts';
import { type CouncilAtWork, councilAtWork, panel, picture, type Screen, sees } from '../support/council-at-work.ts';
import type { Desk } from '../support/desk.ts';

/*
 * Orla complains about her bin. A week later her daughter writes from another address, names no reference, and so nothing
 * leads to the case: confirming her letter would open a second one. Carys reads it, knows the story, and puts it where it
 * belongs; Nikhil, whose case it is, hears of it; and a letter that was put on the wrong case comes off again.
 */
describe('a letter that belongs to a case is put there by hand', () => {
  let council: CouncilAtWork;
  let nikhil: Desk;
  let carys: Desk;
  let reference: string;
  let letter: IntakeRow;

  beforeAll(async () => {
    council = await councilAtWork();
    [nikhil, carys] = await Promise.all([council.as('Nikhil Desai-Morton'), council.as('Carys Penhallow')]);
    const { key } = await council.arrives({
      from: { name: 'Orla Penhaligon-Test', address: 'orla@post.example' },
      subject: 'Brown bin missed again',
      text: 'For the third week nobody has emptied our bin. I rang twice and nobody called back. I want to complain.',
    });
    const opened = await nikhil.get('confirm', { params: { key }, body: { category: 'complaint' } });
    reference = opened.reference ?? '';
    const given = { type: 'assigned', stage: 1, role: 'responder', point: null, to: nikhil.person } as const;
    await nikhil.act(reference, given);
    letter = await council.arrives({
      from: { name: 'Fern Penhaligon-Test', address: 'fern@daughter.example' },
      subject: 'My mother and her bin',
      text: 'My mother wrote to you about her bin. It has still not been collected, and we are very unhappy with how this is dealt with.',
      attachments: [{ filename: 'bin.txt', content: 'a bin' }],
    });
  });
  afterAll(() => council?.close());

  const rowOn = (screen: Screen) => screen.tab.getByRole('listitem', { name: letter.subject });

  it('Carys reads it before she decides, and finds the case by the name of the person', async () => {
    const screen = await council.looks('Carys Penhallow', 'mail', 1300);
    const row = rowOn(screen);
    await row.getByRole('button', { name: 'Read the message' }).click();
    await sees(row, 'My mother wrote to you about her bin.', 'bin.txt');
    const plain = (text: string): string => text.replace(/\s+/g, '');
    const marked = plain((await row.locator('mark').allTextContents()).join(''));
    const body = letter.proposal?.why.filter(({ part }) => part === 'body') ?? [];
    expect(body.length).toBeGreaterThan(0);
    for (const { quote } of body) expect(marked).toContain(plain(quote));
    await picture(screen, '8-1-read-before-deciding');

    await row.getByRole('button', { name: 'Put on a case…' }).click();
    const dialog = screen.tab.getByRole('dialog', { name: 'Put on a case' });
    await dialog.getByLabel('Find a case').fill('Orla Penhal');
    const found = dialog.getByRole('radio', { name: new RegExp(reference) });
    await sees(dialog, 'Brown bin missed again', 'Orla Penhaligon-Test', /working days left/);
    await found.click();
    await picture(screen, '8-2-put-on-a-case');
    await dialog.getByRole('button', { name: `Put on ${reference}` }).click();
    await dialog.waitFor({ state: 'detached' });
    await sees(row, 'On a case', 'Put on a case by a person', reference, /Carys Penhallow/);
  });

  it('SharePoint has it on the case, and who put it there; no second case was opened', async () => {
    const intake = (await council.list('Intake')).find((row) => row.MessageKey === letter.key);
    expect(intake).toMatchObject({ CaseReference: reference, DecidedBy: 'Carys Penhallow' });
    const cases = await council.list('Cases');
    expect(cases.filter(({ Subject }) => Subject === letter.subject)).toEqual([]);
    const events = (await council.list('Case events')).filter((row) => row.Reference === reference);
    expect(events.map(({ Type, By }) => [Type, By])).toContainEqual(['Message linked', 'Carys Penhallow']);
  });

  it('Nikhil, whose case it is, sees it in his work until he has read it', async () => {
    const screen = await council.looks('Nikhil Desai-Morton', 'work', 1300);
    const news = panel(screen, 'New on your cases');
    await sees(news, /Fern Penhaligon-Test/, letter.subject, reference);
    await picture(screen, '8-3-new-on-your-cases');
    await news.getByRole('button', { name: /Mark as read/ }).click();
    await news.waitFor({ state: 'detached' });
    const { newMail } = await nikhil.get('work');
    expect(newMail.rows.filter(({ card }) => card.reference === reference)).toEqual([]);
  });

  it('the case says that it came, and from whose hand', async () => {
    const screen = await council.looks('Nikhil Desai-Morton', `case/${reference}`, 1600);
    await sees(panel(screen, 'History'), 'Message added', /Carys Penhallow/);
    await sees(panel(screen, 'Messages'), letter.subject);
  });

  it('two who decide about one letter: the second is told, and it is on one case once', async () => {
    const other = await council.arrives({
      from: { name: 'Ifan Gwilliam', address: 'ifan@post.example' },
      subject: 'Also about that bin',
      text: 'I live next door and it is the same with ours. Please collect it.',
    });
    const params = { key: other.key };
    const both = await Promise.all(
      [nikhil, carys].map((desk) => desk.client.call('link', { params, body: { reference, from: null } })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const told = both.find((answer) => !answer.ok);
    expect(told).toMatchObject({ refusal: { body: { title: 'Someone else has decided', status: 409 } } });
    const { timeline, messages } = await nikhil.get('caseDetail', { params: { reference } });
    const came = timeline.filter(({ type, facts }) => type === 'message linked' && facts.intakeKey === other.key);
    expect([came.length, messages.filter(({ key }) => key === other.key).length]).toEqual([1, 1]);
  });

  it('what was put there wrongly comes off again, and waits as before', async () => {
    const screen = await council.looks('Carys Penhallow', 'mail', 1300);
    const row = rowOn(screen);
    await row.getByRole('button', { name: 'Take off the case…' }).click();
    const dialog = screen.tab.getByRole('dialog', { name: 'Take it off the case?' });
    await dialog.getByRole('button', { name: 'Take off the case' }).click();
    await dialog.waitFor({ state: 'detached' });
    await sees(row, 'To decide', 'Taken off a case; a person decides');
    const { timeline, messages } = await nikhil.get('caseDetail', { params: { reference } });
    expect(timeline.at(-1)).toMatchObject({ type: 'message taken off', by: 'Carys Penhallow' });
    expect(messages.map(({ key }) => key)).not.toContain(letter.key);
    expect(council.complaints()).toEqual([]);
  });
});
