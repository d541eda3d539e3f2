import type { SendChecked } from '../api/pane-shapes.ts';
import type { ComposeHost, WrittenDraft } from '../host/compose-host.ts';

/** Null: nothing stands in the way. Else what Outlook says before it sends. */
export type Verdict = string | null;

export type SendNeeds = {
  readonly mail: ComposeHost;
  readonly token: () => Promise<string | null>;
  /** Asks the server; null where it answers anything but 200. */
  readonly ask: (draft: WrittenDraft, token: string) => Promise<SendChecked | null>;
  readonly later: (ms: number, run: () => void) => void;
};

/** Outlook says after five seconds that it takes long, from the click on: the script has come by then as well. */
const PATIENCE_MS = 3_000;

/**
 * Whether a mail may go. It is never in the way of one that it could not look at: without a sign-in, without the server,
 * without an answer in three seconds, or after any fault of its own the mail goes. What a mail says leaves Outlook only where
 * its subject or conversation leads to a case.
 */
export function checkSending({ mail, token, ask, later }: SendNeeds): Promise<Verdict> {
  return new Promise((decided) => {
    const go = (): void => decided(null);
    later(PATIENCE_MS, go);
    // Read at once, while the server is asked about its subject alone: every call of Outlook's takes its time.
    const whole = mail.draft();
    whole.catch(go);
    const asked = Promise.all([mail.about(), token()]).then(([about, signedIn]): Promise<Verdict> | null => {
      if (signedIn === null) return null;
      const { subject, conversationId, reference } = about;
      const bare = { subject, conversationId, reference, to: [], cc: [], text: '', attachments: [] };
      return ask(bare, signedIn).then((first) =>
        first === null || first.reference === null
          ? null
          : whole.then((draft) => ask(draft, signedIn).then((said) => (said && !said.allow ? said.says : null))),
      );
    });
    asked.then(decided, go);
  });
}
