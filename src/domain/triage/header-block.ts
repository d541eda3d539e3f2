import { isBlank, isRule, type Line, type Range } from './lines.ts';

type Label = 'from' | 'sent' | 'to' | 'subject' | 'other';

/** The header lines that mail programs copy above what they quote or forward, by language; the first Welsh words follow the English. */
const LABELS: readonly (readonly [Label, readonly string[]])[] = [
  [
    'from',
    [
      'from',
      'oddi wrth',
      'oddi',
      'de',
      'von',
      'van',
      'da',
      'fra',
      'från',
      'od',
      'lähettäjä',
      'feladó',
      'от',
      'gönderen',
      'expéditeur',
      'afzender',
      'nuo',
      'from name',
      '发件人',
      '差出人',
    ],
  ],
  [
    'sent',
    [
      'sent',
      'date',
      'anfonwyd',
      'dyddiad',
      'envoyé',
      'gesendet',
      'datum',
      'verzonden',
      'enviado',
      'enviado el',
      'enviada em',
      'enviado em',
      'fecha',
      'inviato',
      'data',
      'sendt',
      'dato',
      'skickat',
      'wysłano',
      'data wysłania',
      'odesláno',
      'lähetetty',
      'отправлено',
      'дата',
      'trimis',
      'elküldve',
      'date sent',
      'sent at',
      '发送时间',
      '日期',
      '送信日時',
    ],
  ],
  [
    'to',
    [
      'to',
      'at',
      'i',
      'à',
      'a',
      'an',
      'aan',
      'para',
      'til',
      'till',
      'do',
      'komu',
      'кому',
      'către',
      'kam',
      '收件人',
      '宛先',
    ],
  ],
  [
    'subject',
    [
      'subject',
      'pwnc',
      'testun',
      'objet',
      'betreff',
      'onderwerp',
      'asunto',
      'oggetto',
      'assunto',
      'emne',
      'ämne',
      'temat',
      'předmět',
      'тема',
      'aihe',
      'subiect',
      'tárgy',
      'konu',
      'tema',
      'sujet',
      '主题',
      '件名',
    ],
  ],
  [
    'other',
    [
      'cc',
      'bcc',
      'copi',
      'kopie',
      'kopia',
      'copie',
      'reply-to',
      'reply to',
      'importance',
      'priority',
      'attachments',
      'atodiadau',
      'sensitivity',
      'resent-from',
      'kopi',
      '抄送',
    ],
  ],
];
const KIND_OF = new Map(LABELS.flatMap(([kind, words]) => words.map((word) => [word, kind] as const)));

const HEADER_LINE = /^[*_]{0,2}([\p{L}][\p{L} -]{0,20}?)[*_]{0,2} ?[:：] ?[*_]{0,2}(?= |$|\p{L}|\p{N}|["'<([=*+@])/u;
/** Lines between two header lines: a long list of receivers, or the blank lines HTML leaves. */
const MOST_BETWEEN = 3;
const LONGEST = 40;

/** `complete`: who, when, to whom and about what. No web form prints all four above an answer. */
export type HeaderBlock = Range & { readonly complete: boolean };

const labelOf = (words: string): Label | null =>
  KIND_OF.get((HEADER_LINE.exec(words)?.[1] ?? '').trim().toLowerCase()) ?? null;

/** The labels of lines that were looked at, since blocks that may begin at neighbouring lines look at the same ones. */
const KNOWN = new WeakMap<Line, Label | null>();

function labelAt(lines: readonly Line[], at: number): Label | null {
  const line = lines[at];
  if (line === undefined) return null;
  const known = KNOWN.get(line);
  if (known !== undefined) return known;
  const label = labelOf(line.words);
  KNOWN.set(line, label);
  return label;
}

/**
 * A copied header block ("From: … Sent: … To: … Subject: …") that begins at `at`: who sent it and when, or who, to whom
 * and about what. A contact form's "From" and "Subject" alone are none. Answers its lines, with the rule above it.
 */
export function headerBlockAt(lines: readonly Line[], at: number): HeaderBlock | null {
  const first = labelAt(lines, at);
  if (first === null || first === 'other') return null;
  const seen = new Set<Label>([first]);
  let last = at;
  for (let index = at + 1; index < Math.min(lines.length, at + LONGEST) && index - last <= MOST_BETWEEN; index += 1) {
    const label = labelAt(lines, index);
    if (label === null) {
      if (isBlank(lines[index]) && isBlank(lines[index + 1])) break;
      continue;
    }
    if (label !== 'other' && seen.has(label) && label === 'from') break;
    seen.add(label);
    last = index;
  }
  const whole = seen.has('from') && ((seen.has('sent') && seen.size > 2) || (seen.has('to') && seen.has('subject')));
  const short = seen.has('from') && seen.has('sent') && last - at === 1 && /[@<]/.test(lines[at]?.words ?? '');
  if (!whole && !short) return null;
  const complete = (['from', 'sent', 'to', 'subject'] as const).every((label) => seen.has(label));
  return { from: ruleAbove(lines, at), to: last + 1, complete };
}

/** Outlook draws a line above the block; blank lines may stand between. */
function ruleAbove(lines: readonly Line[], at: number): number {
  let above = at - 1;
  while (above >= 0 && at - above < 3 && isBlank(lines[above])) above -= 1;
  return isRule(lines[above]) ? above : at;
}
