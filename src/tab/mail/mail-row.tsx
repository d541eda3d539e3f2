import { lazy, memo, Suspense, useState } from 'react';
import type { Problem } from '../../api/client.ts';
import type { IntakeRow, SuggestedCase } from '../../api/shapes.ts';
import { Button } from '../../ui/button.tsx';
import { CategoryBadge, SurenessMeter } from '../../ui/category-badge.tsx';
import type { Asking } from '../../ui/decide-dialog.tsx';
import { EvidenceList } from '../../ui/evidence-list.tsx';
import { FlagBadges } from '../../ui/flag-badges.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { useMailWords } from '../../ui/mail-words.ts';
import { OutLink } from '../../ui/out-link.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { useFrameWords, useNames, useWhen } from '../../ui/words-context.ts';
import { hashOf } from '../routes.ts';
import { useSeat } from '../seat.ts';
import { CaseFacts } from './case-facts.tsx';
import css from './mail-row.module.css';
import { receivedSaid } from './received-said.ts';

const RowMessage = lazy(() => import('./row-message.tsx').then(({ RowMessage }) => ({ default: RowMessage })));

type Props = {
  row: IntakeRow;
  /** The day in London. */
  today: string;
  busy: boolean;
  problem: Problem | null;
  onConfirm: (row: IntakeRow) => void;
  onPutOn: (row: IntakeRow, reference: string) => void;
  onAsk: (row: IntakeRow, asking: Asking | 'link') => void;
  onDismiss: () => void;
};

/** One message: what it is, what Redress thinks and why, where it stands, and what can be done. */
export const MailRow = memo(function MailRow(props: Props) {
  const { row, today, problem, onDismiss } = props;
  const names = useNames();
  const when = useWhen();
  const { me } = useSeat();
  const problemWords = useProblemWords();
  const { row: say } = useMailWords();
  const [open, setOpen] = useState(false);
  const heading = `subject-${row.key}`;
  const received = receivedSaid(row.received, say);
  const category = row.decided?.category ?? row.proposal?.category;

  return (
    <li
      id={`row-${row.key}`}
      tabIndex={-1}
      className={[css.row, row.may.includes('confirm') && css.waiting, open && css.open].filter(Boolean).join(' ')}
      aria-labelledby={heading}
    >
      <div className={css.message}>
        <span className={css.meta}>
          <time className={css.time} dateTime={row.received[0]?.at}>
            {row.received[0] && when(row.received[0].at)}
          </time>
          <span title={received.whole}>{received.short}</span>
        </span>
        <h3 id={heading} className={row.subject ? css.subject : `${css.subject} ${css.none}`}>
          {row.subject || say.noSubject}
        </h3>
        <span className={css.from}>
          {row.from.name || (row.from.address ? '' : names.unknownSender)}{' '}
          <span className={css.address}>{row.from.address}</span>
        </span>
        <span className={css.links}>
          {row.file && (
            <button
              type="button"
              className={css.read}
              aria-expanded={open}
              aria-describedby={heading}
              onClick={() => setOpen(!open)}
            >
              <Glyph name="chevron" size={12} />
              {open ? say.close : say.read}
            </button>
          )}
          {row.attachments > 0 && (
            <span className={css.clip}>
              <Glyph name="clip" />
              {say.attachments(row.attachments)}
            </span>
          )}
          {row.link && !row.file && (
            <OutLink href={row.link} about={heading}>
              {say.openRow}
            </OutLink>
          )}
        </span>
      </div>

      <div className={css.thought}>
        <span className={css.proposal}>
          {category && <CategoryBadge category={category} />}
          {!category && row.may.includes('open') && row.state !== 'automatic' && (
            <span className={css.quiet}>{say.noProposal}</span>
          )}
          {row.proposal && !row.decided && <SurenessMeter proposal={row.proposal} />}
        </span>
        {row.proposal?.service && (
          <span className={css.quiet}>
            {[...new Set([names.service[row.proposal.service], row.proposal.directorate])].filter(Boolean).join(' · ')}
          </span>
        )}
        {row.proposal && <FlagBadges flags={row.proposal.flags} />}
        {row.proposal?.question && !row.decided && (
          <p className={css.question}>{say.questions[row.proposal.question]}</p>
        )}
        {row.proposal && <EvidenceList proposal={row.proposal} />}
        {row.suggested.map((one) => (
          <Suggestion key={one.card.reference} {...props} suggested={one} heading={heading} today={today} />
        ))}
      </div>

      {open && (
        <section className={css.letter} aria-label={say.message}>
          <Suspense fallback={<SkeletonRows rows={2} />}>
            <RowMessage row={row} />
          </Suspense>
        </section>
      )}

      <div className={css.decide}>
        <StateLine row={row} caseHref={me.actions.includes('read cases') ? hrefOf : null} />
        {row.may.length > 0 && <Actions {...props} heading={heading} />}
      </div>

      {problem && (
        <div className={css.problem}>
          <ProblemNotice {...problemWords(problem)} onDismiss={onDismiss} />
        </div>
      )}
    </li>
  );
});

type ActionsProps = Pick<Props, 'row' | 'busy' | 'onConfirm' | 'onAsk' | 'onPutOn'> & { heading: string };

/** The case that it may belong to, and putting it there. */
function Suggestion({
  row,
  busy,
  heading,
  today,
  suggested: { card, because },
  onPutOn,
}: ActionsProps & { today: string; suggested: SuggestedCase }) {
  const { row: say, act } = useMailWords();
  const { reference, status } = card;
  return (
    <div className={css.suggested}>
      <span className={css.quiet}>
        {say.mayBelongTo}
        {because && ` · ${say.because[because]}`}
      </span>
      <CaseFacts card={card} today={today} href={hrefOf(reference)} />
      {status === 'Withdrawn' ? (
        <span className={css.quiet}>{say.withdrawn}</span>
      ) : (
        <Button
          className={css.putOn ?? ''}
          aria-describedby={heading}
          busy={busy}
          onClick={() => onPutOn(row, reference)}
        >
          <Glyph name="linked" />
          {act.putOn(reference)}
        </Button>
      )}
    </div>
  );
}

const hrefOf = (reference: string): string => hashOf({ at: 'case', reference });

function Actions({ row, busy, heading, onConfirm, onAsk }: ActionsProps) {
  const { act } = useMailWords();
  const { saving } = useFrameWords();
  const { may } = row;
  const confirms = may.includes('confirm') && row.proposal;
  const ask = (asking: Asking | 'link', label: string, main = false) => (
    <Button
      small
      {...(main ? {} : { look: 'subtle' as const })}
      aria-describedby={heading}
      busy={busy}
      onClick={() => onAsk(row, asking)}
    >
      {label}
    </Button>
  );
  return (
    <div className={css.actions}>
      {confirms && (
        <Button
          small
          className={css.confirm ?? ''}
          aria-describedby={heading}
          busy={busy}
          onClick={() => onConfirm(row)}
        >
          {busy ? saving : act.confirm[confirms.category]}
        </Button>
      )}
      {!confirms && may.includes('open') && ask('open', act.openCase, true)}
      <div className={css.minor}>
        {confirms && ask('change', act.change)}
        {may.includes('link') && ask('link', row.state === 'linked' ? act.move : act.link)}
        {may.includes('not for us') && ask('not for us', act.notForUs)}
        {may.includes('undo') && (row.state === 'linked' ? ask('take off', act.takeOff) : ask('undo', act.undo))}
      </div>
    </div>
  );
}
