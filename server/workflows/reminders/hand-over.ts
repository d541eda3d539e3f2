import type { Obstacle, SendOutcome } from '../../../src/domain/reminders/delivery.ts';
import { chainOf, type Notice, referenceOf } from '../../../src/domain/reminders/notice.ts';
import { type Activity, type Card, isFault, type Teams } from '../../ports.ts';

/** How notices are put into words, in the language of whoever reads them. */
export type Wording = {
  readonly activity: (notice: Notice, language: 'en' | 'cy') => Omit<Activity, 'reference' | 'chain'>;
  readonly card: (notice: Notice) => Card;
};

/** Hands a notice to Teams, once, and says what came of it. Faults that say nothing about the notice are thrown. */
export async function handOver(
  notice: Notice,
  language: 'en' | 'cy',
  { teams, wording }: { readonly teams: Teams; readonly wording: Wording },
): Promise<SendOutcome> {
  const { to, matter } = notice;
  const send = (): Promise<'sent' | Obstacle> =>
    to.is === 'channel'
      ? teams.post(to.directorate, wording.card(notice))
      : teams.notify(to.id, {
          ...wording.activity(notice, language),
          reference: referenceOf(matter),
          chain: chainOf(notice),
        });
  try {
    const answer = await send();
    return answer === 'sent' ? { is: 'sent' } : { is: 'refused', because: answer };
  } catch (error) {
    if (isFault(error, 'throttled')) return { is: 'busy', until: error.retryAt };
    if (isFault(error, 'unavailable')) return { is: 'lost' };
    throw error;
  }
}
