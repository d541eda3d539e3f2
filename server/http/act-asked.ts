import type { ActAsked } from '../../src/api/act-shapes.ts';
import { day } from '../../src/api/values.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import { CORRECTABLE, CORRECTABLE_DAYS, type Correctable, type CorrectableDay } from '../../src/domain/case/filing.ts';
import { peopleIn, withPeople } from '../../src/domain/case/people-in.ts';
import type { CaseRefusal } from '../../src/domain/case/refusal.ts';
import { done, type Outcome, refused } from '../../src/domain/outcome.ts';
import type { Person } from '../../src/domain/triage/intake.ts';

/** An act as the rules of cases take it; null where a day to be corrected is no day. What is left out stays left out. */
export function actAsked(act: ActAsked): Asked | null {
  switch (act.type) {
    case 'confirmed':
    case 'reinstated': {
      const { correspondence, ...rest } = act;
      return correspondence === undefined ? rest : { ...rest, correspondence };
    }
    case 'date set': {
      const { why, on, ...rest } = act;
      return { ...rest, ...(on !== undefined && { on }), ...(why !== undefined && { why }) };
    }
    case 'milestone reached': {
      const { why, ...rest } = act;
      return { ...rest, ...(why !== undefined && { why }) };
    }
    case 'refused': {
      const { knownOn, ...rest } = act;
      return { ...rest, ...(knownOn !== undefined && { knownOn }) };
    }
    case 'remedy done': {
      const { why, ...rest } = act;
      return { ...rest, ...(why !== undefined && { why }) };
    }
    case 'converted': {
      const { intakeKey, receivedAt = '', type } = act;
      return intakeKey === null ? { type, intakeKey, receivedAt } : { type, intakeKey };
    }
    case 'merged': {
      const { ofAnother, ...rest } = act;
      return { ...rest, ...(ofAnother !== undefined && { ofAnother }) };
    }
    case 'corrected': {
      const { what, to, ...rest } = act;
      if (isText(what)) return { ...rest, what, to };
      const corrected = day.safeParse(to);
      return corrected.success && isDay(what) ? { ...rest, what, to: corrected.data } : null;
    }
    default:
      return act;
  }
}

/**
 * The same act with everybody it names as the council knows them: who somebody is and what they are called is not for the
 * browser to say. Refused where an id is of nobody.
 */
export async function asKnown(
  act: Asked,
  find: (id: string) => Person | null | Promise<Person | null>,
): Promise<Outcome<Asked, Extract<CaseRefusal, { reason: 'no such person' }>>> {
  const known = new Map<string, Person>();
  for (const { id, name } of peopleIn(act)) {
    const person = await find(id);
    if (person === null) return refused({ reason: 'no such person', name });
    known.set(id, person);
  }
  return done(withPeople(act, known));
}

const isText = (what: string): what is Correctable => CORRECTABLE.some((one) => one === what);
const isDay = (what: string): what is CorrectableDay => CORRECTABLE_DAYS.some((one) => one === what);
