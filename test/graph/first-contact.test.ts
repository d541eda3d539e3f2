import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphSettings } from '../../server/graph/connection-settings.ts';
import { firstContact } from '../../server/graph/first-contact.ts';
import { startTenant, type TenantUnderTest } from '../ports/tenant.ts';
import { freePort } from '../support/free-port.ts';
import { listen, type Said } from './wire.ts';

let tenant: TenantUnderTest;
beforeAll(async () => {
  tenant = await startTenant({ provisioned: false });
});
afterAll(() => tenant.close());

const NOBODY = '7f0e7a52-3c1b-4b86-9b1e-52d1d0a4c999';
const right = (): GraphSettings => ({ ...tenant.told, mailboxes: [] });
/** The same addresses with something else in place of a piece of them. */
const elsewhere = (from: string, to: string): GraphSettings => {
  const { authority, authorityMetadata, graphUrl } = right();
  return {
    ...right(),
    graphUrl: graphUrl.replaceAll(from, to),
    authority: authority.replaceAll(from, to),
    authorityMetadata: authorityMetadata?.replaceAll(from, to) ?? null,
  };
};
const refusing = async (answer: Said | 'reset'): Promise<unknown> => {
  const server = await listen(() => answer);
  try {
    return await firstContact(elsewhere(tenant.origin, server.origin));
  } finally {
    await server.close();
  }
};

describe('the first word with Microsoft 365', () => {
  it('is a token and a look at the site, and says nothing where both go well', async () => {
    expect(await firstContact(right())).toEqual({ is: 'there', words: [] });
  });

  it('names the setting that is wrong, the code to search for, and what to put there', async () => {
    const told = right();
    const tenantId = new URL(told.authority).pathname.slice(1);
    const wrong = await Promise.all([
      firstContact(elsewhere(tenantId, NOBODY)),
      firstContact({ ...told, clientId: NOBODY }),
      firstContact({ ...told, clientSecret: 'not-the-secret' }),
      firstContact({ ...told, sitePath: '/sites/nowhere' }),
    ]);
    expect(wrong.map((one) => (one.is === 'wrong' ? one.words.join('\n') : one))).toEqual([
      expect.stringMatching(/^REDRESS_TENANT_ID names no directory \(AADSTS90002\)\. Put there: the directory/),
      expect.stringMatching(
        /^REDRESS_CLIENT_ID is no application of this directory \(AADSTS700016\)\. Put there: the app/,
      ),
      expect.stringMatching(
        /^REDRESS_CLIENT_SECRET is no secret of .* \(AADSTS7000215\)\. Put there: the VALUE of a client/,
      ),
      expect.stringMatching(
        /^REDRESS_SITE names no site .*\. Put there: the site that holds the lists, as host:\/sites/,
      ),
    ]);
  });

  it('tells a site that may not be read from one that is not there', async () => {
    await tenant.faults([{ match: { path: '/sites/' }, fault: { kind: 'status', status: 403 } }]);
    const read = await firstContact(right());
    await tenant.noFaults();
    expect(read).toEqual({
      is: 'wrong',
      words: [expect.stringMatching(/^REDRESS_SITE names a site that .* may not read/)],
    });
  });

  it('names a code it does not know, and what to compare', async () => {
    const body = { error: 'invalid_client', error_description: 'AADSTS7999999: Something new.' };
    expect(await refusing({ status: 401, body })).toEqual({
      is: 'wrong',
      words: [expect.stringMatching(/\(AADSTS7999999\)\. Compare REDRESS_TENANT_ID, .* with the app registration\./)],
    });
  });

  it.each([
    ['a broken line', 'reset', 'does not answer'],
    ['a service that is down', { status: 503, body: {} }, 'answers, but not as it should (503'],
    ['throttling', { status: 429, headers: { 'retry-after': '60' }, body: {} }, 'answers, but not as it should (429'],
    ['the page of a proxy', { status: 200, body: '<html>' }, 'answers, but not as it should (200'],
  ] as const)('takes %s for something that may pass, and says where it asked', async (_, answer, how) => {
    const read = await refusing(answer);
    expect(read).toEqual({
      is: 'away',
      words: [expect.stringContaining(how), expect.stringContaining('REDRESS_AUTHORITY')],
    });
  });

  it('names a mailbox that is not there, and refuses only where none can be read', async () => {
    const nobody = { address: 'nobody@marlsbury.gov.example', kind: 'triage', mode: 'suggest' } as const;
    const there = { ...nobody, address: tenant.newMailbox() };
    const words = [
      expect.stringMatching(/^nobody@marlsbury\.gov\.example does not exist\. Check .* REDRESS_MAILBOXES/),
    ];
    expect(await firstContact({ ...right(), mailboxes: [there, nobody] })).toEqual({ is: 'there', words });
    expect(await firstContact({ ...right(), mailboxes: [nobody] })).toEqual({ is: 'wrong', words });
  });

  it('takes an address where nobody listens for the same', async () => {
    const nobody = `http://localhost:${await freePort()}`;
    const read = await firstContact({ ...right(), graphUrl: nobody });
    expect(read).toMatchObject({
      is: 'away',
      words: [
        `Microsoft Graph at ${new URL(nobody).host} does not answer.`,
        expect.stringContaining('REDRESS_GRAPH_URL'),
      ],
    });
  });
});
