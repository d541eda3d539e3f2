import { type Area, isRole, type Viewer } from '../../src/domain/access.ts';
import { done, type Outcome, refused } from '../../src/domain/outcome.ts';
import { type Colleague, NO_WISHES, type Wishes } from '../../src/domain/reminders/colleague.ts';
import { readTimeOfDay } from '../../src/domain/reminders/read-reminders.ts';
import type { Person } from '../../src/domain/triage/intake.ts';
import { SERVICES, type Service } from '../../src/domain/triage/proposal.ts';
import { meant, shown } from './lists/wording.ts';
import { line, text, toTheSecond } from './row-values.ts';
import type { Fields } from './rows.ts';

const BETWEEN = '; ';
/** What is written where a sign-in could not say what somebody works for; an empty cell says: for nothing. */
const UNKNOWN = 'not known';

/** What a sign-in says of somebody, as columns. */
export const metFields = ({ id, name, roles, area }: Person & Viewer, at: string): Fields => ({
  Title: line(name),
  PersonId: id,
  Roles: line(roles.join(BETWEEN)) || null,
  Areas: area === null ? UNKNOWN : line([...area.directorates, ...area.services.map(shown)].join(BETWEEN)) || null,
  LastSeen: toTheSecond(`${at.slice(0, 10)}T00:00:00Z`),
});

export const wishFields = ({ digest, urgent, language }: Wishes): Fields => ({
  Digest: typeof digest === 'number' ? clockTime(digest) : shown(digest),
  Urgent: shown(urgent),
  Language: language === 'cy' ? 'Welsh' : 'English',
});

/** A colleague from a row that people edit too: what is not understood is as if nobody had written it. */
export function colleagueOf(fields: Fields): Outcome<Colleague, string> {
  const id = text(fields, 'PersonId');
  if (id === null) return refused('the row has no directory id');
  return done({
    id,
    name: text(fields, 'Title') ?? '',
    roles: listed(text(fields, 'Roles')).filter(isRole),
    area: areaOf(text(fields, 'Areas')),
    deputy: text(fields, 'Deputy'),
    wishes: {
      digest: digestOf(text(fields, 'Digest')),
      urgent: meant(['in Teams', 'in Redress only'] as const, text(fields, 'Urgent')) ?? NO_WISHES.urgent,
      language: text(fields, 'Language') === 'Welsh' ? 'cy' : 'en',
    },
  });
}

const listed = (cell: string | null): string[] => cell?.split(';').flatMap((piece) => piece.trim() || []) ?? [];

function areaOf(cell: string | null): Area | null {
  if (cell === UNKNOWN) return null;
  const parts = listed(cell).map((part): [string, Service | null] => [part, meant(SERVICES, part)]);
  return {
    directorates: parts.flatMap(([part, service]) => (service === null ? part : [])),
    services: parts.flatMap(([, service]) => service ?? []),
  };
}

const digestOf = (cell: string | null): Wishes['digest'] =>
  readTimeOfDay(cell ?? '') ?? meant(['off'] as const, cell) ?? 'usual';

const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
