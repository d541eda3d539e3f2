import { calendarDate } from '../../src/domain/calendar/calendar-date.ts';
import { done, type Outcome, refused } from '../../src/domain/outcome.ts';
import { NOTICE_STATES, type NoticeRow, type Obstacle } from '../../src/domain/reminders/delivery.ts';
import { addressOf, NOTICE_KINDS, type Notice, referenceOf } from '../../src/domain/reminders/notice.ts';
import { shown } from './lists/wording.ts';
import { data, line, text, toTheSecond } from './row-values.ts';
import type { Fields } from './rows.ts';

/** What whoever reads the list can do; null where there is nothing to do. */
export const TO_DO: Readonly<Record<Obstacle, string | null>> = {
  'Teams is not set up': 'Set REDRESS_TEAMS_APP_ID (docs/how-to/reminders.md).',
  'asked for': null,
  'Teams is busy': null,
  'no answer': null,
  'no longer due': null,
  'app not installed':
    'Install Redress for this person: Teams admin centre, Setup policies. Notifications need the consent of the package.',
  'person not found': 'If they have left, delete their row in the list People.',
  'app package differs': 'Upload the app package of this version: Teams admin centre, Manage apps.',
  'channel not set up': 'Name a workflow for the directorate in REDRESS_TEAMS_CHANNELS.',
  'workflow gone':
    'Have its owner look at the workflow of the channel, or set up another and change REDRESS_TEAMS_CHANNELS.',
  'workflow does not take it': 'Compare the workflow of the channel with docs/how-to/reminders.md.',
};

/** A notice as the columns of its row. `write` names the call that wrote it, should its answer be lost. */
export function noticeFields({ delivery, ...notice }: NoticeRow, write: string): Fields {
  const { key, day, to, matter } = notice;
  const reference = referenceOf(matter);
  return {
    Title: line(`${shown(matter.kind)}${reference === null ? '' : ` ${reference}`}`),
    NoticeKey: key,
    Kind: shown(matter.kind),
    Day: day,
    ForName: line(to.is === 'person' ? to.name : (to.directorate ?? 'The whole council')),
    ForId: line(addressOf(to)),
    Reference: reference,
    State: shown(delivery.state),
    Because: delivery.because === null ? null : shown(delivery.because),
    ToDo: delivery.because === null ? null : TO_DO[delivery.because],
    StateAt: toTheSecond(delivery.at),
    RedressData: JSON.stringify({ write, notice, delivery }),
  };
}

export const wroteNotice = (fields: Fields, write: string): boolean => data(fields)?.write === write;

/** The notice a row holds. The data column alone says it; a row without it is not guessed at. */
export function noticeOf(fields: Fields): Outcome<NoticeRow, string> {
  const { notice, delivery } = (data(fields) ?? {}) as { notice?: Partial<Notice>; delivery?: NoticeRow['delivery'] };
  const whole =
    typeof notice === 'object' &&
    typeof notice?.key === 'string' &&
    notice.key === text(fields, 'NoticeKey') &&
    typeof notice.day === 'string' &&
    typeof notice.to === 'object' &&
    NOTICE_KINDS.some((kind) => kind === notice.matter?.kind) &&
    NOTICE_STATES.some((state) => state === delivery?.state);
  if (!whole || delivery === undefined) return refused('its Redress data was changed by hand and cannot be read');
  return done({ ...(notice as Notice), day: calendarDate(String(notice.day)), delivery });
}
