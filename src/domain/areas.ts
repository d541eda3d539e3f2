import type { Area } from './access.ts';
import { SERVICES, type Service } from './triage/proposal.ts';
import { directorateOf } from './triage/taxonomy.ts';

/** Every directorate of the council, in order of name. */
export const DIRECTORATES: readonly string[] = [...new Set(SERVICES.map(directorateOf))].sort();

/** Which part of the council the members of a group of the directory work for, by the group's id in lower case. */
export type GroupAreas = ReadonlyMap<string, Area>;

const isService = (text: string): text is Service => SERVICES.some((service) => service === text);

/**
 * Reads `GROUP-ID=Environment, GROUP-ID=Place+environmental_health`: a directorate, or a service by its code, or several
 * joined by a plus. Null where a name is neither, so that a slip of the pen hides no cases without anybody noticing.
 */
export function readGroupAreas(text: string): GroupAreas | null {
  const areas = new Map<string, Area>();
  for (const piece of text.split(',').filter((part) => part.trim() !== '')) {
    const [, group, names] = /^\s*([0-9a-f-]{36})\s*=([^=]+)$/i.exec(piece) ?? [];
    if (group === undefined || names === undefined) return null;
    const parts = names.split('+').map((name) => name.trim());
    if (!parts.every((name) => isService(name) || DIRECTORATES.includes(name))) return null;
    const before = areas.get(group.toLowerCase());
    areas.set(group.toLowerCase(), joined([...(before ? [before] : []), areaNamed(parts)]));
  }
  return areas;
}

const areaNamed = (names: readonly string[]): Area => ({
  directorates: names.filter((name) => !isService(name)),
  services: names.filter(isService),
});

/** What somebody in these groups works for; groups without an area add nothing. */
export const areaOf = (groups: readonly string[], areas: GroupAreas): Area =>
  joined(groups.flatMap((group) => areas.get(group.toLowerCase()) ?? []));

/** Every directorate an area belongs to, whole or by one of its services. */
export const directoratesOf = ({ directorates, services }: Area): readonly string[] => [
  ...new Set([...directorates, ...services.map(directorateOf)]),
];

const joined = (areas: readonly Area[]): Area => ({
  directorates: [...new Set(areas.flatMap(({ directorates }) => directorates))],
  services: [...new Set(areas.flatMap(({ services }) => services))],
});
