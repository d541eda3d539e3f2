import { MARKS } from '../../src/domain/triage/mark.ts';
import type { FoundColumn } from './column-definition.ts';
import type { Column, ListName, ListPlan } from './lists/column.ts';

/** What the tenant has of what Redress needs. */
export type Found = {
  readonly lists: ReadonlyMap<ListName, { readonly path: string; readonly columns: readonly FoundColumn[] }>;
  readonly folder: boolean;
  /** The category names of each mailbox; null where we are not allowed to see them. */
  readonly categories: ReadonlyMap<string, readonly string[] | null>;
};

export type Step = { readonly words: string } & (
  | { readonly kind: 'make list'; readonly list: ListPlan }
  | { readonly kind: 'add column'; readonly path: string; readonly column: Column }
  | {
      readonly kind: 'change column';
      readonly path: string;
      readonly id: string;
      readonly change: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'make folder' }
  | { readonly kind: 'add category'; readonly mailbox: string; readonly name: string; readonly colour: string }
);

export type ProvisionPlan = {
  /** What `apply` will do, in order. */
  readonly steps: readonly Step[];
  /** What stands in the way and is for a person to settle: nothing is ever dropped or converted. */
  readonly problems: readonly string[];
  /** What will not work as well as it could. */
  readonly warnings: readonly string[];
  /** What Graph offers no way to do or to see. */
  readonly byHand: readonly string[];
};

const MOST_INDEXES = 20;

/** What is missing between what the tenant has and what Redress needs. */
export function planProvision(wanted: readonly ListPlan[], found: Found): ProvisionPlan {
  const steps: Step[] = [];
  const problems: string[] = [];
  const warnings: string[] = [];
  for (const list of wanted) {
    const there = found.lists.get(list.name);
    if (!there) {
      const words = `Make the list "${list.name}" with ${list.columns.length} columns.`;
      steps.push({ kind: 'make list', list, words });
      continue;
    }
    for (const column of list.columns) compare(list, column, there, steps, problems);
    const indexes = new Set(there.columns.filter(({ indexed }) => indexed).map(({ name }) => name));
    for (const { name, indexed, unique } of list.columns) if (indexed || unique) indexes.add(name);
    if (indexes.size > MOST_INDEXES) {
      problems.push(
        `The list "${list.name}" would have ${indexes.size} indexed columns and SharePoint allows ${MOST_INDEXES}. Take the index off columns that Redress does not use (List settings, Indexed columns).`,
      );
    }
  }
  if (!found.folder)
    steps.push({ kind: 'make folder', words: 'Make the folder Redress/Messages in the document library.' });
  for (const [mailbox, names] of found.categories) {
    if (names === null) {
      warnings.push(
        `The categories of ${mailbox} cannot be set up (permission MailboxSettings.ReadWrite, or the mailbox is outside its scope). Messages are logged all the same; their marks show without a colour.`,
      );
      continue;
    }
    const there = new Set(names.map((name) => name.toLowerCase()));
    for (const name of MARKS.filter((mark) => !there.has(mark.toLowerCase()))) {
      const words = `Add the category "${name}" to ${mailbox}.`;
      steps.push({ kind: 'add category', mailbox, name, colour: colourOf(name), words });
    }
  }
  return { steps, problems, warnings, byHand: wanted.map(viewWords) };
}

function compare(
  list: ListPlan,
  column: Column,
  there: { readonly path: string; readonly columns: readonly FoundColumn[] },
  steps: Step[],
  problems: string[],
): void {
  const found = there.columns.find(({ name }) => name.toLowerCase() === column.name.toLowerCase());
  const where = `"${column.display}" (${column.name}) of the list "${list.name}"`;
  const change = (words: string, what: Readonly<Record<string, unknown>>) => {
    if (found) steps.push({ kind: 'change column', path: there.path, id: found.id, change: what, words });
  };
  if (!found) {
    steps.push({ kind: 'add column', path: there.path, column, words: `Add the column ${where}.` });
    return;
  }
  if (found.type !== column.type) {
    problems.push(
      `The column ${where} is ${found.type} and Redress needs ${column.type}. It may hold what people wrote, so it is left as it is: move its content to another column and delete it, then apply again.`,
    );
    return;
  }
  if (column.unique && !found.unique) {
    change(`Make the values of the column ${where} unique.`, { indexed: true, enforceUniqueValues: true });
  } else if ((column.indexed || column.unique) && !found.indexed) {
    change(`Index the column ${where}.`, { indexed: true });
  }
  const missing = (column.choices ?? []).filter((choice) => !found.choices.includes(choice));
  if (missing.length > 0) {
    const choices = [...found.choices, ...missing];
    change(`Add ${missing.map((choice) => `"${choice}"`).join(', ')} to the choices of the column ${where}.`, {
      choice: { choices },
    });
  }
}

// Graph v1.0 reads and writes lists and columns and knows nothing of their views.
function viewWords({ name, view, columns }: ListPlan): string {
  const shown = view.map((column) => columns.find((one) => one.name === column)?.display ?? 'Title');
  return `Microsoft Graph cannot set up list views. Open the list "${name}" in SharePoint, choose Edit current view, and show in this order: ${shown.join(', ')}.`;
}

/** Outlook's preset colours: a proposal is paler than what is decided. */
function colourOf(mark: string): string {
  if (mark.includes('Complaint')) return mark.endsWith('?') ? 'preset1' : 'preset0';
  if (mark.includes('Service request')) return mark.endsWith('?') ? 'preset5' : 'preset7';
  if (mark.includes('Contact')) return mark.endsWith('?') ? 'preset3' : 'preset4';
  if (mark.includes('Ombudsman')) return 'preset8';
  if (mark.includes('Held')) return 'preset2';
  return 'preset10';
}
