import { randomUUID } from 'node:crypto';
import type { Delivery, NoticeRow } from '../../src/domain/reminders/delivery.ts';
import type { Notices } from '../ports.ts';
import { shown } from './lists/wording.ts';
import { noticeFields, noticeOf, wroteNotice } from './notice-row.ts';
import type { Graph } from './request.ts';
import { openRows, type StoredRow } from './rows.ts';
import type { Site } from './site.ts';

/** Other writers may be faster this often before the row is theirs. */
const TRIES = 5;

/** The list `Notices`. The unique column `NoticeKey` lets a notice be made once. */
export function openNotices(graph: Graph, site: Site): Notices {
  const rows = openRows(graph, site, 'Notices');
  const keyOf = (key: string) => ({ column: 'NoticeKey', value: key });
  // A row that a person wrote over is nobody's notice any more; it must not keep the others from being read.
  const readable = (found: readonly StoredRow[]): NoticeRow[] =>
    found.flatMap(({ fields }) => {
      const read = noticeOf(fields);
      return read.ok ? [read.value] : [];
    });
  const inState = (state: Delivery['state']) => rows.all({ column: 'State', value: shown(state) });

  return {
    record: async (made) => {
      const write = randomUUID();
      const { row, inserted } = await rows.insert(noticeFields(made, write), [keyOf(made.key)], ({ fields }) =>
        wroteNotice(fields, write),
      );
      // Unreadable or not, a row with this key stands: the notice was made.
      const read = noticeOf(row.fields);
      return { row: !inserted && read.ok ? read.value : made, created: inserted };
    },
    deliver: async (key, from, to) => {
      const write = randomUUID();
      for (let tries = 1; tries <= TRIES; tries += 1) {
        const standing = await rows.find(keyOf(key));
        if (standing === null) return 'gone';
        // The answer to our write was lost, and its repeat or this look found the work done.
        if (wroteNotice(standing.fields, write)) return 'written';
        const read = noticeOf(standing.fields);
        if (!read.ok || !isSame(read.value.delivery, from)) return 'changed by another';
        const row = { ...read.value, delivery: to };
        const updated = await rows.update(standing.id, standing.etag, noticeFields(row, write));
        if (typeof updated === 'object') return 'written';
      }
      return 'changed by another';
    },
    on: async (day) => readable(await rows.all({ column: 'Day', value: day })),
    unsettled: async () => readable([...(await inState('sending')), ...(await inState('waiting'))]),
    of: async (person) => {
      const found = readable(await rows.all({ column: 'ForId', value: person }));
      return found.sort((a, b) => compare(madeAt(b), madeAt(a)));
    },
  };
}

const isSame = (a: Delivery, b: Delivery): boolean => a.state === b.state && a.sends === b.sends && a.at === b.at;
const madeAt = ({ day, delivery }: NoticeRow): string => `${day} ${delivery.at}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
