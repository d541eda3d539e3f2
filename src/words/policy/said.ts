import { daysOf, meaningOf, type TypeMeaning } from '../../domain/policy/policy-meaning.ts';
import { departuresOf, type PolicyPack } from '../../domain/policy/policy-pack.ts';
import { clockWordsIn } from '../clock/said.ts';
import type { Language } from '../shape.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import type { PolicyWords } from './shape.ts';

const SPOKEN: Readonly<Record<Language, PolicyWords>> = { en, cy };

/** A line of an account and how far it is set in. */
export type Line = { readonly depth: number; readonly text: string };
const line = (depth: number, text: string): Line => ({ depth, text });

/** What a council’s policy means, line by line: its days, where it departs from a Code, and every kind of correspondence. */
export function policySaid(history: readonly PolicyPack[], place: number, language: Language): readonly Line[] {
  const words = SPOKEN[language];
  const [pack, when] = [history[place], daysOf(history, place)];
  if (pack === undefined || when === null) return [];
  const first = line(0, words.pack({ ...when, version: pack.version }));
  if (when.replacedBy) return [first];
  const departures = departuresOf(pack);
  return [
    first,
    ...(departures.length === 0 ? [line(1, words.noDepartures)] : [line(1, words.departures)]),
    ...departures.map((one) => line(2, words.departure(one))),
    line(1, words.earlyLook(pack.earlyLook)),
    line(1, words.memberUpdates(pack.memberUpdates)),
    ...(pack.deemedReceipt === null ? [] : [line(1, words.deemedReceipt(pack.deemedReceipt))]),
    ...meaningOf(pack, when).flatMap((meaning) => typeSaid(meaning, language)),
  ];
}

function typeSaid({ type, from, stages }: TypeMeaning, language: Language): readonly Line[] {
  const words = SPOKEN[language];
  const { onClarification } = type;
  return [
    line(1, clockWordsIn(language).type[type.id]),
    ...(from === null ? [] : [line(2, words.begins(from))]),
    ...(stages.length === 0 ? [line(2, words.elsewhere)] : []),
    ...stages.flatMap((clocks, index) => [
      ...(stages.length === 1 ? [] : [line(2, words.stage(index + 1))]),
      ...(clocks.length === 0 ? [line(stages.length === 1 ? 2 : 3, words.noPeriod)] : []),
      ...clocks.flatMap((clock) => [
        line(stages.length === 1 ? 2 : 3, words.clock(clock)),
        ...clock.exceptions.map((one) => line(stages.length === 1 ? 3 : 4, words.exception(one))),
      ]),
    ]),
    ...(onClarification === 'runs on' ? [] : [line(2, words.onClarification[onClarification])]),
    ...(type.letterDateWins ? [line(2, words.letterDateWins)] : []),
  ];
}
