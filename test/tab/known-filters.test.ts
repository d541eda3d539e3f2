import { expect, it } from 'vitest';
import { knownOf } from '../../src/tab/board/known-filters.ts';
import { type Kept, routeOf } from '../../src/tab/routes.ts';

it('keeps of the filters of a link what is one, and lets an officer and a directorate be whoever they are', () => {
  const link =
    '#board?due=overdue&due=banana&stage=2&stage=12&status=&age=old&service=waste&officer=oid-9&directorate=Place';
  const route = routeOf(link);
  expect(route?.at === 'board' && knownOf(route.filter)).toEqual({
    ...{ due: ['overdue'], stage: [2], service: ['waste'], officer: ['oid-9'], directorate: ['Place'] },
  } satisfies Kept);
  expect(knownOf({ due: ['banana' as never] })).toEqual({});
});
