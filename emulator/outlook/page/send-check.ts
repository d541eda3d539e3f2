/**
 * Smart Alerts ("Handle OnMessageSend and OnAppointmentSend events in your Outlook add-in with Smart Alerts"): the add-in's
 * function is run when a message is sent, and says whether it may go.
 */
import { el } from '../../pages/element.ts';
import { modal } from '../../pages/modal.ts';
import { composeItem, composeMethods } from './compose-methods.ts';
import type { Draft } from './draft.ts';
import { type Framed, OfficeFrame } from './office-frame.ts';
import type { AddIn } from './shapes.ts';

/** "If the add-in takes more than five seconds, the user sees that it takes longer than expected." */
const LONGER_MS = 5_000;
/** An add-in whose page has not come up by then is unavailable. */
const UNAVAILABLE_MS = 15_000;
/** "If an add-in doesn't finish within five minutes, it times out." */
const TIMEOUT_MS = 300_000;
const MOST_CHARACTERS = 500;

type Verdict =
  | { readonly is: 'allowed' }
  | { readonly is: 'held up'; readonly says: string; readonly mode: Mode }
  | { readonly is: 'unavailable' };
type Mode = NonNullable<AddIn['send']>['mode'];

/** Whether the message may be sent, by the add-in and the person. `told`: what stands above the message meanwhile. */
export async function mayBeSent(
  draft: Draft,
  framed: Omit<Framed, 'address' | 'item' | 'methods' | 'completed'>,
  own: boolean,
  told: (words: string) => void,
): Promise<boolean> {
  const { addIn } = framed;
  if (addIn.send === null || !reaches(framed.session().mailboxSet, addIn.send.mailboxSet)) return true;
  const { page, action, mode } = addIn.send;
  told(`${addIn.name} is checking your message…`);
  let completed: (said: Readonly<Record<string, unknown>>) => void = () => undefined;
  const said = new Promise<Readonly<Record<string, unknown>>>((resolve) => {
    completed = resolve;
  });
  const runtime = new OfficeFrame(
    {
      ...framed,
      address: page,
      item: () => composeItem(draft, own),
      methods: () => composeMethods(draft, own),
      completed,
    },
    `${addIn.name}, events`,
  );
  runtime.element.hidden = true;
  document.body.append(runtime.element);
  const longer = new LongerThanExpected(addIn.name, mode);
  const slow = setTimeout(() => longer.show(), LONGER_MS);
  try {
    const up = await within(
      UNAVAILABLE_MS,
      runtime.run(action).then(() => true),
    );
    if (up === null) return await decide(addIn.name, { is: 'unavailable' }, mode);
    const verdict = await Promise.race([
      within(
        TIMEOUT_MS,
        said.then((one) => verdictOf(one, mode)),
      ),
      longer.chosen,
    ]);
    if (typeof verdict === 'boolean') return verdict;
    longer.hide();
    return await decide(addIn.name, verdict ?? { is: 'unavailable' }, mode);
  } finally {
    clearTimeout(slow);
    longer.hide();
    // The runtime is torn down with the end of the event (office-js issue 3530).
    runtime.close();
    told('');
  }
}

function verdictOf(said: Readonly<Record<string, unknown>>, mode: Mode): Verdict {
  if (said.allowEvent !== false) return { is: 'allowed' };
  const says = typeof said.errorMessage === 'string' ? said.errorMessage.slice(0, MOST_CHARACTERS) : '';
  // The override can only soften ("Office.MailboxEnums.SendModeOverride" has one value).
  const softened = said.sendModeOverride === 'promptUser' || said.sendModeOverride === 'PromptUser';
  return { is: 'held up', says, mode: softened ? 'promptUser' : mode };
}

/** "Prompt user" and "soft block" let a message go when the add-in is unavailable; "block" never does. */
async function decide(name: string, verdict: Verdict, mode: Mode): Promise<boolean> {
  if (verdict.is === 'allowed') return true;
  if (verdict.is === 'unavailable') {
    if (mode !== 'block') return true;
    return ask(name, `${name} is unavailable. Your message cannot be sent now.`, false);
  }
  return ask(name, verdict.says, verdict.mode === 'promptUser');
}

function ask(name: string, says: string, anyway: boolean): Promise<boolean> {
  return new Promise((resolve) => {
    let send = false;
    const dialog = modal(
      name,
      'narrow',
      () => resolve(send),
      el('p', { class: 'alert-words' }, says),
      el(
        'div',
        { class: 'actions' },
        anyway &&
          el(
            'button',
            {
              type: 'button',
              on: {
                click: () => {
                  send = true;
                  dialog.close();
                },
              },
            },
            'Send anyway',
          ),
        el(
          'button',
          { class: 'main', type: 'button', autofocus: true, on: { click: () => dialog.close() } },
          'Don’t send',
        ),
      ),
    );
  });
}

/** Comes up while the add-in is at work: with "prompt user" the person need not wait for it. */
class LongerThanExpected {
  readonly #name: string;
  readonly #mode: Mode;
  #dialog: HTMLDialogElement | null = null;
  #choose: (send: boolean) => void = () => undefined;
  readonly chosen: Promise<boolean>;

  constructor(name: string, mode: Mode) {
    this.#name = name;
    this.#mode = mode;
    this.chosen = new Promise((resolve) => {
      this.#choose = resolve;
    });
  }

  show(): void {
    const choice = (words: string, send: boolean, more: Record<string, unknown> = {}): HTMLElement =>
      el('button', { type: 'button', ...more, on: { click: () => this.#choose(send) } }, words);
    this.#dialog = modal(
      this.#name,
      'narrow',
      () => this.#dialog !== null && this.#choose(false),
      el('p', {}, `${this.#name} is taking longer than expected to process your message.`),
      el(
        'div',
        { class: 'actions' },
        this.#mode === 'promptUser' && choice('Send anyway', true),
        choice('Don’t send', false, { class: 'main', autofocus: true }),
      ),
    );
  }

  hide(): void {
    const dialog = this.#dialog;
    this.#dialog = null;
    dialog?.close();
  }
}

/** Whether a requirement set reaches a version: `1.12` is beyond `1.8`. */
const reaches = (has: string, wanted: string): boolean => Number(has.split('.')[1]) >= Number(wanted.split('.')[1]);

const within = <T>(ms: number, work: Promise<T>): Promise<T | null> =>
  Promise.race([work, new Promise<null>((resolve) => setTimeout(() => resolve(null), ms))]);
