import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, type Site } from './a-site.ts';

let tenant: Site;
let at: string;
beforeAll(async () => {
  tenant = await aSite();
  at = await tenant.list('Shared', [
    { name: 'Log', text: { allowMultipleLines: true } },
    { name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true },
  ]);
});
afterAll(() => tenant.close());

type Seen = { tag: string; log: string };

describe('several writers at one row', () => {
  it('lose nothing while each sends back the tag it read: the row holds exactly what was accepted, in order', async () => {
    const step = fc.record({ writer: fc.nat(2), act: fc.constantFrom('read', 'write') });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { id, eTag } = await tenant.row(at, { Log: 'begun' });
        const seen: Seen[] = Array.from({ length: 3 }, () => ({ tag: eTag, log: 'begun' }));
        const accepted = ['begun'];
        let version = 1;
        for (const [number, { writer, act }] of steps.entries()) {
          if (act === 'read') {
            const { body } = await tenant.call('GET', `${at}/items/${id}?$expand=fields`);
            seen[writer] = { tag: body.eTag, log: body.fields.Log };
            continue;
          }
          const { tag, log } = seen[writer]!;
          const fresh = tag.endsWith(`,${version}"`);
          const { status, body } = await tenant.call('PATCH', `${at}/items/${id}/fields`, {
            body: { Log: `${log} ${number}` },
            headers: { 'if-match': tag },
          });
          expect(status).toBe(fresh ? 200 : 412);
          if (!fresh) continue;
          accepted.push(String(number));
          version += 1;
          seen[writer] = { tag: body['@odata.etag'], log: body.Log };
        }
        const { body } = await tenant.call('GET', `${at}/items/${id}?$expand=fields`);
        expect(body.fields.Log).toBe(accepted.join(' '));
        expect(body.eTag).toMatch(new RegExp(`,${version}"$`));
      }),
      { numRuns: 40 },
    );
  });

  it('at the same moment: of those who hold one tag exactly one is accepted', async () => {
    for (let round = 0; round < 5; round++) {
      const { id, eTag } = await tenant.row(at, { Log: '' });
      const all = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          tenant.call('PATCH', `${at}/items/${id}/fields`, {
            body: { Log: `writer ${i}` },
            headers: { 'if-match': eTag },
          }),
        ),
      );
      const winners = all.flatMap(({ status }, i) => (status === 200 ? [`writer ${i}`] : []));
      const { body } = await tenant.call('GET', `${at}/items/${id}?$expand=fields`);
      expect(winners).toEqual([body.fields.Log]);
    }
  });
});

describe('the index beside the rows', () => {
  it('answers for every value exactly as the rows themselves do, after any writes', async () => {
    const word = fc.constantFrom('a', 'A', 'b', 'B', 'c', '');
    const act = fc.oneof(
      fc.record({ kind: fc.constant('add' as const), ref: word }),
      fc.record({ kind: fc.constant('change' as const), ref: word, row: fc.nat(5) }),
      fc.record({ kind: fc.constant('remove' as const), row: fc.nat(5) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 20 }), async (acts) => {
        const list = await tenant.list(`Indexed ${listNumber++}`, [
          { name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true },
        ]);
        const rows = new Map<string, string>();
        const held = (ref: string, but?: string) =>
          ref !== '' && [...rows].some(([id, other]) => id !== but && other.toLowerCase() === ref.toLowerCase());
        for (const one of acts) {
          const id = one.kind === 'add' ? undefined : [...rows.keys()][one.row];
          if (one.kind === 'add') {
            const { status, body } = await tenant.call('POST', `${list}/items`, { body: { fields: { Ref: one.ref } } });
            expect(status).toBe(held(one.ref) ? 400 : 201);
            if (status === 201) rows.set(body.id, one.ref);
          } else if (id !== undefined && one.kind === 'change') {
            const { status } = await tenant.call('PATCH', `${list}/items/${id}/fields`, { body: { Ref: one.ref } });
            expect(status).toBe(held(one.ref, id) ? 400 : 200);
            if (status === 200) rows.set(id, one.ref);
          } else if (id !== undefined) {
            await tenant.call('DELETE', `${list}/items/${id}`);
            rows.delete(id);
          }
        }
        for (const ref of ['a', 'b', 'c']) {
          const { body } = await tenant.call('GET', `${list}/items?$filter=fields/Ref eq '${ref}'`);
          const expected = [...rows].filter(([, other]) => other.toLowerCase() === ref).map(([id]) => id);
          expect(body.value.map((row: { id: string }) => row.id)).toEqual(expected);
        }
      }),
      { numRuns: 25 },
    );
  });
});

let listNumber = 0;
