import type { ComposeHost, WrittenDraft } from '../../src/host/compose-host.ts';

/** A mail that is being written, kept here; what is put into it stands in it afterwards. */
export class AnOutlookDraft implements ComposeHost {
  mail: WrittenDraft;
  /** Outlook refuses whatever is asked. */
  refuses = false;
  /** How often the whole mail was read. */
  read = 0;
  readonly #listeners: (() => void)[] = [];

  constructor(more: Partial<WrittenDraft> = {}) {
    this.mail = {
      subject: 'Your complaint [RD-26-000118]',
      conversationId: null,
      reference: null,
      to: ['noreen.fettle@post.example'],
      cc: [],
      text: 'Dear Ms Fettle,\n\nThank you.',
      attachments: [],
      ...more,
    };
  }

  async about() {
    if (this.refuses) throw new Error('refused');
    const { subject, conversationId, reference } = this.mail;
    return { subject, conversationId, reference };
  }
  async draft() {
    if (this.refuses) throw new Error('refused');
    this.read += 1;
    return this.mail;
  }
  insert = (words: string): Promise<boolean> => this.#change({ text: `${this.mail.text}\n\n${words}` });
  setSubject = (subject: string): Promise<boolean> => this.#change({ subject });
  keepReference = (reference: string): Promise<boolean> => this.#change({ reference });
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** Somebody adds a person or a file. */
  changes(change: Partial<WrittenDraft>): void {
    this.mail = { ...this.mail, ...change };
    for (const listener of this.#listeners) listener();
  }

  async #change(change: Partial<WrittenDraft>): Promise<boolean> {
    if (!this.refuses) this.mail = { ...this.mail, ...change };
    return !this.refuses;
  }
}
