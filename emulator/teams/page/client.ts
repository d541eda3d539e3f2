import { accountMenu } from '../../pages/account-menu.ts';
import { el } from '../../pages/element.ts';
import { Themes } from '../../pages/theme.ts';
import { activityLine, feedView } from './activity-view.ts';
import { linkTo, type World } from './calls.ts';
import { channelList } from './channel-list.ts';
import type { OpenTab } from './context.ts';
import { pickPeople, showLink } from './dialogs.ts';
import type { TabFrame } from './framed-tab.ts';
import { addressOf, isTeamsAddress, type Place, placeOf } from './place.ts';
import { postsView } from './posts-view.ts';
import { rail } from './rail.ts';
import { server } from './server.ts';
import type { Live, Session } from './shapes.ts';
import { tabBar } from './tab-bar.ts';
import { tabFrame } from './tab-frame.ts';
import { tokenFor } from './token.ts';

const TOAST_MS = 8000;

/** The whole page: what is open, and what happens when one goes somewhere or something comes in. */
export class Client {
  #session: Session;
  #place: Place = { view: 'teams' };
  /** The open tab with the address that opened it; it is left alone while that address stays. */
  #tab: { readonly address: string; readonly frame: TabFrame } | null = null;
  readonly #themes = new Themes('pretend-teams.theme', (theme) => this.#tab?.frame.tell('themeChange', theme));
  readonly #rail = el('div', { class: 'rail-place' });
  readonly #list = el('div', { class: 'list-place' });
  // Named, for a tab in its frame has a banner and a main part of its own.
  readonly #main = el('main', { 'aria-label': 'Teams' });
  readonly #toasts = el('div', { class: 'toasts', role: 'status' });

  constructor(session: Session) {
    this.#session = session;
    document.body.append(this.#top(), el('div', { class: 'below' }, this.#rail, this.#list, this.#main), this.#toasts);
    document.addEventListener('click', (event) => this.#click(event));
    addEventListener('popstate', () => this.#show(placeOf(new URL(location.href), this.#session)));
    this.#show(placeOf(new URL(location.href), session));
  }

  /** Something came in, or may have while the connection was broken (null). */
  async live(live: Live | null): Promise<void> {
    // Which origins may be framed was said when the page was loaded.
    if (live?.kind === 'apps') return location.reload();
    if (live?.kind !== 'post') {
      this.#session = await server.session();
      this.#drawRail();
      if (this.#place.view === 'activity') await this.#drawActivity();
      else if (live?.kind === 'activity') await this.#toast(live.id);
    }
    if (
      this.#place.view === 'posts' &&
      (live === null || (live.kind === 'post' && live.channel === this.#place.channel.id))
    )
      await this.#drawPosts(this.#place);
  }

  /** Follows an address; answers why where it cannot. */
  #open(address: string): string | null {
    const url = URL.canParse(address, location.origin) ? new URL(address, location.origin) : null;
    if (url === null) return 'This is no address.';
    if (!isTeamsAddress(url, location.origin)) {
      if (!/^(https?|mailto|tel):$/.test(url.protocol)) return `An address cannot begin with ${url.protocol}`;
      window.open(url, '_blank', 'noopener');
      return null;
    }
    const place = placeOf(url, this.#session);
    history.pushState(null, '', url.pathname + url.search);
    this.#show(place);
    this.#main.querySelector<HTMLElement>('h1')?.focus();
    return null;
  }

  #show(place: Place): void {
    this.#place = place;
    document.title = `${nameOf(place)} | Pretend Teams`;
    document.body.dataset.view = place.view;
    this.#drawRail();
    const channel = place.view === 'posts' || place.view === 'channel tab' ? place.channel.id : null;
    this.#list.replaceChildren(...(channel === null ? [] : [channelList(this.#session, channel)]));
    this.#keepTab(place);
    switch (place.view) {
      case 'activity':
        this.#main.replaceChildren(el('div', { class: 'page' }, el('h1', { tabindex: -1 }, 'Activity'), el('div')));
        void this.#drawActivity();
        return;
      case 'teams':
        this.#main.replaceChildren(el('div', { class: 'page' }, channelList(this.#session, null)));
        return;
      case 'posts':
        this.#main.replaceChildren(this.#bar(place), el('div', { class: 'posts' }));
        void this.#drawPosts(place);
        return;
      case 'app':
      case 'channel tab':
        // The frame would load again if it were taken out of the page and put back.
        if (this.#tab!.frame.element.parentElement === this.#main)
          this.#main.firstElementChild!.replaceWith(this.#bar(place));
        else this.#main.replaceChildren(this.#bar(place), this.#tab!.frame.element);
        return;
      case 'nowhere':
        this.#main.replaceChildren(nowhereView(place));
    }
  }

  #keepTab(place: Place): void {
    const address = place.view === 'app' || place.view === 'channel tab' ? addressOf(place, this.#session) : null;
    if (address !== null && this.#tab?.address === address) return;
    this.#tab?.frame.close();
    this.#tab?.frame.element.remove();
    this.#tab = address === null ? null : { address, frame: tabFrame(openTab(place as WithTab), this.#world) };
  }

  #bar(place: Extract<Place, { view: 'app' | 'posts' | 'channel tab' }>): HTMLElement {
    return tabBar(this.#session, place, {
      reload: () => {
        this.#tab?.frame.close();
        this.#tab?.frame.element.remove();
        this.#tab = null;
        this.#show(place);
      },
      copyLink: () => {
        if (place.view !== 'posts') showLink(linkTo(openTab(place), this.#session, place.subPage), nameOf(place));
      },
    });
  }

  #drawRail(): void {
    this.#rail.replaceChildren(rail(this.#session, this.#place));
  }

  async #drawActivity(): Promise<void> {
    const feed = await server.activity();
    if (this.#place.view !== 'activity') return;
    this.#main.querySelector('h1')?.nextElementSibling?.replaceWith(feedView(feed, (id) => void this.#read(id)));
  }

  async #drawPosts(place: Extract<Place, { view: 'posts' }>): Promise<void> {
    const posts = await server.posts(place.channel.id);
    if (this.#place !== place) return;
    this.#main.querySelector('.posts')?.replaceWith(postsView(posts, place.channel.name));
    const asked = place.post === null ? null : document.getElementById(`post-${place.post}`);
    asked?.classList.add('asked');
    (asked ?? this.#main.querySelector('.posts li:last-child'))?.scrollIntoView({ block: 'nearest' });
  }

  async #toast(id: string): Promise<void> {
    const activity = (await server.activity()).find((one) => one.id === id);
    if (activity === undefined) return;
    const toast = el(
      'div',
      { class: 'toast' },
      activityLine(activity, () => void this.#read(id)),
    );
    toast.addEventListener('click', () => toast.remove());
    this.#toasts.append(toast);
    setTimeout(() => toast.remove(), TOAST_MS);
  }

  async #read(id: string): Promise<void> {
    await server.read(id);
    this.#session = await server.session();
    this.#drawRail();
  }

  #click(event: MouseEvent): void {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (link === null || link.target === '_blank' || link.dataset.whole !== undefined) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.#open(link.href);
  }

  #top(): HTMLElement {
    const input = el('input', {
      id: 'go-to',
      type: 'text',
      placeholder: 'Paste a Teams link to open it',
      autocomplete: 'off',
      spellcheck: 'false',
    });
    const follow = (event: Event): void => {
      event.preventDefault();
      const refusal = this.#open(input.value.trim());
      if (refusal !== null) this.#show({ view: 'nowhere', why: refusal, instead: null });
      input.value = '';
    };
    return el(
      'header',
      { class: 'top', 'aria-label': 'Teams' },
      el('a', { class: 'brand', href: '/teams' }, el('b', {}, 'Teams'), el('span', {}, 'pretend')),
      el(
        'form',
        { role: 'search', on: { submit: follow } },
        el('label', { for: 'go-to', class: 'unseen' }, 'Open a Teams link'),
        input,
      ),
      accountMenu(this.#session, this.#themes, '/teams'),
    );
  }

  readonly #world: World = {
    session: () => this.#session,
    theme: () => this.#themes.now,
    open: (address) => this.#open(address),
    go: (place) => {
      if (place.view === 'nowhere') this.#show(place);
      else this.#open(addressOf(place, this.#session));
    },
    find: (address) => {
      const url = URL.canParse(address) ? new URL(address) : null;
      if (url === null) return { view: 'nowhere', why: 'This is no address.', instead: null };
      return isTeamsAddress(url, location.origin)
        ? placeOf(url, this.#session)
        : { view: 'nowhere', why: 'An address outside Teams.', instead: url.href };
    },
    token: tokenFor,
    pickPeople: async (open, asked) => {
      const everybody = open.at === null || asked.openOrgWideSearchInChatOrChannel === true;
      return pickPeople(await server.people(everybody ? null : open.at.team.id), asked);
    },
    share: showLink,
    focus: (where) => {
      const selector =
        where === 'activity'
          ? '.rail a[href="/teams/activity"]'
          : where === 'after'
            ? '.account-button'
            : '.tab-bar [aria-current]';
      document.querySelector<HTMLElement>(selector)?.focus();
    },
  };
}

type WithTab = Extract<Place, { view: 'app' | 'channel tab' }>;

const openTab = (place: WithTab): OpenTab => ({
  app: place.app,
  tab: place.tab,
  subPage: place.subPage,
  at: place.view === 'app' ? null : { team: place.team, channel: place.channel },
  frameContext: 'content',
});

function nameOf(place: Place): string {
  switch (place.view) {
    case 'activity':
      return 'Activity';
    case 'teams':
      return 'Teams';
    case 'posts':
      return place.channel.name;
    case 'channel tab':
      return `${place.tab.name} in ${place.channel.name}`;
    case 'app':
      return `${place.tab.name}, ${place.app.name}`;
    case 'nowhere':
      return 'This link leads nowhere';
  }
}

const nowhereView = ({ why, instead }: Extract<Place, { view: 'nowhere' }>): HTMLElement =>
  el(
    'div',
    { class: 'page empty' },
    el('h1', { tabindex: -1 }, 'This link leads nowhere'),
    el('p', {}, why),
    instead === null
      ? null
      : el(
          'p',
          {},
          el('a', { class: 'button', href: instead, target: '_blank', rel: 'noopener' }, 'Open it in the browser'),
        ),
  );
