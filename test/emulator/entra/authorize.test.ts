import { hash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findUser } from '../../../emulator/directory/people.ts';
import { type Emulator, startEmulator } from '../../../emulator/start.ts';
import { AMINA, type Answer, type Caller, callerOf } from '../core/caller.ts';

const APP = 'http://localhost:5173';
const VERIFIER = 'a-verifier-of-at-least-forty-three-characters-0123456789';

let emulator: Emulator;
let caller: Caller;
let base: string;
let amina: string;

beforeAll(async () => {
  emulator = await startEmulator();
  caller = await callerOf(emulator);
  base = `${emulator.origin}/${caller.connection.tenantId}/oauth2/v2.0`;
  amina = findUser(emulator.tenant, AMINA)!.id;
});
afterAll(() => emulator.close());
beforeEach(() => caller.control('POST', '/people', { user: AMINA, require: null }));

const query = (more: Record<string, string> = {}) =>
  new URLSearchParams({
    client_id: caller.connection.clientId,
    response_type: 'code',
    redirect_uri: `${APP}/`,
    scope: `openid profile offline_access api://${caller.connection.clientId}/access_as_user`,
    state: 's-1',
    nonce: 'n-1',
    code_challenge: hash('sha256', VERIFIER, 'base64url'),
    code_challenge_method: 'S256',
    ...more,
  });
const arrive = (more: Record<string, string> = {}, cookie?: string) =>
  caller.send('GET', `${base}/authorize?${query(more)}`, { headers: cookie === undefined ? {} : { cookie } });
const pick = (form: Record<string, string>, more: Record<string, string> = {}) =>
  caller.send('POST', `${base}/authorize?${query(more)}`, {
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: emulator.origin },
  });
const redeem = (form: Record<string, string>, origin: string | null = APP) =>
  caller.send('POST', `${base}/token`, {
    body: new URLSearchParams({ client_id: caller.connection.clientId, ...form }).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...(origin === null ? {} : { origin }) },
  });
const landed = (answer: Answer): URLSearchParams => {
  expect(answer.status).toBe(303);
  return new URL(answer.headers.get('location')!).searchParams;
};
const codeGrant = async (more: Record<string, string> = {}) => ({
  grant_type: 'authorization_code',
  code: landed(await pick({ oid: amina })).get('code')!,
  redirect_uri: `${APP}/`,
  code_verifier: VERIFIER,
  ...more,
});
const cookieOf = async (): Promise<string> => (await pick({ oid: amina })).headers.get('set-cookie')!.split(';')[0]!;

describe('signing in with a browser', () => {
  it('lists the people to choose from, and never the shared mailboxes, because nobody signs in as one', async () => {
    const page = await arrive();
    expect(page.status).toBe(200);
    expect(page.text).toContain('Amina Shah');
    expect(page.text).not.toContain('contact@');
    expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('goes back with a code, which the app redeems for tokens of that person', async () => {
    const back = landed(await pick({ oid: amina }));
    expect(back.get('state')).toBe('s-1');
    const { status, body, headers } = await redeem(await codeGrant({ client_info: '1' }));
    expect(status).toBe(200);
    expect(headers.get('access-control-allow-origin')).toBe(APP);
    const claims = JSON.parse(Buffer.from(body.id_token.split('.')[1], 'base64url').toString());
    expect(claims).toMatchObject({ nonce: 'n-1', oid: amina, aud: caller.connection.clientId });
    expect(JSON.parse(Buffer.from(body.client_info, 'base64url').toString())).toEqual({
      uid: amina,
      utid: caller.connection.tenantId,
    });
    expect(body.scope).toBe(`api://${caller.connection.clientId}/access_as_user openid profile`);
  });

  it('refreshes without the person', async () => {
    const first = await redeem(await codeGrant());
    const again = await redeem({
      grant_type: 'refresh_token',
      refresh_token: first.body.refresh_token,
      scope: 'openid offline_access User.Read',
    });
    const me = await caller.graph('GET', '/me', { token: again.body.access_token });
    expect(me.body.id).toBe(amina);
  });

  it('lets a browser’s refresh token live a day and no longer', async () => {
    const { body } = await redeem(await codeGrant());
    await caller.control('POST', '/clock', { advance: 'PT25H' });
    const late = await redeem({ grant_type: 'refresh_token', refresh_token: body.refresh_token, scope: 'User.Read' });
    await caller.control('POST', '/clock', { advance: '-PT25H' });
    expect(late.body.error_codes).toEqual([700084]);
  });

  it('takes a code once', async () => {
    const grant = await codeGrant();
    expect((await redeem(grant)).status).toBe(200);
    expect((await redeem(grant)).body.error_codes).toEqual([54005]);
  });

  it('refuses a code with another verifier (RFC 7636), another address, or without a browser', async () => {
    expect((await redeem(await codeGrant({ code_verifier: `${VERIFIER}x` }))).body.error_codes).toEqual([501481]);
    expect((await redeem(await codeGrant({ redirect_uri: `${APP}/other` }))).body.error_codes).toEqual([500112]);
    expect((await redeem(await codeGrant(), null)).body.error_codes).toEqual([9002327]);
  });

  it('shows, and never redirects to, an address nobody registered', async () => {
    const page = await arrive({ redirect_uri: 'https://evil.example/' });
    expect(page.status).toBe(400);
    expect(page.text).toContain('AADSTS50011');
    expect(page.headers.get('location')).toBeNull();
  });

  it('insists on PKCE', async () => {
    const back = landed(await arrive({ code_challenge_method: 'plain' }));
    expect(back.get('error')).toBe('invalid_request');
    expect(back.get('error_description')).toContain('AADSTS9002325');
  });

  it('answers a silent request without a session with login_required, so that the app shows its button', async () => {
    const back = landed(await arrive({ prompt: 'none' }));
    expect(back.get('error')).toBe('login_required');
    expect(back.get('state')).toBe('s-1');
  });

  it('answers a silent request with the session of the browser', async () => {
    const cookie = await cookieOf();
    expect(landed(await arrive({ prompt: 'none' }, cookie)).get('code')).not.toBeNull();
    const other = landed(await arrive({ prompt: 'none', login_hint: 'somebody.else@marlsbury.gov.example' }, cookie));
    expect(other.get('error')).toBe('login_required');
  });

  it('asks again although there is a session when the app says select_account', async () => {
    expect((await arrive({ prompt: 'select_account' }, await cookieOf())).text).toContain('Find a person');
  });

  it('meets a silent request with interaction_required while something is demanded, and is satisfied by going on', async () => {
    const cookie = await cookieOf();
    await caller.control('POST', '/people', { user: AMINA, require: 'interaction' });
    expect(landed(await arrive({ prompt: 'none' }, cookie)).get('error')).toBe('interaction_required');
    expect((await pick({ oid: amina })).text).toContain('More information required');
    expect(landed(await pick({ oid: amina, agree: 'yes' })).get('code')).not.toBeNull();
    expect(landed(await arrive({ prompt: 'none' }, cookie)).get('code')).not.toBeNull();
  });

  it('tells the app when consent is declined', async () => {
    await caller.control('POST', '/people', { user: AMINA, require: 'consent' });
    expect((await pick({ oid: amina })).text).toContain('Permissions requested');
    expect(landed(await pick({ oid: amina, cancel: 'yes' })).get('error')).toBe('access_denied');
  });

  it('does not take a form another site sends', async () => {
    const answer = await caller.send('POST', `${base}/authorize?${query()}`, {
      body: `oid=${amina}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
    });
    expect(landed(answer).get('code')).toBeNull();
  });

  it('writes what the app sent into the page as text, not as markup', async () => {
    const page = await arrive({ login_hint: '"><script>alert(1)</script>' });
    expect(page.text).not.toContain('<script>alert');
  });

  it('signs out', async () => {
    const cookie = await cookieOf();
    const out = await caller.send(
      'GET',
      `${base}/logout?post_logout_redirect_uri=${encodeURIComponent(`${APP}/bye`)}&state=x`,
      { headers: { cookie } },
    );
    expect(out.headers.get('location')).toBe(`${APP}/bye?state=x`);
    expect(landed(await arrive({ prompt: 'none' }, cookie)).get('error')).toBe('login_required');
  });
});
