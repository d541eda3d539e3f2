import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Throttles } from '../../../emulator/shell/throttles.ts';
import { postMessage } from '../../../emulator/teams/messages.ts';
import { teams } from '../../../emulator/teams/slice.ts';
import { AMINA } from '../core/caller.ts';
import { type ATeam, CARYS, OUTSIDER, openTeam, told } from './a-team.ts';

let at: ATeam;
beforeAll(async () => {
  at = await openTeam();
});
beforeEach(() => at.caller.control('DELETE', '/teams'));
afterAll(() => at.close());

const LINK = 'https://teams.microsoft.com/l/entity/x/cases?context=%7B%22subEntityId%22%3A%22RD-26-000001%22%7D';
const due = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  topic: { source: 'text', value: 'Case RD-26-000001', webUrl: LINK },
  activityType: 'caseDue',
  previewText: { content: 'Stage 1 answer, open since 3 November' },
  templateParameters: [
    { name: 'reference', value: 'RD-26-000001' },
    { name: 'when', value: 'tomorrow' },
  ],
  ...more,
});
const toUser = (body: unknown = due(), token = at.own, user = AMINA) =>
  at.caller.graph('POST', `/users/${user}/teamwork/sendActivityNotification`, { body, token });
const inTeam = (body: unknown, token = at.own) =>
  at.caller.graph('POST', `/teams/${at.team.id}/sendActivityNotification`, { body, token });
/** The work is done, then its answer is lost as `fault` says. */
// biome-ignore lint/suspicious/noThenProperty: the rule's own word; nobody awaits it.
const afterwards = (fault: unknown) => ({ kind: 'after', then: fault });
const recipient = (userId: string) => ({ '@odata.type': 'microsoft.graph.aadUserNotificationRecipient', userId });

describe('a notification to a person', () => {
  it('is sent by an app without a role in its token, through consent given at installation, and stands in the feed', async () => {
    const answer = await toUser();
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(await at.feed(AMINA)).toEqual([
      expect.objectContaining({
        appName: 'Redress',
        sender: null,
        title: 'RD-26-000001 is due tomorrow',
        preview: 'Stage 1 answer, open since 3 November',
        topic: 'Case RD-26-000001',
        link: LINK,
        read: false,
      }),
    ]);
    expect(await at.feed(CARYS)).toEqual([]);
  });

  it('is refused to an app that holds neither the role nor the consent, naming both as Teams does', async () => {
    const bystander = await at.caller.token({ app: '7d1e55aa-0c0d-4e0a-9d0e-5eed00000002', roles: ['User.Read.All'] });
    const { status, body } = await toUser(due(), bystander);
    expect([status, body.error.code, body.error.message]).toEqual([
      403,
      'Forbidden',
      "Missing role permissions on the request. API requires one of 'TeamsActivity.Send.User, TeamsActivity.Send'. Roles on the request 'User.Read.All'.",
    ]);
  });

  it('needs the app installed for the recipient, also with the role for everybody', async () => {
    await at.installed({ user: AMINA, installed: false });
    expect(told(await toUser())).toEqual([403, 'Forbidden']);
    const { status, body } = await toUser(due(), await at.roles('TeamsActivity.Send'));
    expect([status, body.error.message]).toEqual([
      403,
      expect.stringContaining('Ensure that the expected Teams app is installed in the target scope'),
    ]);
    expect((await toUser(due(), at.own, CARYS)).status).toBe(204);
    await at.installed({ user: AMINA, installed: true });
    expect((await toUser()).status).toBe(204);
  });

  it('knows people by id, by name and not at all', async () => {
    expect((await toUser(due(), at.own, at.amina.id)).status).toBe(204);
    // Nobody means no consent either; with the role for everybody it is the person who is missing.
    expect(told(await toUser(due(), await at.roles('TeamsActivity.Send'), 'nobody@x.example'))).toEqual([
      404,
      'NotFound',
    ]);
  });

  it.each([
    ['no topic', { topic: undefined }],
    ['a topic of another kind', { topic: { source: 'chat', value: 'x' } }],
    ['a topic that is text without a link', { topic: { source: 'text', value: 'x' } }],
    ['a link outside Teams', { topic: { source: 'text', value: 'x', webUrl: 'https://redress.example/#RD-1' } }],
    ['a link longer than Windows takes', { topic: { source: 'text', value: 'x', webUrl: LINK + 'x'.repeat(1900) } }],
    ['an address that is none of Graph', { topic: { source: 'entityUrl', value: 'https://elsewhere.example/x' } }],
    [
      'a team as topic to a person',
      { topic: { source: 'entityUrl', value: 'https://graph.microsoft.com/v1.0/teams/x' } },
    ],
    ['an activity type the manifest does not declare', { activityType: 'taskCreated' }],
    ['no activity type', { activityType: undefined }],
    ['no preview', { previewText: undefined }],
    ['an empty preview', { previewText: { content: ' ' } }],
    ['a template parameter missing', { templateParameters: [{ name: 'reference', value: 'RD-26-000001' }] }],
    ['no parameters', { templateParameters: undefined }],
    [
      'a parameter the template does not have',
      {
        activityType: 'caseEscalated',
        templateParameters: [
          { name: 'reference', value: 'x' },
          { name: 'by', value: 'y' },
        ],
      },
    ],
    [
      'a parameter that is no text',
      { activityType: 'caseEscalated', templateParameters: [{ name: 'reference', value: 7 }] },
    ],
    ['the actor as parameter', { templateParameters: [{ name: 'actor', value: 'me' }] }],
    ['a chain that is no whole number', { chainId: 1.5 }],
    ['a recipient, which this address does not take', { recipient: { userId: 'x' } }],
    ['a property nobody knows', { priority: 'high' }],
  ])('is refused with %s', async (_what, more) => {
    expect(told(await toUser(due(more)))).toEqual([400, 'BadRequest']);
    expect(await at.feed(AMINA)).toEqual([]);
  });

  it('says plainly that an icon of its own is not imitated', async () => {
    expect(told(await toUser(due({ iconId: 'late' })))).toEqual([501, 'notSupported']);
  });

  it('may use the reserved type with free text, undeclared', async () => {
    const free = {
      activityType: 'systemDefault',
      templateParameters: [{ name: 'systemDefaultText', value: 'Have a break' }],
    };
    expect((await toUser(due(free))).status).toBe(204);
    expect((await at.feed(AMINA))[0]).toMatchObject({ title: 'Have a break', type: 'systemDefault' });
    expect(told(await toUser(due({ ...free, templateParameters: [] })))).toEqual([400, 'BadRequest']);
  });

  it('shows the first 150 characters of its preview', async () => {
    await toUser(due({ previewText: { content: 'p'.repeat(400) } }));
    expect((await at.feed(AMINA))[0]?.preview).toBe('p'.repeat(150));
  });

  it('takes the place of an earlier one of its chain, and of no other', async () => {
    for (const when of ['in two days', 'tomorrow', 'today']) {
      const templateParameters = [
        { name: 'reference', value: 'RD-26-000001' },
        { name: 'when', value: when },
      ];
      await toUser(due({ chainId: 26000001, templateParameters }));
    }
    await toUser(due({ chainId: '9007199254740993' }));
    expect((await at.feed(AMINA)).map(({ title }) => title)).toEqual([
      'RD-26-000001 is due tomorrow',
      'RD-26-000001 is due today',
    ]);
  });

  it('may be about the installation or the catalogue app, which lead to the first tab', async () => {
    const token = await at.roles('TeamsAppInstallation.ReadForUser.All');
    const { body } = await at.caller.graph('GET', `/users/${at.amina.id}/teamwork/installedApps`, { token });
    const addresses = [
      `https://graph.microsoft.com/v1.0/users/${at.amina.id}/teamwork/installedApps/${body.value[0].id}`,
      `${at.caller.connection.graphUrl}/v1.0/appCatalogs/teamsApps/${at.app.id}`,
    ];
    for (const value of addresses) {
      expect((await toUser(due({ topic: { source: 'entityUrl', value } }))).status).toBe(204);
      expect((await at.feed(AMINA))[0]).toMatchObject({
        topic: 'Redress',
        link: `https://teams.microsoft.com/l/entity/${at.app.id}/work`,
      });
    }
    const wrong = `https://graph.microsoft.com/v1.0/users/${at.amina.id}/teamwork/installedApps/${at.app.id}`;
    expect(told(await toUser(due({ topic: { source: 'entityUrl', value: wrong } })))).toEqual([404, 'NotFound']);
  });

  it('carries the name of the person who sends it, who cannot send to themselves', async () => {
    const token = await at.delegated(at.carys, 'TeamsActivity.Send');
    expect((await toUser(due(), token)).status).toBe(204);
    expect((await at.feed(AMINA))[0]).toMatchObject({ sender: { name: 'Carys Penhallow' } });
    expect(told(await toUser(due(), token, CARYS))).toEqual([403, 'Forbidden']);
    expect(told(await toUser(due(), await at.delegated(at.carys, 'User.Read')))).toEqual([403, 'Forbidden']);
  });
});

describe('a notification in a team', () => {
  const entity = (rest = '') => ({
    source: 'entityUrl',
    value: `https://graph.microsoft.com/v1.0/teams/${at.team.id}${rest}`,
  });
  const posted = (more: Record<string, unknown> = {}) =>
    due({ topic: entity(), recipient: recipient(at.amina.id), ...more });

  it('leads to the team, a channel, a tab or a message of it', async () => {
    const channel = `/channels/${at.channel.id}`;
    const message = postMessage(at.tenant, at.channel, {
      ...{ sender: { kind: 'user', id: at.carys.id, name: 'Carys Penhallow' }, subject: null, importance: 'normal' },
      ...{ contentType: 'text', content: 'Hello', attachments: [], mentions: [] },
    });
    for (const [rest, topic, link] of [
      ['', 'Resident feedback', /\/l\/team\//],
      [channel, 'Morning digest', /\/l\/channel\//],
      [`${channel}/tabs/${at.tab.id}`, 'Redress', /\/l\/entity\/[^/]+\/board\?context=/],
      [`${channel}/messages/${message.id}`, 'Morning digest', /\/l\/message\//],
    ] as const) {
      expect((await inTeam(posted({ topic: entity(rest) }))).status).toBe(204);
      expect((await at.feed(AMINA))[0]).toMatchObject({ topic, link: expect.stringMatching(link) });
    }
    for (const rest of ['/channels/19:x@thread.tacv2', `${channel}/tabs/x`, `${channel}/messages/1`])
      expect(told(await inTeam(posted({ topic: entity(rest) })))).toEqual([404, 'NotFound']);
  });

  it('reaches one member, by id or by name in either spelling of the type, or all of them', async () => {
    for (const [type, userId] of [
      ['#microsoft.graph.aadUserNotificationRecipient', at.amina.id],
      ['Microsoft.Teams.GraphSvc.aadUserNotificationRecipient', AMINA],
    ])
      expect((await inTeam(posted({ recipient: { '@odata.type': type, userId } }))).status).toBe(204);
    const everyone = { '@odata.type': 'microsoft.graph.teamMembersNotificationRecipient', teamId: at.team.id };
    const ofChannel = {
      '@odata.type': 'microsoft.graph.channelMembersNotificationRecipient',
      ...{ teamId: at.team.id, channelId: at.channel.id },
    };
    expect((await inTeam(posted({ recipient: everyone }))).status).toBe(204);
    expect((await inTeam(posted({ recipient: ofChannel }))).status).toBe(204);
    expect([(await at.feed(AMINA)).length, (await at.feed(CARYS)).length, (await at.feed(OUTSIDER)).length]).toEqual([
      4, 2, 0,
    ]);
  });

  it('is refused without a recipient, to nobody, to somebody outside, and about another team', async () => {
    expect(told(await inTeam(posted({ recipient: undefined })))).toEqual([400, 'BadRequest']);
    expect(told(await inTeam(posted({ recipient: recipient('nobody') })))).toEqual([404, 'NotFound']);
    expect(told(await inTeam(posted({ recipient: recipient(at.outsider.id) })))).toEqual([403, 'Forbidden']);
    const topic = { source: 'entityUrl', value: 'https://graph.microsoft.com/v1.0/teams/another' };
    expect(told(await inTeam(posted({ topic })))).toEqual([400, 'BadRequest']);
  });

  it('needs the app in the team, and ends with its installation', async () => {
    await at.installed({ team: at.team.id, installed: false });
    expect(told(await inTeam(posted()))).toEqual([403, 'Forbidden']);
    expect((await toUser()).status).toBe(204);
    await at.installed({ team: at.team.id, installed: true });
    expect((await inTeam(posted())).status).toBe(204);
  });
});

describe('what is not imitated', () => {
  it.each([
    ['POST', '/chats/19:x@thread.v2/sendActivityNotification'],
    ['POST', '/teamwork/sendActivityNotificationToRecipients'],
    ['POST', '/teams'],
    ['GET', '/chats'],
    ['POST', `/users/${AMINA}/teamwork/installedApps`],
  ])('%s %s is 501', async (method, path) => {
    expect(told(await at.caller.graph(method, path, method === 'POST' ? { body: {} } : {}))).toEqual([
      501,
      'notSupported',
    ]);
  });
});

describe('faults and limits', () => {
  it('strike notifications as they strike other calls', async () => {
    await at.caller.control('POST', '/faults', {
      rules: [
        {
          match: { path: 'sendActivityNotification$', workload: 'teams' },
          fault: { kind: 'throttle', retryAfter: '2.5' },
          times: 1,
        },
        {
          match: { path: 'sendActivityNotification$' },
          fault: afterwards({ kind: 'status', status: 504 }),
          times: 1,
        },
      ],
    });
    const first = await toUser();
    expect([...told(first), first.headers.get('retry-after')]).toEqual([429, 'TooManyRequests', '2.5']);
    expect(await at.feed(AMINA)).toHaveLength(0);
    // The work is done although the answer says otherwise: a sender who tries again without a chain sends twice.
    expect((await toUser()).status).toBe(504);
    expect((await toUser()).status).toBe(204);
    expect(await at.feed(AMINA)).toHaveLength(2);
    await at.caller.control('DELETE', '/faults');
  });

  it('let an app notify five times a second, call one team four times, and post 3,000 times a day', async () => {
    await at.caller.control('POST', '/settings', { throttles: true });
    // A clock that stands still: a loaded machine must not stretch a burst over two seconds.
    let now = at.tenant.clock.now();
    const throttles = new Throttles({ ...at.tenant, clock: { now: () => now, iso: () => '' } });
    const params = { team: 'a', channel: 'b' };
    const through = async (pattern: string, times: number): Promise<number> => {
      const route = teams.routes.find((one) => one.method === 'POST' && one.pattern === pattern)!;
      const here = pattern.includes('/:channel/')
        ? params
        : pattern.includes('/:team/')
          ? { team: 'a' }
          : { user: 'c' };
      const all = Array.from({ length: times }, () => throttles.admit(route, 'app', undefined, {}, false, here));
      return (await Promise.allSettled(all)).filter(({ status }) => status === 'fulfilled').length;
    };
    expect(await through('/users/:user/teamwork/sendActivityNotification', 12)).toBe(5);
    expect(await through('/teams/:team/sendActivityNotification', 12)).toBe(4);
    now += 1000;
    expect(await through('/users/:user/teamwork/sendActivityNotification', 12)).toBe(5);
    let posted = 0;
    for (let second = 0; second < 800; second++) {
      now += 1000;
      posted += await through('/teams/:team/channels/:channel/messages', 5);
    }
    expect(posted).toBe(3000);
    await at.caller.control('POST', '/settings', { throttles: false });
  });

  it('answer the documented 429 over HTTP', async () => {
    await at.caller.control('POST', '/settings', { throttles: true });
    const answers = await Promise.all(Array.from({ length: 40 }, () => toUser()));
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.body.error).toMatchObject({
      code: 'TooManyRequests',
      message: 'Please retry again later.',
      innerError: { code: '429', status: '429' },
    });
    expect(refused?.headers.get('retry-after')).toBe('1');
    await at.caller.control('POST', '/settings', { throttles: false });
  });
});

describe('two apps with one registration', () => {
  it('are a conflict until the sender says which it is, or one of them is taken away', async () => {
    await at.close();
    at = await openTeam();
    const manifest = {
      id: '11111111-2222-4333-8444-555555555555',
      version: '1.0.0',
      name: { short: 'Twin' },
      description: { short: 'Shares the registration' },
      accentColor: '#112233',
      webApplicationInfo: { id: at.caller.connection.clientId, resource: 'api://localhost:1/x' },
    };
    const { body: twin } = await at.caller.control('POST', '/teams/app', { manifest });
    const { status, body } = await toUser();
    expect([status, body.error.message]).toEqual([
      409,
      expect.stringMatching(/^Found multiple applications with the same .* - a Teams Application ID is required$/),
    ]);
    expect((await toUser(due({ teamsAppId: at.app.id }))).status).toBe(204);
    await at.installed({ app: twin.id, user: AMINA, installed: false });
    expect((await toUser()).status).toBe(204);
  });
});
