import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workflowUrl } from '../../../emulator/teams/workflows.ts';
import { AMINA } from '../core/caller.ts';
import { type ATeam, openTeam } from './a-team.ts';

let at: ATeam;
beforeAll(async () => {
  at = await openTeam();
});
afterAll(() => at.close());

const word = fc.constantFrom(
  ...['__proto__', 'constructor', 'topic', 'source', 'value', 'webUrl', 'text', 'entityUrl', 'activityType', 'caseDue'],
  ...['systemDefault', 'previewText', 'content', 'templateParameters', 'name', 'recipient', '@odata.type', 'userId'],
  ...[
    'body',
    'contentType',
    'html',
    'attachments',
    'mentions',
    'id',
    'type',
    'AdaptiveCard',
    'version',
    '1.5',
    'manifest',
  ],
  ...[
    'microsoft.graph.aadUserNotificationRecipient',
    'application/vnd.microsoft.card.adaptive',
    'staticTabs',
    'origin',
  ],
  ...['https://teams.microsoft.com/l/x', 'https://graph.microsoft.com/v1.0/teams/%', '{', 'ü\u0000\ud800', '{actor}'],
);
const { any: json } = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(word, fc.string(), fc.double(), fc.boolean(), fc.constant(null)),
    fc.array(tie('any'), { maxLength: 4 }),
    fc.dictionary(word, tie('any'), { maxKeys: 6 }),
  ),
}));

/** Bodies that get past the first checks: of the right shape, with anything in any place. */
const some = <T>(shape: Record<string, fc.Arbitrary<T>>) => fc.record(shape, { requiredKeys: [] });
const message = some<unknown>({
  body: fc.oneof(
    json,
    fc.record({
      content: fc.constantFrom('x', '<at id="0">x</at><attachment id="1"></attachment>'),
      contentType: fc.constant('html'),
    }),
  ),
  mentions: fc.oneof(
    json,
    fc.array(
      some<unknown>({
        id: fc.oneof(fc.constant(0), json),
        mentionText: json,
        mentioned: fc.oneof(json, some<unknown>({ user: fc.oneof(json, some<unknown>({ id: json })) })),
      }),
      { maxLength: 2 },
    ),
  ),
  attachments: fc.oneof(
    fc.constant(undefined),
    json,
    fc.array(
      some<unknown>({
        id: fc.constant('1'),
        contentType: fc.constant('application/vnd.microsoft.card.adaptive'),
        content: fc.oneof(
          json,
          json.map((one) => JSON.stringify(one)),
        ),
      }),
      { maxLength: 2 },
    ),
  ),
  importance: fc.oneof(fc.constant('normal'), json),
  subject: fc.oneof(fc.constant(null), json),
});
const notification = some<unknown>({
  topic: fc.oneof(
    json,
    some<unknown>({
      source: fc.constantFrom('text', 'entityUrl'),
      value: fc.oneof(word, json),
      webUrl: fc.oneof(word, json),
    }),
  ),
  activityType: fc.oneof(word, json),
  previewText: fc.oneof(json, fc.constant({ content: 'x' })),
  templateParameters: fc.oneof(json, fc.array(some<unknown>({ name: word, value: fc.string() }), { maxLength: 3 })),
  recipient: fc.oneof(json, some<unknown>({ '@odata.type': word, userId: json, teamId: json, channelId: json })),
  chainId: json,
  teamsAppId: json,
});

describe('whatever is sent', () => {
  it('is answered in the words of Teams, never with a failure of the emulator', async () => {
    const person = await at.delegated(at.carys, 'ChannelMessage.Send', 'TeamsActivity.Send');
    const both = await at.roles('TeamsActivity.Send');
    const targets = [
      [`/users/${AMINA}/teamwork/sendActivityNotification`, both, notification],
      [`/teams/${at.team.id}/sendActivityNotification`, person, notification],
      [`/teams/${at.team.id}/channels/${encodeURIComponent(at.channel.id)}/messages`, person, message],
    ] as const;
    const asked = fc.oneof(
      ...targets.map(([path, token, shaped]) =>
        fc.oneof({ weight: 4, arbitrary: shaped }, json).map((body) => ({ path, token, body })),
      ),
    );
    await fc.assert(
      fc.asyncProperty(asked, async ({ path, token, body }) => {
        const { status, body: answer } = await at.caller.graph('POST', path, {
          token,
          body: JSON.stringify(body),
          headers: { 'content-type': 'application/json' },
        });
        expect([status, answer?.error?.code]).not.toContain('generalException');
        expect([201, 204, 400, 403, 404, 413, 501]).toContain(status);
      }),
      { numRuns: 1500 },
    );
  });

  it('to a workflow or the control address is taken or refused', async () => {
    const url = workflowUrl(at.tenant, at.workflow);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('workflow', '/teams/app', '/teams/installation'), json, async (to, body) => {
        const text = JSON.stringify(body);
        const headers = { 'content-type': 'application/json' };
        const { status } =
          to === 'workflow'
            ? await at.caller.send('POST', url, { body: text, headers })
            : await at.caller.control('POST', to, text, headers);
        expect([200, 202, 204, 400, 404]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });
});
