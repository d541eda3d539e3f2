import { describe, expect, it } from 'vitest';
import type { Activity, Card, Teams } from '../../server/ports.ts';
import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { chainOf, type Matter, type Notice, referenceOf } from '../../src/domain/reminders/notice.ts';
import { activitySaid } from '../../src/words/reminders/said.ts';
import { reminderWordsIn } from '../../src/words/reminders/words.ts';

/** What stands in a feed, the latest first, and in a channel, the first first. */
export type TeamsUnderTest = {
  readonly teams: Teams;
  readonly person: string;
  readonly colleague: string;
  readonly stranger: string;
  /** A directorate with a channel, and one without. */
  readonly channel: string;
  readonly noChannel: string;
  takeAppFrom(person: string): Promise<void>;
  feed(person: string): Promise<readonly { readonly preview: string; readonly topic: string }[]>;
  cards(directorate: string): Promise<readonly string[]>;
};

const day = calendarDate('2026-11-24');
const reference = 'RD-26-000123';
const counted = (total: number) => ({ total, first: total > 0 ? [reference] : [] });
const cases = {
  overdue: counted(2),
  'due today': counted(1),
  'early look': counted(0),
  'this week': counted(0),
  'to confirm': counted(0),
};
export const EVERY_KIND: readonly Matter[] = [
  { kind: 'due today', reference, clock: 'respond' },
  { kind: 'overdue', reference, clock: 'acknowledge', due: calendarDate('2026-11-23') },
  { kind: 'ombudsman deadline', reference, due: calendarDate('2026-11-26') },
  { kind: 'raised', reference, step: 'director', due: calendarDate('2026-11-17') },
  { kind: 'digest', cases, messages: 3 },
];

export function activityOf(matter: Matter, person: string, language: 'en' | 'cy' = 'en'): Activity {
  const notice: Notice = { key: `${matter.kind} ${person}`, day, to: { is: 'person', id: person, name: 'X' }, matter };
  const said = activitySaid(notice, reminderWordsIn(language));
  return { ...said, reference: referenceOf(matter), chain: chainOf(notice) };
}

export const aCard = (title: string): Card => ({
  title,
  lead: '3 cases to look at today.',
  sections: [{ label: '2 overdue', references: [reference, 'RD-26-000124'], more: 'and 4 more' }],
  action: 'Open the board in Redress',
});

export function teamsContract(name: string, make: () => Promise<TeamsUnderTest>): void {
  describe(`Teams, ${name}`, () => {
    it('takes a notice of every kind, in both languages, with its preview', async () => {
      const { teams, person, feed } = await make();
      for (const language of ['en', 'cy'] as const) {
        for (const matter of EVERY_KIND) {
          const activity = activityOf(matter, person, language);
          expect(await teams.notify(person, activity)).toBe('sent');
          expect((await feed(person))[0]).toMatchObject({ preview: activity.preview, topic: activity.title });
        }
      }
    });

    it('shows a repeat in the place of the first, and another notice beside it', async () => {
      const { teams, colleague, feed } = await make();
      const [first, second] = EVERY_KIND.slice(0, 2).map((matter) => activityOf(matter, colleague));
      const before = (await feed(colleague)).length;
      await teams.notify(colleague, first!);
      await teams.notify(colleague, second!);
      await teams.notify(colleague, first!);
      const previews = (await feed(colleague)).map(({ preview }) => preview);
      expect(previews.slice(0, 2)).toEqual([first!.preview, second!.preview]);
      expect(previews.length).toBe(before + 2);
    });

    it('shows today’s digest in the place of yesterday’s', async () => {
      const { teams, colleague, feed } = await make();
      const digest = EVERY_KIND.find(({ kind }) => kind === 'digest')!;
      await teams.notify(colleague, activityOf(digest, colleague));
      const once = (await feed(colleague)).length;
      await teams.notify(colleague, { ...activityOf(digest, colleague), preview: 'Nothing overdue.' });
      expect((await feed(colleague)).length).toBe(once);
      expect((await feed(colleague))[0]?.preview).toBe('Nothing overdue.');
    });

    it('says what stands in the way of a person, and sends nothing', async () => {
      const { teams, person, stranger, takeAppFrom, feed } = await make();
      const activity = activityOf(EVERY_KIND[0]!, person);
      await takeAppFrom(person);
      const before = await feed(person);
      expect(await teams.notify(person, activity)).toBe('app not installed');
      expect(await feed(person)).toEqual(before);
      // Consent hangs on the installation, so somebody whom Teams does not know has not consented either.
      expect(['person not found', 'app not installed']).toContain(await teams.notify(stranger, activity));
    });

    it('posts a card to the channel of a directorate, and says where there is none', async () => {
      const { teams, channel, noChannel, cards } = await make();
      const title = 'Environment: Tuesday 24 November 2026';
      expect(await teams.post(channel, aCard(title))).toBe('sent');
      expect(await teams.post(noChannel, aCard(title))).toBe('channel not set up');
      const posted = await cards(channel);
      expect(posted).toHaveLength(1);
      for (const text of [title, '3 cases to look at today.', '2 overdue', reference, 'and 4 more', 'Open the board'])
        expect(posted[0]).toContain(text);
    });
  });
}
