import { found, type ReplyFinding } from './finding.ts';
import type { ReplyText } from './reply-text.ts';

const FILE =
  '(?:letter|report|form|document|documents|copy|copies|leaflet|response|reply|file|files|photos?|photographs?|plan|map|guide|policy|note|notes|schedule|invoice|statement|booklet|factsheet|spreadsheet|pdf|timeline|summary|decision|transcript|records?|correspondence|log)';

const PROMISED = [
  /\b(?:I|we)(?:'ve|'m|'re| have| am| are)? (?:(?:also|now|herewith|again) )?(?:attach(?:ed|ing)?|enclos(?:e|ed|ing))\b/i,
  /\b(?:find|see)(?: (?:the|our|a|my))? (?:attached|enclosed)\b/i,
  /\b(?:is|are) (?:(?:also|now) )?(?:attached|enclosed)\b(?! (?:to|by|area|space|within)\b)|\b(?:attached|enclosed) (?:to|with) this (?:e-?mail|letter|message|response|reply)\b/i,
  /^(?:please )?(?:attached|enclosed)[.!]?$|\b(?:from|in|with|on) the (?:attached|enclosed)(?=[,.]|$)/i,
  /^(?:attached|enclosed)(?: (?:is|are|you will|please|herewith|with|below)\b|:)/i,
  new RegExp(`\\b(?:the|an?|this|my|our) (?:attached|enclosed) (?:\\w{1,30} ){0,2}${FILE}\\b`, 'i'),
  new RegExp(`\\b${FILE}[ ,(]{1,2}(?:is |are )?(?:attached|enclosed)\\b(?! to\\b)`, 'i'),
  /\b(?:as an|in the|see the|open the) attachments?\b/i,
  /\batodaf\b|\bamgaeaf\b|\bamgaeir\b|\batodir\b|\b(?:atodedig|amgaeedig)\b/i,
  /\b(?:rwyf|rwy|rydym|ydym|wyf|dw i|rydw i)(?:'n| wedi| yn) (?:atodi|amgáu|amgau)\b/i,
  /\bwedi(?:'i|'u| ei| eu) (?:h?atodi|h?amgáu|h?amgau)(?! gennych)/i,
  /\bynghlwm\b(?! (?:â|a|ag)\b)/i,
] as const;

/** Not ours, not now, not a file. */
const NOT_SO =
  /\byou(?:r)?(?: \w{1,30}){0,3} (?:attach|enclos)|\bplease (?:attach|enclose)|\b(?:will|'ll|would|shall|can|could|cannot|unable to|not) (?:be )?(?:attach|enclos)|\battachments? (?:that |which )?you\b|\b(?:attached|enclosed)\b[^.]{0,40}\byou (?:sent|provided|supplied|gave)\b|\battach(?:es|ed|ing)? (?:great |much |any |no |considerable |particular )?(?:importance|weight|value|blame|conditions?)|\ba link\b|\b(?:no|not|never) (?:longer )?(?:attached|enclosed)|\bopen the attach|\b(?:gennych|anfonasoch|anfonoch|ddarparwyd gennych)\b|\bcan be (?:attached|enclosed)|\bdolen\b/i;

/** A file is spoken of as being there, and there is none. */
export function missingAttachment(text: ReplyText, attachments: readonly string[]): readonly ReplyFinding[] {
  if (attachments.length > 0) return [];
  for (const sentence of text.sentences) {
    if (NOT_SO.test(sentence)) continue;
    const words = PROMISED.map((pattern) => pattern.exec(sentence)?.[0]).find(Boolean);
    if (words !== undefined) return [found('attachment missing', 'stop', words)];
  }
  return [];
}
