import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AMINA } from '../core/caller.ts';
import { aSite, BY_PATH, refusal, type Site } from './a-site.ts';

let tenant: Site;
beforeAll(async () => {
  tenant = await aSite();
});
afterAll(() => tenant.close());

describe('a site', () => {
  it('is found by host and path, with or without the closing colon, by id, and is the same one', async () => {
    const byPath = (await tenant.call('GET', BY_PATH)).body;
    expect(byPath.id).toMatch(/^marlsbury\.sharepoint\.example,[0-9a-f-]{36},[0-9a-f-]{36}$/);
    expect(byPath.webUrl).toBe('https://marlsbury.sharepoint.example/sites/redress');
    expect((await tenant.call('GET', `${BY_PATH}:`)).body.id).toBe(byPath.id);
    expect((await tenant.call('GET', `/sites/${byPath.id}`)).body.id).toBe(byPath.id);
  });

  it('the root site is another one, by `root` and by host alone', async () => {
    const root = (await tenant.call('GET', '/sites/root')).body;
    expect(root).toMatchObject({ root: {}, webUrl: 'https://marlsbury.sharepoint.example' });
    expect((await tenant.call('GET', '/sites/marlsbury.sharepoint.example')).body.id).toBe(root.id);
    expect(root.id).not.toBe(tenant.siteId);
  });

  it('that is not there is 404, and a name that is no host is 400', async () => {
    expect(refusal(await tenant.call('GET', '/sites/marlsbury.sharepoint.example:/sites/other'))).toEqual([
      404,
      'itemNotFound',
    ]);
    expect(refusal(await tenant.call('GET', `/sites/${tenant.siteId.toUpperCase()}`))).toEqual([404, 'itemNotFound']);
    expect(refusal(await tenant.call('GET', '/sites/redress'))).toEqual([400, 'invalidRequest']);
  });
});

describe('the lists of a site', () => {
  it('hide system lists unless `system` is selected', async () => {
    const names = async (query: string) =>
      (await tenant.call('GET', `${tenant.site}/lists${query}`)).body.value.map(
        (list: { displayName: string }) => list.displayName,
      );
    expect(await names('')).not.toContain('TaxonomyHiddenList');
    expect(await names('')).toContain('Documents');
    expect(await names('?$select=displayName,system')).toContain('TaxonomyHiddenList');
  });

  it('are reached through the path address of the site, too', async () => {
    const { body } = await tenant.call('GET', `${BY_PATH}:/lists/Documents`);
    expect(body.list.template).toBe('documentLibrary');
  });

  it('are filtered by display name and by nothing else', async () => {
    const found = await tenant.call('GET', `${tenant.site}/lists?$filter=displayName eq 'documents'`);
    expect(found.body.value).toHaveLength(1);
    expect(refusal(await tenant.call('GET', `${tenant.site}/lists?$filter=name eq 'Documents'`))).toEqual([
      400,
      'invalidRequest',
    ]);
  });

  it('are created with their columns, and a genericList brings Title', async () => {
    const made = await tenant.call('POST', `${tenant.site}/lists`, {
      body: { displayName: 'Case notes', columns: [{ name: 'Weight', number: {} }] },
    });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      displayName: 'Case notes',
      webUrl: 'https://marlsbury.sharepoint.example/sites/redress/Lists/Case%20notes',
      list: { template: 'genericList', hidden: false, contentTypesEnabled: false },
    });
    const { body } = await tenant.call('GET', `${tenant.site}/lists/${made.body.id}/columns`);
    const names = body.value.map((column: { name: string }) => column.name);
    expect(names).toEqual(expect.arrayContaining(['Title', 'Weight', 'Created', 'Modified', 'Author', 'ContentType']));
  });

  it('are found by id and by title; a title is taken without regard to case', async () => {
    const at = await tenant.list('Weighed');
    expect((await tenant.call('GET', `${tenant.site}/lists/Weighed`)).body.id).toBe(at.split('/').at(-1));
    const again = await tenant.call('POST', `${tenant.site}/lists`, { body: { displayName: 'WEIGHED' } });
    expect(refusal(again)).toEqual([409, 'nameAlreadyExists']);
    expect(refusal(await tenant.call('GET', `${tenant.site}/lists/Nothing`))).toEqual([404, 'itemNotFound']);
  });

  it('are created whole or not at all: a bad column leaves no list behind', async () => {
    const body = { displayName: 'Half', columns: [{ name: 'A', text: {} }, { name: 'B' }] };
    expect(refusal(await tenant.call('POST', `${tenant.site}/lists`, { body }))).toEqual([400, 'invalidRequest']);
    expect((await tenant.call('GET', `${tenant.site}/lists/Half`)).status).toBe(404);
  });

  it.each([
    [{}, 400],
    [{ displayName: 'X', colour: 'red' }, 400],
    [{ displayName: 'X', list: { template: 'events' } }, 501],
    [{ displayName: 'X', contentTypes: [] }, 501],
  ])('%j is refused with %i', async (body, status) => {
    expect((await tenant.call('POST', `${tenant.site}/lists`, { body })).status).toBe(status);
  });
});

describe('permissions', () => {
  const roles = async (...names: string[]) =>
    tenant.caller.token({ app: tenant.caller.connection.clientId, audience: 'graph', roles: names });

  it('creating lists and columns needs Sites.Manage.All; writing rows does not', async () => {
    const token = await roles('Sites.ReadWrite.All');
    const list = { body: { displayName: 'Forbidden' }, token };
    expect(refusal(await tenant.call('POST', `${tenant.site}/lists`, list))).toEqual([403, 'accessDenied']);
    const at = await tenant.list('Permitted');
    expect(refusal(await tenant.call('POST', `${at}/columns`, { body: { name: 'A', text: {} }, token }))).toEqual([
      403,
      'accessDenied',
    ]);
    expect((await tenant.call('POST', `${at}/items`, { body: { fields: { Title: 'row' } }, token })).status).toBe(201);
  });

  it('reading needs Sites.Read.All, and that writes nothing', async () => {
    const at = await tenant.list('Read only');
    const token = await roles('Sites.Read.All');
    expect((await tenant.call('GET', `${at}/items`, { token })).status).toBe(200);
    expect((await tenant.call('GET', `${at}/items/delta`, { token })).status).toBe(200);
    expect((await tenant.call('POST', `${at}/items`, { body: { fields: {} }, token })).status).toBe(403);
    expect((await tenant.call('PUT', `${tenant.site}/drive/root:/a.txt:/content`, { body: 'a', token })).status).toBe(
      403,
    );
    expect((await tenant.call('GET', `${at}/items`, { token: await roles('Mail.ReadWrite') })).status).toBe(403);
  });

  it('Sites.Selected without a grant is a valid token that may do nothing', async () => {
    expect(refusal(await tenant.call('GET', tenant.site, { token: await roles('Sites.Selected') }))).toEqual([
      403,
      'accessDenied',
    ]);
  });

  it('a person with the delegated scope writes in their own name and appears in the user list', async () => {
    const token = await tenant.caller.token({ user: AMINA, audience: 'graph', scopes: ['Sites.ReadWrite.All'] });
    const at = await tenant.list('Signed', [{ name: 'Owner', personOrGroup: {} }]);
    const made = (await tenant.call('POST', `${at}/items`, { body: { fields: { Title: 'mine' } }, token })).body;
    expect(made.createdBy.user.displayName).toBe('Amina Shah');
    const lookup = made.fields.AuthorLookupId;
    expect(Number(lookup)).toBeGreaterThan(0);
    const assigned = await tenant.row(at, { Title: 'hers', OwnerLookupId: Number(lookup) });
    expect(assigned.fields.OwnerLookupId).toBe(lookup);
    expect(assigned.fields.AuthorLookupId).not.toBe(lookup);
    const nobody = await tenant.call('POST', `${at}/items`, { body: { fields: { OwnerLookupId: 999 } } });
    expect(refusal(nobody)).toEqual([400, 'invalidRequest']);
  });
});

describe('what is not imitated', () => {
  it.each([
    ['PATCH', '/lists/Documents'],
    ['POST', '/permissions'],
    ['GET', '/lists/Documents/contentTypes'],
    ['GET', '/lists/Documents/items/1/driveItem'],
  ])('%s %s is 501', async (method, path) => {
    const sent = method === 'GET' ? {} : { body: {} };
    expect((await tenant.call(method, `${tenant.site}${path}`, sent)).status).toBe(501);
  });
});
