import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/access.ts';
import { directorateOf } from '../../src/domain/triage/taxonomy.ts';
import { before, bring, NIA, opened, TOMASZ } from '../support/browser/caseload.ts';
import { OpenTab } from '../support/browser/open-tab.ts';
import { appears, expectSound, type Visit } from '../support/browser/visit.ts';
import { GROUPS } from '../support/http/areas.ts';
import { personClaims } from '../support/http/authority.ts';

const DIRECTORATE = directorateOf('waste');
/** Received today and acknowledged: the reply is due in ten working days, after this week. */
function calm(number: number, handler: typeof NIA | null = null) {
  const kase = opened({ number, subject: `Bin ${number} of Larch Row`, from: 'Someone Invented', received: before(0) });
  kase.act(before(0), { type: 'acknowledged', stage: 1, on: before(0), how: 'email' }, TOMASZ);
  if (handler) kase.act(before(0), { type: 'assigned', stage: 1, role: 'responder', point: null, to: handler }, TOMASZ);
  return kase;
}

let tab: OpenTab;
beforeAll(async () => {
  tab = await OpenTab.open({ reducedMotion: 'reduce' });
  await tab.here.anew({ entries: [], histories: [] });
  await bring(tab.here, [calm(501, NIA), calm(502), calm(503)]);
});
afterEach(() => tab.leave());
afterAll(() => tab.close());

describe('a day without work of one’s own', () => {
  let at: Visit;
  afterEach(async () => {
    await at.context.close();
    tab.here.authority.person = personClaims();
  });
  const as = async (role: Role): Promise<Visit> => {
    const groups = [GROUPS[DIRECTORATE]];
    tab.here.authority.person = {
      ...personClaims(),
      oid: '77777777-7777-4777-8777-777777777777',
      roles: [role],
      groups,
    };
    at = await tab.visit('#work', { reducedMotion: 'reduce' });
    return at;
  };

  it.each(['Redress.HeadOfService', 'Redress.Director'] as const)(
    'tells the %s what is open in their directorate, and leads to it',
    async (role) => {
      const { page } = await as(role);
      await appears(page.getByText('You have no cases yourself'));
      await appears(page.getByText('You can see 3 open cases. 2 have no handler.'));
      await expectSound(page);
      await page.getByRole('link', { name: 'See open cases on the board' }).click();
      await appears(page.getByText('Bin 502 of Larch Row'));
      expect(new URL(page.url()).hash).toBe(`#board?directorate=${DIRECTORATE.replaceAll(' ', '+')}`);
    },
  );

  it('tells an auditor that nothing waits for them, and leads to everything', async () => {
    const { page } = await as('Redress.Auditor');
    await appears(page.getByText('Auditors have no cases'));
    await page.getByRole('link', { name: 'See open cases on the board' }).click();
    await appears(page.getByText('Bin 502 of Larch Row'));
    expect(new URL(page.url()).hash).toBe('#board');
  });

  it('says of everybody’s how much is open where nothing of it is due, and leads to what nobody has', async () => {
    const { page } = await as('Redress.Officer');
    await page.getByRole('link', { name: 'Everybody’s' }).click();
    await appears(page.getByText('You can see 3 open cases. 2 have no handler.'));
    expect(await page.getByText('You have no cases yet').count()).toBe(0);
    await page.getByRole('link', { name: 'See those without a handler' }).click();
    await appears(page.getByText('Bin 502 of Larch Row'));
    expect(new URL(page.url()).hash).toBe('#board?officer=nobody');
  });
});

it('shows a case that was given to somebody apart until they have opened it', async () => {
  await tab.go('#work');
  const given = tab.page.getByRole('region', { name: /^Given to you/ });
  await appears(given.getByText(/^Given to you by Tomasz Fairweather-Sample, /));
  await expectSound(tab.page);
  await tab.page.setViewportSize({ width: 1280, height: 900 });
  await given.getByRole('link', { name: 'Bin 501 of Larch Row' }).click();
  await appears(tab.page.getByRole('heading', { name: 'History' }));
  await tab.go('#work');
  await appears(tab.page.getByRole('link', { name: 'Bin 501 of Larch Row' }));
  expect(await given.count()).toBe(0);
  // Given once more, it is new once more.
  const responder = { type: 'assigned', stage: 1, role: 'responder', point: null } as const;
  await tab.colleague('RD-26-000501', { ...responder, to: TOMASZ });
  await tab.colleague('RD-26-000501', { ...responder, to: NIA });
  await appears(given.getByRole('link', { name: 'Bin 501 of Larch Row' }));
});
