import type { IntakeEntry } from './intake.ts';
import type { Category } from './proposal.ts';

/** Every category mark Redress puts on a message in Outlook starts with this, so that others' marks are left alone. */
export const MARK_PREFIX = 'Redress: ';

const CATEGORY_WORD: Record<Category, string> = {
  contact: 'Contact',
  service_request: 'Service request',
  complaint: 'Complaint',
};

/** All marks there are, in the order a person would look for them. A question mark means: proposed, not decided. */
export const MARKS = [
  ...Object.values(CATEGORY_WORD).flatMap((word) => [`${MARK_PREFIX}${word}`, `${MARK_PREFIX}${word}?`]),
  `${MARK_PREFIX}Case correspondence`,
  `${MARK_PREFIX}Ombudsman`,
  `${MARK_PREFIX}Automatic`,
  `${MARK_PREFIX}Not for us`,
  `${MARK_PREFIX}Held`,
] as const;

/**
 * The mark a message carries for the state of its row. It never holds a name, a reference or a subject, because the
 * category list is seen by everyone who can open the mailbox.
 */
export function markFor(entry: Pick<IntakeEntry, 'state' | 'proposal' | 'decided' | 'kind' | 'reason'>): string {
  switch (entry.state) {
    case 'held':
      return `${MARK_PREFIX}Held`;
    case 'automatic':
      return `${MARK_PREFIX}Automatic`;
    case 'not for us':
      return `${MARK_PREFIX}Not for us`;
    case 'linked':
      return `${MARK_PREFIX}Case correspondence`;
    case 'proposed':
      if (entry.reason === 'ombudsman correspondence') return `${MARK_PREFIX}Ombudsman`;
      return `${MARK_PREFIX}${CATEGORY_WORD[entry.proposal?.category ?? 'contact']}?`;
    case 'logged': {
      const category = entry.decided?.category ?? entry.proposal?.category ?? 'contact';
      const toConfirm = entry.reason === 'opened by Redress, to be confirmed' ? '?' : '';
      return `${MARK_PREFIX}${CATEGORY_WORD[category]}${toConfirm}`;
    }
  }
}
