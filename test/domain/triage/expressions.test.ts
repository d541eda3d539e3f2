import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMPLAINT_CUES } from '../../../src/domain/triage/cues/complaint.ts';
import { CONTACT_CUES } from '../../../src/domain/triage/cues/contact.ts';
import { FLAG_CUES } from '../../../src/domain/triage/cues/flags.ts';
import { EMPTY_WORDS, GRIEVANCE_HINTS, REQUEST_HINTS } from '../../../src/domain/triage/cues/hints.ts';
import { ADDRESSED, COUNCIL, OTHERS } from '../../../src/domain/triage/cues/parties.ts';
import { SERVICE_REQUEST_CUES } from '../../../src/domain/triage/cues/service-request.ts';
import { compile } from '../../../src/domain/triage/phrases.ts';
import { IN_PASSING, TAXONOMY } from '../../../src/domain/triage/taxonomy.ts';
import { referencePattern } from '../../../src/domain/triage/threading-ladder.ts';
import { backtracking } from '../../support/backtracking.ts';

/**
 * Anyone may write to a council, and triage reads what they wrote in the server itself. So no expression may be made slow by
 * a letter: every repetition has a limit or a certain end, and the ways to try from one place stay below this.
 */
const MOST_WAYS = 10_000;

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** What reads letters: the rules of triage, what takes a mail apart before them, and what looks at answers. */
const files = ['src/domain/triage', 'src/domain/reply', 'server/mail'].flatMap((folder) =>
  readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`),
);
const source = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
const LITERAL = /(?<=[\s([,:!=>])\/((?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^\\/[\n])+)\/([dgimsuy]*)(?=[\s)\].,;])/g;

const literals = files.flatMap((file) =>
  [...withoutComments(source(file)).matchAll(LITERAL)].map(
    ([, body, flags]) => [file, new RegExp(body as string, flags)] as const,
  ),
);
const phrases = [
  ...[COMPLAINT_CUES, CONTACT_CUES, SERVICE_REQUEST_CUES, GRIEVANCE_HINTS, REQUEST_HINTS, FLAG_CUES].flatMap((cues) =>
    cues.flatMap(({ words }) => words),
  ),
  ...[EMPTY_WORDS, ADDRESSED, COUNCIL, OTHERS, IN_PASSING].flat(),
  ...Object.values(TAXONOMY).flatMap(({ words, mentions = [] }) => [...words, ...mentions]),
];
const slow = (expression: RegExp): boolean => {
  const { ways, open } = backtracking(expression);
  return ways > MOST_WAYS || open > 0;
};

describe('no letter can make triage slow', () => {
  it('because of an expression in its files', () => {
    expect(literals.length).toBeGreaterThan(90);
    expect(literals.filter(([, literal]) => slow(literal))).toEqual([]);
  });

  it('because of a phrase in its tables', () => {
    expect(phrases.length).toBeGreaterThan(350);
    expect(phrases.filter((phrase) => slow(compile(phrase).pattern))).toEqual([]);
  }, 30_000);

  it('because of an expression put together while it runs: the phrases, the reference, lists of words in answers, lines of a length', () => {
    expect(files.filter((file) => /new RegExp\(/.test(source(file))).sort()).toEqual([
      'server/mail/taken-down.ts',
      'src/domain/reply/attachments.ts',
      'src/domain/reply/dates-in-text.ts',
      'src/domain/reply/names.ts',
      'src/domain/reply/placeholders.ts',
      'src/domain/triage/phrases.ts',
      'src/domain/triage/threading-ladder.ts',
    ]);
    expect(slow(referencePattern('RD'))).toBe(false);
  });
});

describe('how backtracking is measured', () => {
  it.each([
    [/(a+)+$/, 'a repetition inside a repetition'],
    [/(?:a|a)*b/, 'two branches alike, repeated'],
    [/(?:\w+\s?)*$/, 'words with an optional space'],
    [/.*x/, 'anything, then something'],
    [/(?:[^\s.]{1,30},?(?: -)? ?){0,5}x/, 'a gap that can be read in several ways'],
    [/a.{0,60}b.{0,60}c.{0,60}d/, 'three limits that multiply'],
  ])('%s is refused: %s', (expression) => {
    expect(slow(expression)).toBe(true);
  });

  it.each([
    [/\s+$/, 1, 'one certain end'],
    [/(?:a{1,30} ){0,5}b/, 1, 'words that end with their space'],
    [/(?:red|green|blue) (?:one|two)/, 1, 'branches that begin apart'],
    [/(?:tea|toast|coffee)s/, 2, 'two of three branches begin alike'],
    [/x.{0,80}y/, 81, 'one limit'],
    [/(?:ab?){2}c/, 1, 'a repetition that is sure of its count'],
    [/^[a-z]{2,4}[a-c]{1,3}$/, 3, 'two limits that overlap, the second sure of its end'],
  ])('%s has %i: %s', (expression, ways) => {
    expect(backtracking(expression)).toEqual({ ways, open: 0 });
  });

  it('says so where it does not understand an expression, rather than pass it', () => {
    expect(() => backtracking(/(a)\1/)).toThrow('not understood');
  });
});
