import { BANDS } from '../../domain/reminders/band.ts';
import { type Banded, isUrgent, type Matter, type Notice, type Urgency } from '../../domain/reminders/notice.ts';
import type { ActivityType, ReminderWords } from './shape.ts';

/** A notice as a person reads it, in the tab and in the preview of Teams: references, dates and counts. */
export type NoticeSaid = { readonly title: string; readonly text: string };

export function noticeSaid({ matter, to, day }: Notice, words: ReminderWords): NoticeSaid {
  if (isUrgent(matter)) return { title: words.caseTitle(matter.reference), text: urgencySaid(matter, words) };
  if (matter.kind === 'digest') return { title: words.digestTitle, text: digestSaid(matter, words) };
  const directorate = to.is === 'channel' ? to.directorate : null;
  return { title: words.teamTitle(directorate, day), text: words.teamLead(total(matter.cases)) };
}

function urgencySaid(urgency: Urgency, words: ReminderWords): string {
  const say = words.urgent[urgency.kind] as (facts: Urgency) => string;
  return say(urgency);
}

type Digest = Extract<Matter, { kind: 'digest' }>;

const digestSaid = (digest: Digest, words: ReminderWords): string => {
  const { counts, first } = digestPieces(digest, words);
  return [`${counts.join(', ')}.`, ...first].join(' ');
};

/** Teams shows the first 150 characters of a preview: the least pressing count gives way first, and no word is cut. */
function digestPreview(digest: Digest, words: ReminderWords): string {
  const { counts, first } = digestPieces(digest, words);
  for (let kept = counts.length; kept > 0; kept -= 1) {
    const text = [`${counts.slice(0, kept).join(', ')}.`, ...first].join(' ');
    if (text.length <= LONGEST_PREVIEW) return text;
  }
  return `${counts[0]}.`;
}
const LONGEST_PREVIEW = 150;

function digestPieces({ cases, messages }: Digest, words: ReminderWords): { counts: string[]; first: string[] } {
  const counts = BANDS.flatMap((band) => (cases[band].total > 0 ? [words.band[band](cases[band].total)] : []));
  const [first] = BANDS.flatMap((band) => cases[band].first);
  return {
    counts: messages > 0 ? [...counts, words.messages(messages)] : counts,
    first: first === undefined ? [] : [words.first(first)],
  };
}

/** What Teams is given for a person's activity feed: the declared type, what its template asks for, and a short preview. */
export type ActivitySaid = {
  readonly title: string;
  readonly preview: string;
  readonly type: ActivityType;
  readonly parameters: Readonly<Record<string, string>>;
};

export function activitySaid(notice: Notice, words: ReminderWords): ActivitySaid {
  const { matter } = notice;
  const { title, text } = noticeSaid(notice, words);
  const said = { title, preview: matter.kind === 'digest' ? digestPreview(matter, words) : text };
  switch (matter.kind) {
    case 'due today': {
      const when = matter.due ? words.onDay(matter.due) : words.today;
      return { ...said, type: 'caseDue', parameters: { reference: matter.reference, when } };
    }
    case 'ombudsman deadline':
      return { ...said, type: 'caseDue', parameters: { reference: matter.reference, when: words.onDay(matter.due) } };
    case 'overdue':
      return {
        ...said,
        type: 'caseOverdue',
        parameters: { reference: matter.reference, when: words.onDay(matter.due) },
      };
    case 'raised':
      return { ...said, type: 'caseRaised', parameters: { reference: matter.reference } };
    case 'digest':
    case 'team digest': {
      const { overdue, 'due today': today } = matter.cases;
      const parameters = { dueToday: String(today.total), overdue: String(overdue.total) };
      return { ...said, type: 'morningDigest', parameters };
    }
  }
}

/** A team's digest as a card: each band with the references of its first cases. */
export type CardSaid = {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly {
    readonly label: string;
    readonly references: readonly string[];
    readonly more: string;
  }[];
  readonly action: string;
};

export function cardSaid(notice: Notice, words: ReminderWords): CardSaid {
  const { title, text } = noticeSaid(notice, words);
  const cases = 'cases' in notice.matter ? notice.matter.cases : null;
  const sections = BANDS.flatMap((band) => {
    const counted = cases?.[band];
    if (counted === undefined || counted.total === 0) return [];
    const left = counted.total - counted.first.length;
    const more = left > 0 ? words.more(left) : '';
    return [{ label: words.band[band](counted.total), references: counted.first, more }];
  });
  return { title, lead: text, sections, action: words.openBoard };
}

const total = (cases: Banded): number => BANDS.reduce((sum, band) => sum + cases[band].total, 0);
