/// <reference types="office-js" />
import type { AboutDraft, ComposeHost, WrittenDraft } from './compose-host.ts';

const REFERENCE = 'redress.reference';
/** Of a longer text the beginning is looked at: what an answer adds stands above what it quotes. */
const MOST_TEXT = 40_000;
const MOST_PEOPLE = 400;

type Item = Office.MessageCompose;

/**
 * The mail that is being written, whichever it is at the time of each call: a pinned pane goes from one to the next. Without
 * `async`, for the runtime of classic Outlook knows none.
 */
export function composedInOutlook(): ComposeHost {
  return {
    about: () => current().then(about),
    // No more than three calls at once: "limits for activation and JavaScript API", Outlook on the web.
    draft: () =>
      current().then((item) =>
        Promise.all([about(item), value<string>((done) => item.body.getAsync(TEXT, done))]).then(([one, text]) =>
          Promise.all([addresses(item.to), addresses(item.cc), addresses(item.bcc)]).then(([to, cc, bcc]) =>
            value<Office.AttachmentDetailsCompose[]>((done) => item.getAttachmentsAsync(done)).then(
              (files): WrittenDraft => ({
                subject: one.subject,
                conversationId: one.conversationId,
                reference: one.reference,
                to,
                cc: cc.concat(bcc).slice(0, MOST_PEOPLE),
                text: text.slice(0, MOST_TEXT),
                attachments: files.filter(({ isInline }) => !isInline).map(({ name }) => name.slice(0, 200)),
              }),
            ),
          ),
        ),
      ),
    insert: (words) =>
      current()
        .then((item) =>
          value<Office.CoercionType>((done) => item.body.getTypeAsync(done)).then((type) => {
            const html = String(type) === 'html';
            const put = html ? `<p>${escaped(words)}</p>` : `${words}\n`;
            return carriedOut((done) =>
              item.body.setSelectedDataAsync(put, { coercionType: html ? HTML : TEXT }, done),
            );
          }),
        )
        .catch(no),
    setSubject: (subject) =>
      current()
        .then((item) => carriedOut((done) => item.subject.setAsync(subject.slice(0, 255), done)))
        .catch(no),
    keepReference: (chosen) =>
      current()
        .then((item) => carriedOut((done) => item.sessionData.setAsync(REFERENCE, chosen, done)))
        .catch(no),
    onChange(listener) {
      const listen = (item: Item): void => {
        for (const event of ['olkRecipientsChanged', 'olkAttachmentsChanged'])
          carriedOut((done) => item.addHandlerAsync(event, listener, done));
      };
      current().then(listen, no);
    },
  };
}

const TEXT = 'text' as Office.CoercionType;
const HTML = 'html' as Office.CoercionType;

function current(): Promise<Item> {
  const item = Office.context.mailbox?.item as Item | null | undefined;
  const written = item && typeof item.subject !== 'string' && item.to;
  return written ? Promise.resolve(item) : Promise.reject(new Error('no mail is being written'));
}

const about = (item: Item): Promise<AboutDraft> =>
  Promise.all([value<string>((done) => item.subject.getAsync(done)), reference(item)]).then(([subject, chosen]) => ({
    subject: subject.slice(0, 2_000),
    conversationId: item.conversationId || null,
    reference: chosen,
  }));

/** The case that was chosen in the pane; clients before session data have none. */
const reference = (item: Item): Promise<string | null> =>
  value<string>((done) => item.sessionData.getAsync(REFERENCE, done)).then((kept) => kept || null, none);

const addresses = (of: Office.Recipients | undefined): Promise<string[]> =>
  of === undefined
    ? Promise.resolve([])
    : value<Office.EmailAddressDetails[]>((done) => of.getAsync(done)).then((people) =>
        people
          .slice(0, MOST_PEOPLE)
          .map(({ emailAddress }) => emailAddress)
          .filter(Boolean),
      );

type Done<T> = (result: Office.AsyncResult<T>) => void;

/** What a call of the library answers. Rejects where it refuses, or where a client has no such call. */
const value = <T>(ask: (done: Done<T>) => void): Promise<T> =>
  new Promise((answered, refused) => {
    ask((result) => {
      if (String(result.status) === 'succeeded') answered(result.value);
      else refused(new Error(result.error?.name ?? 'Outlook refused'));
    });
  });

const no = (): boolean => false;
const none = (): null => null;
const carriedOut = (ask: (done: Done<void>) => void): Promise<boolean> => value(ask).then(() => true, no);

const escaped = (words: string): string =>
  words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>');
