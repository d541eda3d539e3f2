/// <reference types="office-js" />
import type { HostTheme } from './host.ts';
import type { MailboxHost, SelectedMessage, Selection } from './mailbox-host.ts';

type Item = typeof Office.context.mailbox.item;
type ReadMessage = Office.MessageRead;

/** As `Office.MailboxEnums.ItemType.Message` has it. */
const MESSAGE = 'message';
const ITEM_CHANGED = 'olkItemSelectedChanged';
const ITEMS_CHANGED = 'olkSelectedItemsChanged';
const THEME_CHANGED = 'officeThemeChanged';
/** Outlook hands on no more of a selection ("Activate your Outlook add-in on multiple messages"). */
const MOST_SELECTED = 100;
/** "At most 150 characters" (Office.NotificationMessageDetails). */
const INFO_BAR_MOST = 150;
const INFO_BAR = 'redress';
/** The id of our smallest icon in the manifest. */
const ICON = 'Icon.16x16';

/**
 * Waits until office.js is here (the element of the page that brings it) and knows its host; null where that is not Outlook.
 * Rejects where the library did not come.
 */
export async function arriveInOutlook(element: HTMLScriptElement): Promise<MailboxHost | null> {
  await library(element);
  const { host } = await Office.onReady();
  // The library takes both away, and gives nothing in their place; the browser's own stand behind them.
  for (const name of ['pushState', 'replaceState'] as const) if (!history[name]) Reflect.deleteProperty(history, name);
  // Not by name: the enumerations of the library come with the file of its host.
  return host?.toString() === 'Outlook' && Office.context.mailbox ? outlook() : null;
}

function library(element: HTMLScriptElement): Promise<void> {
  if (typeof Office !== 'undefined') return Promise.resolve();
  return new Promise((here, lost) => {
    element.addEventListener('load', () => here());
    element.addEventListener('error', () => lost(new Error('office.js did not come')));
    if (element.dataset.lost !== undefined) lost(new Error('office.js did not come'));
  });
}

function outlook(): MailboxHost {
  const { context } = Office;
  const can = (version: string): boolean => context.requirements.isSetSupported('Mailbox', version);
  const item = (): Item => context.mailbox.item;
  const selectedId = (): string | null => {
    const now = item();
    return now && isRead(now) ? now.itemId : null;
  };

  return {
    user: context.mailbox.userProfile?.emailAddress || null,
    language: context.displayLanguage ?? navigator.language,
    theme: () => themeOf(context.officeTheme),
    onTheme: (listener) => {
      if (can('1.14')) context.mailbox.addHandlerAsync(THEME_CHANGED, listener, () => undefined);
    },
    selectedId,
    async selection() {
      const now = item();
      if (!now) return can('1.13') ? several() : { is: 'nothing' };
      if (isWriting(now)) return { is: 'writing' };
      return isRead(now) ? { is: 'message', message: described(now) } : { is: 'other' };
    },
    onSelection: (listener) => {
      context.mailbox.addHandlerAsync(ITEM_CHANGED, listener, () => undefined);
      if (can('1.13')) context.mailbox.addHandlerAsync(ITEMS_CHANGED, listener, () => undefined);
    },
    async mailbox() {
      // A shared folder or mailbox says whose it is; a message of one's own refuses, and so does a delegate's on some clients.
      const now = item();
      const owner =
        now && can('1.8')
          ? await answer<Office.SharedProperties>((done) => now.getSharedPropertiesAsync(done)).then(
              (shared) => shared?.owner || null,
            )
          : null;
      return owner ?? context.mailbox.userProfile?.emailAddress ?? null;
    },
    async reply(html) {
      const now = item();
      if (!now || !isRead(now)) return false;
      if (can('1.9')) return (await settled((done) => now.displayReplyFormAsync({ htmlBody: html }, done))) !== null;
      now.displayReplyForm({ htmlBody: html });
      return true;
    },
    infoBar(says) {
      const now = item();
      if (!now || !can('1.3')) return;
      const type = 'informationalMessage' as Office.MailboxEnums.ItemNotificationMessageType;
      const message = says.slice(0, INFO_BAR_MOST);
      now.notificationMessages.replaceAsync(
        INFO_BAR,
        { type, message, icon: ICON, persistent: false },
        () => undefined,
      );
    },
    signsIn: context.requirements.isSetSupported('NestedAppAuth', '1.1'),
  };
}

/** While something is written its fields are asked for, not there. */
const isWriting = (item: NonNullable<Item>): boolean => typeof item.subject !== 'string';

const isRead = (item: NonNullable<Item>): item is NonNullable<Item> & ReadMessage =>
  !isWriting(item) && item.itemType === MESSAGE;

function described(item: ReadMessage): SelectedMessage {
  return {
    id: item.itemId,
    messageId: item.internetMessageId ?? '',
    subject: item.subject ?? '',
    name: item.from?.displayName ?? '',
    from: item.from?.emailAddress ?? '',
    at: item.dateTimeCreated instanceof Date ? item.dateTimeCreated.toISOString() : null,
  };
}

async function several(): Promise<Selection> {
  const found = await answer<Office.SelectedItemDetails[]>((done) =>
    Office.context.mailbox.getSelectedItemsAsync(done),
  );
  if (found === null || found.length === 0) return { is: 'nothing' };
  if (found.length > MOST_SELECTED) return { is: 'too many' };
  return {
    is: 'several',
    messages: found
      .filter(({ itemType }) => itemType?.toString() === MESSAGE)
      .map(({ itemId, internetMessageId, subject }) => ({
        ...{ id: itemId, messageId: internetMessageId ?? '', subject: subject ?? '' },
        ...{ name: '', from: '', at: null },
      })),
  };
}

type Called<T> = (result: Office.AsyncResult<T>) => void;

/** What one of the library's calls answers; null where it refuses. */
async function answer<T>(ask: (done: Called<T>) => void): Promise<T | null> {
  return (await settled(ask))?.value ?? null;
}

function settled<T>(ask: (done: Called<T>) => void): Promise<{ readonly value: T } | null> {
  return new Promise((answered) => {
    try {
      ask(({ status, value }) => answered(status?.toString() === 'succeeded' ? { value } : null));
    } catch {
      // Where a client knows a call and does not carry it out it throws at once.
      answered(null);
    }
  });
}

/**
 * Outlook's colours as one of our themes, by its ground: names of themes come late, or old (office-js issues 6348, 6912).
 * Black on black or white is the contrast theme of the device.
 */
export function themeOf(theme: Pick<Office.OfficeTheme, 'bodyBackgroundColor'> | null | undefined): HostTheme {
  const colour = /^#?([0-9a-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? '')?.[1];
  if (colour === undefined) return 'device';
  const value = Number.parseInt(colour, 16);
  if (value === 0) return 'contrast';
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255];
  // ITU-R BT.601: how light a colour looks.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
