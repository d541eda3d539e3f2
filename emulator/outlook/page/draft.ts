import { readAddresses, writtenAddresses } from './addresses.ts';
import { cleanHtml } from './clean-html.ts';
import { htmlText } from './html-text.ts';
import { ewsId } from './ids.ts';
import { server } from './server.ts';
import type { Address, Attachment, Message } from './shapes.ts';

export type RecipientField = 'to' | 'cc' | 'bcc';
export type ComposeKind = 'newMail' | 'reply' | 'forward';

/** Where a draft is written: the fields of the form. */
export type Fields = Readonly<Record<RecipientField | 'subject', HTMLInputElement>> & { readonly body: HTMLElement };

type Change = 'recipients' | 'attachments' | 'text' | 'saved';

/** A message that is being written: what the form holds, and what of it the mailbox has. */
export class Draft {
  readonly mailbox: string;
  readonly kind: ComposeKind;
  readonly from: Address;
  readonly conversationId: string | null;
  readonly sessionData = new Map<string, string>();
  readonly fields: Fields;
  readonly id: string;
  #attachments: readonly Attachment[];
  #told: ((change: Change, field?: RecipientField) => void) | null = null;
  #range: Range | null = null;
  #saving: Promise<unknown> = Promise.resolve();
  /** Leaves the form; the draft stays in its folder. */
  close: () => void = () => undefined;

  constructor(mailbox: string, kind: ComposeKind, message: Message, from: Address, fields: Fields) {
    this.mailbox = mailbox;
    this.kind = kind;
    this.id = message.id;
    this.from = from;
    this.conversationId = message.conversationId;
    this.#attachments = message.attachments;
    this.fields = fields;
    const people = (list: Message['toRecipients']): string => writtenAddresses(list.map((one) => one.emailAddress));
    fields.to.value = people(message.toRecipients);
    fields.cc.value = people(message.ccRecipients);
    fields.bcc.value = people(message.bccRecipients);
    fields.subject.value = message.subject;
    fields.body.replaceChildren(cleanHtml(message.body.content));
    for (const field of ['to', 'cc', 'bcc'] as const)
      fields[field].addEventListener('change', () => this.#tell('recipients', field));
    fields.subject.addEventListener('input', () => this.#tell('text'));
    fields.body.addEventListener('input', () => this.#tell('text'));
    // Where the cursor was when an add-in is asked to write something: by then the add-in has the keyboard.
    fields.body.addEventListener('blur', () => this.#keepCursor());
  }

  onChange(told: (change: Change, field?: RecipientField) => void): void {
    this.#told = told;
  }

  recipients = (field: RecipientField): Address[] => readAddresses(this.fields[field].value);
  subject = (): string => this.fields.subject.value;
  html = (): string => this.fields.body.innerHTML;
  text = (): string => htmlText(this.html());
  attachments = (): readonly Attachment[] => this.#attachments;

  setRecipients(field: RecipientField, people: readonly Address[]): void {
    this.fields[field].value = writtenAddresses(people);
    this.#tell('recipients', field);
  }

  setSubject(subject: string): void {
    this.fields.subject.value = subject;
    this.#tell('text');
  }

  setHtml(html: string): void {
    this.fields.body.replaceChildren(cleanHtml(html));
    this.#range = null;
    this.#tell('text');
  }

  prepend(html: string): void {
    this.fields.body.prepend(cleanHtml(html));
    this.#tell('text');
  }

  /** In the place of what is selected; at the top where the cursor never was in the text. */
  insertAtCursor(html: string): void {
    if (document.activeElement === this.fields.body) this.#keepCursor();
    if (this.#range === null) {
      this.prepend(html);
      return;
    }
    const clean = cleanHtml(html);
    const last = clean.lastChild;
    this.#range.deleteContents();
    this.#range.insertNode(clean);
    if (last !== null) this.#range.setStartAfter(last);
    this.#range.collapse(true);
    this.#tell('text');
  }

  /** Puts what the form holds into the mailbox; answers the draft's id. */
  async save(): Promise<string> {
    const saving = this.#saving.then(async () => {
      const recipients = (field: RecipientField) => this.recipients(field).map((one) => ({ emailAddress: one }));
      await server.change(this.mailbox, this.id, {
        subject: this.subject(),
        body: { contentType: 'html', content: this.html() },
        toRecipients: recipients('to'),
        ccRecipients: recipients('cc'),
        bccRecipients: recipients('bcc'),
      });
      this.#tell('saved');
    });
    this.#saving = saving.catch(() => undefined);
    await saving;
    return this.id;
  }

  async attach(name: string, contentType: string, content: string, isInline: boolean): Promise<string> {
    const added = await server.attach(
      this.mailbox,
      this.id,
      name,
      contentType || 'application/octet-stream',
      content,
      isInline,
    );
    this.#attachments = [...this.#attachments, added];
    this.#tell('attachments');
    return added.id;
  }

  /** False where it has no such file. */
  async detach(id: string): Promise<boolean> {
    const file = this.#attachments.find((one) => one.id === id || ewsId(one.id) === id);
    if (file === undefined) return false;
    await server.detach(this.mailbox, this.id, file.id);
    this.#attachments = this.#attachments.filter((one) => one !== file);
    this.#tell('attachments');
    return true;
  }

  /** A file in base64; null where it has no such file. */
  async content(id: string): Promise<string | null> {
    const file = this.#attachments.find((one) => ewsId(one.id) === id);
    return file === undefined ? null : server.content(this.mailbox, this.id, file.id);
  }

  #tell(change: Change, field?: RecipientField): void {
    this.#told?.(change, field);
  }

  #keepCursor(): void {
    const selection = getSelection();
    const range = selection === null || selection.rangeCount === 0 ? null : selection.getRangeAt(0);
    if (range !== null && this.fields.body.contains(range.commonAncestorContainer)) this.#range = range.cloneRange();
  }
}
