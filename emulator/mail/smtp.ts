import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { findUser } from '../directory/people.ts';
import type { Closer } from '../slice.ts';
import type { Tenant } from '../tenant.ts';
import { deliver } from './deliver.ts';
import { withReceived } from './received.ts';

/** What Exchange Online takes by default, announced in the answer to EHLO. */
const LARGEST = 36 * 1024 * 1024;

/**
 * Listens on this machine for mail to the tenant's mailboxes; unknown recipients get 550 5.1.10. The port it got is
 * written to `settings.smtpPort`.
 */
export async function startSmtp(tenant: Tenant): Promise<Closer> {
  const server = new SMTPServer({
    name: `mx.${tenant.settings.domain}`,
    banner: 'Microsoft ESMTP MAIL Service ready (emulated)',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: LARGEST,
    logger: false,
    closeTimeout: 500,
    onRcptTo: (address, _session, done) => {
      if (findUser(tenant, address.address)?.mail) done();
      else done(refusal(550, '5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found'));
    },
    onData: (stream, session, done) => {
      receive(tenant, stream, session).then(
        () => done(null, '2.6.0 Queued mail for delivery'),
        (error: unknown) => done(error instanceof Error ? error : refusal(451, '4.3.2 Temporary failure')),
      );
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(tenant.settings.smtpPort, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
  tenant.settings.smtpPort = (server.server.address() as AddressInfo).port;
  return () => new Promise<void>((resolve) => server.close(() => resolve()));
}

async function receive(tenant: Tenant, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    if (!stream.sizeExceeded) chunks.push(chunk as Buffer);
  }
  if (stream.sizeExceeded) throw refusal(552, '5.3.4 Message size exceeds fixed maximum message size');
  const mime = Buffer.concat(chunks);
  const from = `${session.hostNameAppearsAs || 'unknown'} [${session.remoteAddress}]`;
  const recipients = new Set(session.envelope.rcptTo.map(({ address }) => address.toLowerCase()));
  for (const recipient of recipients) {
    deliver(tenant, recipient, withReceived(tenant, mime, { from, with: 'ESMTP', recipient }));
  }
}

const refusal = (responseCode: number, message: string): Error => Object.assign(new Error(message), { responseCode });
