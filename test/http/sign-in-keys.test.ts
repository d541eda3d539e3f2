import { SignJWT } from 'jose';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { issuerOf, tokenVerifier } from '../../server/http/authenticate.ts';
import { FakeAuthority } from '../support/http/authority.ts';

let authority: FakeAuthority;
beforeEach(async () => {
  authority = await FakeAuthority.start();
});
afterEach(() => authority.close());
const verifier = () => tokenVerifier({ ...authority.settings, groupAreas: new Map() }, () => new Date());
const refusal = (reason: string) => ({ ok: false, refusal: reason });

describe('the keys of the sign-in service', () => {
  it('are fetched once for many tokens', async () => {
    const verify = verifier();
    for (let i = 0; i < 20; i++) expect((await verify(await authority.token())).ok).toBe(true);
    expect(authority.keyRequests).toBe(1);
  });

  it('are fetched at most once more, however many unknown keys are thrown at the door', async () => {
    const verify = verifier();
    await verify(await authority.token());
    await authority.newKey(true);
    const made = await Promise.all(Array.from({ length: 30 }, () => authority.token()));
    for (const token of made) await verify(token.replace(/^[^.]+/, (h) => otherKid(h)));
    expect(authority.keyRequests).toBeLessThanOrEqual(2);
  });

  it('that cannot be had say nothing about the token: the person is asked to wait, not to sign in', async () => {
    authority.down = true;
    expect(await verifier()(await authority.token())).toEqual(refusal('keys not reachable'));
    authority.down = false;
    expect((await verifier()(await authority.token())).ok).toBe(true);
  });

  it('are not taken from the token: no algorithm, a shared secret and rubbish are refused', async () => {
    const verify = verifier();
    const [, payload] = (await authority.token()).split('.');
    const none = `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${payload}.`;
    const shared = await new SignJWT({ scp: 'access_as_user' })
      .setProtectedHeader({ alg: 'HS256' })
      .sign(Buffer.alloc(32));
    expect(await verify(none)).toEqual(refusal('bad signature'));
    expect(await verify(shared)).toEqual(refusal('bad signature'));
    expect(await verify('not-a-token')).toEqual(refusal('unreadable'));
  });
});

describe('the authority', () => {
  it('is Microsoft Entra ID, version 2, where no metadata says otherwise', () => {
    const authority = 'https://login.microsoftonline.com/11111111-1111-4111-8111-111111111111';
    expect(issuerOf({ authority, authorityMetadata: null })).toEqual({
      issuer: `${authority}/v2.0`,
      jwksUri: `${authority}/discovery/v2.0/keys`,
      tokenEndpoint: `${authority}/oauth2/v2.0/token`,
    });
  });
});

function otherKid(header: string): string {
  const parsed = JSON.parse(Buffer.from(header, 'base64url').toString()) as Record<string, unknown>;
  return Buffer.from(JSON.stringify({ ...parsed, kid: `made-up-${Math.random()}` })).toString('base64url');
}
