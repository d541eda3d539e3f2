import { connect } from 'node:net';
import { createTransport } from 'nodemailer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPLAINTS, CONTACT, type Contact, type Item, openContact } from './mailbox.ts';

let box: Contact;
beforeAll(async () => {
  box = await openContact();
});
afterAll(() => box.close());

const transport = () => createTransport({ host: '127.0.0.1', port: box.emulator.smtpPort, ignoreTLS: true });

/** Speaks SMTP by hand; answers the last line of every reply. */
async function speak(lines: readonly (string | Buffer)[]): Promise<string[]> {
  const socket = connect(box.emulator.smtpPort, '127.0.0.1');
  const replies: string[] = [];
  let buffered = '';
  const next = (): Promise<string> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = /^(\d{3}) .*\r\n/m.exec(buffered);
        if (match === null) return;
        buffered = buffered.slice(match.index + match[0].length);
        socket.off('data', take);
        resolve(match[0].trim());
      };
      const take = (chunk: Buffer): void => {
        buffered += chunk.toString('latin1');
        look();
      };
      socket.on('data', take);
      socket.once('error', reject);
      look();
    });
  replies.push(await next());
  for (const line of lines) {
    socket.write(line);
    replies.push(await next());
  }
  socket.destroy();
  return replies;
}

describe('real mail by SMTP', () => {
  it('shows up through Graph with its attachments, once for each recipient', async () => {
    const sent = await transport().sendMail({
      from: '"Ann Archer" <ann@home.example>',
      to: [CONTACT, COMPLAINTS],
      subject: 'Photos of the kerb — 2',
      html: '<p>See the <b>photos</b>.<img src="cid:k1"></p>',
      attachments: [
        { filename: 'kerb.png', content: Buffer.from([137, 80, 78, 71]), cid: 'k1' },
        { filename: 'letter é.txt', content: 'Dear council' },
      ],
    });
    expect(sent.accepted).toEqual([CONTACT, COMPLAINTS]);
    const [message] = (await box.get('/mailFolders/inbox/messages?$expand=attachments')).body.value as Item[];
    expect(message).toMatchObject({
      subject: 'Photos of the kerb — 2',
      from: { emailAddress: { name: 'Ann Archer', address: 'ann@home.example' } },
      hasAttachments: true,
      isRead: false,
      isDraft: false,
      bodyPreview: 'See the photos.',
    });
    expect(message.attachments.map(({ name, isInline }: Item) => [name, isInline])).toEqual([
      ['kerb.png', true],
      ['letter é.txt', false],
    ]);
    const mime = (await box.get(`/messages/${message.id}/$value`)).text;
    expect(mime).toMatch(
      /^Received: from [^\r\n]+ by mx\.marlsbury\.gov\.example\r\n with ESMTP id [0-9A-F]+ for <contact@marlsbury\.gov\.example>;\r\n /,
    );
    expect((await box.caller.graph('GET', `/users/${COMPLAINTS}/messages`)).body.value).toHaveLength(1);
  });

  it('is refused for people the council does not have, and accepted for the others in the same letter', async () => {
    const replies = await speak([
      'EHLO home.example\r\n',
      'MAIL FROM:<ann@home.example>\r\n',
      'RCPT TO:<nobody@marlsbury.gov.example>\r\n',
      'RCPT TO:<Contact@Marlsbury.gov.example>\r\n',
      'DATA\r\n',
      'Subject: One of two\r\n\r\nx\r\n.\r\n',
    ]);
    expect(replies.map((reply) => reply.slice(0, 3))).toEqual(['220', '250', '250', '550', '250', '354', '250']);
    expect((await box.get('/messages?$top=1')).body.value[0].subject).toBe('One of two');
  });

  it('announces how large a letter may be, and refuses one that says it is larger', async () => {
    const replies = await speak(['EHLO home.example\r\n', 'MAIL FROM:<ann@home.example> SIZE=99999999\r\n']);
    expect(replies[2]).toMatch(/^552/);
  });

  it('is accepted however broken it is, and kept as it was under the Received field', async () => {
    const broken = Buffer.concat([
      Buffer.from('this is no header\r\n'),
      Buffer.from([0xff, 0, 0xfe, 13, 10]),
      Buffer.from('..dots\r\n'),
    ]);
    const replies = await speak([
      'EHLO home.example\r\n',
      'MAIL FROM:<>\r\n',
      `RCPT TO:<${CONTACT}>\r\n`,
      'DATA\r\n',
      Buffer.concat([broken, Buffer.from('.\r\n')]),
    ]); // prettier-ignore
    expect(replies.at(-1)).toMatch(/^250/);
    const [{ id }] = (await box.get('/messages?$top=1')).body.value;
    const raw = await fetch(`${box.emulator.origin}/v1.0/users/${box.userId}/messages/${id}/$value`, {
      headers: { authorization: `Bearer ${box.caller.ownToken}` },
    });
    const bytes = Buffer.from(await raw.arrayBuffer());
    expect(bytes.subarray(bytes.indexOf('this is no header')).toString('latin1')).toBe(
      broken.toString('latin1').replace('..dots', '.dots'),
    );
  });

  it('takes twenty letters at once', async () => {
    const mailer = createTransport({
      host: '127.0.0.1',
      port: box.emulator.smtpPort,
      ignoreTLS: true,
      pool: true,
      maxConnections: 10,
    });
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        mailer.sendMail({ from: 'ann@home.example', to: CONTACT, subject: `At once ${n}`, text: 'x' }),
      ),
    );
    mailer.close();
    const found = await box.get(`/messages?$top=50&$filter=${encodeURIComponent("startswith(subject,'At once')")}`);
    expect(found.body.value).toHaveLength(20);
  });
});
