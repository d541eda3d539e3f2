import type { Health, HealthPart } from '../../src/api/shapes.ts';
import type { Viewer } from '../../src/domain/access.ts';
import type { GroupAreas } from '../../src/domain/areas.ts';
import type { CaseSummary } from '../../src/domain/case/summary.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { TakenDown } from '../../src/domain/triage/by-hand.ts';
import type { Decision, DecisionRefusal } from '../../src/domain/triage/decisions.ts';
import type { IntakeEntry, IntakeState, MailboxKind, Person } from '../../src/domain/triage/intake.ts';
import type { SeenMessage } from '../../src/domain/triage/seen-message.ts';

/** A value, at once or soon: the read model answers synchronously, a list over the network does not. */
export type Soon<T> = T | Promise<T>;

/** A row of a list with the address where a person can open it in SharePoint (null: not known). */
export type Linked<T> = { readonly value: T; readonly link: string | null };

export type Mismatch = {
  readonly mailbox: string;
  readonly kind: MailboxKind;
  /** Messages others sent to this mailbox, and how many of them have a row. */
  readonly messages: number;
  readonly accounted: number;
};

/**
 * What the screens read. A fault is thrown; where it carries `kind` `throttled` or `unavailable`, the answer is 503 and
 * says that Microsoft 365 is busy, with when to come back where the error has a `retryAt`.
 */
export interface Reads {
  /** Rows by earliest receipt, newest first. `after` is a `next` this function gave; an unknown one starts again. */
  latestIntake(
    viewer: Viewer,
    asked: { readonly state: IntakeState | null; readonly limit: number; readonly after: string | null },
  ): Soon<{ readonly rows: readonly Linked<IntakeEntry>[]; readonly next: string | null }>;
  intakeCounts(viewer: Viewer): Soon<Readonly<Record<IntakeState, number>>>;
  /** Null also where the message is on a case that the viewer does not see. */
  intake(viewer: Viewer, key: string): Soon<Linked<IntakeEntry> | null>;
  /** Whether a case that a message names is the viewer's to see. */
  maySeeCase(viewer: Viewer, reference: string): Soon<boolean>;
  /** Mailbox against log. May be a recent result; `checkedAt` says from when. */
  reconcile(): Soon<{ readonly checkedAt: string; readonly mailboxes: readonly Mismatch[] }>;
  health(): Soon<Readonly<Record<HealthPart, Health['status']>>>;
  /** Further numbers for `/metrics`. Names as Prometheus wants them; labels never hold anything about a person. */
  gauges?(): Soon<readonly Gauge[]>;
}

export type Gauge = {
  readonly name: string;
  readonly help: string;
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
};

/** What a person does. The answer is the row as it stands afterwards. */
export interface Workflows {
  decide(key: string, decision: Decision, by: Person): Promise<Decided>;
  /** What reached the council without mail becomes a row, decided as the person says who wrote it down. */
  takeDown(taken: TakenDown, by: Person): Promise<Decided>;
  /** Looks for a message without a known row in the mailboxes; one that is found there is read next. */
  lookFor(
    seen: SeenMessage,
  ): Promise<
    | { readonly is: 'row'; readonly key: string }
    | { readonly is: 'being read'; readonly mailbox: string }
    | { readonly is: 'elsewhere'; readonly watched: readonly string[] }
  >;
  /**
   * A notification came. Must return at once (it only wakes the worker); what it throws is logged and goes no further.
   * `subscription` may be one whose creation has not been answered yet: then wake everything.
   */
  wake(notice: Notice): void;
}

export type Decided = Outcome<Linked<IntakeEntry>, DecisionRefusal>;

export type Notice = {
  readonly subscription: string;
  /** `changed`: look at it. `missed`: some notices were lost. `removed`: make it anew. `reauthorise`: renew it. */
  readonly what: 'changed' | 'missed' | 'removed' | 'reauthorise';
};

export type HttpSettings = {
  readonly council: string;
  readonly tenantId: string;
  readonly clientId: string;
  /** As MSAL wants them: the authority is https; metadata is JSON text where the authority is not Microsoft's own. */
  readonly authority: string;
  readonly authorityMetadata: string | null;
  /** What the browser asks for, such as `api://host/client/access_as_user`. */
  readonly scopes: readonly string[];
  /** Origins beside Microsoft's own that may show our pages in a frame and speak to them as Teams does. */
  readonly teamsHosts: readonly string[];
  /** Where the pane fetches Outlook's library for add-ins; Microsoft's own address, unless a setting says otherwise. */
  readonly officeJs: string;
  /** The secret every notification must carry; null: none is accepted. */
  readonly clientState: string | null;
  /** The address browsers and Graph reach this server at; https turns strict transport security on. */
  readonly publicUrl: string | null;
  /** The built surfaces; null serves none. */
  readonly webRoot: string | null;
  /** Which part of the council the members of a group of the directory work for. */
  readonly groupAreas: GroupAreas;
  /** Behind a proxy of the council's own, whose forwarded addresses are believed. */
  readonly trustProxy: boolean;
  /** Calls of the API per person and minute. */
  readonly callsPerMinute: number;
};

/** A case of a list, as much of it as the viewer sees. */
export type SeenCase = Linked<CaseSummary> & { readonly sight: 'whole' | 'progress' };
