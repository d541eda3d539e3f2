import { el } from '../../pages/element.ts';
import type { Themes } from '../../pages/theme.ts';
import { type AddInPane, addInIcon, addInPane } from './add-in-pane.ts';
import { composeItem, composeMethods } from './compose-methods.ts';
import type { Draft } from './draft.ts';
import { ewsId, restId } from './ids.ts';
import type { Framed } from './office-frame.ts';
import { done, ERROR, failed, type MailboxWorld, type Methods, mailboxMethods } from './office-methods.ts';
import { type ReadWorld, readItem, readMethods } from './read-methods.ts';
import { mayBeSent } from './send-check.ts';
import { server } from './server.ts';
import type { AddIn, Line, Message, Placed, Session } from './shapes.ts';

/** What the add-in's pane may be about. */
export type World = {
  readonly session: () => Session;
  readonly themes: Themes;
  /** The one message that is read; null: none, or several. */
  readonly message: () => Placed<Message> | null;
  readonly chosen: () => { readonly mailbox: string; readonly lines: readonly Line[] };
  readonly isOwn: (mailbox: string) => boolean;
  readonly mailbox: MailboxWorld;
  readonly read: ReadWorld;
  /** Where the pane stands in the page. */
  readonly place: HTMLElement;
};

/**
 * Numbers of our own for what the library's copy in npm does not have: getSelectedItemsAsync (1.13), loadItemByIdAsync (1.15)
 * and its end.
 */
const [SELECTED_ITEMS, LOAD_ITEM, UNLOAD_ITEM] = [9_001, 9_002, 9_003];
const MOST_SELECTED = 100;

/** The add-in in this Outlook: its pane beside a message that is read or written, and its check before one is sent. */
export class AddInHost {
  readonly #world: World;
  #pane: AddInPane | null = null;
  #about: 'read' | 'compose' = 'read';
  /** A message that the add-in has loaded by its id, one at a time. */
  #loaded: Placed<Message> | null = null;

  constructor(world: World) {
    this.#world = world;
  }

  get isOpen(): boolean {
    return this.#pane !== null;
  }

  /** The add-in as it is there in a mailbox: one that does not say so stays out of those of others. */
  #in(mailbox: string): AddIn | null {
    const { addIn } = this.#world.session();
    return addIn !== null && (addIn.sharedFolders || this.#world.isOwn(mailbox)) ? addIn : null;
  }

  /** The button that opens the pane; null where there is no add-in. */
  button(mailbox: string, open: () => void): HTMLElement | null {
    const addIn = this.#in(mailbox);
    if (addIn === null) return null;
    return el(
      'button',
      { class: 'quiet wide add-in-button', type: 'button', on: { click: open } },
      addInIcon(addIn),
      addIn.name,
    );
  }

  openToRead(): void {
    const addIn = this.#in(this.#world.chosen().mailbox);
    if (addIn === null || (this.#pane !== null && this.#about === 'read')) return;
    const { read, message, isOwn } = this.#world;
    this.#open('read', addIn, {
      item: () => {
        const of = message();
        return of === null ? null : readItem(of, isOwn(of.mailbox));
      },
      methods: () => {
        const of = this.#loaded ?? message();
        return {
          ...mailboxMethods(addIn, this.#world.mailbox),
          ...this.#selection(addIn),
          ...(of !== null && readMethods(addIn, of, isOwn(of.mailbox), read)),
        };
      },
    });
  }

  openToCompose(draft: Draft): void {
    const addIn = this.#in(draft.mailbox);
    if (addIn === null || (this.#pane !== null && this.#about === 'compose')) return;
    const own = this.#world.isOwn(draft.mailbox);
    this.#open('compose', addIn, {
      item: () => composeItem(draft, own),
      methods: () => ({ ...mailboxMethods(addIn, this.#world.mailbox), ...composeMethods(draft, own) }),
    });
  }

  /** A pinned pane of this kind opens by itself; one of the other kind does not carry over. */
  arrive(about: 'read' | 'compose', draft: Draft | null): void {
    if (this.#pane !== null && this.#about !== about) this.close();
    if (!isPinned(about)) return;
    if (about === 'read') this.openToRead();
    else if (draft !== null) this.openToCompose(draft);
  }

  /** What is read has changed: a pinned pane hears of it, another one goes. `count`: how many messages are chosen. */
  selected(count: number): void {
    const { addIn } = this.#world.session();
    this.#loaded = null;
    if (this.#pane === null || this.#about !== 'read' || addIn === null) return;
    const stays = isPinned('read') && (count === 1 || (count === 0 ? addIn.noItem : addIn.multiSelect));
    if (!stays) {
      this.close();
      return;
    }
    this.#pane.frame.tellItem();
    if (addIn.multiSelect) this.#pane.frame.tellSelection();
  }

  themeChanged(): void {
    this.#pane?.frame.tellTheme();
  }

  /** The pane beside the draft hears what became of its recipients and files. */
  draftChanged(draft: Draft, what: string, field?: string): void {
    if (this.#about !== 'compose') return;
    if (what === 'recipients')
      this.#pane?.frame.tellAboutItem('olkRecipientsChanged', {
        to: field === 'to',
        cc: field === 'cc',
        bcc: field === 'bcc',
      });
    if (what === 'attachments')
      this.#pane?.frame.tellAboutItem('olkAttachmentsChanged', {
        attachmentStatus: 'added',
        attachmentDetails: draft.attachments().at(-1) ?? {},
      });
  }

  /** Whether the message may be sent, by the add-in and the person. */
  async maySend(draft: Draft, told: (words: string) => void): Promise<boolean> {
    const { session, themes, isOwn } = this.#world;
    const addIn = this.#in(draft.mailbox);
    if (addIn === null) return true;
    return mayBeSent(draft, { addIn, session, theme: () => themes.now }, isOwn(draft.mailbox), told);
  }

  close(): void {
    this.#pane?.close();
    this.#pane = null;
    this.#loaded = null;
    document.body.dataset.pane = 'closed';
  }

  #open(about: 'read' | 'compose', addIn: AddIn, of: Pick<Framed, 'item' | 'methods'>): void {
    this.close();
    const { session, themes, place } = this.#world;
    this.#about = about;
    this.#pane = addInPane(
      { addIn, address: addIn.pane, session, theme: () => themes.now, ...of },
      () => {
        setPinned(about, false);
        this.close();
      },
      addIn.pinnable ? { on: isPinned(about), changed: (on) => setPinned(about, on) } : null,
    );
    place.replaceChildren(this.#pane.element);
    document.body.dataset.pane = 'open';
  }

  #selection(addIn: AddIn): Methods {
    if (!addIn.multiSelect) return {};
    const { chosen } = this.#world;
    return {
      [SELECTED_ITEMS]: () =>
        done(
          chosen()
            .lines.slice(0, MOST_SELECTED)
            .map((line) => ({
              itemId: ewsId(line.id),
              itemMode: line.isDraft ? 'Compose' : 'Read',
              itemType: 'message',
              subject: line.subject,
              conversationId: ewsId(line.conversationId),
              hasAttachment: line.hasAttachments,
              internetMessageId: line.internetMessageId,
            })),
        ),
      [LOAD_ITEM]: async ({ itemId }) => {
        const { mailbox, lines } = chosen();
        const line = lines.find(({ id }) => id === restId(String(itemId)));
        if (line === undefined || this.#loaded !== null) return failed(ERROR.itemNotFound);
        this.#loaded = { mailbox, message: await server.message(mailbox, line.id) };
        return done(readItem(this.#loaded, this.#world.isOwn(mailbox)));
      },
      [UNLOAD_ITEM]: () => {
        this.#loaded = null;
        return done();
      },
    };
  }
}

/** Kept in this browser, as Outlook keeps it for the person: for reading and for writing each by itself. */
const pinnedAs = (about: string): string => `pretend-outlook.pinned.${about}`;
const isPinned = (about: string): boolean => localStorage.getItem(pinnedAs(about)) === 'true';
const setPinned = (about: string, on: boolean): void => localStorage.setItem(pinnedAs(about), String(on));
