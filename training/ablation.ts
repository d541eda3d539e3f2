import { sharesBy } from '../src/domain/triage/model/linear-model.ts';
import { BY_RULES, type Traits } from '../src/domain/triage/model/traits.ts';
import { judgedBy } from './baselines.ts';
import { figureOf, HARD, STRICT } from './category-figures.ts';
import type { Part } from './figures.ts';
import { fitted, type Read, type Settings } from './fit.ts';
import type { Judged } from './metrics.ts';
import { byBrief } from './split.ts';

type Variant = {
  readonly name: string;
  readonly settings?: Partial<Settings>;
  readonly keeps?: (traits: Traits) => Traits;
};

/** A message's traits without the words that are named so, or without such cues. */
const keeping = (word: (name: string) => boolean, cue: (name: string) => boolean) => (traits: Traits) => ({
  words: new Map([...traits.words].filter(([name]) => word(name))),
  cues: new Map([...traits.cues].filter(([name]) => cue(name))),
});
const all = (): boolean => true;
const none = (): boolean => false;
const isByRules = (name: string): boolean => Object.values<string>(BY_RULES).includes(name);

/** The recipe with one thing left out or changed at a time; as it is shipped first. */
const VARIANTS: readonly Variant[] = [
  { name: 'as shipped' },
  { name: 'without pairs of words', keeps: keeping((name) => !name.includes(' '), all) },
  { name: 'without words', keeps: keeping(none, all) },
  { name: 'without the odds by the rules', settings: { rules: 0 }, keeps: keeping(all, (name) => !isByRules(name)) },
  { name: 'without anything of the rules', settings: { rules: 0 }, keeps: keeping(all, none) },
  { name: 'no fixed share of the rules', settings: { rules: 0 } },
  { name: 'no fixed share, every brief alike', settings: { rules: 0, counts: {} } },
  { name: 'every brief counts alike', settings: { counts: {} } },
];

/** What each family of traits is worth: the recipe without it, across authors and on the held-back briefs. */
export function ablation(known: readonly Read[], heldBack: readonly Read[], settings: Settings): readonly Part[] {
  const across: (readonly [string, readonly Judged[]])[] = [];
  const back: (readonly [string, readonly Judged[]])[] = [];
  const briefs = byBrief(known);
  const asked = briefs.flatMap(({ own }) => own);
  for (const { name, settings: other = {}, keeps = (traits: Traits) => traits } of VARIANTS) {
    const seen = ({ message, traits }: Read): Read => ({ message, traits: keeps(traits) });
    const answers = (learnt: readonly Read[], to: readonly Read[]): readonly Judged[] => {
      const model = fitted(learnt.map(seen), { ...settings, ...other }, '');
      return judgedBy(({ traits }) => sharesBy(model, traits), to.map(seen));
    };
    across.push([name, briefs.flatMap(({ own, others }) => answers(others, own))]);
    back.push([name, answers(known, heldBack)]);
  }
  return [partOf('Ablation across authors', asked, across), partOf('Ablation on the held-back briefs', heldBack, back)];
}

const partOf = (name: string, asked: readonly Read[], answers: Parameters<typeof figureOf>[2]): Part => ({
  name,
  note: 'The recipe with one thing left out or changed at a time, before its shares are scaled.',
  figures: [STRICT, HARD].flatMap((measure) => figureOf(measure, asked, answers)),
});
