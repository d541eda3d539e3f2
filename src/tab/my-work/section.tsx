import { useId } from 'react';
import type { Work } from '../../api/case-shapes.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { CaseLine } from '../../ui/case-line.tsx';
import { Glyph, type GlyphName } from '../../ui/glyphs.tsx';
import { useNames, useWhen } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import type { WorkSection, WorkWords } from '../../words/screens/my-work/shape.ts';
import { BOARD, hashOf, type Kept } from '../routes.ts';
import { NewMailLine } from './new-mail-line.tsx';
import css from './work-view.module.css';

const SIGN: Readonly<Record<WorkSection, GlyphName>> = {
  given: 'person',
  newMail: 'mail',
  overdue: 'late',
  dueToday: 'today',
  thisWeek: 'waiting',
  comingUp: 'calendar',
  escalations: 'up',
  toConfirm: 'automatic',
  earlyLooks: 'eye',
  clarifications: 'held',
  promised: 'remedy',
};

/** What the board shows for a section; the others have no filter of their own. */
const ON_BOARD: Partial<Record<WorkSection, Kept>> = {
  overdue: { due: ['overdue'] },
  dueToday: { due: ['today'] },
  thisWeek: { due: ['this week'] },
  toConfirm: { status: ['To confirm'] },
};

type Props = { name: WorkSection; work: Work; words: WorkWords; whose: 'mine' | 'all'; onChanged: () => void };

/** One section of the day: why it is there, and its cases. */
export function Section({ name, work, words, whose, onChanged }: Props) {
  const heading = useId();
  const cards = useCardWords();
  const names = useNames();
  const when = useWhen(true);
  const { title, lead } = words.section[name];
  const total = name === 'given' ? work.given.length : work[name].total;
  const filter = ON_BOARD[name];
  const more = filter && name !== 'given' && total > work[name].rows.length;
  return (
    <section className={`${css.section} ${css[name] ?? ''}`} aria-labelledby={heading}>
      <div className={css.head}>
        <Glyph name={SIGN[name]} size={20} />
        <h3 id={heading}>
          {title} <span className={css.count}>{total.toLocaleString('en-GB')}</span>
        </h3>
        <p>{lead}</p>
      </div>
      <ul>
        {name === 'given' &&
          work.given.map(({ card, at, by }) => (
            <CaseLine
              key={card.reference}
              card={card}
              today={work.today}
              href={hashOf({ at: 'case', reference: card.reference })}
            >
              <strong>{words.givenBy(by, when(at))}</strong>
            </CaseLine>
          ))}
        {name === 'newMail' &&
          work.newMail.rows.map((row) => (
            <NewMailLine key={row.card.reference} row={row} today={work.today} words={words} onSeen={onChanged} />
          ))}
        {name === 'promised' &&
          work.promised.rows.map(({ card, remedy, what, due, daysLeft }) => (
            <CaseLine
              key={`${card.reference}${remedy}`}
              card={card}
              today={work.today}
              href={hashOf({ at: 'case', reference: card.reference })}
              when={{ on: due, daysLeft }}
            >
              <strong>{words.remedy(what)}</strong>
            </CaseLine>
          ))}
        {name !== 'given' &&
          name !== 'promised' &&
          name !== 'newMail' &&
          work[name].rows.map((card) => (
            <CaseLine
              key={card.reference}
              card={card}
              today={work.today}
              href={hashOf({ at: 'case', reference: card.reference })}
            >
              {name === 'earlyLooks' && card.earlyLook && (
                <>
                  <strong>{cards.next['early look']}</strong>
                  <span>{words.earlyLookBy(dayOf(card.earlyLook, work.today, names))}</span>
                </>
              )}
            </CaseLine>
          ))}
      </ul>
      {name === 'comingUp' && work.later > 0 && (
        <a
          className={css.more}
          href={hashOf({ ...BOARD, at: 'board', sort: 'days left', filter: { officer: ['mine'] } })}
        >
          {words.later(work.later + total - work.comingUp.rows.length)}
          <Glyph name="chevron" size={12} />
        </a>
      )}
      {more && (
        <a
          className={css.more}
          href={hashOf({
            ...BOARD,
            at: 'board',
            sort: 'days left',
            filter: whose === 'mine' ? { ...filter, officer: ['mine'] } : filter,
          })}
        >
          {words.all(total)}
          <Glyph name="chevron" size={12} />
        </a>
      )}
    </section>
  );
}
