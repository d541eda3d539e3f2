import type { CaseDetail } from '../../../api/case-detail-shapes.ts';
import { londonDay } from '../../../domain/calendar/london-day.ts';
import { CORRECTABLE, CORRECTABLE_DAYS } from '../../../domain/case/filing.ts';
import {
  ASSIGNMENTS,
  CHANNELS,
  CONSENTS,
  MILESTONES,
  REFUSAL_GROUNDS,
  REMEDY_KINDS,
} from '../../../domain/case/happening.ts';
import type { TypeId } from '../../../domain/policy/correspondence-types.ts';
import type { ClockWords } from '../../../words/clock/shape.ts';
import { whenOf } from '../../../words/dates.ts';
import type { Names } from '../../../words/names/shape.ts';
import type { CardWords } from '../../../words/screens/cards/shape.ts';
import type { CaseWords } from '../../../words/screens/case/shape.ts';
import type { FormWords } from '../../../words/screens/forms/shape.ts';
import type { ChoiceAsk } from './form.ts';

export type ChoiceWords = {
  readonly forms: FormWords;
  readonly words: CaseWords;
  readonly cards: CardWords;
  readonly names: Names;
  readonly types: ClockWords['type'];
};
export type Option = { readonly value: string; readonly label: string };

const LATER_ASSIGNMENTS = ['investigation officer', 'responder', 'peer reader', 'adviser'] as const;
const ENDS = ['answered', 'taken back', 'routed elsewhere'] as const;
const UNANSWERED_ENDS = ['routed elsewhere', 'taken back'] as const;

/** What a choice offers for this case, the most usual first. */
export function optionsOf(
  { field, since }: ChoiceAsk,
  detail: CaseDetail,
  { forms, words, cards, names, types }: ChoiceWords,
): readonly Option[] {
  const named = <T extends string>(values: readonly T[], said: Readonly<Record<T, string>>): readonly Option[] =>
    values.map((value) => ({ value, label: said[value] }));
  switch (field) {
    case 'consent':
      return named(CONSENTS, words.people.consent);
    case 'preferred':
      return [{ value: '', label: forms.noPreference }, ...named(CHANNELS, words.channel)];
    case 'how':
      return named(CHANNELS, words.channel);
    case 'as':
      return named(['peer reader', 'adviser'] as const, words.role);
    case 'role':
      // Stage 2 is an investigation officer's (Code 6, stage 2: a different person).
      return named(detail.card.stage > 1 ? LATER_ASSIGNMENTS : ASSIGNMENTS, words.role);
    case 'category':
      return named(['complaint', 'service_request'] as const, names.category);
    case 'correspondence':
      return detail.correspondences.map((value) => ({
        value,
        // On a card all letters of the Ombudsman are one kind; here each is what it is.
        label: Object.hasOwn(types, value) ? types[value as TypeId] : value,
      }));
    case 'ground':
      return named(REFUSAL_GROUNDS, words.ground);
    case 'refuseWhat':
      return detail.escalationAsked
        ? named(['escalation', 'complaint'] as const, forms.refuseWhat)
        : named(['complaint', 'escalation'] as const, forms.refuseWhat);
    case 'closing':
      return named(detail.card.answeredOn === null ? UNANSWERED_ENDS : ENDS, forms.closing);
    case 'offered':
      return named(['yes', 'declined', 'no'] as const, forms.offered);
    case 'reached':
      return named(['yes', 'no'] as const, forms.reached);
    case 'independent':
      return named(['yes', 'no'] as const, forms.independent);
    case 'named':
      return detail.complainedAbout.map(({ id, name }) => ({ value: id, label: name }));
    case 'memberAs':
      return named(['councillor', 'MP'] as const, words.people.member);
    case 'milestone':
      return named(MILESTONES, forms.milestone);
    case 'source':
      return named(detail.dateSources, forms.source);
    case 'kind':
      return named(REMEDY_KINDS, words.remedyKind);
    case 'correctWhat':
      return named([...CORRECTABLE, ...CORRECTABLE_DAYS], forms.correctable);
    case 'point':
      return [
        { value: '', label: forms.wholeCase },
        ...detail.points
          .filter(({ splitInto }) => splitInto === null)
          .map(({ number, text }) => ({
            value: String(number),
            label: `${forms.pointNumber(number)}: ${text.slice(0, 60)}`,
          })),
      ];
    case 'remedy':
      return detail.remedies
        .filter(({ proved, notPossible }) => !proved && !notPossible)
        .map(({ remedy, what }) => ({ value: String(remedy), label: what.slice(0, 80) }));
    case 'message':
      return [
        ...messagesSince(since, detail).map(({ key, from, receivedAt, subject }) => ({
          value: key,
          label: forms.messageOf(
            whenOf(receivedAt, `${detail.today}T12:00:00Z`, names),
            from.name || from.address || names.unknownSender,
            subject || cards.noSubject,
          ),
        })),
        { value: '', label: forms.noMessage },
      ];
  }
}

/** What a choice begins with: what the case says, else the most usual. That a message asks for the next stage is never guessed. */
export function firstOf(ask: ChoiceAsk, detail: CaseDetail, options: readonly Option[]): string {
  const standing = standingOf(ask, detail);
  return options.some(({ value }) => value === standing) ? (standing ?? '') : (options[0]?.value ?? '');
}

function standingOf({ field, since }: ChoiceAsk, { card, contact, escalationAsked }: CaseDetail): string | null {
  if (field === 'consent') return contact?.representative?.consent ?? null;
  if (field === 'preferred') return contact?.preferred ?? null;
  if (field === 'correspondence') return card.correspondence;
  if (field === 'category') return card.category;
  return since === 'the answer' ? (escalationAsked?.intakeKey ?? '') : null;
}

/** Messages that may say it, the newest first. A request that waits stands there whenever it came. */
function messagesSince(since: ChoiceAsk['since'], detail: CaseDetail): CaseDetail['messages'] {
  const { card, clarifications, escalationAsked, messages, stages } = detail;
  const from =
    since === 'the answer'
      ? stages.find(({ stage }) => stage === card.stage)?.answers[0]?.on
      : since === 'the question'
        ? clarifications.findLast(({ answeredAt }) => answeredAt === null)?.askedOn
        : undefined;
  return messages
    .filter(
      ({ key, receivedAt }) =>
        from === undefined ||
        londonDay(receivedAt) >= from ||
        (since === 'the answer' && key === escalationAsked?.intakeKey),
    )
    .toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt));
}
