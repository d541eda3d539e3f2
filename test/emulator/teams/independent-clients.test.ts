import { Client, HTTPMessageHandler, type Middleware } from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AMINA } from '../core/caller.ts';
import { type ATeam, openTeam } from './a-team.ts';

let at: ATeam;
beforeAll(async () => {
  at = await openTeam();
});
afterAll(() => at.close());

/** The SDK sends its token to https only, so one middleware of ours sends it to this origin. */
class BearerTo implements Middleware {
  #next: Middleware | null = null;
  readonly #token: string;
  constructor(token: string) {
    this.#token = token;
  }
  setNext(next: Middleware): void {
    this.#next = next;
  }
  async execute(context: Parameters<Middleware['execute']>[0]): Promise<void> {
    const headers = new Headers((context.options?.headers ?? {}) as Record<string, string>);
    headers.set('authorization', `Bearer ${this.#token}`);
    context.options = { ...context.options, headers: Object.fromEntries(headers) };
    await this.#next!.execute(context);
  }
}

function sdk(token: string): Client {
  const bearer = new BearerTo(token);
  bearer.setNext(new HTTPMessageHandler());
  return Client.initWithMiddleware({ baseUrl: `${at.emulator.origin}/`, defaultVersion: 'v1.0', middleware: bearer });
}

describe('Microsoft’s own SDK 3.0.7, written by others for the real Graph', () => {
  const notification = {
    topic: { source: 'text', value: 'Your cases', webUrl: 'https://teams.microsoft.com/l/entity/x/cases' },
    activityType: 'morningDigest',
    previewText: { content: 'Open Redress to see them' },
    templateParameters: [
      { name: 'dueToday', value: '3' },
      { name: 'overdue', value: '1' },
    ],
  };

  it('sends a notification, and takes nothing for an answer', async () => {
    const answer = await sdk(at.own).api(`/users/${AMINA}/teamwork/sendActivityNotification`).post(notification);
    expect(answer).toBeUndefined();
    expect((await at.feed(AMINA))[0]?.title).toBe('Due today: 3. Overdue: 1');
  });

  it('turns a refusal into its GraphError', async () => {
    const error = await sdk(at.own)
      .api(`/users/${AMINA}/teamwork/sendActivityNotification`)
      .post({ ...notification, activityType: 'undeclared' })
      .catch((caught: unknown) => caught);
    expect(error).toMatchObject({ statusCode: 400, code: 'BadRequest' });
    expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('sends a batch of notifications, each with its own answer', async () => {
    const url = (user: string) => `/users/${user}/teamwork/sendActivityNotification`;
    const requests = [AMINA, 'nobody@marlsbury.gov.example'].map((user, i) => ({
      id: String(i),
      method: 'POST',
      url: url(user),
      headers: { 'Content-Type': 'application/json' },
      body: notification,
    }));
    const { responses } = await sdk(at.own).api('/$batch').post({ requests });
    const status = new Map(responses.map((part: { id: string; status: number }) => [part.id, part.status]));
    expect([status.get('0'), status.get('1')]).toEqual([204, 403]);
  });

  it('finds team, channel and tab, posts as a person, and reads the post', async () => {
    const client = sdk(
      await at.delegated(
        at.carys,
        'Team.ReadBasic.All',
        'Channel.ReadBasic.All',
        'ChannelMessage.Send',
        'ChannelMessage.Read.All',
        'TeamsTab.Read.All',
      ),
    );
    const [team] = (await client.api('/me/joinedTeams').get()).value;
    const channels = (await client.api(`/teams/${team.id}/channels`).get()).value;
    const channel = channels.find(({ displayName }: { displayName: string }) => displayName === 'Morning digest');
    expect(
      (await client.api(`/teams/${team.id}/channels/${channel.id}/tabs`).expand('teamsApp').get()).value[0].teamsApp.id,
    ).toBe(at.app.id);
    await client.api(`/teams/${team.id}/channels/${channel.id}/messages`).post({ body: { content: 'Good morning' } });
    const { value } = await client.api(`/teams/${team.id}/channels/${channel.id}/messages`).top(5).get();
    expect(value[0].body.content).toBe('Good morning');
  });
});
