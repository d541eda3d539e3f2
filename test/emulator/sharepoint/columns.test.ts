import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, refusal, type Site } from './a-site.ts';

let tenant: Site;
let at: string;
beforeAll(async () => {
  tenant = await aSite({ listViewThreshold: 3 });
  at = await tenant.list('Columns');
});
afterAll(() => tenant.close());

const add = (body: object, list = at) => tenant.call('POST', `${list}/columns`, { body });

describe('a new column', () => {
  it('of single-line text comes back with everything SharePoint assumes', async () => {
    const { status, body } = await add({ name: 'Subject line', description: 'As received', text: {} });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      name: 'Subject_x0020_line',
      displayName: 'Subject line',
      description: 'As received',
      indexed: false,
      enforceUniqueValues: false,
      readOnly: false,
      text: { allowMultipleLines: false, appendChangesToExistingText: false, linesForEditing: 0, maxLength: 255 },
    });
    expect((await tenant.call('GET', `${at}/columns/${body.id}`)).body).toMatchObject({ name: 'Subject_x0020_line' });
  });

  it.each<[object, string]>([
    [{ name: 'NoFacet' }, 'no facet'],
    [{ name: 'TwoFacets', text: {}, number: {} }, 'two facets'],
    [{ text: {} }, 'no name'],
    [{ name: 'Strange', text: {}, colour: 'red' }, 'an unknown property'],
    [{ name: 'Strange', text: { length: 3 } }, 'an unknown member of the facet'],
    [{ name: 'Strange', number: { decimalPlaces: 2 } }, 'decimal places are a word'],
    [{ name: 'Strange', choice: { choices: [] } }, 'no choices'],
    [{ name: 'Strange', text: { maxLength: 300 } }, 'more than 255 characters'],
    [{ name: 'Unique', text: {}, enforceUniqueValues: true }, 'unique without an index'],
    [{ name: 'Long', text: { allowMultipleLines: true }, indexed: true }, 'an index on several lines'],
    [
      { name: 'Many', choice: { choices: ['A'], displayAs: 'checkBoxes' }, indexed: true },
      'an index on several choices',
    ],
    [{ name: 'Crowd', personOrGroup: { allowMultipleSelection: true }, indexed: true }, 'an index on several people'],
    [{ name: 'Link', hyperlinkOrPicture: {}, indexed: true }, 'an index on a link'],
    [{ name: 'Flag', boolean: {}, indexed: true, enforceUniqueValues: true }, 'a unique yes or no'],
    [{ name: 'Preset', number: {}, defaultValue: { value: 'many' } }, 'a default of another type'],
  ])('%j is refused: %s', async (body) => {
    expect(refusal(await add(body))).toEqual([400, 'invalidRequest']);
  });

  it.each([
    [{ name: 'Sum', calculated: { formula: '=1+1' } }],
    [{ name: 'Other', lookup: { listId: 'x' } }],
    [{ name: 'Checked', text: {}, validation: { formula: '=TRUE' } }],
    [{ name: 'Today', dateTime: {}, defaultValue: { formula: '=today()' } }],
  ])('%j is not imitated', async (body) => {
    expect((await add(body)).status).toBe(501);
  });

  it('cannot take a name that exists, whatever the case, built-in names among them', async () => {
    await add({ name: 'Taken', text: {} });
    expect(refusal(await add({ name: 'TAKEN', number: {} }))).toEqual([409, 'nameAlreadyExists']);
    expect(refusal(await add({ name: 'title', text: {} }))).toEqual([409, 'nameAlreadyExists']);
  });

  it('fills rows that say nothing about it with its default', async () => {
    const list = await tenant.list('Defaults', [
      { name: 'State', choice: { choices: ['Open', 'Closed'] }, defaultValue: { value: 'Open' } },
      { name: 'Weight', number: {}, defaultValue: { value: '3' } },
    ]);
    expect((await tenant.row(list, { Title: 'a' })).fields).toMatchObject({ State: 'Open', Weight: 3 });
    expect((await tenant.row(list, { State: 'Closed', Weight: null })).fields).not.toHaveProperty('Weight');
  });

  it('is the twentieth index at most', async () => {
    const list = await tenant.list('Indexes');
    for (let i = 0; i < 20; i++)
      expect((await add({ name: `I${i}`, number: {}, indexed: true }, list)).status).toBe(201);
    expect(refusal(await add({ name: 'I20', number: {}, indexed: true }, list))).toEqual([400, 'invalidRequest']);
    expect((await add({ name: 'I20', number: {} }, list)).status).toBe(201);
  });
});

describe('changing a column', () => {
  const change = (list: string, name: string, body: object) =>
    tenant.call('PATCH', `${list}/columns/${name}`, { body });

  it('changes what it shows, never its internal name or type', async () => {
    const list = await tenant.list('Changing', [{ name: 'State', choice: { choices: ['A'] } }]);
    const changed = await change(list, 'State', { displayName: 'Where it stands', choice: { choices: ['A', 'B'] } });
    expect(changed.body).toMatchObject({
      name: 'State',
      displayName: 'Where it stands',
      choice: { choices: ['A', 'B'] },
    });
    expect(refusal(await change(list, 'State', { name: 'Other' }))).toEqual([400, 'invalidRequest']);
    expect(refusal(await change(list, 'State', { text: {} }))).toEqual([400, 'invalidRequest']);
    expect((await tenant.row(list, { State: 'B' })).fields.State).toBe('B');
  });

  it('builds an index from the rows there are, and takes it away again', async () => {
    const list = await tenant.list('Indexing', [{ name: 'Ref', text: {} }]);
    await tenant.rows(list, [{ Ref: 'one' }, { Ref: 'two' }]);
    const find = () => tenant.call('GET', `${list}/items?$filter=fields/Ref eq 'TWO'`);
    expect((await find()).status).toBe(400);
    await change(list, 'Ref', { indexed: true });
    expect((await find()).body.value).toHaveLength(1);
    await change(list, 'Ref', { indexed: false });
    expect((await find()).status).toBe(400);
  });

  it('refuses to make unique what repeats, and keeps the column as it was', async () => {
    const list = await tenant.list('Repeating', [{ name: 'Ref', text: {}, indexed: true }]);
    await tenant.rows(list, [{ Ref: 'same' }, { Ref: 'SAME' }]);
    expect(refusal(await change(list, 'Ref', { enforceUniqueValues: true }))).toEqual([400, 'invalidRequest']);
    expect((await tenant.call('GET', `${list}/columns/Ref`)).body.enforceUniqueValues).toBe(false);
    await tenant.row(list, { Ref: 'same' });
  });

  it('cannot add an index to a list more than four times as long as the threshold', async () => {
    const list = await tenant.list('Too long', [{ name: 'Ref', text: {} }]);
    await tenant.rows(
      list,
      Array.from({ length: 13 }, (_, i) => ({ Ref: String(i) })),
    );
    expect((await change(list, 'Ref', { indexed: true })).status).toBe(422);
  });

  it('leaves built-in columns in place, though Title may be indexed', async () => {
    const list = await tenant.list('Built in');
    expect((await change(list, 'Title', { indexed: true })).body.indexed).toBe(true);
    expect(refusal(await change(list, 'Title', { indexed: true, enforceUniqueValues: true }))).toEqual([
      400,
      'invalidRequest',
    ]);
    expect(refusal(await change(list, 'Author', { indexed: true }))).toEqual([400, 'invalidRequest']);
    expect(refusal(await tenant.call('DELETE', `${list}/columns/Title`))).toEqual([400, 'invalidRequest']);
  });

  it('removes one, and its values with it', async () => {
    const list = await tenant.list('Removing', [{ name: 'Old', text: {}, indexed: true }]);
    const { id } = await tenant.row(list, { Old: 'value' });
    expect((await tenant.call('DELETE', `${list}/columns/Old`)).status).toBe(204);
    expect((await tenant.call('GET', `${list}/items/${id}?$expand=fields`)).body.fields).not.toHaveProperty('Old');
    expect(refusal(await tenant.call('POST', `${list}/items`, { body: { fields: { Old: 'x' } } }))).toEqual([
      400,
      'invalidRequest',
    ]);
    expect((await tenant.call('GET', `${list}/columns/Old`)).status).toBe(404);
  });
});
