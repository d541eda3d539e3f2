import { GraphFault } from '../route.ts';
import type { ControlCall, ControlRoute } from '../slice.ts';
import { importMail } from './deliver.ts';
import { mailboxOf } from './mailboxes.ts';
import { readMime } from './mime/read-mime.ts';

/** What the control address offers for mail: a way in, and a look at what went out of the tenant. */
export const mailControls: readonly ControlRoute[] = [
  {
    method: 'POST',
    path: '/import',
    handle: (call) => {
      const ids = imported(call);
      return { status: 201, body: { id: ids[0], ids } };
    },
  },
  {
    method: 'GET',
    path: '/outbox',
    handle: ({ tenant }) => ({
      status: 200,
      body: {
        value: tenant
          .sql('SELECT * FROM mail_outbox ORDER BY id')
          .all()
          .map((row) => ({
            id: row.id,
            sentDateTime: new Date(Number(row.sent)).toISOString(),
            sender: row.sender,
            recipients: JSON.parse(String(row.recipients)),
            subject: readMime(row.bytes as Uint8Array).subject,
            mime: Buffer.from(row.bytes as Uint8Array).toString('base64'),
          })),
      },
    }),
  },
  {
    method: 'DELETE',
    path: '/outbox',
    handle: ({ tenant }) => {
      tenant.sql('DELETE FROM mail_outbox').run();
      return { status: 204 };
    },
  },
];

/** One `.eml` or an mbox, with `?mailbox=ADDRESS[&folder=…][&receivedAt=…]`. */
function imported({ tenant, query, bytes }: ControlCall): string[] {
  const { mailbox: address = '', folder, receivedAt } = query;
  if (mailboxOf(tenant, address) === null) throw new GraphFault(404, 'notFound', 'There is no such mailbox.');
  if (bytes.length === 0) throw new GraphFault(400, 'badRequest', 'The body is empty.');
  if (receivedAt !== undefined && Number.isNaN(Date.parse(receivedAt))) {
    throw new GraphFault(400, 'badRequest', '"receivedAt" must be an instant.');
  }
  return importMail(tenant, address, bytes, {
    ...(folder === undefined ? {} : { folder }),
    ...(receivedAt === undefined ? {} : { receivedAt }),
  });
}
