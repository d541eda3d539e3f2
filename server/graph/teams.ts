import { createHash } from 'node:crypto';
import type { Obstacle } from '../../src/domain/reminders/delivery.ts';
import type { Activity, Card, Teams } from '../ports.ts';
import { adaptiveCard } from './adaptive-card.ts';
import { GraphFault, kindOf } from './graph-fault.ts';
import { type Graph, piece } from './request.ts';
import { retryAfterMs } from './retry.ts';

export type TeamsSettings = {
  /** The id of Redress in the organisation's catalogue of apps; null: nobody has connected Teams yet. */
  readonly teamsAppId: string | null;
  /** The address of each directorate's workflow; `*`: that of the whole council. */
  readonly channels: ReadonlyMap<string, string>;
};

/** The one personal tab of the app package (`entityId`, decision 0017), and places in it (`subEntityId`): never a name. */
const TAB = 'work';
const caseAt = (reference: string): string => `case/${reference}`;

/**
 * Activity notifications as the app itself, which Graph lets it send where it is installed (TeamsActivity.Send.User). An
 * app cannot post into a channel (ChannelMessage.Send is for people), so cards go through the council's own workflow
 * "Post to a channel when a webhook request is received" (decision 0011).
 */
export function openTeams(graph: Graph, { teamsAppId, channels }: TeamsSettings): Teams {
  const link = (place: string | null = null): string => {
    const context = place === null ? '' : `?context=${piece(JSON.stringify({ subEntityId: place }))}`;
    return `https://teams.microsoft.com/l/entity/${piece(teamsAppId ?? '')}/${TAB}${context}`;
  };

  return {
    notify: async (person, activity) => {
      if (teamsAppId === null) return 'Teams is not set up';
      try {
        await graph.call({
          operation: 'notify a person in Teams',
          method: 'POST',
          path: `/users/${piece(person)}/teamwork/sendActivityNotification`,
          json: bodyOf(activity, activity.reference === null ? link() : link(caseAt(activity.reference)), teamsAppId),
          // Whether a batch was carried out is harder to know than whether one call was.
          alone: true,
        });
        return 'sent';
      } catch (error) {
        const obstacle = error instanceof GraphFault ? OBSTACLE[error.status] : undefined;
        if (obstacle === undefined) throw error;
        return obstacle;
      }
    },
    post: async (directorate, card) => {
      if (teamsAppId === null) return 'Teams is not set up';
      const address = channels.get(directorate ?? '*');
      if (address === undefined) return 'channel not set up';
      const board = directorate === null ? null : `board?directorate=${piece(directorate)}`;
      const links = { board: link(board), toCase: (reference: string) => link(caseAt(reference)) };
      return post(graph, address, card, links);
    },
  };
}

/** What a refusal means for whoever runs Redress; other answers are faults. */
const OBSTACLE: Readonly<Record<number, Obstacle>> = {
  // The type or its parameters are not those of the manifest that is installed.
  400: 'app package differs',
  403: 'app not installed',
  404: 'person not found',
  // Several apps of the catalogue share the registration, and none of them has this id.
  409: 'app package differs',
};

const bodyOf = ({ type, parameters, title, preview, chain }: Activity, webUrl: string, teamsAppId: string) => ({
  topic: { source: 'text', value: title, webUrl },
  activityType: type,
  chainId: chainId(chain),
  previewText: { content: preview },
  templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
  teamsAppId,
});

/** A chain as the whole number Graph wants. JSON's numbers are exact to 53 bits; 48 are plenty for one person's feed. */
const chainId = (chain: string): number => createHash('sha256').update(chain).digest().readUIntBE(0, 6);

async function post(
  graph: Graph,
  address: string,
  card: Card,
  links: Parameters<typeof adaptiveCard>[1],
): Promise<'sent' | Obstacle> {
  const attachment = {
    contentType: 'application/vnd.microsoft.card.adaptive',
    contentUrl: null,
    content: adaptiveCard(card, links),
  };
  const tried = await graph.toTransfer({
    method: 'POST',
    address,
    headers: { 'content-type': 'application/json' },
    content: Buffer.from(JSON.stringify({ type: 'message', attachments: [attachment] })),
  });
  const status = tried === 'lost' ? 0 : tried.status;
  // 202: taken. Whether the run of the workflow then succeeds is shown to its owner alone.
  if (status >= 200 && status < 300) return 'sent';
  const kind = kindOf(status);
  if (kind === 'throttled' || kind === 'unavailable') {
    const wait = tried === 'lost' ? null : retryAfterMs(tried.headers['retry-after'] ?? null, Date.now());
    const retryAt = wait === null ? null : new Date(Date.now() + wait).toISOString();
    throw new GraphFault({ kind, operation: 'post a card to a channel', status, retryAt });
  }
  return status === 400 || status === 401 || status === 403 || status === 404 || status === 410
    ? 'workflow gone'
    : 'workflow does not take it';
}
