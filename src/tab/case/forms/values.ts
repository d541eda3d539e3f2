import type { CaseDetail } from '../../../api/case-detail-shapes.ts';
import type { CalendarDate } from '../../../domain/calendar/calendar-date.ts';
import { londonDay } from '../../../domain/calendar/london-day.ts';
import type { Finding } from '../../../domain/case/happening.ts';
import type { Service } from '../../../domain/triage/proposal.ts';
import type { FormField, FormTold } from '../../../words/screens/forms/shape.ts';

export type Person = { readonly id: string; readonly name: string };

export type PointDraft = {
  readonly number: number;
  readonly text: string;
  readonly service: Service | null;
  readonly owner: Person | null;
};
export type OutcomeDraft = {
  readonly point: number;
  readonly finding: Finding | '';
  readonly reasonsGiven: boolean;
  readonly learning: string;
};

/** What stands in a form. Days and choices are texts as the browser has them. */
export type Values = {
  readonly texts: Partial<Readonly<Record<FormField, string>>>;
  readonly told: Partial<Readonly<Record<FormTold, boolean>>>;
  readonly people: Partial<Readonly<Record<FormField, readonly Person[]>>>;
  readonly picked: readonly number[];
  readonly points: readonly PointDraft[];
  readonly outcomes: readonly OutcomeDraft[];
};

/** A form before anybody has typed: today, the reader where it is usually them, and the points as they stand. */
export function freshValues(detail: CaseDetail, me: Person): Values {
  const { today, points, card, people, escalationAsked, contact } = detail;
  const standing = points.filter(({ splitInto }) => splitInto === null);
  const owned = standing.filter(({ owner }) => owner?.id === me.id).map(({ number }) => number);
  const signer = people.find(({ now, point, stage }) => now && point === null && stage === card.stage)?.person ?? me;
  const drafts = standing.map(({ number, text, service, owner }) => ({ number, text, service, owner }));
  return {
    texts: {
      on: today,
      toldOn: today,
      agreedOn: today,
      representative: contact?.representative?.name ?? '',
      adjustments: contact?.adjustments ?? '',
      receivedOn: escalationAsked ? londonDay(escalationAsked.receivedAt) : today,
    },
    told: {},
    people: { reader: [me], signedBy: [signer], person: [], to: [] },
    picked: owned,
    points: drafts.length > 0 ? drafts : [{ number: 1, text: '', service: card.service, owner: null }],
    outcomes: standing.map(({ number }) => ({ point: number, finding: '', reasonsGiven: false, learning: '' })),
  };
}

/** Reads a form. */
export class Filled {
  readonly detail: CaseDetail;
  readonly me: Person;
  readonly values: Values;

  constructor(detail: CaseDetail, me: Person, values: Values) {
    this.detail = detail;
    this.me = me;
    this.values = values;
  }

  get stage(): number {
    return this.detail.card.stage;
  }

  text(field: FormField): string {
    return (this.values.texts[field] ?? '').trim();
  }

  /** Null where nothing stands there. */
  maybe(field: FormField): string | null {
    return this.text(field) || null;
  }

  day(field: FormField): CalendarDate {
    return this.text(field) as CalendarDate;
  }

  /** A choice; what the page offers is what the contract takes, and the server checks it. */
  choice<T extends string>(field: FormField): T {
    return this.text(field) as T;
  }

  number(field: FormField): number | null {
    const text = this.text(field);
    return text === '' ? null : Number(text);
  }

  told(what: FormTold): boolean {
    return this.values.told[what] ?? false;
  }

  /** Somebody who was chosen; the form does not send without them, and nobody is put in their place. */
  person(field: FormField): Person {
    const chosen = this.maybePerson(field);
    if (chosen === null) throw new Error(`Nobody was chosen as "${field}", and the form was sent all the same.`);
    return chosen;
  }

  maybePerson(field: FormField): Person | null {
    return this.values.people[field]?.[0] ?? null;
  }

  /** Whoever stands as complained about and was chosen. */
  named(): Person {
    const id = this.text('named');
    return this.detail.complainedAbout.find((one) => one.id === id) ?? { id, name: id };
  }

  /** When something was received that is told by a message or by a day alone. Where a request waits, that one as it stands. */
  received(): { readonly receivedAt: string; readonly intakeKey: string | null } {
    const message = this.detail.messages.find(({ key }) => key === this.text('message'));
    if (message) return { receivedAt: message.receivedAt, intakeKey: message.key };
    const asked = this.detail.escalationAsked;
    if (asked && asked.intakeKey === null && londonDay(asked.receivedAt) === this.text('receivedOn'))
      return { receivedAt: asked.receivedAt, intakeKey: null };
    return { receivedAt: `${this.text('receivedOn')}T12:00:00Z`, intakeKey: null };
  }
}
