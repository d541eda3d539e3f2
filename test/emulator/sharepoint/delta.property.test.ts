import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, type Site } from './a-site.ts';

let tenant: Site;
beforeAll(async () => {
  tenant = await aSite();
});
afterAll(() => tenant.close());

type Act = { kind: 'add' | 'change' | 'remove' | 'page' | 'forget'; row: number };

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom<Act['kind']>('add', 'add', 'change', 'remove', 'page', 'page', 'forget'),
  row: fc.nat(9),
});

let listNumber = 0;

/** A reader that follows one delta, page by page, and keeps the last it heard of each row. */
function follower(at: string, top: number) {
  const start = `${at}/items/delta?$expand=fields($select=Title)&$top=${top}`;
  const known = new Map<string, string>();
  let link = start;
  let atEnd = false;
  let heard = new Set<string>();
  let fromTheStart = true;
  const page = async (): Promise<void> => {
    const { status, body, headers } = await tenant.call('GET', link.replace(`${tenant.emulator.origin}/v1.0`, ''));
    if (status === 410) {
      link = headers.get('location')!;
      [heard, fromTheStart, atEnd] = [new Set(), true, false];
      return;
    }
    expect(status).toBe(200);
    for (const row of body.value) {
      heard.add(row.id);
      if (row.deleted === undefined) known.set(row.id, row.fields.Title);
      else known.delete(row.id);
    }
    link = body['@odata.nextLink'] ?? body['@odata.deltaLink'];
    atEnd = body['@odata.deltaLink'] !== undefined;
    if (atEnd && fromTheStart) {
      for (const id of known.keys()) if (!heard.has(id)) known.delete(id);
      fromTheStart = false;
    }
  };
  const catchUp = async (): Promise<void> => {
    atEnd = false;
    while (!atEnd) await page();
  };
  return { known, page, catchUp };
}

describe('whoever follows the delta', () => {
  it('ends with exactly what a full read shows, whatever was written between the pages, repeats and lost tokens included', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        async (acts, top, repeats) => {
          tenant.emulator.tenant.settings.switches.deltaRepeats = repeats;
          const at = await tenant.list(`Followed ${listNumber++}`);
          const reader = follower(at, top);
          const standing: string[] = [];
          for (const [number, { kind, row }] of acts.entries()) {
            const id = standing[row % Math.max(1, standing.length)];
            if (kind === 'add') standing.push((await tenant.row(at, { Title: `row ${number}` })).id);
            else if (kind === 'page') await reader.page();
            else if (kind === 'forget') await tenant.caller.control('POST', '/expire-delta');
            else if (id !== undefined && kind === 'change') {
              await tenant.call('PATCH', `${at}/items/${id}/fields`, { body: { Title: `changed ${number}` } });
            } else if (id !== undefined) {
              await tenant.call('DELETE', `${at}/items/${id}`);
              standing.splice(standing.indexOf(id), 1);
            }
          }
          await reader.catchUp();
          const { value } = await tenant.all(`${at}/items?$expand=fields($select=Title)`);
          const full = new Map(value.map((row) => [String(row.id), (row.fields as { Title: string }).Title]));
          expect(new Map([...reader.known].sort())).toEqual(new Map([...full].sort()));
        },
      ),
      { numRuns: 40 },
    );
  });
});
