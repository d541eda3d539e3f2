import type { Viewer } from '../../src/domain/access.ts';
import { fold } from '../../src/domain/case/fold.ts';
import { STRONG_RUNGS, WEAK_RUNGS } from '../../src/domain/triage/threading-ladder.ts';
import type { MailReads, Suggested } from '../http/mail-needs.ts';
import type { SeenCase } from '../http/needs.ts';
import type { Mirror } from '../mirror/mirror.ts';
import type { Shown } from '../mirror/screens.ts';
import type { CaseFiles, LetterReader } from '../ports.ts';

type Using = {
  readonly mirror: Pick<Mirror, 'screens' | 'log' | 'bySender'>;
  readonly files: Pick<CaseFiles, 'read'>;
  readonly letters: LetterReader;
  readonly seen: (shown: Shown) => SeenCase;
};

/** Cases of one sender that are offered beside the one that evidence points to. */
const OF_SENDER = 6;
/** Cases merged into cases merged into cases; people do not do that more often. */
const MERGERS = 5;
const RUNGS = [...STRONG_RUNGS, ...WEAK_RUNGS];

/** What the screens read where mail and cases meet, from the read model. */
export function mailReadsFrom({ mirror: { screens, log, bySender }, files, letters, seen }: Using): {
  readonly reads: MailReads;
  readonly keptInLog: (viewer: Viewer, key: string) => Promise<Uint8Array | 'gone' | null>;
  readonly goesOn: (viewer: Viewer, reference: string) => string | null;
} {
  const goesOn: (...asked: Parameters<MailReads['goesOn']>) => string | null = (viewer, reference) => {
    let target = reference;
    for (let mergers = 0; mergers <= MERGERS; mergers += 1) {
      if (screens.sight(viewer, target) !== 'whole') return null;
      const kase = fold(screens.events(target));
      const into =
        kase?.closure?.ground === 'merged' ? kase.related.findLast(({ how }) => how === 'merged') : undefined;
      if (into === undefined) return target;
      target = into.reference;
    }
    return null;
  };
  const suggested: (...asked: Parameters<MailReads['suggested']>) => readonly Suggested[] = (viewer, entry) => {
    const { suggestedReference: reference, rung } = entry;
    const target = reference === null ? null : goesOn(viewer, reference);
    const shown = target === null || target === entry.reference ? null : screens.case(viewer, target);
    return shown === null ? [] : [{ seen: seen(shown), because: RUNGS.find((one) => one === rung) ?? null }];
  };

  /** A message of the log as it was kept; null where it is not the viewer's to read. */
  async function keptInLog(viewer: Viewer, key: string): Promise<Uint8Array | 'gone' | null> {
    const found = log.message(viewer, key);
    if (found === null) return null;
    return found.value.file === null ? 'gone' : files.read(found.value.file.path);
  }

  const reads: MailReads = {
    suggested,
    goesOn,
    casesFor: (viewer, entry) => {
      const first = suggested(viewer, entry);
      const others = bySender(entry.fromAddress)
        .filter(({ reference }) => reference !== entry.reference && goesOn(viewer, reference) === reference)
        .filter(({ reference }) => first.every((one) => one.seen.value.reference !== reference))
        .slice(0, OF_SENDER)
        .flatMap(({ reference }) => screens.case(viewer, reference) ?? []);
      return [...first, ...others.map((shown) => ({ seen: seen(shown), because: 'a case of the sender' as const }))];
    },
    message: async (viewer, key) => {
      const bytes = await keptInLog(viewer, key);
      return bytes === null || bytes === 'gone' ? bytes : ((await letters.letter(bytes)) ?? 'gone');
    },
  };
  return { reads, keptInLog, goesOn };
}
