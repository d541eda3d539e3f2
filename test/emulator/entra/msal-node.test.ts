import { ConfidentialClientApplication, InteractionRequiredAuthError, ServerError } from '@azure/msal-node';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { AMINA, type Caller, callerOf } from '../core/caller.ts';

let emulator: Emulator;
let caller: Caller;

beforeAll(async () => {
  emulator = await startEmulator();
  caller = await callerOf(emulator);
});
afterAll(() => emulator.close());
beforeEach(() => caller.control('POST', '/people', { user: AMINA, require: null }));

/** As the server builds it: a public authority that is never contacted, endpoints from the metadata. */
const msal = (more: { clientId?: string; clientSecret?: string } = {}) =>
  new ConfidentialClientApplication({
    auth: {
      clientId: caller.connection.clientId,
      clientSecret: caller.connection.clientSecret,
      authority: caller.connection.authority,
      knownAuthorities: [new URL(caller.connection.authority).host],
      authorityMetadata: caller.connection.authorityMetadata,
      ...more,
    },
  });

const GRAPH_DEFAULT = ['https://graph.microsoft.com/.default'];
const failure = async (work: Promise<unknown>): Promise<ServerError & InteractionRequiredAuthError> =>
  work.then(
    () => expect.fail('the sign-in service granted it'),
    (error) => error,
  );

describe('msal-node, unchanged, signs in to the emulated tenant', () => {
  it('gives a server a token of its own that Graph accepts, because its roles were consented to', async () => {
    const answer = await msal().acquireTokenByClientCredential({ scopes: GRAPH_DEFAULT });
    const inbox = `/users/${caller.connection.mailboxes[0]!.address}/mailFolders/inbox`;
    expect((await caller.graph('GET', inbox, { token: answer!.accessToken })).body.displayName).toBe('Inbox');
    expect(answer!.expiresOn!.getTime() - Date.now()).toBeGreaterThan(50 * 60_000);
  });

  it('exchanges a person’s token for one of Graph in their name', async () => {
    const assertion = await caller.token({ user: AMINA, audience: 'api' });
    const answer = await msal().acquireTokenOnBehalfOf({
      oboAssertion: assertion,
      scopes: ['https://graph.microsoft.com/User.Read'],
    });
    const me = await caller.graph('GET', '/me', { token: answer!.accessToken });
    expect(me.body).toMatchObject({ userPrincipalName: AMINA, displayName: 'Amina Shah' });
    expect(answer!.account?.username).toBe(AMINA);
  });

  it('is refused with a wrong secret, in the words an administrator will search for', async () => {
    const error = await failure(
      msal({ clientSecret: 'guessed' }).acquireTokenByClientCredential({ scopes: GRAPH_DEFAULT }),
    );
    expect(error).toBeInstanceOf(ServerError);
    expect(error.errorCode).toBe('invalid_client');
    expect(error.errorMessage).toContain('AADSTS7000215');
  });

  it('is refused as an app the directory does not know', async () => {
    const stranger = msal({ clientId: '00000000-0000-4000-8000-000000000000' });
    const error = await failure(stranger.acquireTokenByClientCredential({ scopes: GRAPH_DEFAULT }));
    expect(error.errorMessage).toContain('AADSTS700016');
  });

  it('is refused for a resource the tenant does not have', async () => {
    const error = await failure(
      msal().acquireTokenByClientCredential({ scopes: ['https://elsewhere.example/.default'] }),
    );
    expect(error.errorCode).toBe('invalid_resource');
    expect(error.errorMessage).toContain('AADSTS500011');
  });

  it('sees that consent is missing as something a person must do', async () => {
    await caller.control('POST', '/people', { user: AMINA, require: 'consent' });
    const assertion = await caller.token({ user: AMINA, audience: 'api' });
    const error = await failure(msal().acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: ['User.Read'] }));
    expect(error).toBeInstanceOf(InteractionRequiredAuthError);
    expect(error.subError).toBe('consent_required');
    expect(error.errorMessage).toContain('AADSTS65001');
  });

  it('sees a demand for a second factor, with the claims the browser must send', async () => {
    await caller.control('POST', '/people', { user: AMINA, require: 'interaction' });
    const assertion = await caller.token({ user: AMINA, audience: 'api' });
    const error = await failure(msal().acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: ['User.Read'] }));
    expect(error).toBeInstanceOf(InteractionRequiredAuthError);
    expect(JSON.parse(error.claims)).toHaveProperty('access_token.polids');
  });

  it('cannot exchange what no administrator granted: Mail.Read was never asked for', async () => {
    const assertion = await caller.token({ user: AMINA, audience: 'api' });
    const error = await failure(msal().acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: ['Mail.Read'] }));
    expect(error.errorMessage).toContain('AADSTS65001');
  });

  it.each([
    ['made for Graph, not for the API', { user: AMINA, audience: 'graph' }, 'AADSTS500131'],
    ['expired an hour ago', { user: AMINA, audience: 'api', lifetime: '-PT1H' }, 'AADSTS500133'],
  ])('refuses an assertion %s', async (_, asked, code) => {
    const error = await failure(
      msal().acquireTokenOnBehalfOf({ oboAssertion: await caller.token(asked), scopes: ['User.Read'] }),
    );
    expect(error.errorMessage).toContain(code);
    expect(error.errorCode).toBe('invalid_grant');
  });

  it('refuses an assertion whose signature another key made', async () => {
    const [head, body] = (await caller.token({ user: AMINA, audience: 'api' })).split('.');
    const forged = `${head}.${body}.${Buffer.alloc(256, 7).toString('base64url')}`;
    const error = await failure(msal().acquireTokenOnBehalfOf({ oboAssertion: forged, scopes: ['User.Read'] }));
    expect(error.errorMessage).toContain('AADSTS50013');
  });
});
