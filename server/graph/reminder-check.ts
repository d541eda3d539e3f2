import { isAreaMissing } from '../../src/domain/access.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import type { Colleague } from '../../src/domain/reminders/colleague.ts';
import type { NoticeRow, Obstacle } from '../../src/domain/reminders/delivery.ts';
import { addressOf } from '../../src/domain/reminders/notice.ts';
import type { Colleagues, Notices } from '../ports.ts';
import type { Check } from './check.ts';
import { shown } from './lists/wording.ts';
import { TO_DO } from './notice-row.ts';

type Needs = {
  readonly notices: Notices;
  readonly colleagues: Colleagues;
  readonly teamsAppId: string | null;
  readonly now: () => number;
};

const DAY_MS = 86_400_000;
/** A weekend and a bank holiday lie in between. */
const DAYS = 5;

/**
 * Whether reminders reach people. Redress may not ask who has the app installed, so what became of the latest notices is the
 * evidence; every one of them is a try.
 */
export async function reminders({ notices, colleagues, teamsAppId, now }: Needs, name: string): Promise<Check[]> {
  const people = whoHears(await colleagues.all(), name);
  if (teamsAppId === null) {
    const words = 'Teams is not set up, so reminders stand in Redress only.';
    return [{ name, verdict: 'warning', words, todo: TO_DO['Teams is not set up'] }, ...people];
  }
  const days = Array.from({ length: DAYS }, (_, back) => londonDay(new Date(now() - back * DAY_MS).toISOString()));
  const rows = (await Promise.all(days.map((day) => notices.on(day)))).flat();
  return [...whatBecame(rows, name), ...people];
}

function whatBecame(rows: readonly NoticeRow[], name: string): Check[] {
  const tried = rows.filter(
    ({ delivery: { state } }) => state === 'sent' || state === 'refused' || state === 'unclear',
  );
  if (tried.length === 0) {
    const words = `Nobody was reminded of anything in the last ${DAYS} days, so whether Teams takes it is not known.`;
    return [{ name, verdict: 'unknown', words, todo: null }];
  }
  const sent = tried.filter(({ delivery }) => delivery.state === 'sent');
  const refused = new Map<Obstacle, Set<string>>();
  for (const { to, delivery } of tried)
    if (delivery.state === 'refused' && delivery.because !== null)
      refused.set(delivery.because, (refused.get(delivery.because) ?? new Set()).add(addressOf(to)));
  const words = `${sent.length} of the last ${tried.length} reminders went to Teams.`;
  return [
    { name, verdict: sent.length > 0 ? 'good' : 'bad', words, todo: null },
    ...[...refused].map(
      ([because, whom]): Check => ({
        name,
        verdict: 'warning',
        words: `Not taken by Teams for ${whom.size} of those addressed: ${shown(because)}. The list Notices says whom.`,
        todo: TO_DO[because],
      }),
    ),
  ];
}

function whoHears(colleagues: readonly Colleague[], name: string): Check[] {
  if (colleagues.length === 0) {
    const words = 'Nobody has signed in to Redress yet, so nobody is reminded of anything.';
    return [
      { name, verdict: 'warning', words, todo: 'Have everybody open the tab once; the list People fills by itself.' },
    ];
  }
  const lost = colleagues.filter(isAreaMissing).length;
  if (lost === 0) return [];
  const words = `Of ${lost} people the sign-in did not say what they work for; they hear only of cases they have a part in.`;
  return [{ name, verdict: 'warning', words, todo: 'See docs/how-to/reminders.md, “Who hears what”.' }];
}
