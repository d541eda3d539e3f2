import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/case/fold.ts';
import { correspondenceOf, proposedCorrespondence, stagesOf } from '../../../src/domain/case/procedure.ts';
import { ACase, GROUND } from '../../support/a-case.ts';
import { confirmed } from './history.ts';

describe('what a case is handled as', () => {
  it.each([
    ['complaint', ['statutory_children', 'third_party'], 'childrens-complaint'],
    ['complaint', ['statutory_adults'], 'adult-care-complaint'],
    ['complaint', ['housing_landlord'], 'landlord-complaint'],
    ['complaint', ['foi'], null],
    ['service_request', ['foi'], 'foi-request'],
    ['service_request', ['sar', 'foi'], 'subject-access-request'],
    ['service_request', ['member_enquiry'], 'member-enquiry'],
    ['service_request', ['housing_landlord'], null],
  ] as const)('is proposed for a %s flagged %j: %s', (category, flags, type) => {
    expect(proposedCorrespondence(category, flags)).toBe(type);
  });

  it('is the usual kind of its category while nobody said otherwise', () => {
    expect(correspondenceOf(new ACase().state)).toBe('corporate-complaint');
    expect(correspondenceOf(new ACase({ category: 'service_request' }).state)).toBe('service-request');
    expect(stagesOf(new ACase().state, GROUND)).toBe(2);
    expect(stagesOf(new ACase({ correspondence: 'insurance-claim' }).state, GROUND)).toBe(0);
  });

  it('goes with its category: a person who confirms another category has not said the kind', () => {
    const [opening] = new ACase({ toConfirm: true, correspondence: 'childrens-complaint' }).events;
    const then = (event: object) => fold([opening, { ...event, reference: 'RD-26-000001' }] as never)?.correspondence;
    expect(then(confirmed(2, 'service_request'))).toBeNull();
    expect(then(confirmed(2, 'complaint'))).toBe('childrens-complaint');
    expect(then({ ...confirmed(2, 'complaint'), correspondence: 'landlord-complaint' })).toBe('landlord-complaint');
  });
});
