import { bannerTag, findBanners } from './banners.ts';
import { findDisclaimers } from './disclaimers.ts';
import { findScaffolding, isForm } from './form-scaffolding.ts';
import { isBlank, type Line, linesOf, type Range } from './lines.ts';
import { findMarkedAnswers } from './marked-answers.ts';
import { findQuoting } from './quoted-reply.ts';
import { isMobileSignature, isSignOff, signatureIn } from './signature.ts';

/** UTF-16 offsets into the text that was read. */
export type Span = { readonly start: number; readonly end: number };

/** What the writer of a message wrote. */
export type OwnWords = {
  /** The spans as one text, an empty line between them. */
  readonly text: string;
  readonly spans: readonly Span[];
  /** The writer's signature, for what only it tells (that a councillor writes). */
  readonly signature: readonly Span[];
  /** The writer added nothing: the spans are of the mail they passed on. */
  readonly onlyQuoted: boolean;
  /** The text was too long to look through, and what stands at its end was not read. */
  readonly cut: boolean;
};

/** Whose a line is. */
type Zone = 'own' | 'quoted' | 'banner' | 'scaffolding' | 'disclaimer' | 'signature';

/** Forwards inside forwards are followed no deeper than this. */
const DEEPEST = 4;
/** So much of a text is looked through for its writer's words; what comes after was hardly written by a person. */
const LOOKED_THROUGH = { characters: 100_000, lines: 5_000 } as const;

/**
 * The writer's own new words in the readable text of a message: without quoted and forwarded mail, signature, disclaimer,
 * external-mail banner and the scaffolding of a web form. Where in doubt a line stays. Where there is nothing but a
 * forwarded mail, its words are given and `onlyQuoted` says so. Of a text of more than 100,000 characters or 5,000 lines
 * the rest is not read, and `cut` says so.
 */
export function ownWords(text: string): OwnWords {
  const begins = beginningOf(text);
  const { spans, signature, onlyQuoted } = read(begins, 0, DEEPEST);
  return {
    text: spans.map(({ start, end }) => text.slice(start, end)).join('\n\n'),
    spans,
    signature,
    onlyQuoted,
    cut: begins.length < text.length,
  };
}

/** As much of a text as is looked through. */
function beginningOf(text: string): string {
  const begins = text.slice(0, LOOKED_THROUGH.characters);
  let lines = 0;
  for (const { index } of begins.matchAll(/\r\n|\n|\r/g)) {
    lines += 1;
    if (lines === LOOKED_THROUGH.lines) return begins.slice(0, index);
  }
  return begins;
}

type Read = Omit<OwnWords, 'text' | 'cut'>;

function read(text: string, offset: number, depth: number): Read {
  const lines = linesOf(text);
  const { zones, starts } = layoutOf(lines);
  const shifted = (spans: readonly Span[]): readonly Span[] =>
    spans.map(({ start, end }) => ({ start: start + offset, end: end + offset }));

  const own = spansOf(lines, zones, 'own', starts);
  const below = spansOf(lines, zones, 'signature', WHOLE_LINES);
  const signature = shifted(below);
  if (own.length > 0) return { spans: shifted(own), signature, onlyQuoted: false };

  const inner = quotedBody(lines, zones, text, depth);
  const thanked = zones.flatMap((zone, at) => (zone === 'signature' && thanks(lines[at]) ? [at] : []));
  if (inner === null || thanked.length > 0) {
    if (below.length > 0) return { spans: signature, signature, onlyQuoted: false };
    if (inner === null) return { spans: [], signature, onlyQuoted: false };
  }
  return { spans: shifted(inner.spans), signature, onlyQuoted: true };
}

/** Whose each line is, and where the writer's words begin within a line: behind a form's label, a banner's tag, their own mark. */
type Layout = { readonly zones: readonly Zone[]; readonly starts: ReadonlyMap<number, number> };

const WHOLE_LINES: Layout['starts'] = new Map();

function layoutOf(lines: readonly Line[]): Layout {
  const zones: Zone[] = lines.map(() => 'own');
  const put = ({ from, to }: Range, zone: Zone): void => {
    for (let at = from; at < to; at += 1) if (zones[at] === 'own') zones[at] = zone;
  };
  const own = (at: number): boolean => zones[at] === 'own';

  for (const at of findBanners(lines)) zones[at] = 'banner';
  const { quoted } = findQuoting(lines, isForm(lines, own));
  const answers = findMarkedAnswers(lines, quoted);
  for (const [at, is] of quoted.entries()) if (is && !answers.has(at)) zones[at] = 'quoted';
  const scaffolding = findScaffolding(lines, own);
  for (const at of scaffolding.lines) zones[at] = 'scaffolding';
  for (const range of findDisclaimers(lines, own)) put(range, 'disclaimer');
  for (const [at, line] of lines.entries())
    if (isMobileSignature(line.words)) put({ from: at, to: at + 1 }, 'signature');
  const run = lastRun(lines, zones);
  const signature = run === null ? null : signatureIn(lines, run);
  if (signature !== null) put(signature, 'signature');

  const starts = new Map([...scaffolding.labels, ...answers]);
  const first = lines.findIndex((line, at) => own(at) && !isBlank(line));
  const tag = bannerTag(lines[first]?.words ?? '');
  if (tag > 0) starts.set(first, tag);
  return { zones, starts };
}

/** The last lines in a row that are the writer's, over blank ones and over disclaimers. */
function lastRun(lines: readonly Line[], zones: readonly Zone[]): Range | null {
  const own = (at: number): boolean => zones[at] === 'own' && !isBlank(lines[at]);
  let to = zones.length;
  while (to > 0 && !own(to - 1)) to -= 1;
  let from = to;
  while (from > 0 && (zones[from - 1] === 'own' || zones[from - 1] === 'signature')) from -= 1;
  return to === 0 ? null : { from, to };
}

/** Runs of lines of one zone as offsets; blank lines inside a run belong to it, those around it do not. */
function spansOf(
  lines: readonly Line[],
  zones: readonly Zone[],
  zone: Zone,
  starts: ReadonlyMap<number, number>,
): readonly Span[] {
  const spans: Span[] = [];
  let open: { start: number; end: number } | null = null;
  const close = (): void => {
    if (open !== null && open.end > open.start) spans.push(open);
    open = null;
  };
  for (const [at, line] of lines.entries()) {
    if (zones[at] !== zone) close();
    if (zones[at] !== zone || isBlank(line)) continue;
    const skip = starts.get(at) ?? 0;
    if (skip > 0) close();
    open ??= { start: line.start + skip, end: line.end };
    open.end = line.end;
  }
  close();
  return spans;
}

/** The words of the mail that was passed on, read as a mail of its own. */
function quotedBody(lines: readonly Line[], zones: readonly Zone[], text: string, depth: number): Read | null {
  const marked = zones.flatMap((zone, at) => (zone === 'quoted' && !isBlank(lines[at]) ? [at] : []));
  const first = marked[0];
  if (first === undefined) return null;
  const { introduction } = findQuoting(lines, false);
  if (introduction !== null && depth > 0) {
    const begin = lines[introduction.to]?.start;
    const inner = begin === undefined ? null : read(text.slice(begin), begin, depth - 1);
    if (inner !== null && inner.spans.length > 0) return inner;
  }
  const spans = marked.flatMap((at) => {
    const line = lines[at] as Line;
    const marks = /^[>›»| \t]{0,40}/.exec(text.slice(line.start, line.start + 40))?.[0].length ?? 0;
    return line.start + marks < line.end ? [{ start: line.start + marks, end: line.end }] : [];
  });
  return spans.length === 0 ? null : { spans, signature: [], onlyQuoted: true };
}

const thanks = (line: Line | undefined): boolean =>
  isSignOff(line?.words ?? '') && /thank|diolch|cheers|\bta\b/i.test(line?.words ?? '');
