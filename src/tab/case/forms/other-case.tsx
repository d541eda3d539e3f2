import { useEffect, useState } from 'react';
import type { CaseDetail } from '../../../api/case-detail-shapes.ts';
import type { CaseCard } from '../../../api/case-shapes.ts';
import type { Problem } from '../../../api/client.ts';
import { londonDay } from '../../../domain/calendar/london-day.ts';
import { isSameSender } from '../../../domain/case/same-sender.ts';
import { kindSaid } from '../../../ui/card-said.ts';
import { Check, TextBox } from '../../../ui/field.tsx';
import { ProblemNotice, useProblemWords } from '../../../ui/problem-notice.tsx';
import { dayOf } from '../../../words/dates.ts';
import { asks } from '../../asks.ts';
import { useSeat } from '../../seat.ts';
import type { ChoiceWords } from './choices.ts';
import css from './forms.module.css';
import type { Values } from './values.ts';

const WHOLE = /^RD-\d{2}-\d{6}$/i;
const PAUSE_MS = 200;

type Props = {
  detail: CaseDetail;
  values: Values;
  words: ChoiceWords;
  onChange: (more: Partial<Values>) => void;
};

/** The case that another one is to go on in: it is shown before anything is done, and meant on purpose where it is somebody else's. */
export function OtherCase({ detail: { card, today }, values, words: { forms, words, cards, names }, onChange }: Props) {
  const { client } = useSeat();
  const problemWords = useProblemWords();
  const [other, setOther] = useState<CaseCard | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const typed = (values.texts.into ?? '').trim();
  useEffect(() => {
    setOther(null);
    setProblem(null);
    if (!WHOLE.test(typed)) return;
    let over = false;
    const timer = setTimeout(async () => {
      const answer = await client.call('caseDetail', asks.caseDetail(typed.toUpperCase()));
      if (over) return;
      if (answer.ok) setOther(answer.value.card);
      else setProblem(answer.refusal);
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, typed]);
  const isAnother = other !== null && !isSameSender(sender(card), sender(other));
  const received = (one: CaseCard) => dayOf(londonDay(one.receivedAt), today, names);
  return (
    <>
      <TextBox
        label={forms.field.into}
        hint={forms.hint.into}
        value={values.texts.into ?? ''}
        required
        autoFocus
        onChange={(into) => onChange({ texts: { ...values.texts, into }, told: { ...values.told, ofAnother: false } })}
      />
      {problem && <ProblemNotice {...problemWords(problem)} />}
      {other && (
        <div className={css.other} role="status">
          <strong>{other.subject || cards.noSubject}</strong>
          <span>
            {[
              other.from ? other.from.name || other.from.address : names.unknownSender,
              kindSaid(other, cards, names),
              other.category === 'complaint' ? cards.stage(other.stage) : '',
              names.caseStatus[other.status],
              words.received(received(other)),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          <span className={css.quiet}>{forms.datesOfOther(received(card), received(other))}</span>
        </div>
      )}
      {isAnother && (
        <Check
          label={forms.told.ofAnother}
          required
          checked={values.told.ofAnother ?? false}
          onChange={(ofAnother) => onChange({ told: { ...values.told, ofAnother } })}
        />
      )}
    </>
  );
}

const sender = ({ from }: CaseCard) => from ?? { name: '', address: '' };
