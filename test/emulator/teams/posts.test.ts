import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AMINA } from '../core/caller.ts';
import { type ATeam, openTeam, told } from './a-team.ts';

let at: ATeam;
beforeAll(async () => {
  at = await openTeam();
});
beforeEach(() => at.caller.control('DELETE', '/teams'));
afterAll(() => at.close());

const CARD = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Three cases are due today' }],
  actions: [{ type: 'Action.OpenUrl', title: 'Open', url: 'https://teams.microsoft.com/l/entity/x/cases' }],
};
const withCard = (card: unknown = CARD) => ({
  body: { contentType: 'html', content: '<p>Today</p><attachment id="1"></attachment>' },
  attachments: [
    {
      id: '1',
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: typeof card === 'string' ? card : JSON.stringify(card),
    },
  ],
});
const path = () => `/teams/${at.team.id}/channels/${encodeURIComponent(at.channel.id)}/messages`;
const post = async (body: unknown, token?: string) =>
  at.caller.graph('POST', path(), { body, token: token ?? (await at.delegated(at.carys, 'ChannelMessage.Send')) });
const read = async (query = '', token?: string) =>
  at.caller.graph('GET', `${path()}${query}`, { token: token ?? (await at.roles('ChannelMessage.Read.All')) });

describe('posting into a channel through Graph', () => {
  it('is a person’s act, answers the published shape, and is read back by who may read', async () => {
    const { status, body } = await post({ body: { content: 'Hello World' } });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      id: body.etag,
      replyToId: null,
      messageType: 'message',
      importance: 'normal',
      from: {
        application: null,
        user: { id: at.carys.id, displayName: 'Carys Penhallow', userIdentityType: 'aadUser' },
      },
      body: { contentType: 'text', content: 'Hello World' },
      channelIdentity: { teamId: at.team.id, channelId: at.channel.id },
      attachments: [],
      mentions: [],
    });
    expect(new Date(Number(body.id)).toISOString()).toBe(body.createdDateTime);
    const [message] = (await read()).body.value;
    expect(message).toEqual({ ...body, '@odata.context': undefined });
  });

  it('is refused to an app, whatever it holds', async () => {
    expect(told(await post({ body: { content: 'x' } }, at.own))).toEqual([403, 'Forbidden']);
    expect(told(await post({ body: { content: 'x' } }, await at.roles('ChannelMessage.Send')))).toEqual([
      403,
      'Forbidden',
    ]);
    const { status, body } = await post({ body: { content: 'x' } }, await at.roles('Teamwork.Migrate.All'));
    expect([status, body.error.message]).toEqual([403, expect.stringContaining('not in migration')]);
    expect((await read()).body.value).toEqual([]);
  });

  it('is refused to a person outside the team, or without the scope', async () => {
    const outside = await at.delegated(at.outsider, 'ChannelMessage.Send');
    expect(told(await post({ body: { content: 'x' } }, outside))).toEqual([403, 'Forbidden']);
    const { status, body } = await post({ body: { content: 'x' } }, await at.delegated(at.carys, 'User.Read'));
    expect([status, body.error.message]).toEqual([
      403,
      "Missing scope permissions on the request. API requires one of 'ChannelMessage.Send, Group.ReadWrite.All'. Scopes on the request 'User.Read'",
    ]);
  });

  it('takes an adaptive card whose place the body names, and a mention whose ids agree', async () => {
    expect((await post(withCard())).status).toBe(201);
    const mention = {
      body: { contentType: 'html', content: '<at id="0">Amina</at> please' },
      mentions: [
        {
          id: 0,
          mentionText: 'Amina',
          mentioned: { user: { id: at.amina.id, displayName: 'Amina Shah', userIdentityType: 'aadUser' } },
        },
      ],
    };
    expect((await post(mention)).status).toBe(201);
    const [second, first] = (await read()).body.value;
    expect(JSON.parse(first.attachments[0].content)).toEqual(CARD);
    expect(second.mentions[0].mentioned.user.id).toBe(at.amina.id);
  });

  it.each([
    ['no body', {}],
    ['an empty body', { body: { content: '' } }],
    ['a body of another kind', { body: { contentType: 'markdown', content: 'x' } }],
    ['a property nobody knows', { body: { content: 'x' }, colour: 'red' }],
    ['an importance nobody knows', { body: { content: 'x' }, importance: 'low' }],
    ['a card that the body does not place', { ...withCard(), body: { contentType: 'html', content: '<p>x</p>' } }],
    ['a place without a card', { body: { contentType: 'html', content: '<attachment id="9"></attachment>' } }],
    ['a card that is no JSON', withCard('{')],
    ['a card of another type', withCard({ ...CARD, type: 'HeroCard' })],
    ['a card without a version', withCard({ ...CARD, version: undefined })],
    ['a card too new for Teams', withCard({ ...CARD, version: '1.6' })],
    [
      'a mention of an id the body lacks',
      {
        body: { contentType: 'html', content: 'x' },
        mentions: [{ id: 0, mentionText: 'Amina', mentioned: { user: { id: AMINA } } }],
      },
    ],
    ['an id the mentions lack', { body: { contentType: 'html', content: '<at id="3">x</at>' } }],
  ])('is refused with %s', async (_what, body) => {
    const answer = await post(body);
    expect([answer.status, (await read()).body.value]).toEqual([400, []]);
  });

  it('is refused when larger than about 28 KB, and says what it does not imitate', async () => {
    const huge = { ...CARD, body: [{ type: 'TextBlock', text: 'x'.repeat(29_000) }] };
    expect(told(await post(withCard(huge)))).toEqual([413, 'RequestEntityTooLarge']);
    expect(told(await post({ body: { content: 'x' }, hostedContents: [] }))).toEqual([501, 'notSupported']);
    const channel = { id: 0, mentionText: 'General', mentioned: { user: null, conversation: { id: 'x' } } };
    const html = { contentType: 'html', content: '<at id="0">General</at>' };
    expect(told(await post({ body: html, mentions: [channel] }))).toEqual([501, 'notSupported']);
    const file = { body: { contentType: 'html', content: '<attachment id="1"></attachment>' } };
    const attachments = [{ id: '1', contentType: 'reference', contentUrl: 'https://x.example/a.pdf' }];
    expect(told(await post({ ...file, attachments }))).toEqual([501, 'notSupported']);
  });

  it('is read in pages, newest first, by the right of its kind', async () => {
    const token = await at.delegated(at.carys, 'ChannelMessage.Send');
    for (let i = 1; i <= 5; i++) await post({ body: { content: `Number ${i}` } }, token);
    const texts: string[] = [];
    let query = '?$top=2';
    while (query !== '') {
      const { body } = await read(query);
      texts.push(...body.value.map((one: { body: { content: string } }) => one.body.content));
      query = body['@odata.nextLink'] === undefined ? '' : new URL(body['@odata.nextLink']).search;
    }
    expect(texts).toEqual(['Number 5', 'Number 4', 'Number 3', 'Number 2', 'Number 1']);
    expect(told(await read('?$top=51'))).toEqual([400, 'BadRequest']);
    expect(told(await read('?$filter=id eq 1'))).toEqual([400, 'BadRequest']);
    expect(told(await read('', at.own))).toEqual([403, 'Forbidden']);
  });
});

describe('a workflow that posts when its webhook is asked', () => {
  const url = async (): Promise<URL> => {
    const { body } = await at.caller.control('GET', '/teams');
    return new URL(body.teams[0].channels[1].workflows[0].url);
  };
  const runs = async () => {
    const { body } = await at.caller.control('GET', '/teams');
    return body.teams[0].channels[1].workflows[0].runs.map(({ failure }: { failure: string | null }) => failure);
  };
  const message = (content: unknown = CARD) => ({
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  });
  const ask = async (body: unknown, to?: URL, headers: Record<string, string> = {}) =>
    at.caller.send('POST', (to ?? (await url())).href, { body, headers });

  it('posts the card as the workflow bot, with no token at all, and answers 202 with nothing', async () => {
    expect((await url()).hostname).not.toBe(new URL(at.emulator.origin).hostname);
    const answer = await ask(message());
    expect([answer.status, answer.text]).toEqual([202, '']);
    const [posted] = (await read()).body.value;
    expect(posted.from).toMatchObject({ user: null, application: { displayName: 'Workflows' } });
    expect(JSON.parse(posted.attachments[0].content)).toEqual(CARD);
    expect(await runs()).toEqual([null]);
  });

  it('answers 202 also where nothing comes of it: the failure stands in its runs alone', async () => {
    const wrong = [
      { ...CARD, type: 'Card' },
      { ...CARD, version: '1.6' },
      { ...CARD, body: [{ type: 'TextBlock', text: 'x'.repeat(29_000) }] },
    ];
    for (const card of wrong) expect((await ask(message(card))).status).toBe(202);
    expect((await ask({ type: 'message' })).status).toBe(202);
    expect(await runs()).toEqual([
      "The card's type must be 'AdaptiveCard'.",
      'Teams supports adaptive cards up to version 1.5.',
      'Request Entity too large: a message takes about 28 KB.',
      "The request has no 'attachments'.",
    ]);
    expect((await read()).body.value).toEqual([]);
  });

  it('refuses a wrong signature, an unknown workflow, a bearer token, and one that is switched off', async () => {
    const address = await url();
    const other = (change: (url: URL) => void): URL => {
      const copy = new URL(address);
      change(copy);
      return copy;
    };
    expect(
      told(
        await ask(
          message(),
          other((one) => one.searchParams.set('sig', 'x')),
        ),
      ),
    ).toEqual([401, 'DirectApiAuthorizationRequired']);
    const unknown = other((one) => {
      one.pathname = one.pathname.replace(/workflows\/[^/]+/, 'workflows/none');
    });
    expect(told(await ask(message(), unknown))).toEqual([404, 'WorkflowNotFound']);
    expect((await ask(message(), address, { authorization: `Bearer ${at.own}` })).status).toBe(401);
    await at.caller.control('POST', '/teams/workflow', { id: at.workflow.id, enabled: false });
    expect(told(await ask(message()))).toEqual([400, 'WorkflowTriggerIsNotEnabled']);
    expect(await runs()).toEqual([]);
  });

  it('is struck by faults like any other address', async () => {
    await at.caller.control('POST', '/faults', {
      rules: [{ match: { path: '^/workflows/' }, fault: { kind: 'status', status: 502 }, times: 1 }],
    });
    expect((await ask(message())).status).toBe(502);
    expect((await ask(message())).status).toBe(202);
    expect((await read()).body.value).toHaveLength(1);
  });
});
