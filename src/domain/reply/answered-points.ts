import type { ReplyText } from './reply-text.ts';

/** `answered`: the draft speaks of it. `silent`: it says nothing of it at all. */
export type PointAnswered = {
  readonly number: number;
  readonly text: string;
  readonly answered: boolean;
  readonly silent: boolean;
};

/** Words that every letter has, or that say that something is complained about and not what. */
const COMMON = new Set(
  (
    'about above after again against all also although always am an and any are as at be because been before being below between both but by can ' +
    'could did do does doing done down during each few for from further get given go going got had has have having he her here hers him his how ' +
    'if in into is it its itself just know let like made make many may me might more most much must my never no nor not now of off on once one ' +
    'only or other our out over own same say says said she should since so some still such take taken than that the their them then there these ' +
    'they this those though through to told too two three under until up us very was we well were what when where which while who whom whose why ' +
    'will with within without would yet you your yours ' +
    'complaint complain complained complains complaining council point points issue issues matter unhappy happened happen dear please thank ' +
    'thanks sorry apologise letter response reply regarding concern concerns officer resident failed failure fail ' +
    'a ac ar at bod cael chi dim ei eich ein eu ewch fe fel fod fy gan gyda hi hon hwn hyn i iawn ichi inni mae maen mewn mi na nad nag ni nid o oedd ' +
    'oes os pa pan roedd rwy sydd sy trwy tua un wedi wnaeth wrth y ydy yn yng ym yr cwyn cyngor pwynt'
  ).split(' '),
);

/** A sentence that says what the person said, and answers nothing. */
const RESTATES =
  /^(?:\(?\d{1,2}[.)] |[-*•] ?)?(?:(?:you|in your)\b[^.]{0,40}\b(?:said|say|told|complain\w{0,20}|raised?|wrote|feel|felt|report\w{0,20}|state[ds]?|believe|mention\w{0,20}|explain\w{0,20}|letter|e-?mail|describ\w{0,20}|were unhappy|are unhappy)\b|your (?:\w{1,30} )?(?:complaint|concern|point)s? (?:is|are|was|were|that|about|concern\w{0,20}|relat\w{0,20})\b|(?:i|we) (?:understand|note|see|understood|have understood) (?:that |your )|(?:dywedasoch|cwynasoch|rydych yn cwyno|eich cwyn yw|deallaf))/i;
const LEADS_IN =
  /\b(?:complain\w{0,20}|complaint|concerns?|points?|issues?|raised|understand|understood|said|as follows|cwyn\w{0,20}|pwynt\w{0,20})\b[^.]{0,80}:$/i;
const NUMBERED =
  /^(?:(?:complaint|point|issue|allegation|pwynt|cwyn) ?(?:no\.? ?|number |rhif )?(\d{1,2})\b|\(?(\d{1,2})[.):])/i;

/** So much of the words of a point stands together where it is spoken of; of a point of few words most of them. */
const HALF = 0.5;
const MOST = 0.6;
const FEW = 4;
/** So little, where nothing is said about it. Between the two nobody can tell, and nothing is said. */
const SILENT = 0.34;

/**
 * Which points an answer speaks of. It holds the words of each point against the paragraphs that do more than say the point
 * again: a hint, for an answer may be given in other words, and the right words may answer nothing.
 */
export function answeredPoints(
  text: ReplyText,
  points: readonly { readonly number: number; readonly text: string }[],
): readonly PointAnswered[] {
  const parts = partsOf(text);
  /** The paragraphs that a word is spoken in: its own, and the one before, which leads to it. */
  const places = new Map<string, Set<number>>();
  for (const [at, { sentences }] of parts.entries())
    for (const word of sentences.flatMap(stemsOf))
      places.set(word, (places.get(word) ?? new Set()).add(at).add(at - 1));
  return points.map((point) => {
    const wanted = [...new Set(stemsOf(point.text))];
    const said = new Uint32Array(parts.length);
    for (const word of wanted) for (const at of places.get(word) ?? []) if (at >= 0) said[at] = (said[at] ?? 0) + 1;
    const spoken = said.reduce((most, one) => Math.max(most, one), 0) / Math.max(1, wanted.length);
    const named = parts.some(({ number }) => number === point.number);
    return {
      ...point,
      answered: named || spoken >= (wanted.length <= FEW ? MOST : HALF),
      silent: !named && spoken < SILENT,
    };
  });
}

type Part = { readonly number: number | null; readonly sentences: readonly string[] };

type Heading = Pick<Part, 'number' | 'sentences'>;
const NO_HEADING: Heading = { number: null, sentences: [] };

/** The paragraphs that answer, each with the number it begins with; a heading goes with what follows it. */
function partsOf({ paragraphs }: ReplyText): readonly Part[] {
  const parts: Part[] = [];
  let listing = false;
  let heading = NO_HEADING;
  for (const sentences of paragraphs) {
    const [first = ''] = sentences;
    const last = sentences.at(-1) ?? '';
    const number = numberOf(first);
    const item = /^(?:\(?\d{1,2}[.)] |[-*•] ?)/.test(first);
    if (LEADS_IN.test(last)) {
      listing = true;
      heading = NO_HEADING;
      continue;
    }
    if (listing && item) continue;
    listing = false;
    if (sentences.every((sentence) => RESTATES.test(sentence))) {
      heading = { number: number ?? heading.number, sentences: [...heading.sentences, ...sentences] };
      continue;
    }
    if (sentences.length === 1 && first.length < 70 && !/[.!?]$/.test(first)) {
      heading = { number, sentences };
      continue;
    }
    parts.push({
      number: number ?? heading.number,
      sentences: [...heading.sentences, ...sentences],
    });
    heading = NO_HEADING;
  }
  return parts;
}

function numberOf(sentence: string): number | null {
  const [, named, bare] = NUMBERED.exec(sentence) ?? [];
  const number = named ?? bare;
  return number === undefined ? null : Number(number);
}

/** Words that carry something, by their stems, rough enough for `collected`, `collections` and `collection` to be one. */
function stemsOf(text: string): readonly string[] {
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}']{1,40}/gu)].flatMap(([word]) => {
    const plain = word.replace(/'(?:s|r|n|i|u)?$/, '').replaceAll("'", '');
    return COMMON.has(plain) || COMMON.has(word) || plain.length < 3 ? [] : [stem(plain)];
  });
}

const stem = (word: string): string => {
  if (/^\d/.test(word)) return word;
  const cut = word.replace(/(?:ations?|ings?|ions?|ments?|ness|ers?|ed|es|s|ly|e)$/, '');
  return (cut.length >= 3 ? cut : word).slice(0, 6);
};
