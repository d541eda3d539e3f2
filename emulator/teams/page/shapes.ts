/** What the page is told by its server, as JSON. */

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly upn: string;
  readonly title: string | null;
};

export type TabOfApp = {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
};

export type App = {
  /** The catalogue's id: what deep links name. */
  readonly id: string;
  readonly manifestId: string;
  readonly version: string;
  readonly name: string;
  readonly accentColor: string;
  readonly showLoadingIndicator: boolean;
  readonly validDomains: readonly string[];
  /** Personal tabs. */
  readonly tabs: readonly TabOfApp[];
  /** Whether it is installed for this person; in a team it may be installed all the same. */
  readonly personal: boolean;
};

export type ChannelTab = TabOfApp & { readonly id: string; readonly appId: string };

export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly tabs: readonly ChannelTab[];
};

export type Team = {
  readonly id: string;
  readonly name: string;
  /** The id of the General channel, which the client calls the team's. */
  readonly internalId: string;
  readonly owner: boolean;
  /** Catalogue ids of the apps installed in it. */
  readonly apps: readonly string[];
  readonly channels: readonly Channel[];
};

export type Session = {
  readonly person: Person;
  readonly tenantId: string;
  readonly council: string;
  readonly siteHost: string;
  readonly apps: readonly App[];
  readonly teams: readonly Team[];
  readonly unread: number;
  /** Where to end the session. */
  readonly signOut: string;
};

export type Activity = {
  readonly id: string;
  readonly appName: string;
  readonly accentColor: string;
  readonly sender: { readonly name: string } | null;
  readonly title: string;
  readonly preview: string;
  readonly topic: string;
  readonly link: string;
  readonly createdAt: number;
  readonly read: boolean;
};

export type Post = {
  readonly id: string;
  readonly sender: { readonly kind: 'user' | 'application'; readonly name: string };
  readonly subject: string | null;
  readonly importance: 'normal' | 'high' | 'urgent';
  readonly contentType: 'text' | 'html';
  readonly content: string;
  readonly attachments: readonly {
    readonly id: string;
    readonly contentType: string;
    readonly content: string | null;
  }[];
  readonly createdAt: number;
};

/** What `authentication.getAuthToken` comes to; `ask`: the person must agree or prove themselves first. */
export type TokenAnswer =
  | { readonly token: string }
  | { readonly refused: string }
  | { readonly ask: 'consent' | 'interaction' };

/** What open pages are told at once: something came into a feed or a channel, or the apps have changed. */
export type Live =
  | { readonly kind: 'activity'; readonly user: string; readonly id: string }
  | { readonly kind: 'post'; readonly team: string; readonly channel: string }
  | { readonly kind: 'apps' };
