import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quiet } from '../../server/http/log.ts';
import { TENANT } from '../support/http/authority.ts';
import { CLIENT_STATE } from '../support/http/council.ts';
import { type Running, running } from '../support/http/running.ts';

let here: Running;
let token: string;
beforeAll(async () => {
  here = await running();
  token = await here.authority.token();
  const call = (method: 'GET' | 'POST', url: string, payload?: object) =>
    here.app.inject({
      method,
      url,
      headers: { authorization: `Bearer ${token}`, 'user-agent': 'Secret Browser 1.0' },
      ...(payload ? { payload } : {}),
    });

  // A day at work, with every kind of answer: successes, refusals, bad input, faults that quote people.
  await call('GET', '/api/intake?after=Orla&state=proposed');
  await call('GET', '/api/intake/k01?note=orla.penhaligon.test@residents.example');
  await call('POST', '/api/intake/k01/confirm', { category: 'complaint', reason: 'Mrs Penhaligon-Test rang' });
  await call('POST', '/api/intake/k01/confirm', { category: 'complaint', reason: 'Mrs Penhaligon-Test rang' });
  await call('POST', '/api/intake/k02/confirm', { category: 'Tobias Quickfall' });
  await call('POST', '/api/intake/k02/open', { category: 'complaint', reason: 'Quickfall '.repeat(100) });
  await call('GET', '/api/calendar?from=Shanelle');
  await call('POST', '/api/search', { text: 'Shanelle Brightwater' });
  await call('POST', '/api/board', { filter: { text: 'Quickfall' } });
  await call('POST', '/api/board/file', { filter: { text: 'Orla' } });
  await call('POST', '/api/people', { text: 'Nia Okonkwo-Vale' });
  await call('POST', '/api/cases/RD-26-000098/presence', { doing: 'reading' });
  await here.app.inject({ url: '/api/me', headers: { authorization: `Bearer ${token}broken` } });
  await here.app.inject({
    url: '/api/me',
    headers: { authorization: `Bearer ${await here.authority.token({ exp: 1_000 })}` },
  });
  await here.app.inject({
    method: 'POST',
    url: '/notifications/graph',
    payload: {
      value: [
        { subscriptionId: 's', clientState: CLIENT_STATE, tenantId: TENANT, resource: 'Users/orla/Messages/1' },
        { clientState: 'wrong-secret' },
      ],
    },
  });
  here.council.fault = Object.assign(
    new Error('Graph 400 for Orla Penhaligon-Test <orla.penhaligon.test@residents.example>: Third time asking'),
    {
      code: 'invalidRequest',
      cause: new Error('body: my mother is housebound'),
    },
  );
  await call('GET', '/api/intake');
  await call('POST', '/api/intake/k03/undo', { reason: 'Wren Abernathy-Sample moved' });
  await call('GET', '/api/health');
});
afterAll(() => here.close());

/** Everything the council was given that speaks of a person. */
const personal = [
  'Orla',
  'Penhaligon',
  'Quickfall',
  'Wren',
  'Abernathy',
  'Shanelle',
  'Okonkwo',
  'Nia ',
  'residents.example',
  'nia.okonkwo',
  'Third time',
  'housebound',
  'Larch Row',
  'rang',
  '22222222-2222',
  'Secret Browser',
  '127.0.0.1',
  CLIENT_STATE,
  'wrong-secret',
];

describe('what is written down about a day at work', () => {
  it('has a line for every answer, by the pattern of its route', () => {
    const lines = here.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ msg }) => msg === 'answered').length).toBeGreaterThanOrEqual(13);
    expect(lines).toContainEqual(
      expect.objectContaining({
        method: 'POST',
        route: '/api/intake/:key/confirm',
        status: 200,
        reqId: expect.any(String),
      }),
    );
    expect(lines).toContainEqual(
      expect.objectContaining({
        level: 'error',
        err: expect.objectContaining({ type: 'Error', code: 'invalidRequest', message: '' }),
      }),
    );
  });

  it.each([...personal, '?', 'k01'])('does not contain %j', (secret) => {
    // A question mark would be a query string; a key is one message of one person.
    expect(here.log.filter((line) => line.includes(secret))).toEqual([]);
  });

  it('does not contain a token, whole or in part', () => {
    for (const piece of token.split('.')) expect(here.log.join('')).not.toContain(piece.slice(0, 20));
  });

  it('is as silent in the numbers for monitoring, in the state of health and in the page about signing in', async () => {
    here.council.fault = null;
    for (const url of ['/metrics', '/api/health', '/api/sign-in']) {
      const { body, statusCode } = await here.app.inject(url);
      expect(statusCode).toBe(200);
      for (const secret of [...personal, 'k01', 'residents']) expect(body).not.toContain(secret);
    }
  });
});

describe('an error without its words', () => {
  it('keeps its class, its code and where it happened, also when its message has several lines', () => {
    const error = Object.assign(new TypeError('first Orla\n    at-least this line Orla\nthird'), {
      code: 'ERR_ORLA is a long text with spaces and more than sixty characters in it',
      status: 404,
    });
    const said = quiet(error);
    expect(said).toMatchObject({ type: 'TypeError', message: '', status: 404 });
    expect(JSON.stringify(said)).not.toContain('Orla');
    expect(said.stack).toContain('privacy.test.ts');
    expect(said).not.toHaveProperty('code');
  });
});
