import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appToken, rowsOf } from '../support/plain-graph.ts';
import { type Programs, startPrograms, until } from '../support/programs.ts';

/*
 * Siân opens Redress for the first time. From then on it knows whom to remind of what, and she says how she wants it. What
 * is sent on which morning is tried elsewhere: programs that run cannot be told what day it is.
 */
describe('somebody who is to be reminded', () => {
  let programs: Programs;
  let origin = '';
  const sian = 'sian.treharne-cole@marlsbury.gov.example';

  beforeAll(async () => {
    programs = await startPrograms({ seed: 'people' });
    expect((await programs.redress(['provision', 'apply'])).code).toBe(0);
    ({ origin } = (await programs.startServer()).ready);
  });
  afterAll(() => programs?.close());

  async function api(path: string, body?: unknown): Promise<Record<string, unknown>> {
    const asked = { user: sian, audience: 'api', scopes: ['access_as_user'] };
    const { access_token } = (await programs.control('POST', '/token', asked)) as { access_token: string };
    const answer = await fetch(`${origin}${path}`, {
      headers: { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    });
    expect(answer.status).toBe(200);
    return (await answer.json()) as Record<string, unknown>;
  }
  const people = async () => rowsOf(programs, await appToken(programs), 'People');

  it('is known from her first sign-in: her role and what she works for stand in the list for all to read', async () => {
    expect(await people()).toEqual([]);
    await api('/api/me');
    const row = await until('her row', async () => (await people())[0]);
    expect(row).toMatchObject({
      Title: 'Siân Treharne-Cole',
      Roles: 'Redress.Officer',
      Areas: expect.stringContaining('Place'),
    });
  });

  it('sees her own reminders in the tab, and says when and in which language she wants them', async () => {
    expect(await api('/api/notices')).toEqual({
      rows: [],
      wishes: { digest: 'usual', urgent: 'in Teams', language: 'en' },
    });
    const wishes = { digest: 9 * 60 + 30, urgent: 'in Redress only', language: 'cy' };
    expect(await api('/api/notices/wishes', wishes)).toEqual(wishes);
    expect(await people()).toMatchObject([{ Digest: '09:30', Urgent: 'In Redress only', Language: 'Welsh' }]);
    expect((await api('/api/notices')).wishes).toEqual(wishes);
  });

  it('is told by the self-check whether reminders reach people', async () => {
    const { out } = await programs.redress(['self-check', '--json']);
    const lines = (JSON.parse(out) as { name: string; verdict: string; words: string }[]).filter(
      ({ name }) => name === 'Reminders',
    );
    expect(lines).toMatchObject([{ verdict: 'unknown', words: expect.stringContaining('Nobody was reminded') }]);
  });
});
