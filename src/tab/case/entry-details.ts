import type { TimelineEntry } from '../../api/case-detail-shapes.ts';
import type { CaseWords } from '../../words/screens/case/shape.ts';

type Facts = TimelineEntry['facts'];

const PEOPLE = ['to', 'of', 'reader', 'with', 'person', 'signedBy'] as const;
const TEXTS = [
  'into',
  'reason',
  'why',
  'note',
  'words',
  'wants',
  'what',
  'proof',
  'instead',
  'text',
  'reasons',
  'weighed',
] as const;

/**
 * What a line of the history says beside what happened: whom or which points and day it was about, and the words that
 * somebody wrote with it. `day` says a day. What is not as this version knows it is left out.
 */
export function detailsOf(
  { type, facts }: Pick<TimelineEntry, 'type' | 'facts'>,
  words: CaseWords,
  day: (day: string) => string,
): readonly string[] {
  const text = (name: string): string => (typeof facts[name] === 'string' ? facts[name].trim() : '');
  const people = type === 'assigned' ? [] : PEOPLE.map((name) => nameOf(facts[name]) ?? '');
  return [
    ...(type === 'assigned' ? givenIn(facts, words) : []),
    ...pointsIn(facts, words),
    ...people,
    typeof facts.until === 'string' ? day(facts.until) : '',
    typeof facts.how === 'string' ? (words.channel[facts.how as keyof CaseWords['channel']] ?? '') : '',
    ...(type === 'contact noted' ? contactIn(facts, words) : []),
    ...TEXTS.map(text),
  ].filter(Boolean);
}

/** Who was given what: a point of several people looks like the case of one where it is not said. */
function givenIn({ to, role, point }: Facts, { role: said, timeline }: CaseWords): readonly string[] {
  const as = typeof role === 'string' ? said[role as keyof CaseWords['role']] : undefined;
  return as === undefined
    ? [nameOf(to) ?? '']
    : [timeline.assigned(nameOf(to), as, typeof point === 'number' ? point : null)];
}

/** The points that it is about, by number, or who answers each of those that were written down. */
function pointsIn({ points }: Facts, { timeline }: CaseWords): readonly string[] {
  if (!Array.isArray(points) || points.length === 0) return [];
  const numbers = points.filter((one): one is number => typeof one === 'number');
  if (numbers.length === points.length) return [timeline.points(numbers.join(', '), numbers.length)];
  return points.flatMap((point: unknown) => {
    const { number, owner } = (point ?? {}) as { readonly number?: unknown; readonly owner?: unknown };
    const name = nameOf(owner);
    return name !== null && typeof number === 'number' ? [timeline.answers(name, number)] : [];
  });
}

/** How the person wishes to be dealt with. */
function contactIn(
  { representative, adjustments, preferred }: Facts,
  { people, channel }: CaseWords,
): readonly string[] {
  const name = nameOf(representative);
  const how = typeof preferred === 'string' ? channel[preferred as keyof CaseWords['channel']] : undefined;
  return [
    ...(name === null ? [] : [people.actsFor(name)]),
    ...(typeof adjustments === 'string' && adjustments !== '' ? [people.adjustments(adjustments)] : []),
    ...(how === undefined ? [] : [people.preferred(how)]),
  ];
}

function nameOf(person: unknown): string | null {
  const name: unknown = typeof person === 'object' && person !== null ? Reflect.get(person, 'name') : null;
  return typeof name === 'string' ? name : null;
}
