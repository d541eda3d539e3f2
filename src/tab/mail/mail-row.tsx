import { Button, makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Problem } from '../../api/client.ts';
import type { IntakeRow } from '../../api/shapes.ts';
import { CategoryBadge, SurenessMeter } from '../../ui/category-badge.tsx';
import type { Asking } from '../../ui/decide-dialog.tsx';
import { EvidenceList } from '../../ui/evidence-list.tsx';
import { FlagBadges } from '../../ui/flag-badges.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { OutLink } from '../../ui/out-link.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { useWhen, useWords } from '../../ui/words-context.ts';

const WIDE = '@media (min-width: 860px)';

/** Calm in a long list: the button that confirms is filled only in the row where the reader is. */
const CONFIRM = 'confirm';
const filled = {
  color: tokens.colorNeutralForegroundOnBrand,
  backgroundColor: tokens.colorBrandBackground,
  ...shorthands.borderColor(tokens.colorBrandBackground),
};

const useStyles = makeStyles({
  row: {
    [`&:hover .${CONFIRM}`]: filled,
    [`&:focus-within .${CONFIRM}`]: filled,
    [`& .${CONFIRM}:hover`]: { backgroundColor: tokens.colorBrandBackgroundHover },
    [`& .${CONFIRM}:active`]: { backgroundColor: tokens.colorBrandBackgroundPressed },
    display: 'grid',
    gap: '12px',
    padding: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [WIDE]: {
      gridTemplateColumns: 'minmax(0, 1.5fr) minmax(0, 1.15fr) 232px',
      columnGap: '28px',
      padding: '18px 20px',
    },
  },
  waiting: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  message: { display: 'grid', alignContent: 'start', gap: '4px', minWidth: 0 },
  meta: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '10px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  subject: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: '22px', overflowWrap: 'anywhere' },
  none: { fontStyle: 'italic', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  from: { color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  address: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  links: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '14px', marginTop: '2px' },
  clip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    minHeight: '24px',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  thought: { display: 'grid', alignContent: 'start', gap: '6px', minWidth: 0 },
  proposal: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '4px' },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  decide: { display: 'grid', alignContent: 'start', gap: '10px', minWidth: 0 },
  actions: { display: 'grid', gap: '4px' },
  time: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightSemibold },
  main: { width: '100%' },
  confirm: {
    width: '100%',
    color: tokens.colorBrandForeground1,
    ...shorthands.borderColor(tokens.colorBrandStroke1),
  },
  minor: { display: 'flex', flexWrap: 'wrap', gap: '2px', margin: '0 -8px' },
  action: { minWidth: 'auto' },
  problem: { [WIDE]: { gridColumn: '1 / -1' } },
});

type Props = {
  row: IntakeRow;
  busy: boolean;
  problem: Problem | null;
  onConfirm: (row: IntakeRow) => void;
  onAsk: (row: IntakeRow, asking: Asking) => void;
  onDismiss: () => void;
};

/** One message: what it is, what Redress thinks and why, where it stands, and what can be done. */
export const MailRow = memo(function MailRow({ row, busy, problem, onConfirm, onAsk, onDismiss }: Props) {
  const styles = useStyles();
  const words = useWords();
  const when = useWhen();
  const problemWords = useProblemWords();
  const { row: say } = words.screen;
  const heading = `subject-${row.key}`;
  const mailboxes = row.received.map(({ mailbox }) => mailbox);
  const category = row.decided?.category ?? row.proposal?.category;

  return (
    <li
      id={`row-${row.key}`}
      tabIndex={-1}
      className={mergeClasses(styles.row, row.may.includes('confirm') && styles.waiting)}
      aria-labelledby={heading}
    >
      <div className={styles.message}>
        <span className={styles.meta}>
          <time className={styles.time} dateTime={row.received[0]?.at}>
            {row.received[0] && when(row.received[0].at)}
          </time>
          <span title={mailboxes.join(', ')}>{say.receivedAt(mailboxes.map(shortly).join(', '))}</span>
        </span>
        <h3 id={heading} className={mergeClasses(styles.subject, !row.subject && styles.none)}>
          {row.subject || say.noSubject}
        </h3>
        <span className={styles.from}>
          {row.from.name || (row.from.address ? '' : say.unknownSender)}{' '}
          <span className={styles.address}>{row.from.address}</span>
        </span>
        <span className={styles.links}>
          {row.attachments > 0 && (
            <span className={styles.clip}>
              <Glyph name="clip" />
              {say.attachments(row.attachments)}
            </span>
          )}
          {row.link && (
            <OutLink href={row.link} about={heading}>
              {say.openRow}
            </OutLink>
          )}
          {row.file && (
            <OutLink href={row.file} about={heading}>
              {say.openFile}
            </OutLink>
          )}
        </span>
      </div>

      <div className={styles.thought}>
        <span className={styles.proposal}>
          {category && <CategoryBadge category={category} />}
          {!category && row.may.includes('open') && row.state !== 'automatic' && (
            <span className={styles.quiet}>{say.noProposal}</span>
          )}
          {row.proposal && !row.decided && <SurenessMeter proposal={row.proposal} />}
        </span>
        {row.proposal?.service && <span className={styles.quiet}>{words.service[row.proposal.service]}</span>}
        {row.proposal && <FlagBadges flags={row.proposal.flags} />}
        {row.suggestedReference && !row.reference && (
          <span className={styles.quiet}>{say.mayBelongTo(row.suggestedReference)}</span>
        )}
        {row.proposal && <EvidenceList why={row.proposal.why} />}
      </div>

      <div className={styles.decide}>
        <StateLine row={row} />
        {row.may.length > 0 && <Actions row={row} busy={busy} heading={heading} onConfirm={onConfirm} onAsk={onAsk} />}
      </div>

      {problem && (
        <div className={styles.problem}>
          <ProblemNotice {...problemWords(problem)} onDismiss={onDismiss} />
        </div>
      )}
    </li>
  );
});

/** The council's own mailboxes differ in what stands before the sign; the rest is in the title. */
const shortly = (mailbox: string): string => mailbox.replace(/@.*$/, '@');

type ActionsProps = Pick<Props, 'row' | 'busy' | 'onConfirm' | 'onAsk'> & { heading: string };

function Actions({ row, busy, heading, onConfirm, onAsk }: ActionsProps) {
  const styles = useStyles();
  const { act, row: say } = useWords().screen;
  const { may } = row;
  const confirms = may.includes('confirm') && row.proposal;
  const ask = (asking: Asking, label: string, main = false) => (
    <Button
      className={main ? styles.main : styles.action}
      size={main ? 'medium' : 'small'}
      appearance={main ? 'secondary' : 'subtle'}
      aria-describedby={heading}
      disabledFocusable={busy}
      onClick={() => onAsk(row, asking)}
    >
      {label}
    </Button>
  );
  return (
    <div className={styles.actions}>
      {confirms && (
        <Button
          className={mergeClasses(CONFIRM, styles.confirm)}
          aria-describedby={heading}
          disabledFocusable={busy}
          onClick={() => onConfirm(row)}
        >
          {busy ? say.working : act.confirm[confirms.category]}
        </Button>
      )}
      {!confirms && may.includes('open') && ask('open', act.openCase, true)}
      <div className={styles.minor}>
        {confirms && ask('change', act.change)}
        {may.includes('not for us') && ask('not for us', act.notForUs)}
        {may.includes('undo') && ask('undo', act.undo)}
      </div>
    </div>
  );
}
