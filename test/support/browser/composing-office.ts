import type { Page } from 'playwright-core';
import type { WrittenDraft } from '../../../src/host/compose-host.ts';

/** What a test sees and does of a mail that is being written inside the page. */
export type ComposingOffice = { mail: WrittenDraft; changed(): void };

declare global {
  var composing: ComposingOffice;
}

type Kind = { readonly theme?: string; readonly language?: string };

/**
 * A mail that is being written, as office.js gives it to a pane beside it, kept inside the page: what is put into it stands in
 * it. For screens alone; the pretend Outlook has the real library.
 */
export async function composingOffice(page: Page, mail: WrittenDraft, kind: Kind = {}): Promise<void> {
  await page.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: '' }),
  );
  await page.addInitScript(putOffice, { mail, kind });
}

/** Runs in the page: it names nothing from outside. */
function putOffice({ mail, kind }: { mail: WrittenDraft; kind: Kind }): void {
  type Done = (result: { status: string; value?: unknown; error?: unknown }) => void;
  const listeners: (() => void)[] = [];
  const session = new Map<string, string>();
  const answers = (args: readonly unknown[], value?: unknown): void =>
    void setTimeout(() => (args.at(-1) as Done)({ status: 'succeeded', value }));
  const composing: ComposingOffice = {
    mail,
    changed() {
      for (const listener of listeners) listener();
    },
  };
  const people = (of: () => readonly string[]) => ({
    getAsync: (...args: unknown[]) =>
      answers(
        args,
        of().map((emailAddress) => ({ emailAddress, displayName: emailAddress })),
      ),
  });
  const item = {
    itemType: 'message',
    get conversationId() {
      return composing.mail.conversationId ?? '';
    },
    subject: {
      getAsync: (...args: unknown[]) => answers(args, composing.mail.subject),
      setAsync: (subject: string, ...args: unknown[]) => {
        composing.mail = { ...composing.mail, subject };
        answers(args);
      },
    },
    body: {
      getAsync: (_: string, ...args: unknown[]) => answers(args, composing.mail.text),
      getTypeAsync: (...args: unknown[]) => answers(args, 'html'),
      setSelectedDataAsync: (html: string, ...args: unknown[]) => {
        const holder = document.createElement('div');
        holder.innerHTML = html;
        composing.mail = { ...composing.mail, text: `${composing.mail.text}\n\n${holder.textContent}` };
        answers(args);
      },
    },
    to: people(() => composing.mail.to),
    cc: people(() => composing.mail.cc),
    bcc: people(() => []),
    getAttachmentsAsync: (...args: unknown[]) =>
      answers(
        args,
        composing.mail.attachments.map((name) => ({ name, isInline: false })),
      ),
    sessionData: {
      getAsync: (name: string, done: Done) =>
        setTimeout(() =>
          done(session.has(name) ? { status: 'succeeded', value: session.get(name) } : { status: 'failed', error: {} }),
        ),
      setAsync: (name: string, value: string, ...args: unknown[]) => {
        session.set(name, value);
        answers(args);
      },
    },
    addHandlerAsync: (_: string, listener: () => void, ...args: unknown[]) => {
      listeners.push(listener);
      answers(args);
    },
  };
  Object.assign(globalThis, {
    composing,
    Office: {
      onReady: () => Promise.resolve({ host: 'Outlook', platform: 'OfficeOnline' }),
      context: {
        displayLanguage: kind.language ?? 'en-GB',
        officeTheme: { bodyBackgroundColor: kind.theme ?? '#ffffff' },
        requirements: {
          isSetSupported: (name: string, version: string) => name === 'Mailbox' && Number(version.split('.')[1]) <= 15,
        },
        mailbox: {
          item,
          userProfile: { emailAddress: 'carys.penhallow@marlsbury.gov.example' },
          addHandlerAsync: (_: string, __: () => void, ...args: unknown[]) => answers(args),
        },
      },
    },
  });
}
