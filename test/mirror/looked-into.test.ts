import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Change, Mirror } from '../../server/mirror/mirror.ts';
import type { Viewer } from '../../src/domain/access.ts';
import type { CaseEvent } from '../../src/domain/case/case.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { summarise } from '../../src/domain/case/summary.ts';
import { ACase, AMINA, GROUND } from '../support/a-case.ts';

const LINK_OFFICER: Viewer = {
  id: 'oid-link',
  roles: ['Redress.LinkOfficer'],
  area: { directorates: [], services: [] },
};
const CASE = 'RD-26-000001';
const LETTER = 'RD-26-000002';

let mirror: Mirror;
let told: Change[];
let letter: ACase;

const put = (events: readonly CaseEvent[]): void => {
  for (const event of events) mirror.rememberEvent(event);
  const kase = fold(events);
  if (kase !== null) mirror.rememberCase(summarise(kase, { next: null, replyDue: null, earlyLook: null }));
};
/** How much of the case the link officer sees, and whether anybody was told to look again since this was last asked. */
const sight = () => ({
  sees: mirror.screens.sight(LINK_OFFICER, CASE),
  toldAgain: told.splice(0).some(({ reseen }) => reseen),
});

beforeEach(() => {
  mirror = new Mirror(':memory:', GROUND);
  told = [];
  mirror.follow((change) => void told.push(change));
  put(new ACase({ reference: CASE, service: 'adults', intakeKey: 'm-1' }).events);
  letter = new ACase({
    ...{ reference: LETTER, service: 'libraries', intakeKey: 'm-2', correspondence: 'ombudsman-assessment-enquiry' },
    origin: { how: 'converted', of: CASE },
  });
  expect(sight()).toEqual({ sees: null, toldAgain: false });
});
afterEach(() => mirror.close());

describe('a case that the Ombudsman looks into', () => {
  it('is seen by the link officer from the letter on, and whoever listens is told', () => {
    put(letter.events);
    expect(sight()).toEqual({ sees: 'whole', toldAgain: true });
  });

  it('is no longer seen by them when the letter turns out to be no letter of the Ombudsman', () => {
    put(letter.events);
    sight();
    letter.act('2026-06-10', { type: 'procedure changed', to: 'corporate-complaint', why: 'not theirs' }, AMINA);
    put(letter.events);
    expect(sight()).toEqual({ sees: null, toldAgain: true });
  });

  it('is no longer seen by them when the row of the letter is gone', async () => {
    put(letter.events);
    const value = mirror.reference(LETTER);
    sight();
    const said = { cursor: 'c1', fromTheStart: false };
    await mirror.feedCases({
      async *caseChanges() {
        yield { ...said, put: value === null ? [] : [{ row: '2', value }], removed: [] };
        yield { ...said, put: [], removed: ['2'] };
      },
    });
    expect(sight()).toEqual({ sees: null, toldAgain: true });
  });
});
