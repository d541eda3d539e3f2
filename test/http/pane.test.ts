import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Acknowledgement, PaneMessage, PaneMessages, SeenMessage } from '../../src/api/pane-shapes.ts';
import type { IntakeRow, ProblemBody } from '../../src/api/shapes.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import { type Running, running } from '../support/http/running.ts';

let here: Running;
let token: string;
beforeEach(async () => {
  here ??= await running({ callsPerMinute: 100_000 });
  await here.anew();
  token = await here.authority.token();
});
afterAll(() => here.close());

const post = (url: string, payload: object, headers: Record<string, string> = {}) =>
  here.app.inject({ method: 'POST', url, payload, headers: { authorization: `Bearer ${token}`, ...headers } });

const rowOf = (key: string): IntakeEntry => here.council.entries.find((entry) => entry.key === key) as IntakeEntry;
/** A message of the log as Outlook describes it. */
const seen = (key: string, more: Partial<SeenMessage> = {}): SeenMessage => {
  const { messageId, received, subject, fromAddress: from } = rowOf(key);
  const { mailbox, at } = received[0] as IntakeEntry['received'][number];
  return { messageId: `<${messageId}>`, mailbox, subject, from, at, ...more };
};
const ask = async (body: SeenMessage) => (await post('/api/pane/message', body)).json<PaneMessage>();
const known = async (body: SeenMessage) => {
  const answer = await ask(body);
  if (answer.is !== 'known') throw new Error(`it is ${answer.is}`);
  return answer;
};

describe('the message that is selected in Outlook', () => {
  it('is told with everything the first screen shows, in one answer', async () => {
    const told = await known(seen('k03'));
    expect(told.row).toMatchObject({ key: 'k03', state: 'proposed', may: ['confirm', 'link', 'open', 'not for us'] });
    expect(told).toMatchObject({
      offerComplaint: false,
      person: { isNew: true, cases: [], earlier: [] },
      on: null,
    });
    expect(told.starts.complaint.map(({ clock }) => clock)).toEqual(['acknowledge', 'outer limit']);
    for (const { why } of [...told.starts.complaint, ...told.starts.service_request])
      expect(why.length).toBeGreaterThan(0);
  });

  it('is found without a Message-ID by who sent it, when, and with which subject', async () => {
    expect((await known(seen('k02', { messageId: '' }))).row.key).toBe('k02');
    expect(await ask(seen('k02', { messageId: '', subject: 'Another light' }))).toEqual({ is: 'not one', found: 0 });
    expect(await ask(seen('k02', { messageId: '', at: null }))).toEqual({ is: 'not one', found: 0 });
  });

  it('is not guessed where two rows of one Message-ID say the same', async () => {
    here.council.deliver({ ...rowOf('k02'), key: 'k90' });
    expect(await ask(seen('k02'))).toEqual({ is: 'not one', found: 2 });
    here.council.deliver({ ...rowOf('k04'), key: 'k91', subject: 'Opening hours' });
    expect((await known(seen('k04'))).row.key).toBe('k04');
  });

  it('is being read, or is nowhere, where it has no row', async () => {
    const strange = seen('k02', { messageId: '<strange@post.example>' });
    expect(await ask(strange)).toEqual({ is: 'elsewhere', watched: ['contact@marlsbury.gov.example'] });
    here.council.lookedFor = { is: 'being read', mailbox: 'contact@marlsbury.gov.example' };
    expect(await ask(strange)).toEqual({ is: 'being read', mailbox: 'contact@marlsbury.gov.example' });
  });

  it('is answered without asking Microsoft 365 where it has a row whose words are at hand', async () => {
    here.council.casework.mirror.rememberWords(rowOf('k02'), 'It has been out since Sunday.');
    // Its kept message is nowhere to be read.
    expect(await here.council.casework.files.read(rowOf('k02').file?.path ?? '')).toBe('gone');
    const told = await known(seen('k02'));
    expect([told.ownWords, told.cut]).toEqual(['It has been out since Sunday.', false]);
  });

  it('has the words of the kept message, and from then on at hand, where they had not been read in', async () => {
    const entry = rowOf('k02');
    const eml = 'From: a@post.example\r\nSubject: x\r\n\r\nThe lamp is dark.\r\n\r\n> quoted\r\n';
    await here.council.casework.files.keep(entry.file?.path ?? '', Buffer.from(eml), 'message/rfc822');
    expect((await known(seen('k02'))).ownWords).toBe('The lamp is dark.');
    expect(here.council.casework.mirror.words.of('k02')).toBe('The lamp is dark.');
  });

  it('is shown without its words where the kept message cannot be had', async () => {
    expect((await known(seen('k04'))).ownWords).toBeNull();
  });

  it('offers the person to complain where they are unhappy and it was proposed as something else (Code 5.3)', async () => {
    const { proposal } = rowOf('k02');
    const why = { part: 'body', start: 0, end: 5, quote: 'again', points: 'complaint', rule: 'repeat-report' } as const;
    here.council.deliver({
      ...rowOf('k02'),
      key: 'k92',
      messageId: 'k92@post.example',
      proposal: proposal && { ...proposal, evidence: [why] },
    });
    expect((await known(seen('k92'))).offerComplaint).toBe(true);
    expect((await known(seen('k02'))).offerComplaint).toBe(false);
  });

  it('says what the person wrote before, and which cases they have', async () => {
    const again = { ...rowOf('k10'), key: 'k93', messageId: 'k93@post.example', reference: null, decided: null };
    const now = new Date().toISOString();
    here.council.deliver({
      ...again,
      state: 'proposed',
      reason: 'a person decides',
      received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: 'x', at: now }],
    });
    const { person } = await known(seen('k93'));
    expect(person.isNew).toBe(false);
    expect(person.earlier).toMatchObject([{ key: 'k10', reference: 'RD-26-000097', category: 'service_request' }]);
    expect(person.cases).toMatchObject([{ card: { reference: 'RD-26-000097' }, because: 'a case of the sender' }]);
  });

  it('names the case it is on to whoever sees that whole', async () => {
    const told = await known(seen('k10'));
    expect(told.on).toMatchObject({ reference: 'RD-26-000097', sight: 'whole' });
    token = await here.authority.token({ roles: ['Redress.Officer'], groups: [], oid: 'oid-other', name: 'Other' });
    const refused = await post('/api/pane/message', seen('k10'));
    expect([refused.statusCode, refused.json<ProblemBody>().type]).toEqual([
      404,
      'urn:redress:problem:no-such-message',
    ]);
  });

  it('refuses what is no message, and takes one that has nothing', async () => {
    expect((await post('/api/pane/message', { messageId: 7 })).statusCode).toBe(400);
    const nothing = { messageId: '', mailbox: null, subject: '', from: '', at: 'soon' };
    expect((await post('/api/pane/message', nothing)).json()).toEqual({ is: 'not one', found: 0 });
  });
});

describe('several messages that are selected together', () => {
  it('are told in the order they were asked for, each with what can be done', async () => {
    const strange = seen('k02', { messageId: '<strange@post.example>', subject: 'Strange' });
    const body = { messages: [seen('k04'), strange, seen('k09')] };
    const { messages } = (await post('/api/pane/messages', body)).json<PaneMessages>();
    expect(messages).toMatchObject([
      { is: 'known', row: { key: 'k04', state: 'proposed', may: ['confirm', 'link', 'open', 'not for us'] } },
      { is: 'not known' },
      { is: 'known', row: { key: 'k09', state: 'logged' } },
    ]);
  });

  it('may be a hundred with long subjects, and no more', async () => {
    const long = seen('k04', { messageId: '', subject: 'x'.repeat(2_000) });
    const some = (count: number) => ({ messages: Array.from({ length: count }, () => long) });
    expect((await post('/api/pane/messages', some(100))).statusCode).toBe(200);
    expect((await post('/api/pane/messages', some(101))).statusCode).toBe(400);
  });
});

describe('deciding about the message that was seen', () => {
  it('decides where the row is of that message', async () => {
    const row = await post('/api/intake/k01/confirm', { category: 'complaint', seen: seen('k01') });
    expect(row.json<IntakeRow>()).toMatchObject({ state: 'logged', reference: 'RD-26-000101' });
  });

  it.each([
    ['confirm', { category: 'complaint' }],
    ['open', { category: 'complaint' }],
    ['not-for-us', {}],
    ['undo', {}],
    ['link', { reference: 'RD-26-000097', from: null }],
  ])(
    'does nothing on %s where another message was before the person, and says so in both languages',
    async (act, body) => {
      const before = structuredClone(rowOf('k01'));
      const answer = await post(`/api/intake/k01/${act}`, { ...body, seen: seen('k02') });
      expect([answer.statusCode, answer.json<ProblemBody>()]).toMatchObject([
        409,
        {
          type: 'urn:redress:problem:not-the-message-you-saw',
          title: 'That is not the message you were looking at',
          about: { message: 'k01' },
          kept: 'Nothing was changed.',
        },
      ]);
      const welsh = await post(`/api/intake/k01/${act}`, { ...body, seen: seen('k02') }, { 'accept-language': 'cy' });
      expect(welsh.json<ProblemBody>().title).toBe('Nid dyna’r neges yr oeddech yn edrych arni');
      expect(rowOf('k01')).toEqual(before);
    },
  );
});

describe('a call, a letter or a visit', () => {
  const form = (more: object = {}) => ({
    channel: 'phone',
    receivedAt: new Date(Date.now() - 60_000).toISOString(),
    name: 'Ada Caller-Invented',
    address: '',
    subject: 'Brown bin',
    text: 'She rang: the bin was missed for the third time.',
    category: 'complaint',
    service: 'waste',
    formId: '0b7f1d3e-5a55-4c0c-9d6e-0d1f0c0ffee1',
    ...more,
  });

  it('becomes a row with its channel and a case, once for the same form', async () => {
    const first = (await post('/api/pane/by-hand', form())).json<IntakeRow>();
    expect(first).toMatchObject({
      from: { name: 'Ada Caller-Invented', address: '' },
      received: [{ mailbox: 'phone' }],
      state: 'logged',
      reference: 'RD-26-000101',
    });
    expect((await post('/api/pane/by-hand', form())).json<IntakeRow>()).toEqual(first);
  });

  it('is refused in words where it is said to have been received later than now', async () => {
    const answer = await post(
      '/api/pane/by-hand',
      form({ receivedAt: new Date(Date.now() + 3_600_000).toISOString() }),
    );
    expect([answer.statusCode, answer.json<ProblemBody>().title]).toEqual([422, 'That time has not come yet']);
  });

  it.each([
    ['text', { text: '   ' }],
    ['subject', { subject: '' }],
    ['channel', { channel: 'pigeon' }],
    ['formId', { formId: 'form' }],
    ['receivedAt', { receivedAt: 'yesterday' }],
    ['receivedAt', { receivedAt: '2026-06-01T09:00:00+01:00' }],
    ['receivedAt', { receivedAt: '1066-10-14T09:00:00Z' }],
  ])('names the field that is not of the contract: %s', async (field, more) => {
    const answer = await post('/api/pane/by-hand', form(more));
    expect([answer.statusCode, answer.json<ProblemBody>().errors?.[0]?.at]).toEqual([400, `body/${field}`]);
  });
});

describe('the draft of an acknowledgement', () => {
  const draft = (reference: string) =>
    here.app.inject({
      url: `/api/cases/${reference}/acknowledgement`,
      headers: { authorization: `Bearer ${token}`, 'accept-language': 'cy' },
    });

  it('is to the person, from the mailbox it came to, in their language and not the officer’s; nothing is recorded', async () => {
    here.council.deliver({ ...rowOf('k10'), key: 'case-RD-26-000097' });
    const before = here.council.casework.mirror.screens.events('RD-26-000097').length;
    const { subject, html, ...rest } = (await draft('RD-26-000097')).json<Acknowledgement>();
    expect(rest).toEqual({
      to: 'bertrand.okafor.nobody@residents.example',
      mailbox: 'contact@marlsbury.gov.example',
      replyDue: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(subject).toBe('RD-26-000097: Pothole damage claim, Sallow Street');
    expect(html).toContain('Thank you for your request');
    expect(here.council.casework.mirror.screens.events('RD-26-000097')).toHaveLength(before);
  });

  it('is in Welsh to whoever wrote in Welsh', async () => {
    const own = 'Nid yw fy min wedi cael ei gasglu ers tair wythnos. Hoffwn wybod pryd y bydd hyn yn digwydd. Diolch.';
    here.council.casework.mirror.rememberWords(rowOf('k10'), own);
    expect((await draft('RD-26-000097')).json<Acknowledgement>().html).toContain('Diolch am eich cais');
  });

  it('does not exist for a case that is not the reader’s to see whole', async () => {
    token = await here.authority.token({ roles: ['Redress.Officer'], groups: [], oid: 'oid-other', name: 'Other' });
    const refused = await draft('RD-26-000097');
    expect([refused.statusCode, refused.json<ProblemBody>().type]).toEqual([404, 'urn:redress:problem:no-such-case']);
  });
});
