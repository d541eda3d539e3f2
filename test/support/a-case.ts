import { PUBLISHED_CALENDARS } from '../../src/domain/calendar/calendars.ts';
import type { Act } from '../../src/domain/case/act.ts';
import type { Case, CaseEvent, EventOf } from '../../src/domain/case/case.ts';
import { decideAct } from '../../src/domain/case/decide-act.ts';
import { fold } from '../../src/domain/case/fold.ts';
import type { Ground } from '../../src/domain/case/procedure.ts';
import type { CaseRefusal } from '../../src/domain/case/refusal.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy/policy-pack.ts';
import type { Person } from '../../src/domain/triage/intake.ts';
import { anOpening } from './builders.ts';

/** The Codes and the law, with our local defaults. */
export const GROUND: Ground = { policies: [DEFAULT_POLICY], calendars: PUBLISHED_CALENDARS };

/** Invented people of a council. */
export const AMINA: Person = { id: 'oid-amina', name: 'Amina Shah' };
export const BRAM: Person = { id: 'oid-bram', name: 'Bram Tolliver' };
export const CERYS: Person = { id: 'oid-cerys', name: 'Cerys Nobody' };
export const DAFYDD: Person = { id: 'oid-dafydd', name: 'Dafydd Fictional' };
export const ELSIE: Person = { id: 'oid-elsie', name: 'Elsie Inventedname' };

/** A case that is acted on, day by day: every act goes through its rule. */
export class ACase {
  readonly events: CaseEvent[];

  constructor(opening: Partial<EventOf<'opened'>> = {}) {
    this.events = [anOpening({ by: AMINA, ...opening })];
  }

  get state(): Case {
    return fold(this.events) as Case;
  }

  /** What the rule answers, at ten o'clock of a day or at an instant; nothing is recorded. */
  ask(on: string, act: Act, by: Person = AMINA, seen: number | null = null, ground: Ground = GROUND) {
    const at = on.length === 10 ? `${on}T10:00:00Z` : on;
    return decideAct(this.events, { act, by, at, seen, ground });
  }

  /** Records the act; throws where it is refused, because then the test tells another story than it means to. */
  act(on: string, act: Act, by: Person = AMINA): this {
    const decided = this.ask(on, act, by);
    if (!decided.ok) throw new Error(`${act.type} on ${on} was refused: ${JSON.stringify(decided.refusal)}`);
    if (decided.value !== null) this.events.push(decided.value);
    return this;
  }

  /** Why the act is refused; null where it is not. */
  refusal(on: string, act: Act, by: Person = AMINA): CaseRefusal | null {
    const decided = this.ask(on, act, by);
    return decided.ok ? null : decided.refusal;
  }
}
