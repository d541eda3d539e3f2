import type { IntakeDetail, IntakeRow } from '../../src/api/shapes.ts';
import { may, type Viewer } from '../../src/domain/access.ts';
import { choicesFor } from '../../src/domain/triage/decisions.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import type { MailReads, Suggested } from './mail-needs.ts';
import type { Linked, Reads } from './needs.ts';
import { showDetail, showIntake } from './show.ts';
import { showCard } from './show-case.ts';

type Using = {
  readonly reads: Pick<Reads, 'maySeeCase'>;
  readonly cases: Pick<MailReads, 'suggested'> & Parameters<typeof showCard>[1];
};

export type ShownTo = {
  row(viewer: Viewer, row: Linked<IntakeEntry>): Promise<IntakeRow>;
  detail(viewer: Viewer, row: Linked<IntakeEntry>): Promise<IntakeDetail>;
  suggested(suggested: Suggested): IntakeRow['suggested'][number];
};

/** Rows of the log as one viewer is shown them: without the cases that are not theirs to see. */
export function shownTo({ reads, cases }: Using): ShownTo {
  const suggested: ShownTo['suggested'] = ({ seen, because }) => ({ card: showCard(seen, cases), because });

  /** The case it may belong to, for who may still put it there. */
  async function suggestedFor(viewer: Viewer, entry: IntakeEntry): Promise<IntakeRow['suggested']> {
    const asked =
      may(viewer.roles, 'decide about mail') && entry.reference === null && choicesFor(entry).includes('link');
    return asked ? (await cases.suggested(viewer, entry)).map(suggested) : [];
  }

  const opensCase = async (viewer: Viewer, { reference }: IntakeEntry): Promise<boolean> =>
    reference !== null && (await reads.maySeeCase(viewer, reference));

  /** A row without the case it may belong to, where that case is not the reader's to see. */
  async function seenBy(viewer: Viewer, row: Linked<IntakeEntry>): Promise<Linked<IntakeEntry>> {
    const { suggestedReference } = row.value;
    if (suggestedReference === null || (await reads.maySeeCase(viewer, suggestedReference))) return row;
    return { ...row, value: { ...row.value, suggestedReference: null } };
  }

  const as =
    <T>(show: (row: Linked<IntakeEntry>, roles: Viewer['roles'], to: IntakeRow['suggested'], opens: boolean) => T) =>
    async (viewer: Viewer, row: Linked<IntakeEntry>): Promise<T> =>
      show(
        await seenBy(viewer, row),
        viewer.roles,
        await suggestedFor(viewer, row.value),
        await opensCase(viewer, row.value),
      );

  return { suggested, row: as(showIntake), detail: as(showDetail) };
}
