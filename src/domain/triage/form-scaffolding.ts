import { isBlank, type Line, paragraphs } from './lines.ts';

type Part = 'who' | 'message' | 'machine';

/** What web forms print around an answer. `who` and `machine`: label and answer go; `message`: only the label goes. */
const LABELS: readonly (readonly [Part, RegExp])[] = [
  [
    'who',
    /^(?:(?:your |full |first |last |fore|sur|middle |contact |customer |sender )?name(?: of (?:enquirer|sender))?|title|salutation|(?:your |contact )?e-?mail(?: address)?|confirm e-?mail(?: address)?|(?:your |contact |daytime |home |mobile |work )?(?:tele)?(?:phone|mobile)(?: number| no\.?)?|tel|post ?code|(?:your |home )?address(?: line \d)?|house (?:name|number)[a-z /]{0,12}|street|town|town or city|county|(?:preferred |best )?(?:contact method|method of contact|way to contact you)|how (?:would|should) (?:you like us to|we) contact you\??|enw(?: llawn)?|e-?bost|ff[oô]n|cyfeiriad|cod post|are you a resident\??|date of birth|d\.?o\.?b\.?)$/i,
  ],
  [
    'message',
    /^(?:(?:your |the )?(?:message|comments?|enquiry|query|question|feedback|complaint|compliment|request|details|description)(?: (?:body|text|details))?|details of (?:your |the )?[a-z ]{3,30}|(?:please )?(?:describe|tell us|give details|provide details|explain)[a-z ',]{0,60}\??|what (?:happened|is the problem|went wrong|would you like (?:us )?to (?:do|say|tell us))\??|how can we help(?: you)?\??|further (?:details|information)|additional (?:comments|details|information)|nature of (?:your )?(?:enquiry|complaint|request)|(?:eich )?neges|(?:eich )?sylwadau|manylion|subject|topic|pwnc|summary|issue|problem)$/i,
  ],
  [
    'machine',
    /^(?:(?:date|time)(?: (?:and time )?(?:submitted|received|of submission))?|submitted(?: on| at| by)?|(?:form|submission|reference|ref|case|enquiry|ticket|request)(?: ?(?:id|number|no\.?|name|type|reference|ref))?|ip(?: address)?|user agent|browser|field|page(?: url)?|referr?er|url|source|channel|consent(?: given)?|privacy (?:notice|policy)[a-z ]{0,30}|marketing[a-z ]{0,30}|i (?:agree|consent)[a-z ,]{0,60}|captcha|department|recipient)$/i,
  ],
];
const PREAMBLE =
  /^(?:(?:a |an |the following )?(?:new )?(?:web(?:site)? |online |contact )?(?:form |message |enquiry |submission )?(?:has been |was |have been )?(?:submitted|received|completed|sent)\b.{0,60}\b(?:form|website|web ?site|online|portal)|(?:this|the following) (?:e-?mail|message|enquiry|information|details|form)? ?(?:was|were|has been|have been) (?:sent|submitted|generated|received)\b.{0,80}\b(?:form|website|web ?site|portal|online)|new (?:submission|enquiry|message|report) from (?:the |your |our )?(?:[a-z]{1,20} ){0,2}(?:form|website)\b|(?:contact|enquiry|online|feedback) form (?:submission|enquiry|results?)|-{2,} ?this e-?mail was sent from a contact form)/i;
const LABELLED = /^[*_]{0,2}([^:：?]{1,70}\??)[*_]{0,2}(?: ?[:：]|(?<=\?))[*_]{0,2} {0,3}/u;

/** What stands between the columns of a table that was HTML. */
const GAP = '   ';

/** A label and what stands behind it on the line; `at` is where the answer begins, in characters of the line's words. */
type Field = { readonly part: Part | 'unknown'; readonly answer: string; readonly at: number };

/** Longer than this no form is. */
const MOST_LINES = 2_000;
/** Longer than this no label is, in characters. */
const LONGEST = 70;

const partOf = (label: string): Part | undefined =>
  label.length > LONGEST ? undefined : LABELS.find(([, pattern]) => pattern.test(label.trim()))?.[0];

function fieldOf(words: string): Field | null {
  const gap = words.indexOf(GAP);
  const known = gap > 0 ? partOf(words.slice(0, gap)) : undefined;
  if (known !== undefined) {
    const answer = words.slice(gap).trimStart();
    return { part: known, answer, at: words.length - answer.length };
  }
  const [whole, label] = LABELLED.exec(words) ?? [];
  if (whole === undefined || label === undefined) return null;
  return { part: partOf(label) ?? 'unknown', answer: words.slice(whole.length), at: whole.length };
}

/**
 * The fields of a text by line. A label alone on a line, without a colon, counts only beside another one, one of them asking
 * who writes: "Details" alone is a heading.
 */
function fieldsIn(lines: readonly Line[], within: (index: number) => boolean): ReadonlyMap<number, Field> {
  const fields = new Map<number, Field>();
  const bare = new Map<number, Field>();
  for (const [at, { words }] of lines.entries()) {
    if (!within(at) || words === '') continue;
    const field = fieldOf(words);
    if (field !== null) fields.set(at, field);
    const part = partOf(words);
    if (part !== undefined && !isBlank(lines[at + 1])) bare.set(at, { part, answer: '', at: words.length });
  }
  const stacked = bare.size >= 2 && [...bare.values()].some(({ part }) => part === 'who');
  return stacked ? new Map([...fields, ...bare]) : fields;
}

/** What of a form is not the writer's: whole lines, and labels in front of an answer (characters from the line's first word). */
export type Scaffolding = { readonly lines: ReadonlySet<number>; readonly labels: ReadonlyMap<number, number> };

const NONE: Scaffolding = { lines: new Set(), labels: new Map() };

/**
 * The scaffolding of a web form: labels with the sender's particulars, reference numbers, the sentences around it. Of a
 * label that is not known the answer stays, since it may be the matter itself ("Where is it: behind the shops").
 */
export function findScaffolding(lines: readonly Line[], within: (index: number) => boolean): Scaffolding {
  if (!isForm(lines, within)) return NONE;
  const fields = fieldsIn(lines, within);
  const whole = new Set<number>();
  const labels = new Map<number, number>();
  let inMessage = false;
  for (let at = 0; at < lines.length; at += 1) {
    const words = lines[at]?.words ?? '';
    if (!within(at) || words === '') continue;
    if (PREAMBLE.test(words)) {
      whole.add(at);
      continue;
    }
    const field = fields.get(at);
    if (field === undefined || (field.part === 'unknown' && inMessage)) continue;
    if (field.part === 'unknown') {
      if (field.answer === '' && /[?:：]$/.test(words)) whole.add(at);
      else labels.set(at, field.at);
    } else if (field.part === 'message') {
      inMessage = true;
      if (field.answer === '') whole.add(at);
      else labels.set(at, field.at);
    } else if (!inMessage || field.answer.length < 80) {
      whole.add(at);
      const next = nextWith(lines, at + 1);
      if (field.answer === '' && next !== null && isLoneAnswer(lines[next]?.words ?? '')) whole.add(next);
    }
  }
  return { lines: whole, labels };
}

/** Two known labels, one of them for who writes or what they say: one alone is how people write letters ("Message: …"). */
export function isForm(lines: readonly Line[], within: (index: number) => boolean): boolean {
  if (lines.length > MOST_LINES) return false;
  const fields = [...fieldsIn(lines, within).values()].filter(({ part }) => part !== 'unknown');
  const parts = new Set(fields.map(({ part }) => part));
  const preambles = lines.filter(({ words }, at) => within(at) && PREAMBLE.test(words)).length;
  const known = fields.length + preambles;
  return known >= 2 && (parts.has('who') || known >= 3) && parts.size > 0 && paragraphs(lines, within).length > 0;
}

const nextWith = (lines: readonly Line[], from: number): number | null => {
  for (let index = from; index < lines.length && index < from + 2; index += 1) if (!isBlank(lines[index])) return index;
  return null;
};

const isLoneAnswer = (words: string): boolean =>
  words.length <= 60 && fieldOf(words) === null && words.split(' ').length <= 8;
