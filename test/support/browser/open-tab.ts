import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ActAsked } from '../../../src/api/act-shapes.ts';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import type { ACase } from '../a-case.ts';
import { bring, caseload, TOMASZ } from './caseload.ts';
import { launchBrowser } from './chromium.ts';
import { served } from './served.ts';
import { goTo, leave, settled, type Visit, visit } from './visit.ts';

type How = NonNullable<Parameters<typeof visit>[2]>;
type Here = Awaited<ReturnType<typeof served>>;

/**
 * The tab as one officer has it open, signed in once for all tests of a file: a browser, a server and a page. Between two
 * tests the page is left and the council is another; a new sign-in for each took longer than what most tests look at.
 */
export class OpenTab {
  readonly here: Here;
  readonly at: Visit;
  readonly page: Page;

  private constructor(here: Here, at: Visit) {
    this.here = here;
    this.at = at;
    this.page = at.page;
  }

  static async open({ place = '#search', ...how }: How & { readonly place?: string } = {}): Promise<OpenTab> {
    const [browser, here] = await Promise.all([launchBrowser(), served()]);
    const at = await visit(browser, `${here.origin}/${place}`, how);
    await settled(at.page);
    return new OpenTab(here, at);
  }

  /** Puts another council in the place of this one, with these cases besides its mail. */
  async anew(cases: readonly ACase[] = caseload()): Promise<void> {
    await this.here.anew();
    await bring(this.here, cases);
  }

  async go(place: string): Promise<void> {
    await goTo(this.page, place);
    await settled(this.page);
  }

  /** A page of its own in the same browser, for what depends on who comes or how they come. Whoever asks closes it. */
  visit(place: string, how: How = {}): Promise<Visit> {
    const browser = this.at.context.browser();
    if (browser === null) throw new Error('The browser is closed.');
    return visit(browser, `${this.here.origin}/${place}`, how);
  }

  async inWelsh(): Promise<void> {
    await this.page.getByRole('button', { name: 'Cymraeg' }).click();
    await this.page.locator('html[lang="cy"]').waitFor();
  }

  dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Records what the question asks, and is back on the page. */
  async record(): Promise<void> {
    await this.dialog().getByRole('button', { name: 'Record', exact: true }).click();
    await this.dialog().waitFor({ state: 'detached' });
  }

  historyOf(reference: string): Promise<readonly CaseEvent[]> {
    return this.here.council.casework.register.events(reference);
  }

  /** What a colleague does meanwhile, through the same server, to the case as it stands. */
  async colleague(reference: string, act: ActAsked): Promise<void> {
    const token = await this.here.authority.token({
      ...{ oid: TOMASZ.id, name: TOMASZ.name },
      roles: ['Redress.ComplaintsTeam'],
    });
    const headers = { authorization: `Bearer ${token}` };
    const url = `/api/cases/${reference}`;
    const { card } = (await this.here.app.inject({ url, headers })).json();
    const payload = { seen: card.sequence, act };
    const answer = await this.here.app.inject({ method: 'POST', url: `${url}/acts`, headers, payload });
    expect(answer.statusCode).toBe(200);
  }

  leave(): Promise<void> {
    return leave(this.at);
  }

  async close(): Promise<void> {
    await this.at.context.browser()?.close();
    await this.here.close();
  }
}
