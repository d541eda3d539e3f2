import { appIcon, el } from '../../pages/element.ts';
import { type Calls, callsOf, type DialogAsked, type DialogWorld, type World } from './calls.ts';
import { contentUrlOf, type OpenTab } from './context.ts';
import { openTaskDialog } from './dialogs.ts';
import type { TabFrame } from './framed-tab.ts';

/** As Teams on the web has it: a tab may not navigate the page it stands in. */
const SANDBOX =
  'allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-pointer-lock allow-scripts allow-same-origin allow-downloads';

/** "If your app doesn't call notifyAppLoaded or notifySuccess within 30 seconds, an error page is shown." */
const PATIENCE_MS = 30_000;

/** Shows a tab and speaks the host's side of its protocol for as long as it is open. */
export function tabFrame(open: OpenTab, world: World, dialog: DialogWorld | null = null): TabFrame {
  const address = contentUrlOf(open, world.session(), world.theme());
  const frame = el('iframe', {
    title: `${open.app.name}: ${open.tab.name}`,
    name: 'embedded-page-container',
    sandbox: SANDBOX,
  });
  const cover = el('div', { class: 'cover', hidden: true });
  const element = el('div', { class: 'tab-frame', 'data-state': 'loading' }, frame, cover);
  const waits = open.app.showLoadingIndicator;
  let child: TabFrame | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = (state: 'loading' | 'loaded' | 'ready' | 'failed', message: string | null = null): void => {
    element.dataset.state = state;
    // Without a loading indicator in its manifest an app is left to itself, and Teams draws nothing over it.
    if (!waits) return;
    cover.hidden = state === 'loaded' || state === 'ready';
    clearTimeout(timer);
    if (state === 'loading') {
      cover.replaceChildren(appIcon(open.app), el('p', { role: 'status' }, `Opening ${open.app.name}…`));
      timer = setTimeout(() => show('failed'), PATIENCE_MS);
    } else if (state === 'failed') {
      cover.replaceChildren(
        appIcon(open.app),
        el('h2', {}, 'There was a problem reaching this app'),
        el('p', {}, message ?? ''),
        el('button', { class: 'main', type: 'button', on: { click: load } }, 'Try again'),
      );
    }
  };
  const load = (): void => {
    show('loading');
    frame.src = address;
  };

  const events = new Set<string>();
  const tell = (func: string, ...args: unknown[]): void => {
    if (func === 'themeChange' && !events.has(func)) return;
    frame.contentWindow?.postMessage({ func, args, timestamp: Date.now() }, new URL(address).origin);
  };
  const startTask = async (asked: DialogAsked): Promise<readonly [string | null, unknown?]> => {
    const refusal = dialogRefusal(asked, open, address);
    if (refusal !== null) return [refusal];
    const task: OpenTab = {
      ...open,
      frameContext: 'task',
      tab: { ...open.tab, name: asked.title ?? open.tab.name, contentUrl: asked.url },
    };
    const ended = await openTaskDialog(asked, (inside) => {
      child = tabFrame(task, world, { ...inside, tellOpener: (message) => tell('messageForParent', message) });
      return child;
    });
    child = null;
    return ended;
  };
  const calls = callsOf(
    open,
    world,
    {
      registered: (event) => events.add(event),
      state: (state, message) => show(state, message ?? null),
      startTask,
      tellDialog: (message) => child?.tell('messageForChild', message),
    },
    dialog,
  );
  const hear = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || !isValidOrigin(event.origin, open, address)) return;
    void answer(event, calls);
  };
  addEventListener('message', hear);
  load();
  return {
    element,
    tell,
    close: () => {
      removeEventListener('message', hear);
      clearTimeout(timer);
      child?.close();
    },
  };
}

/** Messages are taken from the tab's own origin and from the manifest's valid domains. */
function isValidOrigin(origin: string, { app }: OpenTab, address: string): boolean {
  if (origin === new URL(address).origin) return true;
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' && app.validDomains.some((domain) => fits(hostname, domain));
}

const fits = (host: string, domain: string): boolean =>
  domain.startsWith('*.') ? host.endsWith(domain.slice(1)) : host === domain;

function dialogRefusal(asked: DialogAsked | undefined, open: OpenTab, address: string): string | null {
  if (typeof asked?.url !== 'string' || !URL.canParse(asked.url)) return 'The address of the dialog cannot be read.';
  return isValidOrigin(new URL(asked.url).origin, open, address)
    ? null
    : 'The address of the dialog is not among the valid domains of the app.';
}

type Request = {
  readonly id: number;
  readonly uuidAsString?: string;
  readonly func: string;
  readonly args?: unknown[];
};

/** Requests are objects with an id and a function's name; a reply carries both of its ids back. */
async function answer(event: MessageEvent, calls: Calls): Promise<void> {
  const data = event.data as Partial<Request> | null;
  if (typeof data !== 'object' || typeof data?.func !== 'string' || typeof data.id !== 'number') return;
  const call = Object.hasOwn(calls, data.func) ? calls[data.func] : undefined;
  if (call === undefined) {
    console.info(`The pretend Teams does not imitate ${data.func}.`);
    return;
  }
  const args = await call(data.args ?? []);
  if (args === undefined) return;
  (event.source as Window).postMessage(
    { id: data.id, uuidAsString: data.uuidAsString, args, isPartialResponse: false },
    event.origin,
  );
}
