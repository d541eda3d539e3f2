import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, refusal, type Site } from './a-site.ts';

const THRESHOLD = 10;
const PREFER = { prefer: 'HonorNonIndexedQueriesWarningMayFailRandomly' };
const WITH_FIELDS = '$expand=fields($select=Ref)';

let tenant: Site;
let short: string;
let long: string;

const columns = [
  { name: 'Ref', text: {}, indexed: true },
  { name: 'Due', dateTime: {}, indexed: true },
  { name: 'Weight', number: {}, indexed: true },
  { name: 'Done', boolean: {}, indexed: true },
  { name: 'State', choice: { choices: ['Open', 'Closed'] }, indexed: true },
  { name: 'Plain', text: {} },
  { name: 'Tags', choice: { choices: ['A', 'B'], displayAs: 'checkBoxes' } },
];

beforeAll(async () => {
  tenant = await aSite({ listViewThreshold: THRESHOLD });
  short = await tenant.list('Short', columns);
  await tenant.rows(short, [
    { Ref: 'alpha', Due: '2026-03-01T00:00:00Z', Weight: 1, Done: true, State: 'Open', Plain: 'x' },
    { Ref: 'Beta', Due: '2026-03-02T00:00:00Z', Weight: 2, Done: false, State: 'Open', Plain: 'y' },
    {
      Ref: "O'Neil",
      Due: '2026-03-03T00:00:00Z',
      Weight: 3,
      State: 'Closed',
      'Tags@odata.type': 'Collection(Edm.String)',
      Tags: ['A', 'B'],
    },
    { Ref: 'alphabet', Weight: 10, State: 'Closed', Plain: 'X' },
    { Ref: '', Due: '2026-03-05T00:00:00Z' },
  ]);
  long = await tenant.list('Long', columns);
  await tenant.rows(
    long,
    Array.from({ length: 30 }, (_, i) => ({
      Ref: `ref-${i}`,
      Due: `2026-03-${String(i + 1).padStart(2, '0')}T00:00:00Z`,
      Weight: i % 3,
      State: i < 25 ? 'Open' : 'Closed',
      Plain: i % 2 === 0 ? 'even' : 'odd',
    })),
  );
});
afterAll(() => tenant.close());

const ask = (list: string, query: string, headers: Record<string, string> = {}) =>
  tenant.call('GET', `${list}/items?${WITH_FIELDS}&${query}`, { headers });
const refs = async (list: string, query: string, headers: Record<string, string> = {}) => {
  const { status, body, text } = await ask(list, query, headers);
  if (status !== 200) throw new Error(text);
  return body.value.map((row: { fields: { Ref?: string } }) => row.fields.Ref ?? '');
};

describe('$filter on a short list', () => {
  it.each([
    ["fields/Ref eq 'ALPHA'", ['alpha'], 'text without regard to case'],
    ["fields/Ref eq 'O''Neil'", ["O'Neil"], 'a doubled quote'],
    ["fields/Ref ne 'alpha'", ['Beta', "O'Neil", 'alphabet', ''], 'ne takes empty ones along'],
    ["startswith(fields/Ref,'ALPHA')", ['alpha', 'alphabet'], 'a beginning'],
    ["fields/Ref gt 'alpha' and fields/Ref lt 'c'", ['Beta', 'alphabet'], 'a range of texts'],
    [
      "fields/Due ge '2026-03-02T00:00:00Z' and fields/Due lt '2026-03-05'",
      ['Beta', "O'Neil"],
      'a range of quoted dates',
    ],
    ["fields/Due eq '2026-03-01T01:00:00+01:00'", ['alpha'], 'a date with another offset'],
    ['fields/Weight gt 2', ["O'Neil", 'alphabet'], 'numbers by size, not by spelling'],
    ['fields/Done eq true', ['alpha'], 'yes'],
    ['fields/Done eq 0', ['Beta'], 'no, written as nought'],
    ['fields/Due eq null', ['alphabet'], 'nothing there'],
    ['fields/Ref ne null', ['alpha', 'Beta', "O'Neil", 'alphabet'], 'something there'],
    ["fields/State eq 'Open' or fields/Weight eq 10", ['alpha', 'Beta', 'alphabet'], 'or'],
    ["fields/State eq 'Open' and (fields/Weight eq 2 or fields/Weight eq 3)", ['Beta'], 'brackets'],
    ['fields/id ge 4', ['alphabet', ''], 'the number of the row is always indexed'],
  ])('%s (%#)', async (filter, expected, _why) => {
    expect(await refs(short, `$filter=${encodeURIComponent(filter)}`)).toEqual(expected);
  });

  it.each([
    ["Ref eq 'alpha'", 'no fields/ in front'],
    ["createdDateTime gt '2026-01-01T00:00:00Z'", 'a property of the item'],
    ["fields/Unheard eq 'x'", 'an unknown field'],
    ["contains(fields/Ref,'a')", 'contains'],
    ["endswith(fields/Ref,'a')", 'endswith'],
    ["not startswith(fields/Ref,'a')", 'not'],
    ['fields/Due gt 2026-03-01T00:00:00Z', 'a date without quotes'],
    ["fields/Weight eq '1'", 'text for a number'],
    ['fields/Ref eq 1', 'a number for text'],
    ["fields/Done eq 'true'", 'text for yes or no'],
    ["fields/Due gt 'soon'", 'no date'],
    ['fields/Due gt null', 'more than nothing'],
    ["fields/Ref eq 'alpha", 'an open quote'],
    ["fields/Edit eq 'x'", 'a computed column'],
  ])('%s is 400: %s', async (filter) => {
    expect((await ask(short, `$filter=${encodeURIComponent(filter)}`, PREFER)).status).toBe(400);
  });

  it('by a column without an index is 400, and the message names the way out', async () => {
    const refused = await ask(short, "$filter=fields/Plain eq 'x'");
    expect(refusal(refused)).toEqual([400, 'invalidRequest']);
    expect(refused.body.error.message).toContain(
      "Field 'Plain' cannot be referenced in filter or orderby as it is not indexed",
    );
    expect(await refs(short, "$filter=fields/Plain eq 'x'", PREFER)).toEqual(['alpha', 'alphabet']);
    expect(await refs(short, "$filter=fields/Tags eq 'b'", PREFER)).toEqual(["O'Neil"]);
    expect(await refs(short, "$filter=fields/Ref eq 'alpha' or fields/Plain eq 'y'", PREFER)).toEqual([
      'alpha',
      'Beta',
    ]);
  });

  it.each(['$skip=1', '$search=x', '$count=true'])('%s is not supported', async (option) => {
    expect((await ask(short, option)).status).toBe(400);
  });
});

describe('$orderby', () => {
  it('orders by an indexed field, empty ones first, and pages', async () => {
    expect(await refs(short, '$orderby=fields/Ref')).toEqual(['', 'alpha', 'alphabet', 'Beta', "O'Neil"]);
    expect(await refs(short, '$orderby=fields/Weight desc')).toEqual(['alphabet', "O'Neil", 'Beta', 'alpha', '']);
    const paged = await tenant.all(`${long}/items?${WITH_FIELDS}&$orderby=fields/Weight desc&$top=7`);
    expect(paged.pages).toBe(5);
    const ids = paged.value.map((row) => Number(row.id) - 1);
    expect(ids).toEqual([2, 1, 0].flatMap((weight) => Array.from({ length: 10 }, (_, i) => i * 3 + weight)));
  });

  it('by a column without an index is 400, or 422 on a long list', async () => {
    expect((await ask(short, '$orderby=fields/Plain')).status).toBe(400);
    expect(await refs(short, '$orderby=fields/Plain desc', PREFER)).toEqual([
      'Beta',
      'alpha',
      'alphabet',
      "O'Neil",
      '',
    ]);
    expect((await ask(long, '$orderby=fields/Plain', PREFER)).status).toBe(422);
  });

  it.each(['id desc', 'createdDateTime', 'fields/Ref,fields/Due', 'fields/Tags'])('by %s is 400', async (order) => {
    expect((await ask(short, `$orderby=${order}`, PREFER)).status).toBe(400);
  });
});

describe('the list view threshold', () => {
  it('does not stop a plain enumeration', async () => {
    const { value, pages } = await tenant.all(`${long}/items?$top=8`);
    expect([value.length, pages]).toEqual([30, 4]);
  });

  it('stops a filter whose first clause leaves too many rows, whatever comes after', async () => {
    const refused = await ask(long, "$filter=fields/State eq 'Open' and fields/Ref eq 'ref-3'");
    expect(refusal(refused)).toEqual([422, 'notSupported']);
    expect(refused.body.error.innerError.code).toBe('tooManyResources');
  });

  it.each([
    ["fields/Ref eq 'ref-3' and fields/State eq 'Open'", ['ref-3'], 'the narrow clause first'],
    ["fields/State eq 'Closed'", ['ref-25', 'ref-26', 'ref-27', 'ref-28', 'ref-29'], 'few enough'],
    ['fields/Weight eq 1', Array.from({ length: 10 }, (_, i) => `ref-${i * 3 + 1}`), 'exactly as many as allowed'],
    ["fields/Due ge '2026-03-05' and fields/Due lt '2026-03-07'", ['ref-4', 'ref-5'], 'two bounds are one range'],
    ["fields/Ref eq 'ref-1' or fields/Ref eq 'ref-2'", ['ref-1', 'ref-2'], 'both sides of or are narrow'],
    ['fields/id gt 28', ['ref-28', 'ref-29'], 'the number of the row'],
  ])('lets %s pass (%#)', async (filter, expected, _why) => {
    expect(await refs(long, `$filter=${encodeURIComponent(filter)}`)).toEqual(expected);
  });

  it.each([
    ["fields/Due ge '2026-03-05'", 'a range of too many rows'],
    ["fields/Ref ne 'ref-1'", 'ne looks at every row'],
    ['fields/Due eq null', 'empty fields are not in an index'],
    ["fields/Ref eq 'ref-1' or fields/State eq 'Open'", 'one wide side of or'],
    ["fields/Ref eq 'ref-1' or fields/Plain eq 'odd'", 'one side of or without an index'],
    ["fields/Plain eq 'odd' and fields/Ref eq 'ref-1'", 'a first clause without an index'],
  ])('stops %s: %s', async (filter) => {
    expect((await ask(long, `$filter=${encodeURIComponent(filter)}`, PREFER)).status).toBe(422);
  });

  it('moves with the setting', async () => {
    await tenant.caller.control('POST', '/settings', { listViewThreshold: 30 });
    expect(await refs(long, "$filter=fields/State eq 'Open' and fields/Ref eq 'ref-3'")).toEqual(['ref-3']);
    await tenant.caller.control('POST', '/settings', { listViewThreshold: THRESHOLD });
  });
});

describe('paging', () => {
  it('is 200 rows a page unless asked, and the link carries every option along', async () => {
    const list = await tenant.list('Paged', [{ name: 'N', number: {}, indexed: true }]);
    await tenant.rows(
      list,
      Array.from({ length: 401 }, (_, N) => ({ N })),
    );
    const first = (await tenant.call('GET', `${list}/items`)).body;
    expect(first.value).toHaveLength(200);
    const whole = await tenant.all(`${list}/items?$expand=fields($select=N)`);
    expect(whole.pages).toBe(3);
    expect(whole.value.map((row) => (row.fields as { N: number }).N)).toEqual(Array.from({ length: 401 }, (_, N) => N));
    expect(Object.keys(whole.value.at(-1)!.fields as object)).toEqual(['@odata.etag', 'N']);
    expect(first['@odata.nextLink']).toContain('$skiptoken=Paged%3DTRUE%26p_ID%3D200');
  });

  it('ends with a full page where the rows come out even', async () => {
    expect((await tenant.all(`${long}/items?$top=15`)).pages).toBe(2);
    expect((await tenant.all(`${long}/items/delta?$top=15`)).pages).toBe(2);
  });

  it('goes on from its place when rows before it are removed and others added', async () => {
    const list = await tenant.list('Moving');
    await tenant.rows(
      list,
      Array.from({ length: 6 }, (_, i) => ({ Title: String(i) })),
    );
    const first = (await tenant.call('GET', `${list}/items?$top=3`)).body;
    for (const id of [1, 2, 4]) await tenant.call('DELETE', `${list}/items/${id}`);
    await tenant.row(list, { Title: 'late' });
    const rest = await tenant.all(first['@odata.nextLink'].replace(`${tenant.emulator.origin}/v1.0`, ''));
    expect(rest.value.map((row) => row.id)).toEqual(['5', '6', '7']);
  });

  it.each(['$top=0', '$top=5001', '$top=ten', '$skiptoken=nonsense'])('%s is 400', async (option) => {
    expect((await tenant.call('GET', `${short}/items?${option}`)).status).toBe(400);
  });

  it.each(['$select=colour', '$expand=fields($filter=x)', '$expand=fields('])('%s is 400', async (option) => {
    expect((await tenant.call('GET', `${short}/items?${option}`)).status).toBe(400);
  });
});
