import type { Browser, Page } from 'playwright-core';
import type { PaneMessage, SeenMessage } from '../../../src/api/pane-shapes.ts';
import { officeObject, type Shown } from './office-object.ts';
import type { served } from './served.ts';
import { type Visit, visit } from './visit.ts';

type Here = Awaited<ReturnType<typeof served>>;
type Answers = (
  seen: SeenMessage,
) => PaneMessage | 'never' | 'offline' | { readonly status: number; readonly body: unknown };

export type PaneOpened = Visit & {
  /** What the server was asked about messages. */
  readonly seen: SeenMessage[];
  /** What it was told to do: the last part of the address, and the body. */
  readonly told: { readonly what: string; readonly body: Record<string, unknown> }[];
  /** What it answers from now on. */
  answers: Answers;
  select(messages: readonly Shown[], quietly?: boolean): Promise<void>;
};

type How = {
  readonly selected?: readonly Shown[];
  readonly width?: number;
  readonly height?: number;
  readonly theme?: string;
  readonly language?: string;
  readonly signedIn?: boolean;
  /** Whose Outlook the token that is left from before was asked in. */
  readonly keptFor?: string;
  readonly before?: (page: Page) => Promise<unknown>;
  readonly decides?: (what: string) => unknown;
};

/** As the small Outlook says whose it is. */
const CARYS = 'carys.penhallow@marlsbury.example';

/** The built pane from the real server, in a page with a small Outlook in it and the answers of the contract as a test gives them. */
export async function openPane(browser: Browser, here: Here, answers: Answers, how: How = {}): Promise<PaneOpened> {
  const { selected = [], width = 320, height = 760, theme, language = 'en-GB', signedIn = true, keptFor = CARYS } = how;
  const token = await here.authority.token({
    oid: 'carys',
    name: 'Carys Penhallow',
    roles: ['Redress.ComplaintsTeam'],
  });
  const client = here.authority.settings.clientId;
  const seen: SeenMessage[] = [];
  const told: PaneOpened['told'] = [];
  const held = { answers };
  const at = await visit(browser, `${here.origin}/pane`, {
    ...{ viewport: { width, height }, locale: language, reducedMotion: 'reduce' },
    async before(page) {
      await officeObject(page, selected, { language, ...(theme && { theme }) });
      if (signedIn) {
        await page.addInitScript((kept) => sessionStorage.setItem('redress.token', JSON.stringify(kept)), {
          client,
          ...{ token, username: keptFor, user: keptFor },
          until: Date.now() + 3_600_000,
        });
      }
      await page.route('**/api/pane/message', async (route) => {
        const asked = route.request().postDataJSON() as SeenMessage;
        seen.push(asked);
        const answer = held.answers(asked);
        if (answer === 'never') return;
        if (answer === 'offline') return route.abort();
        if ('status' in answer) return route.fulfill({ status: answer.status, json: answer.body });
        return route.fulfill({ json: answer });
      });
      await page.route(/\/api\/intake\/[^/]+\/(confirm|open|link|undo|not-for-us)$/, (route) => {
        const what = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
        told.push({ what, body: route.request().postDataJSON() });
        const answer = how.decides?.(what) ?? null;
        return answer === null ? route.abort() : route.fulfill(answer as Parameters<typeof route.fulfill>[0]);
      });
      await how.before?.(page);
    },
  });
  return {
    ...at,
    seen,
    told,
    get answers() {
      return held.answers;
    },
    set answers(next) {
      held.answers = next;
    },
    select: (messages, quietly = false) =>
      at.page.evaluate(([ones, silent]) => globalThis.officeInPage.select(ones, silent), [messages, quietly] as const),
  };
}
