import { constants, createHash, verify, X509Certificate } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { startCounting } from '../../server/graph/counts.ts';
import { appTokens, type SignInSettings } from '../../server/graph/token.ts';
import { makeCertificate } from './certificate.ts';
import { type Heard, listen, type Said } from './wire.ts';

const TENANT = '5eedc0de-4d61-4b5a-9a72-6d61726c7362';
const AUTHORITY = `https://login.redress.invalid/${TENANT}`;

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A sign-in that answers what the test wants, and the tokens of an app that uses it. */
async function signIn(answer: (heard: Heard, call: number) => Said | 'reset', more: Partial<SignInSettings> = {}) {
  let calls = 0;
  const server = await listen((heard) => answer(heard, ++calls));
  open.push(server);
  const counter = startCounting();
  const settings = {
    ...metadata(server.origin),
    clientId: 'app-1',
    authority: AUTHORITY,
    clientSecret: 'a-secret',
    ...more,
  };
  return { server, counter, tokens: appTokens(settings, counter, new AbortController().signal) };
}

const metadata = (origin: string) => ({
  authorityMetadata: JSON.stringify({
    issuer: `${AUTHORITY}/v2.0`,
    authorization_endpoint: `${origin}/authorize`,
    token_endpoint: `${origin}/token`,
    jwks_uri: `${origin}/keys`,
  }),
});

const token = (name: string, seconds = 3600): Said => ({
  status: 200,
  body: { token_type: 'Bearer', expires_in: seconds, ext_expires_in: seconds, access_token: name },
});
const form = ({ body }: Heard) => Object.fromEntries(new URLSearchParams(body.toString()));

describe('the token of the server', () => {
  it('is asked for by secret, for Graph as a whole, and kept until shortly before it ends', async () => {
    const { tokens, server } = await signIn((_, call) => token(`token-${call}`));
    expect(await Promise.all([tokens.get(), tokens.get(), tokens.get()])).toEqual(['token-1', 'token-1', 'token-1']);
    expect(await tokens.get()).toBe('token-1');
    expect(server.heard).toHaveLength(1);
    expect(form(server.heard[0] as Heard)).toMatchObject({
      grant_type: 'client_credentials',
      client_id: 'app-1',
      client_secret: 'a-secret',
      scope: 'https://graph.microsoft.com/.default',
    });
  });

  it('is asked for again when it is about to end, or when Graph refused it', async () => {
    const short = await signIn((_, call) => token(`token-${call}`, 120));
    expect([await short.tokens.get(), await short.tokens.get()]).toEqual(['token-1', 'token-2']);
    const { tokens } = await signIn((_, call) => token(`token-${call}`));
    await tokens.get();
    tokens.forget('another');
    expect(await tokens.get()).toBe('token-1');
    tokens.forget('token-1');
    expect(await tokens.get()).toBe('token-2');
  });

  it.each([
    ['an answer 503', { status: 503, body: { error: 'temporarily_unavailable' } }],
    ['a page of a proxy', { status: 502, headers: { 'content-type': 'text/html' }, body: '<html>' }],
    ['throttling', { status: 429, headers: { 'retry-after': '0.3' }, body: { error: 'too_many' } }],
    ['a broken connection', 'reset' as const],
  ])('comes within seconds after %s, although MSAL would repeat the failure for a minute', async (_, failure) => {
    const { tokens, counter } = await signIn((_heard, call) => (call === 1 ? failure : token('token')));
    const before = Date.now();
    expect(await tokens.get()).toBe('token');
    expect(Date.now() - before).toBeLessThan(5_000);
    expect(counter.read().tokens).toBe(2);
  });

  it('is refused at once with the code to search for when the secret is wrong or has ended', async () => {
    const { tokens, server } = await signIn(() => ({
      status: 401,
      body: {
        error: 'invalid_client',
        error_description: 'AADSTS7000222: The provided client secret keys are expired.',
      },
    }));
    await expect(tokens.get()).rejects.toMatchObject({
      name: 'GraphFault',
      kind: 'forbidden',
      operation: 'sign the server in',
      code: 'AADSTS7000222',
    });
    expect(server.heard).toHaveLength(1);
  });

  it('is asked for again after a refusal, when somebody has mended the secret', async () => {
    const { tokens } = await signIn((_, call) =>
      call === 1
        ? { status: 401, body: { error: 'invalid_client', error_description: 'AADSTS7000215' } }
        : token('token'),
    );
    await expect(tokens.get()).rejects.toMatchObject({ kind: 'forbidden' });
    expect(await tokens.get()).toBe('token');
  });

  it('gives up with the time to come back when it is told to wait for long', async () => {
    const { tokens } = await signIn(() => ({
      status: 429,
      headers: { 'retry-after': '600' },
      body: { error: 'busy' },
    }));
    await expect(tokens.get()).rejects.toMatchObject({ kind: 'throttled', retryAt: expect.stringMatching(/Z$/) });
  });

  it('can be asked for by certificate: the secret key signs and stays here', async () => {
    const { pem, publicKey } = makeCertificate();
    const { tokens, server } = await signIn(() => token('token'), { clientSecret: null, certificate: pem });
    expect(await tokens.get()).toBe('token');
    const sent = form(server.heard[0] as Heard);
    expect(sent.client_secret).toBeUndefined();
    expect(sent.client_assertion_type).toBe('urn:ietf:params:oauth:client-assertion-type:jwt-bearer');
    const [head = '', claims = '', signature = ''] = String(sent.client_assertion).split('.');
    const thumbprint = createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url');
    expect(JSON.parse(Buffer.from(head, 'base64url').toString())).toMatchObject({
      alg: 'PS256',
      'x5t#S256': thumbprint,
    });
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ iss: 'app-1', sub: 'app-1' });
    const pss = { key: publicKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 };
    expect(verify('sha256', Buffer.from(`${head}.${claims}`), pss, Buffer.from(signature, 'base64url'))).toBe(true);
  });

  it('is never asked for in the clear from another machine', async () => {
    const { tokens, counter } = await signIn(() => token('token'), metadata('http://login.example'));
    await expect(tokens.get()).rejects.toMatchObject({ name: 'GraphFault', operation: 'sign the server in' });
    expect(counter.read().tokens).toBe(0);
  });

  it('cannot be asked for without secret and certificate', () => {
    const settings = { clientId: 'app-1', authority: AUTHORITY };
    expect(() => appTokens(settings, startCounting(), new AbortController().signal)).toThrow(
      'neither a client secret nor',
    );
  });
});
