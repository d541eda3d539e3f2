import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Person } from '../directory/people.ts';
import type { TokenMint } from '../entra/tokens.ts';
import { latestChange } from '../mail/store.ts';
import { assetsOf } from '../pages/assets.ts';
import { asksItself, json, postedByPage, sendAsset, signedInPerson } from '../pages/front.ts';
import { page, pageHeaders } from '../pages/page-frame.ts';
import { signInTo } from '../pages/sign-in.ts';
import type { Caller } from '../route.ts';
import { send } from '../shell/answer.ts';
import { readBody } from '../shell/body.ts';
import { type Door, newIds } from '../shell/door.ts';
import { deployedAddIn } from './add-in.ts';
import { addInToken } from './add-in-token.ts';
import { libraryScript } from './library-script.ts';
import { mailboxesShown, sessionOf } from './page-data.ts';

const assets = assetsOf(new URL('./page/', import.meta.url));
const OUTLOOK = { name: 'pretend Outlook', home: '/outlook', within: /^\/outlook(\/|\?|$)/ };
const MOST_BYTES = 40 * 1024 * 1024;

/** Outlook on the web, as Microsoft registers it: the client by which a person reads their mail. */
const OUTLOOK_WEB = '9199bf20-a13f-4107-85dc-02114787ef48';
const PERMISSIONS = new Set([
  'Mail.ReadWrite',
  'Mail.ReadWrite.Shared',
  'Mail.Send',
  'Mail.Send.Shared',
  'MailboxSettings.ReadWrite',
]);

/**
 * Outlook on the web: the page at `/outlook`, the JSON behind it below `/outlook/data`, and the library that add-ins load
 * in a browser of this machine. Mail is read and written by the routes of Graph, through a door of the page's own: no fault
 * rule, throttle or count of Graph is about it.
 */
export class OutlookFront {
  readonly #mint: TokenMint;
  readonly #mail: Door;

  constructor(mint: TokenMint, mail: Door) {
    this.#mint = mint;
    this.#mail = mail;
  }

  async answer(request: IncomingMessage, response: ServerResponse, target: string): Promise<void> {
    const { tenant } = this.#mint;
    const url = new URL(target, tenant.settings.origin);
    if (url.pathname === '/outlook/office.js') return sendAsset(response, libraryScript());
    const file = /^\/outlook\/page\/([^/]+)$/.exec(url.pathname)?.[1];
    if (file !== undefined) return sendAsset(response, assets(file));
    if (url.pathname === '/outlook/sign-in') return signInTo(OUTLOOK, tenant, request, response, url);
    const person = signedInPerson(tenant, request);
    if (url.pathname.startsWith('/outlook/data/')) {
      if (person === null) return json(response, 401, { error: 'Nobody is signed in.' });
      if (request.method !== 'GET' && !asksItself(tenant, request))
        return json(response, 403, { error: 'Only the page itself may ask this.' });
      const asked = target.slice('/outlook/data'.length);
      if (asked.startsWith('/mail/')) return this.#throughDoor(request, response, asked.slice('/mail'.length), person);
      return this.#data(request, response, `${request.method} ${asked}`, person);
    }
    if (request.method !== 'GET') return json(response, 405, { error: 'A page is fetched.' });
    if (person === null) {
      const to = `/outlook/sign-in?to=${encodeURIComponent(target)}`;
      return send(response, 303, { Location: to, 'Cache-Control': 'no-store' }, undefined);
    }
    return send(response, 200, pageHeaders(this.#framed(), this.#more()), page('outlook', 'Pretend Outlook'));
  }

  async #data(request: IncomingMessage, response: ServerResponse, what: string, person: Person): Promise<void> {
    const { tenant } = this.#mint;
    const session = () => sessionOf(tenant, person, new URL(this.#mint.authority).host);
    switch (what) {
      case 'GET /session':
        return json(response, 200, session());
      case 'GET /mailboxes':
        return json(response, 200, mailboxesShown(tenant, person));
      case 'GET /changes':
        return json(response, 200, { at: latestChange(tenant), session: session() });
      case 'POST /token': {
        const { clientId, scope, origin, agreed } = (await postedByPage(tenant, request)) ?? {};
        const asked = { clientId: String(clientId), scope: String(scope), origin: String(origin) };
        return json(response, 200, addInToken(this.#mint, person, { ...asked, agreed: agreed === true }));
      }
      default:
        return json(response, 404, { error: 'There is nothing here.' });
    }
  }

  /** A call as Graph takes it, by the person that the browser's session is of. */
  async #throughDoor(request: IncomingMessage, response: ServerResponse, target: string, person: Person) {
    const bytes = await readBody(request, MOST_BYTES);
    if (bytes === null) return json(response, 413, { error: { message: 'This is too large.' } });
    const caller: Caller = { appId: OUTLOOK_WEB, app: false, oid: person.id, permissions: PERMISSIONS };
    const answer = await this.#mail.answer({
      method: request.method ?? 'GET',
      target,
      headers: request.headers as Record<string, string>,
      body: bytes.length === 0 ? { kind: 'none' } : { kind: 'bytes', bytes },
      caller,
      part: false,
      ids: newIds(undefined),
    });
    return send(response, answer.status, { ...answer.headers, 'Cache-Control': 'no-store' }, answer.body);
  }

  /** Origins that may be shown in a frame: the add-in's. */
  #framed(): string[] {
    const addIn = deployedAddIn(this.#mint.tenant);
    if (addIn === null) return [];
    return [
      ...new Set([addIn.pane, ...(addIn.send === null ? [] : [addIn.send.page])].map((one) => new URL(one).origin)),
    ];
  }

  /** Mail brings its own style attributes, and pictures inside itself; `style` elements and pictures from elsewhere stay out. */
  #more(): Record<string, string> {
    const icon = deployedAddIn(this.#mint.tenant)?.icon ?? null;
    return {
      'style-src-attr': "'unsafe-inline'",
      'img-src': ['data:', ...(icon === null ? [] : [new URL(icon).origin])].join(' '),
    };
  }
}
