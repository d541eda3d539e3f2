import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INTAKE_STATES } from '../../src/domain/triage/intake.ts';
import { BOARD, hashOf, type Route, routeOf, routeText } from '../../src/tab/routes.ts';

describe('where a person is, as it stands in a link', () => {
  it.each([
    ['#case/RD-26-000123', { at: 'case', reference: 'RD-26-000123' }, 'a case'],
    ['case/rd-26-000123', { at: 'case', reference: 'RD-26-000123' }, 'as Teams gives it, typed by hand'],
    ['#cases', BOARD, 'as the list of cases was called once'],
    ['#calendar/2026-06', { at: 'calendar', month: '2026-06' }, 'a month'],
    ['#calendar/2026-13', { at: 'calendar', month: null }, 'no month: this one'],
    ['#work?whose=all', { at: 'work', whose: 'all' }, 'everybody’s work'],
    ['#mail', { at: 'mail', state: null }, 'all mail, as links had it before they named a filter'],
    ['#mail?state=not+for+us', { at: 'mail', state: 'not for us' }, 'the messages of one state'],
    ['#mail?state=opened', { at: 'mail', state: null }, 'a state that is not one'],
    ['#case/../../etc', null, 'no reference'],
    ['#case/xyz', { at: 'case', reference: 'XYZ' }, 'no case, as the server says in words'],
    ['#code=abc&state=def', null, 'what a sign-in brings back'],
    ['#nowhere', null, 'a place that is not one'],
    ['', null, 'nothing'],
  ] as [string, Route | null, string][])('%j is read as %j (%s)', (text, route) => {
    expect(routeOf(text)).toEqual(route);
  });

  it('says which messages are shown, so that a link can be shared and the way back leads through them', () => {
    for (const state of [null, ...INTAKE_STATES]) {
      const route: Route = { at: 'mail', state };
      expect(routeOf(hashOf(route))).toEqual(route);
    }
  });

  it('says the same place again, whatever the filters, and nothing that somebody typed', () => {
    const word = fc.constantFrom('overdue', 'Environment & Place', 'mine', 'Children’s Services', 'a=b&c=d', '#');
    const routes = fc.record({
      at: fc.constant('board' as const),
      sort: fc.constantFrom('days left' as const, 'received' as const),
      filter: fc
        .record({ directorate: fc.uniqueArray(word, { minLength: 1 }) })
        .map((filter) => ({ ...filter, text: 'Orla Penhaligon-Test' })),
    });
    fc.assert(
      fc.property(routes, (drawn) => {
        const route: Route = { ...drawn, filter: { ...drawn.filter, stage: [1, 2] } };
        const hash = hashOf(route);
        expect(hash).not.toMatch(/orla|penhaligon/i);
        const read = routeOf(hash);
        expect(read && routeText(read)).toBe(routeText(route));
      }),
    );
  });
});
