import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback } from 'react';
import type { Client } from '../../api/client.ts';
import type { CaseRow } from '../../api/shapes.ts';
import { CategoryBadge } from '../../ui/category-badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OfflineBar } from '../../ui/offline-bar.tsx';
import { OutLink } from '../../ui/out-link.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { useWhen, useWords } from '../../ui/words-context.ts';

const EVERY_MS = 15_000;
const WIDE = '@media (min-width: 860px)';

const useStyles = makeStyles({
  view: { display: 'grid', gap: '14px' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  panel: {
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
    overflow: 'clip',
  },
  list: { listStyle: 'none', margin: 0, padding: 0 },
  row: {
    display: 'grid',
    gap: '8px',
    padding: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
    [WIDE]: {
      gridTemplateColumns: '176px minmax(0, 1fr) 200px 200px',
      columnGap: '24px',
      padding: '16px 20px',
    },
  },
  cell: { display: 'grid', alignContent: 'start', justifyItems: 'start', gap: '4px', minWidth: 0 },
  reference: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  subject: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '22px', overflowWrap: 'anywhere' },
  quiet: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

const TONE = {
  'To confirm': 'warning',
  Open: 'success',
  Answered: 'brand',
  Closed: 'informative',
  Withdrawn: 'informative',
} as const;

/** The latest cases, newest first. */
export function CasesView({ client, onSignIn }: { client: Client; onSignIn: (() => void) | undefined }) {
  const styles = useStyles();
  const words = useWords();
  const problemWords = useProblemWords();
  const load = useCallback(() => client.call('cases', { query: { limit: 100 } }), [client]);
  const { value, problem, asOf, refresh } = useResource(load, EVERY_MS);
  const { cases } = words.screen;
  return (
    <div className={styles.view}>
      <h2 className={styles.unseen}>{cases.heading}</h2>
      {problem?.kind === 'offline' && <OfflineBar asOf={asOf} />}
      {problem && problem.kind !== 'offline' && (
        <ProblemNotice large={value === null} {...problemWords(problem)} onTryAgain={refresh}>
          {problem.kind === 'not signed in' && onSignIn && (
            <Button appearance="primary" onClick={onSignIn}>
              {words.screen.notice.signInAgain}
            </Button>
          )}
        </ProblemNotice>
      )}
      {(value !== null || problem === null || problem.kind === 'offline') && (
        <div className={styles.panel}>
          {value === null ? (
            <SkeletonRows rows={4} />
          ) : value.rows.length === 0 ? (
            <EmptyState glyph="folder" title={cases.empty} lead={cases.emptyLead} />
          ) : (
            <ul className={styles.list} aria-label={cases.heading}>
              {value.rows.map((row) => (
                <CaseItem key={row.reference} row={row} />
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}

function CaseItem({ row }: { row: CaseRow }) {
  const styles = useStyles();
  const words = useWords();
  const when = useWhen(true);
  const { cases, row: say } = words.screen;
  return (
    <li className={styles.row} aria-labelledby={`case-${row.reference}`}>
      <div className={styles.cell}>
        <span id={`case-${row.reference}`} className={styles.reference}>
          {row.reference}
        </span>
        <CategoryBadge category={row.category} />
      </div>
      <div className={styles.cell}>
        <h3 className={styles.subject}>{row.subject || say.noSubject}</h3>
        <span className={styles.quiet}>
          {row.from.name} {row.from.address}
        </span>
        {row.link && (
          <OutLink href={row.link} about={`case-${row.reference}`}>
            {say.openRow}
          </OutLink>
        )}
      </div>
      <div className={styles.cell}>
        <Badge appearance="tint" shape="rounded" color={TONE[row.status]}>
          {words.caseStatus[row.status]}
        </Badge>
        <span className={styles.quiet}>{cases.openedBy(row.openedBy)}</span>
        {row.service && <span className={styles.quiet}>{words.service[row.service]}</span>}
      </div>
      <div className={styles.cell}>
        <span className={styles.quiet}>
          {cases.received} <time dateTime={row.receivedAt}>{when(row.receivedAt)}</time>
        </span>
        <span className={styles.quiet}>{cases.messages(row.messages)}</span>
      </div>
    </li>
  );
}
