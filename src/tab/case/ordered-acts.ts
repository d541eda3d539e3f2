import type { ActType } from '../../api/act-shapes.ts';
import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import type { ClockName } from '../../domain/clock/case-clocks.ts';

/** What is done by each date, the first that can be done. */
const BY_CLOCK: Partial<Record<ClockName, readonly ActType[]>> = {
  acknowledge: ['acknowledged'],
  step: ['milestone reached', 'responded'],
  'early look': ['draft looked at'],
  'member update': ['member updated'],
  respond: ['responded'],
  extension: ['responded'],
  'outer limit': ['responded'],
  remedy: ['remedy done', 'remedy proof sent'],
};

/** Everything else, as often as it is done. */
const USUAL: readonly ActType[] = [
  ...(['confirmed', 'escalated', 'acknowledged', 'responded', 'extended', 'points recorded', 'assigned'] as const),
  ...(['call attempted', 'part sent in', 'draft looked at', 'resolved early', 'clarification answered'] as const),
  ...(['remedy done', 'remedy proof sent', 'closed', 'noted', 'delay explained', 'clarification asked'] as const),
  ...(['escalation asked', 'remedy promised', 'converted', 'complaint offered', 'refused', 'reopened'] as const),
  ...(['member updated', 'member involved', 'liaison noted', 'complained about', 'independence checked'] as const),
  ...(['milestone reached', 'date set', 'remedy not possible', 'procedure changed', 'split', 'merged'] as const),
  ...(['corrected', 'restricted', 'restriction lifted', 'withdrawn', 'reinstated'] as const),
];

/** What the reader can do now, what is next first: the one thing the case waits for, then what is usual. */
export function orderedActs({ card, may, points, escalationAsked }: CaseDetail): readonly ActType[] {
  const open = new Set(may.map(({ act }) => act));
  const wanted: readonly ActType[] = [
    ...(card.status === 'To confirm' ? (['confirmed'] as const) : []),
    ...(escalationAsked ? (['escalated', 'refused'] as const) : []),
    ...(card.next ? (BY_CLOCK[card.next.clock] ?? []) : []),
    ...(card.category === 'complaint' && points.length === 0 ? (['points recorded'] as const) : []),
    ...(card.handler === null ? (['assigned'] as const) : []),
  ];
  return [...new Set([...wanted, ...USUAL])].filter((act) => open.has(act));
}
