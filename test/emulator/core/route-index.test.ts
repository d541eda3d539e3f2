import { describe, expect, it } from 'vitest';
import type { Route } from '../../../emulator/route.ts';
import { addressPieces, RouteIndex } from '../../../emulator/shell/route-index.ts';

const route = (pattern: string, method: Route['method'] = 'GET'): Route => ({
  method,
  pattern,
  permissions: { app: [], delegated: [] },
  workload: 'sharepoint',
  handle: () => ({ status: 200 }),
});
const index = new RouteIndex(
  [
    '/users/:user',
    '/users/delta',
    '/users/:user/mailFolders/:folder/messages',
    '/users/:user/mailFolders/:folder/messages/delta',
    '/users/:user/mailFolders/:folder/messages/:message',
    '/sites/:site',
    '/sites/:host:/:web*',
    '/sites/:host:/:web*:/lists',
    '/drives/:drive/root/children',
    '/drives/:drive/root:/:path*',
    '/drives/:drive/root:/:path*:/content',
    '/drives/:drive/items/:item:/:name*:/content',
  ].map((pattern) => route(pattern)),
);
const find = (path: string) => {
  const found = index.find('GET', addressPieces(path)!);
  return found === null ? null : [found.route.pattern, found.params];
};

describe('finding the route of an address', () => {
  it.each([
    ['/users/a@b.example', '/users/:user', { user: 'a@b.example' }],
    ['/users/delta', '/users/delta', {}],
    [
      '/Users/a/MailFolders/inbox/messages',
      '/users/:user/mailFolders/:folder/messages',
      { user: 'a', folder: 'inbox' },
    ],
    [
      "/users/a/mailFolders('in''box')/messages",
      '/users/:user/mailFolders/:folder/messages',
      { user: 'a', folder: "in'box" },
    ],
    [
      '/users/a/mailFolders/x/messages/delta()',
      '/users/:user/mailFolders/:folder/messages/delta',
      { user: 'a', folder: 'x' },
    ],
    [
      '/users/a/mailFolders/x/messages/AAMk%3D',
      '/users/:user/mailFolders/:folder/messages/:message',
      { user: 'a', folder: 'x', message: 'AAMk=' },
    ],
    ['/sites/h,1,2', '/sites/:site', { site: 'h,1,2' }],
    ['/sites/h.example:/sites/redress', '/sites/:host:/:web*', { host: 'h.example', web: 'sites/redress' }],
    [
      '/sites/h.example:/sites/redress:/lists',
      '/sites/:host:/:web*:/lists',
      { host: 'h.example', web: 'sites/redress' },
    ],
    ['/drives/d/root:/a/b%20c.eml', '/drives/:drive/root:/:path*', { drive: 'd', path: 'a/b c.eml' }],
    ['/drives/d/root:/a/b.eml:/content', '/drives/:drive/root:/:path*:/content', { drive: 'd', path: 'a/b.eml' }],
    [
      '/drives/d/items/7:/b.eml:/content',
      '/drives/:drive/items/:item:/:name*:/content',
      { drive: 'd', item: '7', name: 'b.eml' },
    ],
    ['/drives/d/root/children', '/drives/:drive/root/children', { drive: 'd' }],
  ])('%s', (path, pattern, params) => {
    expect(find(path)).toEqual([pattern, params]);
  });

  it('finds nothing for an address no route has, or another method', () => {
    expect(find('/users/a/mailFolders')).toBeNull();
    expect(find('/sites')).toBeNull();
    expect(index.find('POST', ['users', 'a'])).toBeNull();
  });

  it('keeps ids as they are written, because they are case-sensitive', () => {
    expect(find('/users/AbC')).toEqual(['/users/:user', { user: 'AbC' }]);
  });

  it('refuses to be built with two routes for one address, which would hide one of them', () => {
    expect(() => new RouteIndex([route('/a/:b'), route('/a/:c')])).toThrow('Two routes');
  });
});
