/// <reference types="office-js" />
import type { Page } from 'playwright-core';

/** A message as a list in Outlook has it. */
export type Shown = {
  readonly id: string;
  readonly messageId: string;
  readonly subject: string;
  readonly name: string;
  readonly from: string;
  readonly at: string;
};

type Kind = { readonly theme?: string; readonly language?: string; readonly sets?: string; readonly shared?: string };

/** What a test sees and does of it, inside the page. */
export type OfficeInPage = {
  /** Selects these; `quietly`: Outlook does not say so, as it sometimes does not (office-js issues 3470, 5965). */
  select(messages: readonly Shown[], quietly?: boolean): void;
  wear(theme: string): void;
  readonly replies: string[];
  readonly infoBars: { readonly id: string; readonly says: string }[];
};

declare global {
  var officeInPage: OfficeInPage;
}

/**
 * A small Outlook inside the page, for screens alone: what the pane asks of office.js, as Microsoft documents it, and nothing
 * else. The pretend Outlook of the embedded tenant, with the real library, is for everything that matters between the two.
 */
export async function officeObject(page: Page, selected: readonly Shown[], kind: Kind = {}): Promise<void> {
  await page.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.addInitScript(putOffice, { selected, kind });
}

/** Runs in the page: it names nothing from outside. */
function putOffice({ selected, kind }: { selected: readonly Shown[]; kind: Kind }): void {
  let now = selected;
  let theme = kind.theme ?? '#ffffff';
  const handlers = new Map<string, (() => void)[]>();
  const replies: string[] = [];
  const infoBars: { id: string; says: string }[] = [];
  type Done = (result: { status: string; value?: unknown; error?: unknown }) => void;
  const soon = (done: Done | undefined, value?: unknown): void =>
    void setTimeout(() => done?.({ status: 'succeeded', value }));
  const refused = (done: Done): void => void setTimeout(() => done({ status: 'failed', error: { code: 9000 } }));

  const itemOf = (one: Shown) => ({
    itemType: 'message',
    itemId: one.id,
    internetMessageId: one.messageId,
    subject: one.subject,
    from: { displayName: one.name, emailAddress: one.from },
    dateTimeCreated: new Date(one.at),
    getSharedPropertiesAsync: (done: Done) => (kind.shared ? soon(done, { owner: kind.shared }) : refused(done)),
    displayReplyFormAsync: ({ htmlBody }: { htmlBody: string }, done: Done) => {
      replies.push(htmlBody);
      soon(done);
    },
    notificationMessages: {
      replaceAsync: (_: string, { message }: { message: string }, done: Done) => {
        infoBars.push({ id: one.id, says: message });
        soon(done);
      },
    },
  });
  let item: unknown = now.length === 1 ? itemOf(now[0] as Shown) : null;
  const office = {
    onReady: () => Promise.resolve({ host: 'Outlook', platform: 'OfficeOnline' }),
    context: {
      displayLanguage: kind.language ?? 'en-GB',
      get officeTheme() {
        return { bodyBackgroundColor: theme, bodyForegroundColor: '#000000' };
      },
      requirements: {
        isSetSupported: (name: string, version: string) =>
          name === 'Mailbox' && Number(version.split('.')[1]) <= Number((kind.sets ?? '1.15').split('.')[1]),
      },
      mailbox: {
        userProfile: { emailAddress: 'carys.penhallow@marlsbury.example' },
        get item() {
          return item;
        },
        addHandlerAsync: (type: string, handler: () => void, done: Done) => {
          handlers.set(type, [...(handlers.get(type) ?? []), handler]);
          soon(done);
        },
        getSelectedItemsAsync: (done: Done) =>
          soon(
            done,
            now.map(({ id, messageId, subject }) => ({
              ...{ itemId: id, internetMessageId: messageId, subject, itemType: 'message', itemMode: 'Read' },
            })),
          ),
      },
    },
  };
  const raise = (type: string): void => {
    for (const handler of handlers.get(type) ?? []) handler();
  };
  Object.assign(globalThis, {
    Office: office,
    officeInPage: {
      replies,
      infoBars,
      select(messages: readonly Shown[], quietly = false) {
        const several = messages.length > 1 || now.length > 1;
        now = messages;
        item = messages.length === 1 ? itemOf(messages[0] as Shown) : null;
        if (!quietly) raise(several ? 'olkSelectedItemsChanged' : 'olkItemSelectedChanged');
      },
      wear(next: string) {
        theme = next;
        raise('officeThemeChanged');
      },
    } satisfies OfficeInPage,
  });
}
