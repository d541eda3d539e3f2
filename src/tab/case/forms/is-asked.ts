import type { ActType } from '../../../api/act-shapes.ts';
import type { CaseDetail } from '../../../api/case-detail-shapes.ts';
import { AGREED, type Ask, OVER_TWELVE_MONTHS } from './form.ts';
import type { Values } from './values.ts';

/**
 * A day of receipt is asked for only where no message says it, one of an agreement, or from which
 * twelve months count, only where there is one, that of a letter about a delay only where law asks for one, and why a day
 * is set only where another one stands.
 */
export function isAsked(ask: Ask, { texts }: Pick<Values, 'texts'>, act: ActType, detail: Stands): boolean {
  if (!('field' in ask)) return true;
  if (ask.field === 'receivedOn') return !texts.message;
  if (ask.field === 'knownOn') return texts.ground === OVER_TWELVE_MONTHS;
  if (ask.field === 'agreedOn') return texts.source === AGREED;
  if (ask.field === 'toldOn' && act === 'delay explained') return owesReason(detail);
  return ask.field !== 'why' || takesThePlace(act, texts, detail);
}

/** Whether law asks for a letter to the person that says why the reply is late. */
export const owesReason = ({ stillOpen = [] }: Pick<Stands, 'stillOpen'>): boolean =>
  stillOpen.some(({ because }) => because === 'the person is owed the reason');

type Stands = {
  readonly stillOpen?: readonly Pick<CaseDetail['stillOpen'][number], 'because'>[];
  readonly card: Pick<CaseDetail['card'], 'stage'>;
  readonly stages: readonly Pick<CaseDetail['stages'][number], 'stage' | 'dateSet' | 'milestones'>[];
  readonly remedies: readonly Pick<CaseDetail['remedies'][number], 'remedy' | 'doneOn'>[];
};

/** Whether a day that is said takes the place of another one; of what says no day, always: it is asked why. */
function takesThePlace(act: ActType, texts: Values['texts'], { card, stages, remedies }: Stands): boolean {
  const current = stages.find(({ stage }) => stage === card.stage);
  const isAnother = (on: string | null | undefined): boolean => !!on && on !== texts.on;
  switch (act) {
    case 'date set':
      return !!current?.dateSet;
    case 'milestone reached':
      return isAnother(current?.milestones.find(({ milestone }) => milestone === texts.milestone)?.on);
    case 'remedy done':
      return isAnother(remedies.find(({ remedy }) => String(remedy) === texts.remedy)?.doneOn);
    default:
      return true;
  }
}
