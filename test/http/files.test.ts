import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseDetail } from '../../src/api/case-detail-shapes.ts';
import type { ProblemBody } from '../../src/api/shapes.ts';
import { isGivenOut } from '../../src/domain/given-out.ts';
import { aServedComplaint, KEY, REFERENCE, type ServedComplaint } from '../support/http/a-served-complaint.ts';

const PATH = 'Redress/Messages/401.eml';
const PICTURE = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 1, 2, 3, 0x0d, 0x0a, 0xff]);
const part = (name: string, type: string, content: Buffer): string[] => [
  '--parts',
  `Content-Type: ${type}`,
  `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
  'Content-Transfer-Encoding: base64',
  '',
  content.toString('base64'),
];
const LETTER = [
  'From: "Rhian Resident" <rhian.resident@post.example>',
  'Subject: Brown bin, Larch Row',
  'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary=parts',
  '',
  '--parts',
  'Content-Type: text/plain',
  '',
  'Third week running.',
  ...part('biniau “Llarwydd”.jpg', 'image/jpeg', PICTURE),
  ...part('invoice.pdf.html', 'text/html', Buffer.from('<script>top.location = "https://elsewhere.example"</script>')),
  ...part('page.pdf', 'text/html', Buffer.from('<script>alert(1)</script>')),
  '--parts--',
  '',
].join('\r\n');

let served: ServedComplaint;
beforeEach(async () => {
  served = await aServedComplaint();
  await served.here.council.casework.files.keep(PATH, new TextEncoder().encode(LETTER), 'message/rfc822');
});
afterEach(() => served.here.close());

const fileOf = (file: string) => served.call('caseFile', { params: { reference: REFERENCE, key: KEY, file } });

describe('a file that came with a message of a case', () => {
  it('is given as it was sent, as bytes to keep that nothing opens by itself', async () => {
    const answer = await fileOf('0');
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload).toEqual(PICTURE);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''biniau%20%E2%80%9CLlarwydd%E2%80%9D.jpg`,
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  it('is never a page, whatever the sender says it is', async () => {
    const posing = await fileOf('2');
    expect([posing.statusCode, posing.headers['content-type']]).toEqual([200, 'application/octet-stream']);
    const page = await fileOf('1');
    expect([page.statusCode, page.json<ProblemBody>().type]).toEqual([403, 'urn:redress:problem:file-not-given-out']);
    expect(page.body).not.toContain('elsewhere.example');
  });

  it('is all of the message where that is asked for', async () => {
    const answer = await fileOf('message');
    expect([answer.statusCode, answer.body]).toEqual([200, LETTER]);
    expect(answer.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''message.eml`);
  });

  it('is not there for who does not see the case, nor under a place or a message that is not', async () => {
    for (const file of ['3', '9999']) expect((await fileOf(file)).statusCode).toBe(404);
    expect((await fileOf('../401.eml')).statusCode).toBe(400);
    const elsewhere = { params: { reference: REFERENCE, key: 'm-of-another-case', file: '0' } };
    expect((await served.call('caseFile', elsewhere)).statusCode).toBe(404);
    served.token = await served.here.authority.token({ oid: 'nobody-of-it', roles: ['Redress.Officer'], groups: [] });
    for (const file of ['0', 'message']) {
      const answer = await fileOf(file);
      expect([answer.statusCode, answer.body.includes('Larch')]).toEqual([404, false]);
    }
  });

  it('says so where the message was taken away by hand', async () => {
    served.here.council.casework.files.removeByHand(PATH);
    expect((await fileOf('0')).json<ProblemBody>().title).toBe('That message cannot be shown');
  });

  it('is offered on the case where it is of a kind that is given out', async () => {
    const [message] = (await served.call('caseDetail', { params: { reference: REFERENCE } })).json<CaseDetail>()
      .messages;
    expect(message?.attachments.map(({ name, givenOut }) => [name, givenOut])).toEqual(
      message?.attachments.map(({ name }) => [name, isGivenOut(name)]),
    );
  });
});

it.each([
  ...(['letter.pdf', 'FOTO.JPG', 'a.b.docx', 'message.eml', 'recording.m4a'] as const).map(
    (name) => [name, true] as const,
  ),
  ...(
    [
      'page.html',
      'x.svg',
      'run.exe',
      'letter.pdf.exe',
      'sheet.xlsm',
      'all.zip',
      'script.js',
      'no ending',
      'pdf',
      '.',
      '',
    ] as const
  ).map((name) => [name, false] as const),
])('gives out %j by itself: %s', (name, given) => {
  expect(isGivenOut(name)).toBe(given);
});
