import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Problem } from '../../api/client.ts';
import type { IntakePage, IntakeRow } from '../../api/shapes.ts';
import type { Decision } from '../../domain/triage/decisions.ts';
import type { IntakeState } from '../../domain/triage/intake.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import type { Asking } from '../../ui/decide-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useMailWords } from '../../ui/mail-words.ts';
import { OfflineBar } from '../../ui/offline-bar.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useSeat } from '../seat.ts';
import { ViewProblem } from '../view/view-frame.tsx';
import { type Decided, doneWords, LAST_DECIDED, LastDecided } from './last-decided.tsx';
import { MailRow } from './mail-row.tsx';
import css from './mail-view.module.css';
import { useMail } from './use-mail.ts';

const loadDialog = () => import('../../ui/decide-dialog.tsx');
const LinkDialog = lazy(() => import('./link-dialog.tsx').then(({ LinkDialog }) => ({ default: LinkDialog })));
const DecideDialog = lazy(() => loadDialog().then(({ DecideDialog }) => ({ default: DecideDialog })));

type Props = {
  filter: IntakeState | null;
  last: Decided | null;
  onDecided: (decided: Decided) => void;
  onPage: (page: IntakePage) => void;
  onShowAll: () => void;
};

/** The messages of one filter, and deciding about them. */
export function MailList({ filter, last, onDecided, onPage, onShowAll }: Props) {
  const words = useMailWords();
  const announce = useAnnounce();
  const { client } = useSeat();
  const panel = useRef<HTMLDivElement>(null);
  const calm = useCallback(() => window.scrollY < 80 && !panel.current?.contains(document.activeElement), []);
  const mail = useMail(client, filter, calm);
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<{ key: string; problem: Problem } | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { page, waiting } = mail;

  useEffect(() => {
    if (page) onPage(page);
  }, [page, onPage]);
  useEffect(() => {
    if (waiting > 0) announce(words.list.announceNew(waiting));
  }, [waiting, announce, words]);

  useEffect(() => {
    // Fetched once the list stands, so that the first question opens at once.
    const idle = setTimeout(() => void loadDialog().catch(() => undefined), 3_000);
    return () => clearTimeout(idle);
  }, []);

  const { decide: send } = mail;
  const decide = async (row: IntakeRow, decision: Decision): Promise<void> => {
    setBusy(row.key);
    setTrouble(null);
    const answer = await send(row, decision);
    setBusy(null);
    if (!answer.ok) return setTrouble({ key: row.key, problem: answer.refusal });
    setAsked(null);
    onDecided({ row: answer.value, decision });
    announce(doneWords(answer.value, decision, words.act));
    // What was pressed goes with the decision, and on a slow machine not before the next frame.
    returnFocus(row.key, null);
  };
  const decideNow = useRef(decide);
  decideNow.current = decide;
  const confirm = useCallback((row: IntakeRow) => {
    if (row.proposal) void decideNow.current(row, { choice: 'confirm', category: row.proposal.category, reason: '' });
  }, []);
  const putOn = useCallback((row: IntakeRow, reference: string) => {
    void decideNow.current(row, { choice: 'link', reference, from: row.reference, reason: '' });
  }, []);
  const ask = useCallback((row: IntakeRow, asking: Asked['asking']) => {
    setTrouble(null);
    setAsked({ row, asking, from: document.activeElement });
  }, []);
  const close = (): void => {
    setAsked(null);
    setTrouble(null);
    if (asked) returnFocus(asked.row.key, asked.from);
  };
  const dismiss = useCallback(() => setTrouble(null), []);

  if (page === null && mail.problem && mail.problem.kind !== 'offline') {
    return <ViewProblem large problem={mail.problem} onTryAgain={mail.refresh} />;
  }
  return (
    <div className={css.stack}>
      {mail.problem?.kind === 'offline' && <OfflineBar asOf={mail.asOf} />}
      {page !== null && mail.problem && mail.problem.kind !== 'offline' && (
        <ViewProblem large={false} problem={mail.problem} onTryAgain={mail.refresh} />
      )}
      {last && <LastDecided decided={last} onAsk={ask} />}
      <div className={css.panel} ref={panel}>
        {waiting > 0 && (
          <div className={css.bar}>
            <Button
              look="primary"
              small
              onClick={() => {
                mail.showNew();
                window.scrollTo({ top: 0 });
              }}
            >
              {words.list.showNew(waiting)}
            </Button>
          </div>
        )}
        {page === null ? (
          <SkeletonRows />
        ) : mail.rows.length === 0 ? (
          <Nothing filter={filter} onShowAll={onShowAll} />
        ) : (
          <ul aria-label={words.list.heading}>
            {mail.rows.map((row) => (
              <MailRow
                key={row.key}
                row={row}
                today={page.today}
                busy={busy === row.key}
                problem={trouble?.key === row.key && asked === null ? trouble.problem : null}
                onConfirm={confirm}
                onPutOn={putOn}
                onAsk={ask}
                onDismiss={dismiss}
              />
            ))}
          </ul>
        )}
        {page !== null && mail.older && (
          <div className={css.below}>
            <Button busy={mail.older.loading} onClick={mail.older.load}>
              {mail.older.loading ? words.list.loadingOlder : words.list.older}
            </Button>
          </div>
        )}
      </div>
      {asked && (
        <Suspense>
          {asked.asking === 'link' ? (
            <LinkDialog
              row={asked.row}
              busy={busy === asked.row.key}
              problem={trouble?.problem ?? null}
              onDecide={(decision) => void decide(asked.row, decision)}
              onClose={close}
            />
          ) : (
            <DecideDialog
              asking={asked.asking}
              row={asked.row}
              busy={busy === asked.row.key}
              problem={trouble?.problem ?? null}
              onDecide={(decision) => void decide(asked.row, decision)}
              onClose={close}
            />
          )}
        </Suspense>
      )}
    </div>
  );
}

function Nothing({ filter, onShowAll }: { filter: IntakeState | null; onShowAll: () => void }) {
  const { empty } = useMailWords();
  const showAll = <Button onClick={onShowAll}>{empty.showAll}</Button>;
  if (filter === null) return <EmptyState glyph="contact" title={empty.nothingYet} lead={empty.nothingYetLead} />;
  if (filter !== 'proposed')
    return (
      <EmptyState glyph="folder" title={empty.nothingHere}>
        {showAll}
      </EmptyState>
    );
  return (
    <EmptyState glyph="check" title={empty.nothingToDecide} lead={empty.nothingToDecideLead}>
      {showAll}
    </EmptyState>
  );
}

type Asked = {
  readonly row: IntakeRow;
  readonly asking: Asking | 'link';
  /** Where the keyboard was. */
  readonly from: Element | null;
};

/** Where the keyboard was, or the row itself when that button is gone, or what was decided where the row is gone too. */
function returnFocus(key: string, from: Element | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const row = document.getElementById(`row-${key}`) ?? document.getElementById(LAST_DECIDED);
      const target = from?.isConnected && from !== document.body ? from : row;
      (target as HTMLElement | null)?.focus({ preventScroll: true });
    }),
  );
}
