import { NOTICE_STATES } from '../../../src/domain/reminders/delivery.ts';
import { NOTICE_KINDS } from '../../../src/domain/reminders/notice.ts';
import type { ListPlan } from './column.ts';
import { shown } from './wording.ts';

/** Everything somebody was told by a reminder. The unique key makes each of them once, on however many servers. */
export const noticesList: ListPlan = {
  name: 'Notices',
  says: 'What Redress told whom, and whether Teams took it. Rows older than a year may be deleted.',
  columns: [
    { name: 'NoticeKey', display: 'Notice', type: 'text', unique: true, says: 'Makes each notice once.' },
    {
      name: 'Kind',
      display: 'Kind',
      type: 'choice',
      indexed: true,
      choices: NOTICE_KINDS.map(shown),
      says: 'What it is about.',
    },
    { name: 'Day', display: 'Day', type: 'text', indexed: true, says: 'The working day it was made on.' },
    { name: 'ForName', display: 'For', type: 'text', says: 'The person, or the channel of a directorate.' },
    { name: 'ForId', display: 'For (directory id)', type: 'text', indexed: true, says: 'Their directory id.' },
    { name: 'Reference', display: 'Reference', type: 'text', indexed: true, says: 'The case, where it is about one.' },
    {
      name: 'State',
      display: 'State',
      type: 'choice',
      indexed: true,
      choices: NOTICE_STATES.map(shown),
      says: 'What became of it. Unclear: Teams did not say whether it arrived.',
    },
    { name: 'Because', display: 'Because', type: 'text', says: 'Why it is not in Teams.' },
    { name: 'ToDo', display: 'What to do', type: 'text', says: 'What puts it right for the next time.' },
    { name: 'StateAt', display: 'Since', type: 'day and time', says: 'When it came to stand so.' },
    { name: 'RedressData', display: 'Redress data', type: 'long text', says: 'The whole notice, for Redress to read.' },
  ],
  view: ['LinkTitle', 'ForName', 'State', 'Because', 'ToDo', 'Day', 'Reference', 'StateAt'],
};
