import type { Route } from '../route.ts';

type Permissions = Route['permissions'];

const same = (...names: string[]): Permissions => ({ app: names, delegated: names });

/** Least first, as the permissions data of Microsoft lists them. Delegated and application names are the same here. */
export const READ: Permissions = same(
  'Sites.Read.All',
  'Sites.ReadWrite.All',
  'Sites.Manage.All',
  'Sites.FullControl.All',
);
export const WRITE: Permissions = same('Sites.ReadWrite.All', 'Sites.Manage.All', 'Sites.FullControl.All');
export const MANAGE: Permissions = same('Sites.Manage.All', 'Sites.FullControl.All');
export const READ_FILES: Permissions = same(
  'Files.Read.All',
  'Files.ReadWrite.All',
  'Sites.Read.All',
  'Sites.ReadWrite.All',
  'Sites.Manage.All',
  'Sites.FullControl.All',
);
export const WRITE_FILES: Permissions = same(
  'Files.ReadWrite.All',
  'Sites.ReadWrite.All',
  'Sites.Manage.All',
  'Sites.FullControl.All',
);
