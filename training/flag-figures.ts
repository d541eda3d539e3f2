import { flagsOf } from '../src/domain/triage/flags.ts';
import { type MattersModel, type Odds, oddsOf, servicesBy } from '../src/domain/triage/matters/matters-model.ts';
import { FLAGS, type Flag, SERVICES } from '../src/domain/triage/proposal.ts';
import { serviceOf } from '../src/domain/triage/service.ts';
import { type Figure, type Part, percent, shareOf } from './figures.ts';
import { askedElsewhere, type MattersRead, PRECISION } from './matters.ts';

/** A message with what was made of it: by a model that never saw its brief. */
type Judged = {
  readonly read: MattersRead;
  readonly odds: Odds;
  readonly known: number;
  readonly flags: readonly Flag[];
};

/** Messages asked of the shipped model; only for such as it was not trained on. */
export const askedOf = (model: MattersModel, reads: readonly MattersRead[]): readonly Judged[] =>
  reads.map((read) => judged(read, oddsOf(model, read.traits), model));

/** Training messages, each asked of a model without its brief; the lines that flags stand above are the shipped model's. */
export const askedAcross = (model: MattersModel, reads: readonly MattersRead[]): readonly Judged[] =>
  askedElsewhere(reads, model.labels).map(({ read, odds, known }) => judged(read, { odds, known }, model));

const judged = (
  read: MattersRead,
  { odds, known }: { readonly odds: Odds; readonly known: number },
  model: MattersModel,
): Judged => ({
  ...{ read, odds, known },
  flags: flagsOf(read.cued, { odds, known }, read.said, model).flags,
});

const RECALL_FIRST: readonly Flag[] = ['safeguarding', 'threat_or_abuse', 'ombudsman'];

/** For each flag how often it is right where it is given, and how many of those there are it finds; the rules alone beside. */
export function flagPart(name: string, note: string, all: readonly Judged[]): Part {
  const figures = FLAGS.flatMap((flag): readonly Figure[] => {
    const are = all.filter(({ read }) => read.message.flags.includes(flag));
    const given = all.filter(({ flags }) => flags.includes(flag));
    const cued = all.filter(({ read }) => read.cued.flags.includes(flag));
    const both = (said: readonly Judged[]): number => said.filter((one) => are.includes(one)).length;
    const beside = (of: number): Figure['beside'] =>
      PRECISION[flag] === undefined || of === 0 ? {} : { 'rules alone': percent(both(cued) / of) };
    const aim = RECALL_FIRST.includes(flag) ? 'recall first' : null;
    return [
      ...shareOf(`${flag}, precision`, both(given), given.length, beside(cued.length)),
      ...shareOf(`${flag}, recall`, both(given), are.length, beside(are.length), aim),
    ];
  });
  return { name, note, figures };
}

/** How often the service is right, and how often it is among the first three; the taxonomy's words alone beside. */
export function servicePart(name: string, note: string, all: readonly Judged[]): Part {
  const right = all.filter(
    ({ read, odds, known }) => (serviceOf(odds, known, read.byWords) ?? 'other') === read.message.service,
  );
  const byWords = all.filter(({ read }) => (read.byWords ?? 'other') === read.message.service);
  const three = all.filter(({ read, odds }) => servicesBy(odds).slice(0, 3).includes(read.message.service));
  const each = SERVICES.flatMap((service) => {
    const are = all.filter(({ read }) => read.message.service === service);
    return shareOf(`${service}, found`, right.filter((one) => are.includes(one)).length, are.length, {
      'words alone': percent(byWords.filter((one) => are.includes(one)).length / are.length),
    });
  });
  const beside = { 'words alone': percent(byWords.length / all.length) };
  const figures = [
    ...shareOf('service', right.length, all.length, beside),
    ...shareOf('service among the first three', three.length, all.length),
    ...each,
  ];
  return { name, note, figures };
}
