import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addMailbox, deliver } from '../../../emulator/mail/deliver.ts';
import { bytesOf, type Contact, IMMUTABLE, type Item, letter, openContact } from './mailbox.ts';

let box: Contact;
beforeAll(async () => {
  box = await openContact();
});
afterAll(() => box.close());

type Step =
  | { kind: 'deliver' }
  | { kind: 'read' | 'categorise' | 'leave' | 'return' | 'purge' | 'delete'; which: number }
  | { kind: 'page' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Step>({ kind: 'deliver' }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom('read', 'categorise', 'leave', 'return', 'purge', 'delete'),
      which: fc.nat(30),
    }) as fc.Arbitrary<Step>,
  },
  { weight: 6, arbitrary: fc.constant<Step>({ kind: 'page' }) },
);

const mailboxes = { count: 0 };

/** A copy of the folder kept the way a client keeps one: by what the delta says, and nothing else. */
class Copy {
  readonly items = new Map<string, Item>();
  link: string | null = null;

  take(page: Item): void {
    for (const item of page.value) {
      if (item['@removed'] !== undefined) this.items.delete(item.id);
      else this.items.set(item.id, { ...this.items.get(item.id), ...item });
    }
    this.link = page['@odata.nextLink'] ?? page['@odata.deltaLink'];
  }
}

describe('a copy that follows the delta', () => {
  it.each([
    ['immutable', IMMUTABLE],
    ['mutable', {}],
  ])(
    'equals the listing after any mixture of operations and pages, with %s ids',
    async (_kind, idType: { prefer?: string }) => {
      const prefer = { headers: { prefer: ['odata.maxpagesize=3', idType.prefer].filter(Boolean).join(', ') } };
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
          const address = `replay${++mailboxes.count}@marlsbury.gov.example`;
          addMailbox(box.tenant, { address, displayName: 'Replay' });
          const graph = (method: string, path: string, body?: unknown) =>
            box.caller.graph(method, `/users/${address}${path}`, {
              ...prefer,
              ...(body === undefined ? {} : { body }),
            });
          const ids: string[] = [];
          const copy = new Copy();
          const page = async (): Promise<string> => {
            const answer =
              copy.link === null
                ? await graph('GET', '/mailFolders/inbox/messages/delta?$select=subject,isRead,categories')
                : await box.follow(copy.link, prefer);
            if (answer.status !== 200) throw new Error(`${answer.status} ${answer.text}`);
            copy.take(answer.body);
            return answer.body['@odata.deltaLink'] === undefined ? 'more' : 'done';
          };
          for (const [n, each] of steps.entries()) {
            if (each.kind === 'page') await page();
            else if (each.kind === 'deliver') {
              ids.push(deliver(box.tenant, address, bytesOf(letter({ Subject: `S${n}` }))));
            } else if (ids.length > 0) {
              const id = ids[each.which % ids.length]!;
              if (each.kind === 'read') await graph('PATCH', `/messages/${id}`, { isRead: n % 2 === 0 });
              if (each.kind === 'categorise') await graph('PATCH', `/messages/${id}`, { categories: [`c${n}`] });
              if (each.kind === 'leave') await graph('POST', `/messages/${id}/move`, { destinationId: 'archive' });
              if (each.kind === 'return') await graph('POST', `/messages/${id}/move`, { destinationId: 'inbox' });
              if (each.kind === 'delete') await graph('DELETE', `/messages/${id}`);
              if (each.kind === 'purge') await graph('POST', `/messages/${id}/permanentDelete`, {});
            }
          }
          // Rounds until one has nothing more to tell.
          let told = 1;
          while (told > 0) {
            while ((await page()) === 'more');
            const quiet = await box.follow(copy.link!, prefer);
            copy.take(quiet.body);
            told = quiet.body.value.length;
          }
          const listed = (
            await box.caller.graph(
              'GET',
              `/users/${address}/mailFolders/inbox/messages?$top=100&$select=subject,isRead,categories`,
              {
                headers: { ...idType },
              },
            )
          ).body.value as Item[];
          const essence = (items: Iterable<Item>) =>
            [...items]
              .map(({ id, subject, isRead, categories }) => ({ id, subject, isRead, categories }))
              .sort((a, b) => (a.id < b.id ? -1 : 1));
          expect(essence(copy.items.values())).toEqual(essence(listed));
        }),
        { numRuns: 25, seed: 20261123 },
      );
    },
  );
});
