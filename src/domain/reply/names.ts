import { found, type ReplyFinding } from './finding.ts';
import type { ReplyFacts } from './reply-facts.ts';
import type { ReplyText } from './reply-text.ts';

const TITLES = 'Mr|Mrs|Ms|Miss|Mx|Dr|Rev|Prof|Professor';
const TITLED = new RegExp(`\\b(?:${TITLES})\\.? (\\p{Lu}[\\p{L}'-]{1,30}(?: \\p{Lu}[\\p{L}'-]{1,30})?)`, 'gu');
const GREETING =
  /^(?:dear|hello|hi|hiya|good (?:morning|afternoon|evening)|annwyl|helo|bore da|prynhawn da|noswaith dda)[ ,]{1,5}(.{1,80})$/i;
const TITLE = new RegExp(`^(?:${TITLES}|Cllr|Councillor|Sir|Lady|Lord|Mister|Cynghorydd)\\.?$`, 'i');
/** Words of a greeting that name nobody. */
const NOBODY =
  /^(?:all|sir|sirs|madam|or|and|both|resident|residents|customer|tenant|tenants|leaseholder|team|colleague|colleagues|everyone|everybody|there|neighbour|applicant|complainant|householder|occupier|parent|carer|again|to|you|the|a|ac|bawb|syr|fadam|madam|neu|breswylydd|preswylydd|gwsmer|cwsmer|denant|gyfaill|ti|chi|eto)$/i;
const CLOSE =
  /^(?:yours (?:sincerely|faithfully|truly)|(?:(?:kind|best|warm|many) )?(?:regards|wishes)|sincerely|(?:many )?thanks(?: and (?:best|kind) (?:wishes|regards))?|thank you|yn gywir|yn ddiffuant|cofion(?: gorau| cynnes)?|gyda diolch|diolch)[,.! ]{0,3}$/i;

/** First names that do not begin alike and mean one person. */
const SHORT: readonly (readonly string[])[] = [
  ['robert', 'bob', 'bobby'],
  ['william', 'bill', 'billy', 'liam', 'gwilym', 'wil'],
  ['elizabeth', 'liz', 'lizzie', 'beth', 'betty', 'eliza', 'libby'],
  ['katherine', 'catherine', 'kate', 'katie', 'kathy', 'cathy', 'kathryn', 'kath'],
  ['margaret', 'peggy', 'maggie', 'meg', 'mags', 'mair'],
  ['richard', 'dick', 'rick', 'ricky', 'rich'],
  ['anthony', 'tony', 'ant'],
  ['edward', 'ted', 'ned', 'eddie'],
  ['james', 'jim', 'jimmy', 'jamie'],
  ['john', 'jack', 'johnny', 'ianto', 'sion'],
  ['michael', 'mike', 'mick', 'mickey'],
  ['stephen', 'steven', 'steve'],
  ['andrew', 'andy', 'drew'],
  ['antonia', 'toni'],
  ['henry', 'harry', 'hal'],
  ['sarah', 'sally', 'sal'],
  ['christopher', 'chris', 'kit', 'christine', 'christina'],
  ['mohammed', 'muhammad', 'mohamed', 'mo'],
  ['patricia', 'pat', 'trish', 'paddy', 'patrick'],
  ['dorothy', 'dot', 'dottie'],
  ['alexander', 'alexandra', 'sandy', 'alex', 'lex', 'xander', 'sasha'],
  ['david', 'dafydd', 'dave', 'dai'],
  ['rebecca', 'becky', 'bex'],
  ['philippa', 'pippa'],
  ['susan', 'sue', 'suzanne'],
  ['helen', 'nell', 'ellen', 'nellie'],
];

/**
 * Somebody is greeted or named who does not belong to the case, as far as that can be told without knowing any other case:
 * neither the person, nor whoever wrote on it, nor of the council, nor in the person's own words.
 */
export function othersNamed(text: ReplyText, facts: ReplyFacts): readonly ReplyFinding[] {
  const greeted = greetedIn(text);
  const wrong = greeted === null ? null : judgeGreeting(greeted, facts);
  const inWords = new Set(facts.theirWords.flatMap((words) => namesIn(words)));
  const known = new Set(inOrder(facts).flatMap((one) => namesIn(one)));
  const named = new Map<string, ReplyFinding>();
  for (const sentence of beforeClose(text)) {
    const told = GREETING.test(sentence) ? sentence.slice(sentence.search(/[,:;!–]|$/)) : sentence;
    for (const [words, name = ''] of told.matchAll(TITLED)) {
      const names = namesIn(name);
      const last = names.at(-1) ?? '';
      if (last === '' || names.some((one) => known.has(one) || inWords.has(one))) continue;
      if (!named.has(last)) named.set(last, found('other person named', 'look', words));
    }
  }
  return [...(wrong === null ? [] : [wrong]), ...named.values()];
}

function greetedIn({ sentences }: ReplyText): string | null {
  for (const sentence of sentences.slice(0, 3)) {
    // What a template asks for is no name.
    const name = /[[<{]/.test(sentence) ? undefined : GREETING.exec(sentence.replace(/[,:;!.-]+$/, ''))?.[1];
    if (name !== undefined) return name.split(/[,.;:!–-] /)[0] ?? name;
  }
  return null;
}

function judgeGreeting(greeted: string, facts: ReplyFacts): ReplyFinding | null {
  const parts = greeted.split(/[ &/]+/).filter((part) => part !== '');
  const titled = parts.some((part) => TITLE.test(part));
  const names = parts
    .filter((part) => !TITLE.test(part) && !NOBODY.test(part) && /^\p{Lu}/u.test(part))
    .flatMap((part) => namesIn(part));
  const people = inOrder(facts).map((one) => namesIn(one));
  const own = namesIn(facts.person.name);
  // Of a person with no name that is one, such as a firm's address, nobody can say who should be greeted.
  if (names.length === 0 || own.length === 0) return null;
  const fits = (name: string): boolean => people.some((one) => one.some((other) => sameName(name, other)));
  const signed = facts.theirWords.some((words) => namesIn(words.slice(-200)).some((one) => names.includes(one)));
  if (names.every(fits) || signed) return null;
  const all = names.every((name) => !fits(name));
  return found('other person named', all && (titled || names.length > 1) ? 'stop' : 'look', greeted);
}

/** Everybody whose name may stand in it; addresses speak for those who have no name. */
const inOrder = ({ person, others, colleagues }: ReplyFacts): readonly string[] => [
  ...[person, ...others].flatMap(({ name, address }) => [
    name,
    (address.split('@')[0] ?? '').replace(/[._\d-]+/g, ' '),
  ]),
  ...colleagues,
];

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\p{L}{2,40}/gu)].map(([name]) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());

const sameName = (a: string, b: string): boolean =>
  a === b ||
  (Math.min(a.length, b.length) >= 3 && (a.startsWith(b) || b.startsWith(a))) ||
  (a.slice(0, 3) === b.slice(0, 3) && /^\w{3,4}(?:y|ie|i)$/.test(a)) ||
  SHORT.some((names) => names.includes(a) && names.includes(b));

/** What comes after the close is who signs. */
function beforeClose({ sentences }: ReplyText): readonly string[] {
  const close = sentences.findLastIndex((sentence) => CLOSE.test(sentence));
  return close < 0 ? sentences : sentences.slice(0, close);
}
