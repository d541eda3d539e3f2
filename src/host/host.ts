/** What the screens know about where they run. The hosts differ; a screen never asks which one it is in. */
export type HostTheme = 'light' | 'dark' | 'contrast' | 'device';

export type Host = {
  /** The host decides about colours (Teams), or the reader does (`device`). */
  readonly theme: HostTheme;
  onTheme(listener: (theme: HostTheme) => void): void;
  /** The language the host shows itself in, as a tag. */
  readonly language: string;
  /** A token for our API, or null when the person has to sign in first. `again`: the last one was refused. */
  token(again: boolean): Promise<string | null>;
  /** Leaves the page to sign in; absent where the host has signed the person in already. */
  readonly signIn?: () => Promise<void>;
  readonly signOut?: () => Promise<void>;
  /** An address that leads to this place (`case/RD-26-000123`) for whoever may go there; `label` names it, and nobody. */
  linkTo(place: string, label: string): string;
  /** Tells the host that there is something to see, or why there is not. */
  shown(): void;
  failed(): void;
};

/** Where a visit begins: with a person, without one (signed out on purpose, or refused), never in a loop. */
export type Arrival = { readonly host: Host; readonly person: 'in' | 'out' | 'refused' };

export type SignInSettings = {
  readonly clientId: string;
  readonly authority: string;
  readonly authorityMetadata: string | null;
  readonly scopes: readonly string[];
};
