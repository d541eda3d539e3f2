import { DIRECTORATES, type GroupAreas } from '../../../src/domain/areas.ts';

/** A group of the directory for every directorate, by its name. */
export const GROUPS: Readonly<Record<string, string>> = Object.fromEntries(
  DIRECTORATES.map((name, n) => [name, `d1000000-0000-4000-8000-00000000000${n}`]),
);

export const GROUP_AREAS: GroupAreas = new Map(
  Object.entries(GROUPS).map(([name, id]) => [id, { directorates: [name], services: [] }]),
);
