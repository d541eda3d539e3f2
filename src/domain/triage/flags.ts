import type { Flagged } from './cued-flags.ts';
import { isEnglish } from './language.ts';
import { gives, type MattersModel, type Odds, speaksFor } from './matters/matters-model.ts';
import { LEARNT } from './model/telling.ts';
import type { Passage } from './passage.ts';
import { type Evidence, FLAGS, type Flag } from './proposal.ts';

/**
 * Flags that stand as soon as the rules find them, whatever the model says: those of which a miss is worse than a false alarm,
 * and those whose rules are right as often as the model.
 */
const BY_RULES: ReadonlySet<Flag> = new Set([
  ...(['safeguarding', 'threat_or_abuse', 'ombudsman'] as const),
  ...([
    'foi',
    'sar',
    'statutory_children',
    'housing_landlord',
    'third_party',
    'vulnerable',
    'legal_action',
    'escalation',
  ] as const),
]);
/** Fewer known words and pairs of words than this, some seven words, tell nothing but what a rule finds in them. */
const FEWEST_KNOWN = 12;
/** Most pieces of evidence for one flag. */
const PER_FLAG = 2;

/** What the model made of a message: the odds of every label, and how many of its words it knows. */
type Read = { readonly odds: Odds; readonly known: number };

/**
 * What else a reader should know, each with the words that say so. For what people say in many ways the model decides, having
 * heard what the rules found; its odds are by the whole message. The rest, which is rare or told by a sender, is the rules'.
 */
export function flagsOf(cued: Flagged, { odds, known }: Read, said: readonly Passage[], model: MattersModel): Flagged {
  const english = isEnglish(said, (word) => model.traits.has(word));
  const flags = FLAGS.filter((flag) => {
    if (flag === 'not_english') return !english;
    const found = cued.flags.includes(flag);
    // Words of another language say nothing that the model could have learnt.
    const given = english ? gives(model, odds, flag) : null;
    if (given === null || (found && BY_RULES.has(flag))) return found;
    return given && (found || known >= FEWEST_KNOWN);
  });
  return { flags, evidence: flags.flatMap((flag) => evidenceFor(flag, cued, said, model)) };
}

/** The words that the rules found, else the sentences that say most to the model, the first words where the language is told. */
function evidenceFor(flag: Flag, cued: Flagged, said: readonly Passage[], model: MattersModel): readonly Evidence[] {
  const found = cued.evidence.filter(({ points }) => points === flag).slice(0, PER_FLAG);
  if (found.length > 0 || cued.flags.includes(flag)) return found;
  const rule = flag === 'not_english' ? 'another-language' : LEARNT;
  return said
    .flatMap((passage) => passage.sentences.map((sentence) => ({ passage, ...trimmed(passage, sentence) })))
    .filter(({ start, end }) => end > start)
    .map((place) => ({
      ...place,
      speaks: flag === 'not_english' ? 1 : speaksFor(model, place.passage.text.slice(place.start, place.end), flag),
    }))
    .filter(({ speaks }) => speaks > 0)
    .sort((a, b) => b.speaks - a.speaks)
    .slice(0, 1)
    .map(({ passage, start, end }) => ({ ...passage.quote(start, end), points: flag, rule }));
}

function trimmed({ text }: Passage, { start, end }: { readonly start: number; readonly end: number }) {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: end - words.length + words.trimEnd().length };
}
