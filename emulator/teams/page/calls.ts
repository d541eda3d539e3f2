/**
 * The functions of the host that teams-js 2.58.0 calls, and what each is answered. A capability that is not named in
 * RUNTIME is one this host does not have: the library then says so itself (`isSupported()` false, error 100).
 */
import type { Theme } from '../../pages/theme.ts';
import { contextOf, type OpenTab } from './context.ts';
import { addressOf, type Place } from './place.ts';
import type { Person, Session } from './shapes.ts';

export const SDK_VERSION = '2.58.0';

export const RUNTIME = {
  apiVersion: 4,
  isLegacyTeams: false,
  isNAAChannelRecommended: false,
  isDeeplyNestedAuthSupported: false,
  hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
  supports: {
    app: { notifySuccessResponse: {} },
    dialog: { url: { parentCommunication: {} }, update: {} },
    pages: { currentApp: {} },
    people: {},
  },
} as const;

/** Error codes of teams-js (`ErrorCode`). */
const NOT_SUPPORTED = 100;
const INVALID_ARGUMENTS = 4000;
const USER_ABORT = 8000;

export type PeopleAsked = {
  readonly title?: string;
  readonly setSelected?: readonly string[];
  readonly openOrgWideSearchInChatOrChannel?: boolean;
  readonly singleSelect?: boolean;
};

export type DialogAsked = {
  readonly url: string;
  readonly title?: string;
  readonly width?: number | string;
  readonly height?: number | string;
};

/** What the page does for a tab. */
export type World = {
  readonly session: () => Session;
  readonly theme: () => Theme;
  /** Goes where an address leads; the reason where it leads nowhere. */
  readonly open: (address: string) => string | null;
  readonly go: (place: Place) => void;
  readonly find: (address: string) => Place;
  readonly token: (open: OpenTab, silent: boolean) => Promise<readonly [true, string] | readonly [false, string]>;
  readonly pickPeople: (open: OpenTab, asked: PeopleAsked) => Promise<readonly Person[] | null>;
  readonly share: (link: string, label: string) => void;
  readonly focus: (where: 'activity' | 'before' | 'after') => void;
};

/** What becomes of the tab itself. */
export type TabWorld = {
  /** The tab wants to hear this event of the host. */
  readonly registered: (event: string) => void;
  readonly state: (state: 'loaded' | 'ready' | 'failed', message?: string | null) => void;
  /** Opens a dialog; resolves when it is closed. */
  readonly startTask: (asked: DialogAsked) => Promise<readonly [error: string | null, result?: unknown]>;
  readonly tellDialog: (message: unknown) => void;
};

export type DialogWorld = {
  readonly complete: (result: unknown) => void;
  readonly tellOpener: (message: unknown) => void;
  readonly resize: (asked: { readonly width?: number | string; readonly height?: number | string }) => void;
};

/** Arguments of the reply; undefined: the function has none. */
export type Reply = readonly unknown[] | undefined;
export type Calls = Readonly<Record<string, (args: readonly unknown[]) => Reply | Promise<Reply>>>;

const TEAMS = 'https://teams.microsoft.com';
const REPLY_MS = 50;

export function callsOf(open: OpenTab, world: World, own: TabWorld, dialog: DialogWorld | null): Calls {
  // The frame goes with the place: its promise is kept before it does.
  const later = (work: () => void): void => void setTimeout(work, REPLY_MS);
  return {
    initialize: () => [open.frameContext, 'web', JSON.stringify(RUNTIME), SDK_VERSION],
    getContext: () => [contextOf(open, world.session(), world.theme())],
    registerHandler: ([name]) => void own.registered(String(name)),
    setFrameContext: () => undefined,
    'appInitialization.appLoaded': () => void own.state('loaded'),
    'appInitialization.success': () => {
      own.state('ready');
      return [undefined];
    },
    'appInitialization.failure': ([, message]) => void own.state('failed', text(message)),
    'appInitialization.expectedFailure': ([, message]) => void own.state('failed', text(message)),
    'authentication.getAuthToken': async ([resources, claims, silent]) => {
      if (filled(resources)) return [false, 'The pretend Teams gives tokens for the app’s own resource only.'];
      if (filled(claims)) return [false, 'The pretend Teams does not imitate claims challenges.'];
      return world.token(open, silent === true);
    },
    'authentication.authenticate': () => [false, 'The pretend Teams does not imitate authentication windows.'],
    navigateCrossDomain: () => [false, 'The pretend Teams does not imitate navigation between domains.'],
    navigateBack: () => [false],
    executeDeepLink: ([address]) => {
      const place = world.find(String(address));
      if (place.view === 'nowhere' && place.instead === null) return [false, place.why];
      later(() => world.open(String(address)));
      return [true];
    },
    'pages.navigateToApp': ([asked]) => {
      const place = world.find(appAddress(asked as AppAsked));
      if (place.view === 'nowhere') return [false, place.why];
      later(() => world.go(place));
      return [true];
    },
    'pages.currentApp.navigateTo': ([asked]) => {
      const { pageId, subPageId = null } = (asked ?? {}) as { pageId?: string; subPageId?: string | null };
      const place = sibling(open, world.session(), pageId ?? '', subPageId);
      if (place === null) return [{ errorCode: INVALID_ARGUMENTS, message: `The app has no page "${pageId}".` }];
      later(() => world.go(place));
      return [null];
    },
    'pages.currentApp.navigateToDefaultPage': () => {
      const [tab] = open.app.tabs;
      if (tab === undefined || !open.app.personal) return [{ errorCode: NOT_SUPPORTED, message: 'No personal tab.' }];
      later(() => world.go({ view: 'app', app: open.app, tab, subPage: null }));
      return [null];
    },
    'settings.getSettings': () => [
      {
        entityId: open.tab.entityId,
        contentUrl: open.tab.contentUrl,
        websiteUrl: open.tab.websiteUrl,
        suggestedDisplayName: open.tab.name,
      },
    ],
    shareDeepLink: ([subPage, label, webUrl]) => {
      world.share(
        linkTo(open, world.session(), text(subPage), text(label), text(webUrl)),
        text(label) ?? open.tab.name,
      );
      return undefined;
    },
    returnFocus: ([forward, type]) => {
      world.focus(type === 2 ? 'activity' : forward === true ? 'after' : 'before');
      return undefined;
    },
    'people.selectPeople': async ([asked]) => {
      const people = await world.pickPeople(open, (asked ?? {}) as PeopleAsked);
      if (people === null) return [{ errorCode: USER_ABORT, message: 'The person cancelled.' }];
      return [null, people.map(({ id, name, upn }) => ({ objectId: id, displayName: name, email: upn }))];
    },
    'tasks.startTask': ([asked]) => own.startTask(asked as DialogAsked),
    messageForChild: ([message]) => void own.tellDialog(message),
    ...(dialog === null ? {} : inDialog(dialog)),
  };
}

const inDialog = (dialog: DialogWorld): Calls => ({
  'tasks.completeTask': ([result]) => void dialog.complete(result),
  'tasks.updateTask': ([asked]) => void dialog.resize((asked ?? {}) as Parameters<DialogWorld['resize']>[0]),
  messageForParent: ([message]) => void dialog.tellOpener(message),
});

type AppAsked = {
  readonly appId?: string;
  readonly pageId?: string;
  readonly subPageId?: string;
  readonly channelId?: string;
  readonly webUrl?: string;
};

function appAddress({ appId = '', pageId = '', subPageId, channelId, webUrl }: AppAsked): string {
  const url = new URL(`${TEAMS}/l/entity/${encodeURIComponent(appId)}/${encodeURIComponent(pageId)}`);
  if (webUrl !== undefined) url.searchParams.set('webUrl', webUrl);
  if (subPageId !== undefined || channelId !== undefined)
    url.searchParams.set('context', JSON.stringify({ subEntityId: subPageId, channelId }));
  return url.href;
}

/** Another page of the same app: beside it in the same channel, or a personal one. */
function sibling(open: OpenTab, session: Session, pageId: string, subPage: string | null): Place | null {
  if (open.at !== null) {
    const { team, channel } = open.at;
    const tab = channel.tabs.find((one) => one.appId === open.app.id && one.entityId === pageId);
    if (tab !== undefined) return { view: 'channel tab', team, channel, app: open.app, tab, subPage };
  }
  const app = session.apps.find(({ id, personal }) => id === open.app.id && personal);
  const tab = app?.tabs.find(({ entityId }) => entityId === pageId);
  return app === undefined || tab === undefined ? null : { view: 'app', app, tab, subPage };
}

/** The link that "Copy link" gives out for a page of a tab. */
export function linkTo(
  open: OpenTab,
  session: Session,
  subPage: string | null,
  label: string | null = null,
  webUrl: string | null = null,
): string {
  const { app, tab } = open;
  const place: Place =
    open.at === null
      ? { view: 'app', app, tab, subPage }
      : { view: 'channel tab', ...open.at, app, tab: { ...tab, id: '', appId: app.id }, subPage };
  const url = new URL(addressOf(place, session), TEAMS);
  url.searchParams.set('tenantId', session.tenantId);
  if (webUrl !== null) url.searchParams.set('webUrl', webUrl);
  if (label !== null) url.searchParams.set('label', label);
  return url.href;
}

const filled = (list: unknown): boolean => Array.isArray(list) && list.length > 0;
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
