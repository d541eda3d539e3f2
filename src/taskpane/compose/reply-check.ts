import type { Client, Problem } from '../../api/client.ts';
import type { ReplyChecked } from '../../api/pane-shapes.ts';
import type { ComposeHost, WrittenDraft } from '../../host/compose-host.ts';

export type ReplyState = {
  /** The mail as it was last looked at; null: not yet. */
  readonly draft: WrittenDraft | null;
  /** What the server said of it; null: nothing yet. */
  readonly checked: ReplyChecked | null;
  /** What is shown is of an earlier text; another answer is on its way, or soon will be. */
  readonly behind: boolean;
  readonly problem: Problem | 'no mail' | null;
  /** The case that somebody asked for, and that is not there for them. */
  readonly notFound: string | null;
};

export type ReplyNeeds = {
  readonly mail: ComposeHost;
  readonly client: Pick<Client, 'call'>;
  /** Runs something later; the function it gives back takes that back. */
  readonly later: (ms: number, run: () => void) => () => void;
  /** Whether anybody can see the pane. */
  readonly watched: () => boolean;
};

/** Outlook does not say that a text changes, so it is looked at; a look takes a few milliseconds. */
export const LOOK_MS = 1_000;
/** While somebody types without a pause it is checked all the same, but not at every letter. */
const MOST_LOOKS = 5;

/**
 * Looks at a mail as it is written, and asks the server what it lacks once its words have stood still for a second. The text
 * goes to the server only where subject, conversation or a choice of the person leads to a case.
 */
export class ReplyCheck {
  readonly #needs: ReplyNeeds;
  #state: ReplyState = { draft: null, checked: null, behind: true, problem: null, notFound: null };
  readonly #watchers = new Set<() => void>();
  #looked = '';
  #asked = '';
  #looks = 0;
  #turn = 0;
  #ends: () => void = () => undefined;
  #over = false;
  /** What the person chose, where Outlook keeps nothing with a mail. */
  #chosen: string | null = null;

  constructor(needs: ReplyNeeds) {
    this.#needs = needs;
  }

  readonly now = (): ReplyState => this.#state;
  readonly watch = (changed: () => void): (() => void) => {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  };

  start(): void {
    this.#over = false;
    this.#needs.mail.onChange(() => void this.look());
    const look = (): void => {
      if (this.#needs.watched()) void this.look();
      this.#ends = this.#needs.later(LOOK_MS, look);
    };
    look();
  }

  end(): void {
    this.#over = true;
    this.#turn += 1;
    this.#ends();
  }

  /** Reads the mail; asks the server where its words stand still, or have changed for long. */
  async look(): Promise<void> {
    const { mail } = this.#needs;
    let draft: WrittenDraft;
    try {
      draft = await mail.draft();
    } catch {
      return this.#set({ problem: 'no mail' });
    }
    if (this.#over) return;
    const text = JSON.stringify(draft);
    const still = text === this.#looked || this.#looked === '';
    this.#looked = text;
    if (this.#state.problem === 'no mail') this.#set({ problem: null });
    if (text === this.#asked) return;
    this.#looks += 1;
    if (!this.#state.behind) this.#set({ behind: true });
    if (still || this.#looks >= MOST_LOOKS) await this.#ask(draft, text);
  }

  /** The person says which case it answers. */
  async choose(reference: string): Promise<void> {
    const kept = await this.#needs.mail.keepReference(reference);
    const draft = await this.#needs.mail.draft().catch(() => null);
    this.#chosen = kept ? null : reference;
    if (draft) await this.#ask(draft, JSON.stringify(draft));
    if (this.#state.checked && this.#state.checked.on === null) this.#set({ notFound: reference });
  }

  /** Asks about the mail as it stands now, whatever has been asked: somebody has put something into it, or the network is back. */
  async again(): Promise<void> {
    const draft = await this.#needs.mail.draft().catch(() => null);
    if (draft === null) return this.#set({ problem: 'no mail' });
    this.#looked = JSON.stringify(draft);
    await this.#ask(draft, this.#looked);
  }

  async #ask(draft: WrittenDraft, text: string): Promise<void> {
    this.#turn += 1;
    const mine = this.#turn;
    this.#asked = text;
    this.#looks = 0;
    const { conversationId, subject } = draft;
    const reference = draft.reference ?? this.#chosen;
    const known = this.#state.checked?.on ?? null;
    const bare = { reference, conversationId, subject, to: [], cc: [], text: '', attachments: [] };
    let answer = await this.#call(known === null ? bare : { ...draft, reference });
    if (mine !== this.#turn) return;
    if (known === null && answer.ok && answer.value.on !== null) answer = await this.#call({ ...draft, reference });
    if (mine !== this.#turn) return;
    if (answer.ok)
      this.#set({ draft, checked: answer.value, behind: this.#looked !== text, problem: null, notFound: null });
    else this.#set({ draft, behind: true, problem: answer.refusal });
  }

  #call = ({ to, cc, attachments, ...draft }: WrittenDraft) =>
    this.#needs.client.call('checkReply', {
      body: { ...draft, to: [...to], cc: [...cc], attachments: [...attachments] },
    });

  #set(change: Partial<ReplyState>): void {
    this.#state = { ...this.#state, ...change };
    for (const changed of this.#watchers) changed();
  }
}
