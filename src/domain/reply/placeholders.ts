import { found, type ReplyFinding } from './finding.ts';

/** What a template has in brackets where something is to be filled in. */
const ASKED =
  "(?:mrs?|ms|miss|mx)/|insert|enter|add|type|put|your (?:name|job|team|title|telephone|phone|number|e-?mail|service|department)|officer(?:'s)? name|name|names|full name|date|dates|address|reference|ref|number|amount|title|surname|first ?name|forename|team|service|department|phone|telephone|tel|e-?mail|signature|delete|details?|complete|outcome|reasons?|response|explain|describe|summary|manager|job title|customer|resident|complainant|salutation|deadline|link|tbc|xx+|rhowch|enw|dyddiad|cyfeirnod|cyfeiriad|llofnod|teitl|rhif|eich enw";

const LEFT = [
  new RegExp(`\\[ ?(?:${ASKED})(?<=/|(?![\\p{L}]))[^\\]\\n\\d]{0,80}\\]`, 'giu'),
  /<<[^<>\n]{1,60}>>|\{\{[^{}\n]{1,60}\}\}/g,
  new RegExp(`<(?:${ASKED})(?: [\\p{L} ]{1,40})?>`, 'giu'),
  /(?<![\p{L}\p{N}*]|\p{N}[ -])X{3,20}(?![\p{L}*]|[ -]?\p{N})/gu,
  /\b(?:xx|dd)[/.-](?:xx|mm)[/.-](?:xx|yy){1,2}\b/gi,
  /£(?:x{1,6}|_{2,20}|\?{1,20})(?!\p{L})/giu,
  /\bTODO\b|\bINSERT [A-Z]{2,}|\blorem ipsum\b|\bdelete (?:as|where) (?:appropriate|applicable|necessary)|\bdil[eë]wch fel (?:sy'n|y bo'n) briodol/g,
] as const;

/** Anonymised on purpose, or a quotation that was cut. */
const ON_PURPOSE = /redact|withheld|removed|golyg|dilewyd|sic\b/i;

/** What was to be filled in, and was not. */
export function placeholdersLeft(text: string, subject: string): readonly ReplyFinding[] {
  const left = new Set<string>();
  for (const one of [subject, text])
    for (const pattern of LEFT)
      for (const [words] of one.matchAll(pattern)) if (!ON_PURPOSE.test(words)) left.add(words);
  return [...left].map((words) => found('placeholder left', 'stop', words));
}
