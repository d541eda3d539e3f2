import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Person } from '../directory/people.ts';
import type { TokenMint } from '../entra/tokens.ts';
import { assetsOf } from '../pages/assets.ts';
import { json, postedByPage, sendAsset, signedInPerson } from '../pages/front.ts';
import { page, pageHeaders } from '../pages/page-frame.ts';
import { signInTo } from '../pages/sign-in.ts';
import { send } from '../shell/answer.ts';
import { markRead } from './activities.ts';
import { listApps } from './apps.ts';
import { liveEvents } from './live-events.ts';
import { feedOf, peopleOf, postsOf, sessionOf } from './page-data.ts';
import { tabToken } from './tab-token.ts';

const assets = assetsOf(new URL('./page/', import.meta.url));
const TEAMS = { name: 'pretend Teams', home: '/teams', within: /^\/(teams|l)(\/|\?|$)/ };

/**
 * Teams on the web: the page at `/teams` and at every deep link (`/l/…`, the path Teams itself uses), the JSON behind it
 * below `/teams/data`, and its sign-in, which is the tenant's own browser session.
 */
export class TeamsFront {
  readonly #mint: TokenMint;

  constructor(mint: TokenMint) {
    this.#mint = mint;
  }

  async answer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const url = new URL(target, this.#mint.tenant.settings.origin);
    const file = /^\/teams\/page\/([^/]+)$/.exec(url.pathname)?.[1];
    if (file !== undefined) return sendAsset(response, assets(file));
    if (url.pathname === '/teams/sign-in') return signInTo(TEAMS, this.#mint.tenant, request, response, url);
    const person = signedInPerson(this.#mint.tenant, request);
    const data = /^\/teams\/data\/([a-z-]+)$/.exec(url.pathname)?.[1];
    if (data !== undefined) {
      if (person === null) return json(response, 401, { error: 'Nobody is signed in.' });
      return this.#data(request, response, `${request.method} ${data}`, url.searchParams, person);
    }
    if (request.method !== 'GET') return json(response, 405, { error: 'A page is fetched.' });
    if (person === null) {
      const to = `/teams/sign-in?to=${encodeURIComponent(target)}`;
      return send(response, 303, { Location: to, 'Cache-Control': 'no-store' }, undefined);
    }
    return send(response, 200, pageHeaders(this.#framed()), page('teams', 'Pretend Teams'));
  }

  async #data(
    request: IncomingMessage,
    response: ServerResponse,
    what: string,
    query: URLSearchParams,
    person: Person,
  ): Promise<void> {
    const { tenant } = this.#mint;
    switch (what) {
      case 'GET session':
        return json(response, 200, sessionOf(tenant, person));
      case 'GET activity':
        return json(response, 200, feedOf(tenant, person));
      case 'GET posts': {
        const posts = postsOf(tenant, person, query.get('channel') ?? '');
        return posts === null ? json(response, 404, { error: 'No such channel.' }) : json(response, 200, posts);
      }
      case 'GET people':
        return json(response, 200, peopleOf(tenant, query.get('team')));
      case 'GET events':
        return liveEvents(tenant, person, request, response);
      case 'POST read': {
        const asked = await postedByPage(tenant, request);
        if (asked === null) return json(response, 403, { error: 'Only the page itself may ask this.' });
        markRead(tenant, person.id, String(asked.id));
        return send(response, 204, {}, undefined);
      }
      case 'POST token': {
        const asked = await postedByPage(tenant, request);
        if (asked === null) return json(response, 403, { error: 'Only the page itself may ask this.' });
        const { app, origin, agreed } = asked;
        return json(
          response,
          200,
          tabToken(this.#mint, person, { app: String(app), origin: String(origin), agreed: agreed === true }),
        );
      }
      default:
        return json(response, 404, { error: 'There is nothing here.' });
    }
  }

  /** Origins that may be shown in a frame: those of the apps' tabs. */
  #framed(): string[] {
    const addresses = listApps(this.#mint.tenant).flatMap(({ manifest }) => [
      ...manifest.staticTabs.map(({ contentUrl }) => new URL(contentUrl).origin),
      ...manifest.validDomains.map((domain) => `https://${domain}`),
    ]);
    return [...new Set(addresses)];
  }
}
