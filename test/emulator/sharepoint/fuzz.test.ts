import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, type Site } from './a-site.ts';

let tenant: Site;
beforeAll(async () => {
  tenant = await aSite({ listViewThreshold: 5 });
});
afterAll(() => tenant.close());

const word = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'fields',
  'name',
  'displayName',
  'Title',
  'Ref',
  'text',
  'choice',
  'item',
  'list',
  'template',
  'folder',
  'token',
  'latest',
  "it's",
  '%',
  ':',
  '..',
  'a b',
  'ü\u0000\ud800',
  '1',
  '-1',
  '99999999999999999999',
);
const json = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.constantFrom(null, true, 0, -1, 1e300, '', [], {}),
    fc.array(tie('any'), { maxLength: 3 }),
    fc
      .array(fc.tuple(word, tie('any')), { maxLength: 4 })
      .map((pairs) =>
        JSON.parse(`{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`),
      ),
  ),
})).any;
const query = fc.dictionary(
  fc.constantFrom(
    '$filter',
    '$select',
    '$expand',
    '$orderby',
    '$top',
    '$skiptoken',
    'token',
    '@microsoft.graph.conflictBehavior',
  ),
  fc.oneof(
    word,
    fc.constantFrom(
      "fields/Ref eq 'a'",
      'fields/constructor eq 1',
      'fields($select=__proto__)',
      'fields/Ref desc',
      'Paged=TRUE&p_Key=%&p_ID=1',
      'eyJsaXN0IjoxLCJhdCI6MX0',
    ),
  ),
  { maxKeys: 3 },
);
const DOORS = [
  'GET /lists',
  'POST /lists',
  'GET /lists/{word}',
  'POST /lists/Fuzz/columns',
  'PATCH /lists/Fuzz/columns/{word}',
  'PATCH /lists/Fuzz/columns/Ref',
  'DELETE /lists/Fuzz/columns/{word}',
  'GET /lists/Fuzz/items',
  'POST /lists/Fuzz/items',
  'GET /lists/Fuzz/items/delta',
  'GET /lists/Fuzz/items/1/versions/{word}',
  'PATCH /lists/Fuzz/items/1',
  'PATCH /lists/Fuzz/items/1/fields',
  'DELETE /lists/Fuzz/items/{word}',
  'GET /drive/root/children',
  'POST /drive/root/children',
  'GET /drive/root/delta',
  'GET /drive/root:/{word}',
  'GET /drive/items/{word}:/{word}:/content',
  'PUT /drive/root:/{word}/{word}:/content',
  'POST /drive/root:/{word}:/createUploadSession',
  'DELETE /drive/root:/{word}',
] as const;
const body = fc.oneof(
  json,
  fc.record({ fields: json }),
  fc.record({ name: word, folder: fc.constant({}) }),
  fc.record({ item: json }),
  fc.record(
    { displayName: word, columns: fc.array(fc.record({ name: word, text: json })), list: json },
    { requiredKeys: ['displayName'] },
  ),
  fc.record(
    { name: word, displayName: json, text: json, choice: json, indexed: json, defaultValue: json },
    { requiredKeys: ['name'] },
  ),
);

describe('whatever a client sends', () => {
  it('is answered as Graph answers, never with a failure of the emulator', async () => {
    const at = await tenant.list('Fuzz', [{ name: 'Ref', text: {}, indexed: true, enforceUniqueValues: true }]);
    await tenant.row(at, { Title: 'first' });
    const words = fc.tuple(word, word);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DOORS), words, query, body, async (door, [one, two], asked, sent) => {
        const [method, path] = door.split(' ') as [string, string];
        const piece = (text: string) => encodeURIComponent(text.toWellFormed());
        const address = `${tenant.site}${path.replace('{word}', piece(one)).replace('{word}', piece(two))}`;
        const writes = method !== 'GET' && method !== 'DELETE';
        const { status, text } = await tenant.call(method, `${address}?${new URLSearchParams(writes ? {} : asked)}`, {
          ...(writes ? { body: JSON.stringify(sent), headers: { 'content-type': 'application/json' } } : {}),
        });
        expect(status === 500 ? `${door} ${one} ${two} ${JSON.stringify([asked, sent])}: ${text}` : 'answered').toBe(
          'answered',
        );
      }),
      { numRuns: 800 },
    );
  });
});
