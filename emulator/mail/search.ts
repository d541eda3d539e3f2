import { GraphFault } from '../route.ts';
import { asciiLower, type Condition } from './filter-sql.ts';

/** Where each property restriction of KQL looks. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  subject: ['m.subject'],
  body: ['b.text'],
  from: ['m.from_address', 'm.from_name'],
  to: ['m.to_list'],
  cc: ['m.cc_list'],
  bcc: ['m.bcc_list'],
  recipients: ['m.to_list', 'm.cc_list', 'm.bcc_list'],
  participants: ['m.from_address', 'm.from_name', 'm.to_list', 'm.cc_list', 'm.bcc_list'],
  importance: ['m.importance'],
  category: ['m.categories'],
};
const EVERYWHERE = ['m.subject', 'm.from_address', 'm.from_name', 'm.to_list', 'm.cc_list', 'b.text'];
const ATTACHMENT = 'EXISTS (SELECT 1 FROM mail_attachments a WHERE a.message = m.id AND instr(lower(a.name), ?) > 0)';
const MOST_WORDS = 50;

type Word = {
  readonly negated: boolean;
  readonly property: string | null;
  readonly sign: string;
  readonly text: string;
};

/**
 * `$search="from:ann bins OR subject:\"missed bin\""`: KQL as far as words, phrases, property restrictions, dates, AND, OR and
 * NOT. Everything is looked for without regard to case. Throws 400 where it is not in quotes or empty.
 */
export function searchCondition(search: string): Condition {
  const quoted = /^\s*"(.*)"\s*$/s.exec(search);
  const query = quoted === null ? '' : quoted[1]!.replaceAll('\\"', '"').trim();
  if (query === '') throw bad(`Syntax error: the search '${search.slice(0, 80)}' must be text in double quotes.`);
  const groups: Condition[][] = [[]];
  for (const piece of pieces(query)) {
    if (piece === 'OR') groups.push([]);
    else groups.at(-1)!.push(conditionOf(piece));
  }
  const filled = groups.filter((group) => group.length > 0);
  if (filled.length === 0) throw bad('Syntax error: the search is empty.');
  return {
    sql: `(${filled.map((group) => `(${group.map(({ sql }) => sql).join(' AND ')})`).join(' OR ')})`,
    values: filled.flatMap((group) => group.flatMap(({ values }) => values)),
  };
}

/** The words in order; OR stays a mark, AND is what stands between words anyway. */
function pieces(query: string): (Word | 'OR')[] {
  const found: (Word | 'OR')[] = [];
  let negated = false;
  for (const match of query.matchAll(/(?:([A-Za-z]+)(:|>=|<=|>|<|=))?(?:"([^"]*)"|([^\s"()]+))/g)) {
    const [whole, property, sign = ':', phrase, word] = match;
    if (whole === 'AND') continue;
    if (whole === 'NOT') {
      negated = true;
      continue;
    }
    if (whole === 'OR') {
      found.push('OR');
      continue;
    }
    const minus = property === undefined && word !== undefined && word.startsWith('-') && word.length > 1;
    const text = phrase ?? (minus ? word!.slice(1) : (word ?? ''));
    found.push({
      negated: negated || minus,
      property: property?.toLowerCase() ?? null,
      sign,
      text: text.replace(/\*$/, ''),
    });
    negated = false;
    if (found.length > MOST_WORDS) throw bad('The search has too many words.');
  }
  return found;
}

function conditionOf(word: Word | 'OR'): Condition {
  if (word === 'OR') throw bad('Syntax error near OR.');
  const found = positive(word);
  return word.negated ? { sql: `NOT ${found.sql}`, values: found.values } : found;
}

function positive({ property, sign, text }: Word): Condition {
  const value = asciiLower(text);
  if (property === 'received' || property === 'sent') return dated(`m.${property}`, sign, text);
  if (property === 'hasattachment' || property === 'hasattachments') {
    return { sql: '(m.has_files = ?)', values: [value === 'true' || value === '1' ? 1 : 0] };
  }
  if (property === 'attachment') return { sql: ATTACHMENT, values: [value] };
  if (property === 'kind') return { sql: value === 'email' ? '(1 = 1)' : '(1 = 0)', values: [] };
  if (property !== null && !Object.hasOwn(PLACES, property))
    throw bad(`The property '${property}' cannot be searched.`);
  const places = property === null ? EVERYWHERE : PLACES[property]!;
  const tests = places.map((place) => `instr(lower(${place}), ?) > 0`);
  const values: (string | number)[] = places.map(() => value);
  if (property === null) {
    tests.push(ATTACHMENT);
    values.push(value);
  }
  return { sql: `(${tests.join(' OR ')})`, values };
}

const DAY = 86_400_000;

function dated(column: string, sign: string, text: string): Condition {
  const [from, to] = text.split('..');
  const start = Date.parse(from ?? '');
  if (Number.isNaN(start)) throw bad(`'${text}' is no date.`);
  if (to !== undefined) {
    const end = Date.parse(to);
    if (Number.isNaN(end)) throw bad(`'${text}' is no range of dates.`);
    return { sql: `(${column} >= ? AND ${column} < ?)`, values: [start, end + DAY] };
  }
  if (sign === ':' || sign === '=') return { sql: `(${column} >= ? AND ${column} < ?)`, values: [start, start + DAY] };
  return { sql: `(${column} ${sign} ?)`, values: [sign === '>' || sign === '<=' ? start + DAY - 1 : start] };
}

const bad = (message: string): GraphFault => new GraphFault(400, 'ErrorInvalidUrlQuery', message);
