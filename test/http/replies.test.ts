import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ReplyChecked, ReplyDraft, SendChecked } from '../../src/api/pane-shapes.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { ACase, AMINA, BRAM } from '../support/a-case.ts';
import { anEntry } from '../support/builders.ts';
import { GROUPS } from '../support/http/areas.ts';
import { callOf } from '../support/http/calls.ts';
import { type Running, running } from '../support/http/running.ts';

const REFERENCE = 'RD-26-000118';
const OTHER = 'RD-26-000119';
/** As Microsoft Graph gives it; Outlook's own has `/` and `+`. */
const CONVERSATION = 'AAQkADk-x_y0zAAQAGd=';
const OUTLOOKS = 'AAQkADk/x+y0zAAQAGd=';

const entry = (key: string, reference: string, conversationId: string, fromAddress: string) =>
  anEntry({ key, reference, conversationId, fromAddress, state: 'logged', messageId: `${key}@post.example` });
const kase = (reference: string, intakeKey: string, more: { fromName: string; fromAddress: string }) =>
  new ACase({ reference, intakeKey, service: 'waste', receivedAt: '2026-03-02T09:00:00Z', ...more })
    .act('2026-03-03', { type: 'acknowledged', stage: 1, on: calendarDate('2026-03-03'), how: 'email' })
    .act('2026-03-03', {
      type: 'points recorded',
      points: [
        { number: 1, text: 'The brown bin was missed on three Tuesdays', service: 'waste', owner: null },
        { number: 2, text: 'The call handler hung up on me', service: 'customer_services', owner: null },
      ],
    });

let here: Running;
let token: string;
beforeEach(async () => {
  here = await running(
    {},
    {
      entries: [
        entry('m-1', REFERENCE, CONVERSATION, 'noreen.fettle@post.example'),
        entry('m-2', OTHER, 'another', 'ann.other@post.example'),
      ],
      histories: [
        kase(REFERENCE, 'm-1', { fromName: 'Noreen Fettle', fromAddress: 'noreen.fettle@post.example' }).events,
        kase(OTHER, 'm-2', { fromName: 'Ann Other', fromAddress: 'ann.other@post.example' }).events,
      ],
    },
  );
  token = await here.authority.token({ oid: BRAM.id, name: BRAM.name, roles: ['Redress.ComplaintsTeam'] });
});
afterEach(() => here.close());

const draft = (more: Partial<ReplyDraft> = {}): ReplyDraft => ({
  reference: null,
  conversationId: null,
  subject: `Your complaint [${REFERENCE}]`,
  to: ['noreen.fettle@post.example'],
  cc: [],
  text: 'Dear Ms Fettle,\n\nThank you for your patience.\n\nYours sincerely,\nBram Tolliver',
  attachments: [],
  ...more,
});
const check = async (more: Partial<ReplyDraft> = {}): Promise<ReplyChecked> => {
  const answer = await here.app.inject(callOf('checkReply', { body: draft(more) }, token));
  expect(answer.statusCode).toBe(200);
  return answer.json();
};
const send = async (more: Partial<ReplyDraft> = {}, language = 'en'): Promise<SendChecked> => {
  const call = callOf('checkSend', { body: draft(more) }, token);
  const answer = await here.app.inject({ ...call, headers: { ...call.headers, 'accept-language': language } });
  expect(answer.statusCode).toBe(200);
  return answer.json();
};

it('answers about a reference that the reader does not see as about one that does not exist (2026-11-28)', async () => {
  // The answer told once whose restricted case a reference was.
  const HIDDEN = 'RD-26-000130';
  const NOWHERE = 'RD-26-000999';
  await here.close();
  const noreen = { fromName: 'Noreen Fettle', fromAddress: 'noreen.fettle@post.example' };
  const named = [{ id: 'oid-named', name: 'Named Person' }];
  here = await running(
    {},
    {
      entries: [
        entry('m-1', REFERENCE, CONVERSATION, noreen.fromAddress),
        entry('m-3', HIDDEN, 'third', noreen.fromAddress),
      ],
      histories: [
        kase(REFERENCE, 'm-1', noreen).events,
        kase(HIDDEN, 'm-3', noreen).act('2026-03-04', { type: 'restricted', to: named, why: 'A child is named' }, AMINA)
          .events,
      ],
    },
  );
  token = await here.authority.token({
    oid: BRAM.id,
    name: BRAM.name,
    roles: ['Redress.Officer'],
    groups: [GROUPS.Environment],
  });
  const about = async (reference: string) =>
    (await check({ text: `Dear Ms Fettle,\n\nAs to ${reference} we write again today.` })).findings
      .filter(({ finding }) => finding === 'other reference')
      .map(({ weight, about: words }) => [weight, words === reference]);
  expect(await about(HIDDEN)).toEqual(await about(NOWHERE));
  expect(await about(NOWHERE)).toEqual([['look', true]]);
});

const names = ({ findings }: ReplyChecked) => findings.map(({ finding }) => finding);

describe('which case an answer is to', () => {
  it('is the one that was chosen, else the one of its subject, else the one of its conversation in either form', async () => {
    const chosen = await check({ reference: OTHER });
    expect([chosen.on?.reference, names(chosen)]).toEqual([OTHER, expect.arrayContaining(['other reference'])]);
    expect((await check()).on?.reference).toBe(REFERENCE);
    for (const conversationId of [CONVERSATION, OUTLOOKS])
      expect((await check({ subject: 'Your bin', conversationId })).on?.reference).toBe(REFERENCE);
  });

  it('is none where nothing leads to one, and then nothing is checked and nothing is in the way', async () => {
    const none = await check({ subject: 'Lunch', text: 'I attach the [name]' });
    expect(none).toMatchObject({ on: null, points: [], findings: [], replyDue: null, wayOn: null });
    expect(await send({ subject: 'Lunch', text: 'I attach the [name]' })).toEqual({
      ...{ allow: true, says: '', reference: null },
    });
  });

  it('is none where the case is not the writer’s to see whole', async () => {
    token = await here.authority.token({ roles: ['Redress.Officer'], groups: [GROUPS['Adult Services'] ?? ''] });
    expect((await check()).on).toBeNull();
    expect((await send({ text: 'I attach the [name]' })).allow).toBe(true);
    token = await here.authority.token({ roles: ['Redress.Officer'], groups: [GROUPS.Environment ?? ''] });
    expect((await check()).on?.reference).toBe(REFERENCE);
  });
});

describe('what an answer lacks', () => {
  it('comes with the points of the case, the day its reply is due, and where the person may turn', async () => {
    const answer = await check({ text: 'Dear Ms Fettle,\n\nThe brown bin was missed on two Tuesdays because of ice.' });
    expect(answer.points.map(({ number, answered }) => [number, answered])).toEqual([
      [1, true],
      [2, false],
    ]);
    // Ten working days after Tuesday 3 March 2026 (Code 6.3).
    expect(answer).toMatchObject({ replyDue: { clock: 'respond', due: '2026-03-17' }, wayOn: 'next stage' });
    expect(names(answer)).toEqual([]);
  });

  it('is not looked for in the mail that the answer quotes', async () => {
    const quoted =
      '\n\nFrom: Someone\nSent: 2 March 2026 09:00\nTo: Contact\nSubject: Bin\n\nI attach the [name] form.';
    expect(names(await check({ text: `Dear Ms Fettle,\n\nThank you.\n${quoted}` }))).toEqual([]);
    expect(names(await check({ text: 'Dear Ms Fettle,\n\nI attach the form.' }))).toEqual(['attachment missing']);
  });

  it('is looked for in a long answer in Welsh as well, to many people', async () => {
    const people = Array.from({ length: 400 }, (_, n) => `person-${n}.with-quite-a-long-name-indeed@somewhere.example`);
    const long = await check({ text: `Annwyl Ms Fettle,\n\n${'Mae’r dŵr yn llifo. '.repeat(1_900)}`, cc: people });
    // Nobody reads more than fifty.
    expect(long.findings.filter(({ finding }) => finding === 'also to others')).toHaveLength(50);
  });

  it('says nothing of the text into the log', async () => {
    await check({ text: 'Dear Ms Unheardof, I attach the form for zzsecretzz.' });
    expect(here.log.join('\n')).not.toMatch(/zzsecretzz|Unheardof|noreen/);
  });
});

describe('the check before it is sent', () => {
  it('asks in the reader’s language, in a sentence that Outlook can show, about what is worth a question', async () => {
    const wrong = {
      to: ['noreen.fettel@post.example'],
      text: 'Dear Mr Bloggs,\n\nI attach the report on your complaint.',
    };
    const english = await send(wrong);
    expect(english).toMatchObject({ allow: false, reference: REFERENCE });
    expect(english.says).toMatch(/^Before this goes out on RD-26-000118: .*noreen\.fettel@post\.example.*I attach/);
    expect((await send(wrong, 'cy-GB')).says).toMatch(
      /^Cyn i hwn fynd allan ar RD-26-000118: .*nid oes dim wedi’i atodi/,
    );
    const many = await send({
      text: Array.from({ length: 40 }, (_, n) => `[name of the ${'officer '.repeat(n % 9)}]`).join('\n'),
    });
    expect(many.says.length).toBeLessThanOrEqual(500);
    expect(many.says).toMatch(/And \d+ more\.$/);
  });

  it('lets go what is only worth a look', async () => {
    const unnumbered = { subject: 'Your bin', conversationId: CONVERSATION };
    expect(names(await check(unnumbered))).toEqual(['no reference']);
    expect(await send(unnumbered)).toEqual({ allow: true, says: '', reference: REFERENCE });
  });
});
