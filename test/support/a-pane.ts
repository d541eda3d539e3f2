import type { Client, Problem } from '../../src/api/client.ts';
import type { PaneMessage, SeenMessage } from '../../src/api/pane-shapes.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { MailboxHost, SelectedMessage, Selection } from '../../src/host/mailbox-host.ts';
import { Pane } from '../../src/taskpane/pane.ts';

type Told = { readonly name: string; readonly key: string; readonly body: { readonly seen?: SeenMessage } };
type Held<T> = { readonly answer: (value: T) => void; readonly promise: Promise<T> };

function held<T>(): Held<T> {
  let answer: (value: T) => void = () => undefined;
  const promise = new Promise<T>((now) => {
    answer = now;
  });
  return { answer, promise };
}

/** A pane over an Outlook and a server in memory: messages are selected, answers come when a test lets them, time is a number. */
export class APane {
  readonly asked: SeenMessage[] = [];
  readonly told: Told[] = [];
  readonly pane: Pane;
  selected: Selection = { is: 'nothing' };
  sharedMailbox: string | null = null;
  /** What the server answers at once; null: it waits for `answer`. */
  answers: ((seen: SeenMessage) => Outcome<PaneMessage, Problem>) | null = null;
  decides: ((told: Told) => Outcome<unknown, Problem>) | null = null;
  readonly waiting: Held<Outcome<PaneMessage, Problem>>[] = [];
  readonly deciding: Held<Outcome<unknown, Problem>>[] = [];
  #time = 0;
  #timers: { at: number; run: () => void }[] = [];
  #changed: () => void = () => undefined;

  constructor() {
    const host: MailboxHost = {
      user: 'carys.penhallow@marlsbury.example',
      language: 'en-GB',
      theme: () => 'light',
      onTheme: () => undefined,
      selectedId: () => (this.selected.is === 'message' ? this.selected.message.id : null),
      selection: async () => this.selected,
      onSelection: (changed) => {
        this.#changed = changed;
      },
      mailbox: async () => this.sharedMailbox,
      reply: async () => true,
      infoBar: () => undefined,
      signsIn: true,
    };
    const call = async (name: string, asked: { params?: { key: string }; body?: unknown } = {}) => {
      if (name === 'paneMessage') {
        const seen = asked.body as SeenMessage;
        this.asked.push(seen);
        if (this.answers) return this.answers(seen);
        const one = held<Outcome<PaneMessage, Problem>>();
        this.waiting.push(one);
        return one.promise;
      }
      const told: Told = { name, key: asked.params?.key ?? '', body: asked.body as Told['body'] };
      this.told.push(told);
      if (this.decides) return this.decides(told);
      const one = held<Outcome<unknown, Problem>>();
      this.deciding.push(one);
      return one.promise;
    };
    const client = { call } as unknown as Client;
    const later = (ms: number, run: () => void) => {
      const timer = { at: this.#time + ms, run };
      this.#timers.push(timer);
      return () => {
        this.#timers = this.#timers.filter((one) => one !== timer);
      };
    };
    this.pane = new Pane({ host, client, now: () => this.#time, later });
  }

  /** Selects a message. `quietly`: Outlook does not say that anything has changed. */
  async select(message: SelectedMessage | null, quietly = false): Promise<void> {
    this.selected = message ? { is: 'message', message } : { is: 'nothing' };
    if (!quietly) this.#changed();
    await settle();
  }

  async pass(ms: number): Promise<void> {
    const until = this.#time + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#time = Math.max(this.#time, next.at);
      this.#timers = this.#timers.filter((one) => one !== next);
      next.run();
      await settle();
    }
    this.#time = until;
  }
}

/** Lets what has been promised be kept. */
export const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i += 1) await Promise.resolve();
};
