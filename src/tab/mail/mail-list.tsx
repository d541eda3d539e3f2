import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import type { Client, Problem } from '../../api/client.ts';
import type { IntakePage, IntakeRow } from '../../api/shapes.ts';
import type { Decision } from '../../domain/triage/decisions.ts';
import type { IntakeState } from '../../domain/triage/intake.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import type { Asking } from '../../ui/decide-dialog.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OfflineBar } from '../../ui/offline-bar.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useWords } from '../../ui/words-context.ts';
import { MailRow } from './mail-row.tsx';
import { useMail } from './use-mail.ts';

const loadDialog = () => import('../../ui/decide-dialog.tsx');
const DecideDialog = lazy(() => loadDialog().then(({ DecideDialog }) => ({ default: DecideDialog })));

const useStyles = makeStyles({
  panel: {
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflow: 'clip',
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  bar: {
    display: 'flex',
    justifyContent: 'center',
    padding: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  below: { display: 'flex', justifyContent: 'center', padding: '12px' },
  stack: { display: 'grid', gap: '12px' },
});

type Props = {
  client: Client;
  filter: IntakeState | null;
  onPage: (page: IntakePage) => void;
  onShowAll: () => void;
  onSignIn: (() => void) | undefined;
};

/** The messages of one filter, and deciding about them. */
export function MailList({ client, filter, onPage, onShowAll, onSignIn }: Props) {
  const styles = useStyles();
  const words = useWords();
  const announce = useAnnounce();
  const problemWords = useProblemWords();
  const panel = useRef<HTMLDivElement>(null);
  const calm = useCallback(() => window.scrollY < 80 && !panel.current?.contains(document.activeElement), []);
  const mail = useMail(client, filter, calm);
  const [busy, setBusy] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<{ key: string; problem: Problem } | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const asking = asked?.open === true;
  const { page, waiting } = mail;

  useEffect(() => {
    if (page) onPage(page);
  }, [page, onPage]);
  useEffect(() => {
    if (waiting > 0) announce(words.screen.list.announceNew(waiting));
  }, [waiting, announce, words]);
  useEffect(() => {
    // Fetched once the list stands, so that the first question opens at once.
    const idle = setTimeout(loadDialog, 1_500);
    return () => clearTimeout(idle);
  }, []);

  const { decide: send } = mail;
  const decide = async (row: IntakeRow, decision: Decision, from: Element | null): Promise<void> => {
    setBusy(row.key);
    setTrouble(null);
    const answer = await send(row, decision);
    setBusy(null);
    if (!answer.ok) return setTrouble({ key: row.key, problem: answer.refusal });
    setAsked(closed);
    announce(doneWords(answer.value, decision, words));
    returnFocus(row.key, from);
  };
  const decideNow = useRef(decide);
  decideNow.current = decide;
  const confirm = useCallback((row: IntakeRow) => {
    if (row.proposal)
      void decideNow.current(
        row,
        { choice: 'confirm', category: row.proposal.category, reason: '' },
        document.activeElement,
      );
  }, []);
  const ask = useCallback((row: IntakeRow, asking: Asking) => {
    setTrouble(null);
    setAsked((last) => ({ turn: (last?.turn ?? 0) + 1, open: true, row, asking, from: document.activeElement }));
  }, []);
  const close = (): void => {
    setAsked(closed);
    setTrouble(null);
    if (asked) returnFocus(asked.row.key, asked.from);
  };
  const dismiss = useCallback(() => setTrouble(null), []);

  if (page === null && mail.problem && mail.problem.kind !== 'offline') {
    return (
      <ProblemNotice large {...problemWords(mail.problem)} onTryAgain={mail.refresh}>
        {mail.problem.kind === 'not signed in' && onSignIn && (
          <Button appearance="primary" onClick={onSignIn}>
            {words.screen.notice.signInAgain}
          </Button>
        )}
      </ProblemNotice>
    );
  }
  return (
    <div className={styles.stack}>
      {mail.problem?.kind === 'offline' && <OfflineBar asOf={mail.asOf} />}
      {page !== null && mail.problem && mail.problem.kind !== 'offline' && (
        <ProblemNotice {...problemWords(mail.problem)} onTryAgain={mail.refresh}>
          {mail.problem.kind === 'not signed in' && onSignIn && (
            <Button appearance="primary" onClick={onSignIn}>
              {words.screen.notice.signInAgain}
            </Button>
          )}
        </ProblemNotice>
      )}
      <div className={styles.panel} ref={panel}>
        {waiting > 0 && (
          <div className={styles.bar}>
            <Button
              appearance="primary"
              size="small"
              onClick={() => {
                mail.showNew();
                window.scrollTo({ top: 0 });
              }}
            >
              {words.screen.list.showNew(waiting)}
            </Button>
          </div>
        )}
        {page === null ? (
          <SkeletonRows />
        ) : mail.rows.length === 0 ? (
          <Nothing filter={filter} onShowAll={onShowAll} />
        ) : (
          <ul className={styles.list} aria-label={words.screen.list.heading}>
            {mail.rows.map((row) => (
              <MailRow
                key={row.key}
                row={row}
                busy={busy === row.key}
                problem={trouble?.key === row.key && !asking ? trouble.problem : null}
                onConfirm={confirm}
                onAsk={ask}
                onDismiss={dismiss}
              />
            ))}
          </ul>
        )}
        {page !== null && mail.older && (
          <div className={styles.below}>
            <Button disabledFocusable={mail.older.loading} onClick={mail.older.load}>
              {mail.older.loading ? words.screen.list.loadingOlder : words.screen.list.older}
            </Button>
          </div>
        )}
      </div>
      {asked && (
        <Suspense>
          <DecideDialog
            key={asked.turn}
            open={asked.open}
            asking={asked.asking}
            row={asked.row}
            busy={busy === asked.row.key}
            problem={trouble?.problem ?? null}
            onDecide={(decision) => void decide(asked.row, decision, asked.from)}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}

function Nothing({ filter, onShowAll }: { filter: IntakeState | null; onShowAll: () => void }) {
  const { empty } = useWords().screen;
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
  readonly turn: number;
  readonly open: boolean;
  readonly row: IntakeRow;
  readonly asking: Asking;
  /** Where the keyboard was. */
  readonly from: Element | null;
};

const closed = (asked: Asked | null): Asked | null => asked && { ...asked, open: false };

/** Where the keyboard was, or the row itself when that button is gone. */
function returnFocus(key: string, from: Element | null): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const target = from?.isConnected && from !== document.body ? from : document.getElementById(`row-${key}`);
      (target as HTMLElement | null)?.focus({ preventScroll: true });
    }),
  );
}

function doneWords(row: IntakeRow, decision: Decision, words: ReturnType<typeof useWords>): string {
  const { done } = words.screen.act;
  if (decision.choice === 'undo') return done.undone;
  if (decision.choice === 'not for us') return done.notForUs;
  return decision.category === 'contact' ? done.contact : done.case[decision.category](row.reference ?? '');
}
