/// <reference types="office-js" />
import type { SendChecked } from '../api/pane-shapes.ts';
import type { WrittenDraft } from '../host/compose-host.ts';
import { composedInOutlook } from '../host/outlook-compose.ts';
import { checkSending } from './check-sending.ts';

/**
 * The one file that Outlook runs when a mail is sent. In classic Outlook on Windows it runs by itself, without a page: no
 * document, no storage, no modules, addresses in full ("Configure your Outlook add-in for event-based activation"). Elsewhere
 * `events.html` brings it, with what signs in there (`page.ts`).
 */
declare global {
  interface Window {
    /** The page gives what signs in, once its code has come. */
    redressToken?: (token: () => Promise<string | null>) => void;
  }
}

/** In the runtime of classic Outlook; a page has it too, and uses its own sign-in. */
declare const OfficeRuntime: {
  readonly auth: {
    getAccessToken(asked: {
      readonly allowSignInPrompt: boolean;
      readonly allowConsentPrompt: boolean;
    }): Promise<string>;
  };
};

/** The server puts its own address in the place of this one. */
const SERVER = 'https://redress.invalid';

const ofPage =
  typeof document === 'undefined'
    ? null
    : new Promise<() => Promise<string | null>>((come) => {
        window.redressToken = come;
      });

/** In a page by nested app authentication; without one by Office's own single sign-on. Nobody is ever asked anything here. */
const token = (): Promise<string | null> =>
  ofPage?.then((get) => get()) ??
  OfficeRuntime.auth.getAccessToken({ allowSignInPrompt: false, allowConsentPrompt: false });

function ask(draft: WrittenDraft, signedIn: string): Promise<SendChecked | null> {
  return fetch(`${SERVER}/api/pane/send-check`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${signedIn}`,
      'content-type': 'application/json',
      'accept-language': Office.context.displayLanguage || 'en',
    },
    body: JSON.stringify(draft),
  }).then((answer) => (answer.status === 200 ? answer.json() : null));
}

function onMessageSendHandler(event: Office.MailboxEvent): void {
  const go = (): void => event.completed({ allowEvent: true });
  try {
    checkSending({
      mail: composedInOutlook(),
      token,
      ask,
      later: (ms, run) => void setTimeout(run, ms),
    }).then((says) => (says === null ? go() : event.completed(askAbout(says))), go);
  } catch {
    go();
  }
}

/** The person may always send it all the same, whatever mode the manifest was installed with. */
function askAbout(errorMessage: string): Office.SmartAlertsEventCompletedOptions {
  const asked: Office.SmartAlertsEventCompletedOptions = { allowEvent: false, errorMessage };
  if (Office.context.requirements.isSetSupported('Mailbox', '1.14'))
    asked.sendModeOverride = 'promptUser' as Office.MailboxEnums.SendModeOverride;
  return asked;
}

Office.actions.associate('onMessageSendHandler', onMessageSendHandler);
