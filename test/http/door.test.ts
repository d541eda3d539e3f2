import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Running, running } from '../support/http/running.ts';

let here: Running;
beforeAll(async () => {
  here = await running({ publicUrl: 'https://redress.marlsbury.gov.example' });
});
afterAll(() => here.close());

describe('the public door', () => {
  it('tells a browser how to sign in, and nothing that is secret', async () => {
    const { statusCode, body } = await here.app.inject('/api/sign-in');
    expect(statusCode).toBe(200);
    expect(JSON.parse(body)).toMatchObject({
      council: 'Marlsbury Borough Council',
      scopes: [expect.stringMatching(/access_as_user$/)],
    });
    expect(body).not.toMatch(/secret|clientState|password/i);
  });

  it('says which part is not well', async () => {
    expect((await here.app.inject('/api/health')).json()).toMatchObject({ status: 'ok' });
    here.council.parts.notifications = 'degraded';
    expect((await here.app.inject('/api/health')).json()).toMatchObject({
      status: 'degraded',
      parts: { notifications: 'degraded', lists: 'ok' },
    });
    here.council.fault = new Error('down');
    expect((await here.app.inject('/api/health')).json()).toMatchObject({
      status: 'degraded',
      parts: { lists: 'degraded' },
    });
    here.council.fault = null;
  });

  it('counts what it answers as Prometheus reads it', async () => {
    const { headers, body } = await here.app.inject('/metrics');
    expect(headers['content-type']).toContain('version=0.0.4');
    expect(body).toMatch(/^redress_http_requests_total\{method="GET",route="\/api\/health",status="200"\} \d+$/m);
    expect(body).toMatch(/^redress_http_request_seconds_bucket\{method="GET",route="\/api\/health",le="\+Inf"\} \d+$/m);
    expect(body).toContain('redress_intake_rows{state="all"} 13');
    for (const line of body.trimEnd().split('\n'))
      expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{[^{}]*\})? [\d.e+-]+)$/);
  });
});

describe('the headers of every answer', () => {
  it('let the hosts of the settings frame us too, and tell the browser to trust them', async () => {
    const teamsHosts = ['https://*.example.us', 'http://localhost:4010'];
    const there = await running({ teamsHosts });
    const { headers, body } = await there.app.inject('/api/sign-in');
    expect(headers['content-security-policy']).toMatch(
      /frame-ancestors [^;]*outlook\.live\.com https:\/\/\*\.example\.us http:\/\/localhost:4010;/,
    );
    expect(JSON.parse(body).teamsHosts).toEqual(teamsHosts);
    await there.close();
    expect((await here.app.inject('/api/sign-in')).json().teamsHosts).toEqual([]);
  });

  it('let Teams and Outlook frame us and nobody else, and let no script in but ours', async () => {
    for (const url of ['/api/health', '/api/me', '/nothing']) {
      const { headers } = await here.app.inject(url);
      const policy = String(headers['content-security-policy']);
      const directive = (name: string): string =>
        policy.split(';').find((part) => part.trim().startsWith(`${name} `)) ?? '';
      expect(directive('default-src')).toBe("default-src 'none'");
      expect(directive('script-src')).toBe("script-src 'self'");
      expect(directive('frame-ancestors')).toMatch(
        /'self' https:\/\/\*\.cloud\.microsoft https:\/\/teams\.microsoft\.com .*outlook\.office\.com/,
      );
      expect(directive('connect-src')).toContain(new URL(here.authority.origin).origin);
      expect(policy).not.toMatch(/unsafe-(inline|eval)|\*[ ;]/);
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['strict-transport-security']).toContain('max-age=31536000');
      expect([headers['referrer-policy'], headers['x-content-type-options']]).toEqual(['no-referrer', 'nosniff']);
      expect(headers['x-request-id']).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    }
  });
});

describe('the page of the contract', () => {
  it('is made from the contract and loads nothing from outside', async () => {
    const page = await here.app.inject('/api/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    const { paths, openapi } = (await here.app.inject('/api/docs/json')).json();
    expect(openapi).toBe('3.1.0');
    const confirm = paths['/api/intake/{key}/confirm'].post;
    expect(confirm.requestBody.content['application/json'].schema.properties.category.enum).toEqual([
      'contact',
      'service_request',
      'complaint',
    ]);
    expect(confirm.security).toEqual([{ signIn: ['access_as_user'] }]);
    expect(confirm.responses['4XX'].content['application/problem+json'].schema.required).toContain('todo');
    expect(paths['/api/health'].get.security).toBeUndefined();
  });
});

describe('behind the one proxy of the council', () => {
  it('counts calls by the address the proxy saw, whatever the caller wrote into the same header', async () => {
    const behind = await running({
      publicUrl: 'https://redress.marlsbury.gov.example',
      trustProxy: true,
      callsPerMinute: 1,
    });
    const ask = (madeUp: string) =>
      behind.app.inject({ url: '/api/sign-in', headers: { 'x-forwarded-for': `${madeUp}, 203.0.113.7` } });
    const answers = [];
    for (let n = 0; n < 60; n += 1) answers.push((await ask(`198.51.100.${n}`)).statusCode);
    expect(answers.filter((status) => status === 429)).toHaveLength(10);
    await behind.close();
  });
});
