import type { Client, Problem } from '../api/client.ts';
import type { PaneMessage, SeenMessage } from '../api/pane-shapes.ts';
import { sendDecision } from '../api/send-decision.ts';
import type { IntakeRow } from '../api/shapes.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Decision } from '../domain/triage/decisions.ts';
import type { MailboxHost, SelectedMessage, Selection } from '../host/mailbox-host.ts';
import { type Acting, ActingOn, type Undone } from './acting.ts';
import { Drafts } from './drafts.ts';
import { type OnMessage, type PaneState, withRow } from './pane-state.ts';

/** What the pane goes by besides Outlook and the server. */
export type PaneNeeds = {
  readonly host: MailboxHost;
  readonly client: Client;
  /** Milliseconds, from anywhere. */
  readonly now: () => number;
  /** Runs something later; the function it gives back takes that back. */
  readonly later: (ms: number, run: () => void) => () => void;
};

/** Outlook does not always say that another message is selected (office-js issues 3470, 5965, 5987). */
const COMPARE_MS = 1_500;
/** A message that is being read has its row after a second or two; after a minute it is asked for less often. */
const READ_AGAIN_MS = 1_000;
const SLOWLY_MS = 10_000;
const SOON = 30;
const OFFLINE_AGAIN_MS = 4_000;
/** Outlook answers in a few milliseconds where the mailbox is shared; the server finds the message without it. */
const MAILBOX_MS = 250;
/** Answers that are shown at once when somebody comes back to a message. */
const KEPT = 50;
/** So long one press takes a decision back. */
export const UNDO_MS = 30_000;

/**
 * Which message is selected, what the server knows of it, and what a person does with it. Never the wrong one: the id is
 * compared at every sign of a change, on a timer, and before anything is sent; what is sent says which message was seen.
 */
export class Pane {
  readonly #needs: PaneNeeds;
  #state: PaneState = { at: 'looking' };
  /** What somebody has filled in and not sent yet, by message. */
  readonly drafts = new Drafts();
  readonly #watchers = new Set<() => void>();
  readonly #answers = new Map<string, PaneMessage>();
  readonly #acting = new ActingOn();
  #glancing = false;
  #turn = 0;
  #stop: () => void = () => undefined;

  constructor(needs: PaneNeeds) {
    this.#needs = needs;
  }

  get host(): MailboxHost {
    return this.#needs.host;
  }
  get client(): Client {
    return this.#needs.client;
  }

  readonly now = (): PaneState => this.#state;

  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  };

  /** Looks at what is selected, and from then on at every change of it. Ends when the first answer is there. */
  start(): Promise<void> {
    const { host, later } = this.#needs;
    host.onSelection(() => void this.look());
    const compare = (): void => {
      this.compare();
      later(COMPARE_MS, compare);
    };
    later(COMPARE_MS, compare);
    return this.look();
  }

  /** Whether what is shown is what is selected; where not, nothing can be done with it any more, and the other is read. */
  compare(): boolean {
    const state = this.#state;
    if (state.at === 'looking') return true;
    const id = this.#needs.host.selectedId();
    const same = id === (state.at === 'message' ? state.message.id : null);
    if (!same) void this.look();
    // Without one message there is no id to go by: Outlook is asked what there is instead.
    else if (state.at !== 'message') void this.#glance(state);
    return same;
  }

  async #glance(state: Exclude<PaneState, OnMessage>): Promise<void> {
    if (this.#glancing) return;
    this.#glancing = true;
    const mine = this.#turn;
    const selection = await this.#needs.host.selection().catch(() => null);
    this.#glancing = false;
    if (selection !== null && mine === this.#turn && sign(selection) !== sign(state)) await this.look();
  }

  /** Reads what is selected now. The same as before: asks the server again. */
  async look(): Promise<void> {
    const before = this.#state;
    const { host } = this.#needs;
    this.#turn += 1;
    const mine = this.#turn;
    this.#stop();
    if (before.at === 'message' && host.selectedId() !== before.message.id) this.#set({ ...before, moved: true });
    const selection = await host.selection();
    if (mine !== this.#turn) return;
    if (selection.is !== 'message') return this.#set(screenOf(selection));
    const { message } = selection;
    const again = before.at === 'message' && before.message.id === message.id;
    const answer = this.#answers.get(message.id) ?? null;
    const problem = again ? before.problem : null;
    this.#set({ at: 'message', message, answer, problem, moved: false, ...this.#acting.of(message.id) });
    await this.#ask(message, mine, 0);
  }

  async #ask(message: SelectedMessage, mine: number, times: number): Promise<void> {
    const { client, later } = this.#needs;
    const seen = await this.seen(message);
    if (mine !== this.#turn) return;
    const answer = await client.call('paneMessage', { body: seen });
    if (mine !== this.#turn) return;
    if (!answer.ok) {
      this.#change(message, { problem: answer.refusal });
      if (answer.refusal.kind === 'offline')
        this.#stop = later(OFFLINE_AGAIN_MS, () => void this.#ask(message, mine, times));
      return;
    }
    this.#keep(message.id, answer.value);
    this.#change(message, { answer: answer.value, problem: null });
    if (answer.value.is !== 'being read') return;
    const wait = times < SOON ? READ_AGAIN_MS : SLOWLY_MS;
    this.#stop = later(wait, () => void this.#ask(message, mine, times + 1));
  }

  /** The message as the person sees it, for the server to compare with what it holds. */
  async seen({ messageId, subject, from, at }: SelectedMessage): Promise<SeenMessage> {
    const { host, later } = this.#needs;
    const late = new Promise<null>((none) => later(MAILBOX_MS, () => none(null)));
    return { messageId, subject, from, at, mailbox: await Promise.race([host.mailbox().catch(() => null), late]) };
  }

  /**
   * Carries out what a person decided about the message that is shown. `moved`: another one was selected by then, and nothing
   * was sent.
   */
  async decide(row: IntakeRow, decision: Decision): Promise<Outcome<IntakeRow, Problem> | 'moved'> {
    const state = this.#state;
    if (state.at !== 'message' || state.busy) return 'moved';
    if (!this.compare() || state.moved) return 'moved';
    const { message } = state;
    this.#act(message, { busy: true, refused: null });
    const answer = await sendDecision(this.#needs.client, row.key, decision, await this.seen(message));
    if (answer.ok) this.#decided(message, answer.value, decision);
    else this.#act(message, { busy: false, refused: answer.refusal });
    return answer;
  }

  #decided(message: SelectedMessage, row: IntakeRow, decision: Decision): void {
    const known = withRow(this.#answers.get(message.id) ?? null, row);
    if (known) this.#keep(message.id, known);
    const done = decision.choice === 'undo' ? null : { decision, at: this.#needs.now() };
    this.#act(message, { busy: false, done });
    this.#change(message, { answer: known });
    // What is known beside the row is another by now: its case, its dates, what may be done.
    if (this.#shows(message)) void this.look();
  }

  /** What was refused, of every message: it is told whatever is selected. */
  readonly undone = (): readonly Undone[] => this.#acting.undone;

  /** It was read that this was refused. */
  dismiss(message: SelectedMessage): void {
    this.#act(message, { refused: null });
  }

  #act(message: SelectedMessage, change: Partial<Acting>): void {
    this.#acting.change(message, change);
    if (this.#shows(message)) this.#change(message, change);
    else this.#set(this.#state);
  }

  #keep(id: string, answer: PaneMessage): void {
    this.#answers.delete(id);
    this.#answers.set(id, answer);
    const [oldest] = this.#answers.keys();
    if (this.#answers.size > KEPT && oldest !== undefined) this.#answers.delete(oldest);
  }

  #shows(message: SelectedMessage): boolean {
    return this.#state.at === 'message' && this.#state.message.id === message.id;
  }

  /** Changes what is shown of a message, where it is that message which is shown. */
  #change(message: SelectedMessage, change: Partial<OnMessage>): void {
    if (this.#state.at === 'message' && this.#shows(message)) this.#set({ ...this.#state, ...change });
  }

  #set(state: PaneState): void {
    this.#state = state;
    for (const changed of this.#watchers) changed();
  }
}

/** What tells two looks apart where no single message is selected. */
const sign = (one: Selection | PaneState): string =>
  'messages' in one ? one.messages.map(({ id }) => id).join() : 'is' in one ? one.is : one.at;

function screenOf(selection: Exclude<Selection, { readonly is: 'message' }>): PaneState {
  return selection.is === 'several'
    ? { at: 'several', messages: selection.messages }
    : ({ at: selection.is } as PaneState);
}
