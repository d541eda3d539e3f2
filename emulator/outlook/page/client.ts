import { accountMenu } from '../../pages/account-menu.ts';
import { el, icon } from '../../pages/element.ts';
import { Themes } from '../../pages/theme.ts';
import { AddInHost } from './add-in-host.ts';
import { composeView } from './compose-view.ts';
import type { ComposeKind, Draft } from './draft.ts';
import { type At, folderList } from './folder-list.ts';
import { restId } from './ids.ts';
import { messageList } from './message-list.ts';
import type { NewMessage } from './office-methods.ts';
import type { FileAsked, InfoBar } from './read-methods.ts';
import { infoBars, noneChosen, readingPane, severalChosen } from './reading-pane.ts';
import { Refused, server } from './server.ts';
import type { Line, Mailboxes, Message, Placed, Session } from './shapes.ts';

const PAGE = 50;
const TOAST_MS = 6_000;
const ANSWER_MS = 50;

/** The whole page: which folder is open, which messages are chosen, and what is read or written. */
export class Client {
  #session: Session;
  #mailboxes: Mailboxes;
  #at: At;
  #lines: readonly Line[] = [];
  #more = false;
  readonly #chosen = new Set<string>();
  #anchor: string | null = null;
  #message: Placed<Message> | null = null;
  #draft: Draft | null = null;
  /** What is loaded for a message that is no longer chosen is thrown away. */
  #turn = 0;
  readonly #bars = new Map<string, InfoBar[]>();
  readonly #themes = new Themes('pretend-outlook.theme', () => this.#host.themeChanged());
  readonly #folders = el('div', { class: 'folders-place' });
  readonly #list = el('div', { class: 'list-place' });
  readonly #main = el('main', { 'aria-label': 'Outlook' });
  readonly #beside = el('div', { class: 'add-in-place' });
  readonly #toasts = el('div', { class: 'toasts', role: 'status' });
  readonly #host = new AddInHost({
    session: () => this.#session,
    themes: this.#themes,
    message: () => this.#message,
    // One that is still on its way is not chosen yet.
    chosen: () => ({
      mailbox: this.#at.mailbox,
      lines: this.#lines.filter(({ id }) =>
        this.#chosen.size > 1 ? this.#chosen.has(id) : this.#message?.message.id === id,
      ),
    }),
    isOwn: (mailbox) => this.#isOwn(mailbox),
    place: this.#beside,
    mailbox: {
      openMessage: (id) => this.#openById(restId(id)),
      newMessage: (message) => this.#writeNew(message),
      masterCategories: () => server.masterCategories(this.#at.mailbox),
    },
    read: {
      reply: (of, all, html, files) => this.#reply(of, all ? 'createReplyAll' : 'createReply', html, files),
      bars: (id) => this.#barsOf(id),
      barsChanged: () => this.#drawBars(),
      categorise: async ({ mailbox, message }, categories) => {
        await server.change(mailbox, message.id, { categories });
        if (this.#message?.message.id === message.id) this.#message = { mailbox, message: { ...message, categories } };
        await this.refresh();
      },
    },
  });

  constructor(session: Session, mailboxes: Mailboxes) {
    this.#session = session;
    this.#mailboxes = mailboxes;
    const first = mailboxes.mailboxes.find(({ own }) => !own) ?? mailboxes.mailboxes[0];
    if (first === undefined) throw new Error('This person has no mailbox.');
    this.#at = { mailbox: first.address, folder: first.folders[0]!.id };
    const below = el('div', { class: 'below' }, this.#folders, this.#list, this.#main, this.#beside);
    document.body.append(this.#top(), below, this.#toasts);
    document.body.dataset.pane = 'closed';
    void this.#open(this.#at);
  }

  /** Up to which change the page is told. */
  get told(): number {
    return this.#mailboxes.at;
  }

  get session(): Session {
    return this.#session;
  }

  /** Something came in or was changed: folders and list are drawn anew; what is read stays. */
  async refresh(): Promise<void> {
    const { mailbox, folder } = this.#at;
    const [mailboxes, lines] = await Promise.all([
      server.mailboxes(),
      server.lines(mailbox, folder, 0, Math.max(PAGE, this.#lines.length) + 1),
    ]);
    this.#mailboxes = mailboxes;
    if (this.#at.mailbox !== mailbox || this.#at.folder !== folder) return;
    const shown = Math.max(PAGE, this.#lines.length);
    this.#more = lines.length > shown;
    this.#lines = lines.slice(0, shown);
    const gone = [...this.#chosen].filter((id) => !this.#lines.some((line) => line.id === id));
    for (const id of gone) this.#chosen.delete(id);
    this.#draw();
    if (gone.length > 0) await this.#showChosen();
  }

  async #open(at: At): Promise<void> {
    this.#at = at;
    this.#lines = [];
    this.#chosen.clear();
    document.body.dataset.view = 'list';
    await this.#leaveDraft();
    await this.refresh();
    await this.#showChosen();
  }

  async #choose(id: string, how: 'alone' | 'toggle' | 'range'): Promise<void> {
    await this.#leaveDraft();
    const line = this.#lines.find((one) => one.id === id);
    if (line?.isDraft && how === 'alone')
      return this.#write(this.#at.mailbox, 'reply', await server.message(this.#at.mailbox, id));
    if (how === 'toggle') {
      if (!this.#chosen.delete(id)) this.#chosen.add(id);
      this.#anchor = id;
    } else {
      const ids = this.#lines.map((one) => one.id);
      const from = how === 'range' && this.#anchor !== null ? ids.indexOf(this.#anchor) : ids.indexOf(id);
      const [low, high] = [from, ids.indexOf(id)].sort((a, b) => a - b) as [number, number];
      this.#chosen.clear();
      for (const one of ids.slice(Math.max(low, 0), high + 1)) this.#chosen.add(one);
      if (how === 'alone') this.#anchor = id;
    }
    this.#mark();
    await this.#showChosen();
  }

  /** Reads the one message that is chosen, or says that there are several or none. */
  async #showChosen(): Promise<void> {
    const turn = ++this.#turn;
    const [only] = this.#chosen.size === 1 ? this.#chosen : [];
    const addIn = this.#host.button(this.#at.mailbox, () => this.#host.openToRead());
    if (only === undefined) {
      this.#message = null;
      const back = (): void => void this.#open(this.#at);
      this.#main.replaceChildren(
        this.#chosen.size === 0 ? noneChosen(addIn) : severalChosen(this.#chosen.size, back, addIn),
      );
    } else {
      const { mailbox } = this.#at;
      const message = await server.message(mailbox, only);
      if (turn !== this.#turn) return;
      await this.#read({ mailbox, message }, turn);
      if (turn !== this.#turn) return;
    }
    if (this.#draft !== null) return;
    this.#host.arrive('read', null);
    this.#host.selected(this.#chosen.size);
  }

  async #read(of: Placed<Message>, turn: number): Promise<void> {
    const { mailbox, message } = of;
    const addIn = this.#host.button(mailbox, () => this.#host.openToRead());
    const back = (): void => {
      document.body.dataset.view = 'list';
    };
    const element = await readingPane(of, this.#barsOf(message.id), {
      reply: (kind) => void this.#reply(of, kind, null, []),
      remove: () => void this.#removed(mailbox, message.id),
      markUnread: () => void server.change(mailbox, message.id, { isRead: false }).then(() => this.refresh()),
      back,
      addIn,
    });
    if (turn !== this.#turn) return;
    this.#message = of;
    this.#main.replaceChildren(element);
    document.body.dataset.view = 'message';
    if (!message.isRead) void server.change(mailbox, message.id, { isRead: true }).then(() => this.refresh());
  }

  async #removed(mailbox: string, id: string): Promise<void> {
    await server.remove(mailbox, id);
    await this.refresh();
  }

  /** A message that an add-in names by its id; false where the person has none such. */
  async #openById(id: string): Promise<boolean> {
    for (const { address } of this.#mailboxes.mailboxes) {
      const message = await server.message(address, id).catch(() => null);
      if (message === null) continue;
      await this.#read({ mailbox: address, message }, ++this.#turn);
      return true;
    }
    return false;
  }

  async #reply(
    { mailbox, message }: Placed<Message>,
    kind: 'createReply' | 'createReplyAll' | 'createForward',
    html: string | null,
    files: readonly FileAsked[],
  ): Promise<void> {
    const made = await server.answer(mailbox, message.id, kind, html === '' ? null : html);
    for (const { name } of files) this.#toast(`The pretend Outlook does not fetch ${name ?? 'a file'} for a reply.`);
    const draft = await server.message(mailbox, made.id);
    const write = (): void => void this.#write(mailbox, kind === 'createForward' ? 'forward' : 'reply', draft);
    // The pane beside what is read goes with it: who asked through it is answered before it does.
    if (html === null) write();
    else setTimeout(write, ANSWER_MS);
  }

  async #writeNew({ to, cc, subject, html }: NewMessage): Promise<void> {
    const people = (list: readonly string[]) => list.map((address) => ({ emailAddress: { name: address, address } }));
    const { mailbox } = this.#at;
    const made = await server.newDraft(mailbox, {
      subject,
      body: { contentType: 'html', content: html },
      toRecipients: people(to),
      ccRecipients: people(cc),
    });
    await this.#write(mailbox, 'newMail', await server.message(mailbox, made.id));
  }

  async #write(mailbox: string, kind: ComposeKind, message: Message): Promise<void> {
    await this.#leaveDraft();
    this.#turn += 1;
    const name = this.#mailboxes.mailboxes.find(({ address }) => address === mailbox)?.name ?? mailbox;
    const { element, draft } = composeView(
      mailbox,
      kind,
      message,
      { name, address: mailbox },
      {
        send: (one, told) => this.#send(one, told),
        discard: async (one) => {
          this.#draft = null;
          await server.remove(mailbox, one.id);
          await this.#back();
        },
        addIn: this.#host.button(mailbox, () => this.#host.openToCompose(draft)),
      },
    );
    draft.onChange((what, field) => this.#host.draftChanged(draft, what, field));
    draft.close = () => void this.#back();
    this.#draft = draft;
    this.#main.replaceChildren(element);
    document.body.dataset.view = 'message';
    this.#host.arrive('compose', draft);
    (kind === 'newMail' ? draft.fields.to : draft.fields.body).focus();
  }

  async #send(draft: Draft, told: (words: string) => void): Promise<void> {
    try {
      await draft.save();
      if (!(await this.#host.maySend(draft, told))) return;
      // What the add-in wrote while it looked, and the person beside it.
      await draft.save();
      await server.send(draft.mailbox, draft.id);
    } catch (error) {
      told(error instanceof Refused ? error.message : 'The message could not be sent. It is kept as a draft.');
      return;
    }
    this.#draft = null;
    this.#toast('Message sent.');
    await this.#back();
  }

  /** From a draft to what is chosen. */
  async #back(): Promise<void> {
    this.#draft = null;
    this.#host.close();
    await this.refresh();
    await this.#showChosen();
  }

  /** What is written is kept as a draft, and the form goes. */
  async #leaveDraft(): Promise<void> {
    const draft = this.#draft;
    this.#draft = null;
    if (draft === null) return;
    this.#host.close();
    await draft.save().catch(() => this.#toast('The draft could not be kept.'));
  }

  #isOwn = (mailbox: string): boolean =>
    this.#mailboxes.mailboxes.find(({ address }) => address === mailbox)?.own === true;

  #barsOf(id: string): InfoBar[] {
    const bars = this.#bars.get(id) ?? [];
    this.#bars.set(id, bars);
    return bars;
  }

  #drawBars(): void {
    if (this.#message === null) return;
    this.#main.querySelector('.info-bars')?.replaceWith(infoBars(this.#barsOf(this.#message.message.id)));
  }

  #draw(): void {
    this.#folders.replaceChildren(
      el(
        'button',
        {
          class: 'main new',
          type: 'button',
          on: { click: () => void this.#writeNew({ to: [], cc: [], subject: '', html: '' }) },
        },
        icon('write'),
        'New mail',
      ),
      folderList(this.#mailboxes.mailboxes, this.#at, (at) => void this.#open(at)),
    );
    const held = (document.activeElement?.closest('[data-id]') as HTMLElement | null)?.dataset.id;
    const box = this.#mailboxes.mailboxes.find(({ address }) => address === this.#at.mailbox);
    const folder = box?.folders.find(({ id }) => id === this.#at.folder);
    const name = `${folder?.name ?? ''}${box?.own ? '' : `, ${box?.name ?? ''}`}`;
    const scrolled = this.#list.querySelector('.list')?.scrollTop ?? 0;
    this.#list.replaceChildren(
      messageList(name, this.#lines, this.#chosen, {
        choose: (id, how) => void this.#choose(id, how),
        more: this.#more ? () => void this.#showMore() : null,
      }),
    );
    this.#list.querySelector('.list')!.scrollTop = scrolled;
    document.title = `${name} | Pretend Outlook`;
    if (held !== undefined)
      this.#list.querySelector<HTMLElement>(`[data-id="${CSS.escape(held)}"] .mail-open`)?.focus();
  }

  async #showMore(): Promise<void> {
    const { mailbox, folder } = this.#at;
    const lines = await server.lines(mailbox, folder, this.#lines.length, PAGE + 1);
    this.#more = lines.length > PAGE;
    this.#lines = [...this.#lines, ...lines.slice(0, PAGE)];
    this.#draw();
  }

  /** Which messages are chosen, without drawing the list anew under the pointer. */
  #mark(): void {
    for (const line of this.#list.querySelectorAll<HTMLElement>('[data-id]')) {
      const chosen = this.#chosen.has(line.dataset.id ?? '');
      line.toggleAttribute('data-chosen', chosen);
      line.querySelector('input')!.checked = chosen && this.#chosen.size > 1;
      const open = line.querySelector('.mail-open')!;
      if (chosen) open.setAttribute('aria-current', 'true');
      else open.removeAttribute('aria-current');
    }
  }

  #toast(words: string): void {
    const toast = el('p', { class: 'toast' }, words);
    this.#toasts.append(toast);
    setTimeout(() => toast.remove(), TOAST_MS);
  }

  #top(): HTMLElement {
    return el(
      'header',
      { class: 'top', 'aria-label': 'Outlook' },
      el(
        'button',
        {
          ...{ class: 'quiet menu', type: 'button', 'aria-label': 'Folders' },
          on: {
            click: () => {
              document.body.dataset.view = document.body.dataset.view === 'folders' ? 'list' : 'folders';
            },
          },
        },
        icon('menu'),
      ),
      el('a', { class: 'brand', href: '/outlook' }, el('b', {}, 'Outlook'), el('span', {}, 'pretend')),
      accountMenu(this.#session, this.#themes, '/outlook'),
    );
  }
}
