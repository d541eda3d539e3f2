import { useRef, useState } from 'react';
import type { ActType } from '../../../api/act-shapes.ts';
import type { CaseDetail, TimelineEntry } from '../../../api/case-detail-shapes.ts';
import type { Problem } from '../../../api/client.ts';
import { useCardWords } from '../../../ui/card-words.ts';
import { useClockWords } from '../../../ui/clock-steps.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ProblemNotice, useProblemWords } from '../../../ui/problem-notice.tsx';
import { useNames } from '../../../ui/words-context.ts';
import { useSeat } from '../../seat.ts';
import { useCaseWords } from '../case-words.ts';
import { Asked } from './asked.tsx';
import { firstOf, optionsOf } from './choices.ts';
import type { Ask } from './form.ts';
import { useFormWords } from './form-words.ts';
import css from './forms.module.css';
import { FORMS } from './forms.ts';
import { isAsked } from './is-asked.ts';
import { Filled, freshValues, type Values } from './values.ts';

type Props = {
  act: ActType;
  detail: CaseDetail;
  /** It is recorded: the case as it stands now, a case that was opened beside it, and what others did meanwhile. */
  onDone: (detail: CaseDetail, opened: string | null, meanwhile: readonly TimelineEntry[]) => void;
  onRefresh: () => void;
  onClose: () => void;
};

/**
 * Records one thing on a case. What was typed stays, whatever the server says; where somebody else acted meanwhile, the
 * person reads what they did and may record it all the same.
 */
export function ActDialog({ act, detail, onDone, onRefresh, onClose }: Props) {
  const { client, me } = useSeat();
  const forms = useFormWords();
  const words = { forms, words: useCaseWords(), cards: useCardWords(), names: useNames(), types: useClockWords().type };
  const problemWords = useProblemWords();
  const form = FORMS[act];
  const [values, setValues] = useState<Values>(() =>
    withFirstChoices(freshValues(detail, me), form.asks, detail, words),
  );
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  /** The case as this person saw it when they began, or was told of since: not as it may have come to stand behind that. */
  const seen = useRef(detail.card.sequence);

  const record = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const answer = await client.call('act', {
      params: { reference: detail.card.reference },
      body: { seen: seen.current, act: form.act(new Filled(detail, me, values)) },
    });
    setBusy(false);
    if (answer.ok) return onDone(answer.value.detail, answer.value.opened, answer.value.meanwhile);
    setProblem(answer.refusal);
    const told = toldOf(answer.refusal);
    if (told === null) return;
    seen.current = told;
    onRefresh();
  };
  const faster = problem !== null && toldOf(problem) !== null;
  const title = forms.button[act];
  const lead = forms.lead[act];
  return (
    <Dialog
      title={title}
      does={faster ? forms.doesAnyway : forms.does}
      busy={busy}
      onDo={() => void record()}
      onClose={onClose}
    >
      {problem && <ProblemNotice {...problemWords(problem)}>{faster && <p>{forms.faster}</p>}</ProblemNotice>}
      {lead && <p className={css.lead}>{lead}</p>}
      {form.asks.some((ask) => 'optional' in ask) && <p className={css.quiet}>{forms.needed}</p>}
      {form.asks
        .filter((ask) => isAsked(ask, values, act, detail))
        .map((ask, index) => (
          <Asked
            key={'field' in ask ? ask.field : 'told' in ask ? ask.told : ask.ask}
            ask={ask}
            first={index === 0}
            detail={detail}
            values={values}
            words={words}
            onChange={(more) => setValues((old) => ({ ...old, ...more }))}
          />
        ))}
    </Dialog>
  );
}

/** How far a refusal tells of what others did meanwhile; null where it is another one. */
const toldOf = (problem: Problem): number | null =>
  problem.kind === 'answered' ? (problem.body.toldOf ?? null) : null;

/** Choices begin with the first of what they offer, or with what the case says. */
function withFirstChoices(
  values: Values,
  asks: readonly Ask[],
  detail: CaseDetail,
  words: Parameters<typeof optionsOf>[2],
): Values {
  const first = asks.flatMap((ask) => {
    if (ask.ask !== 'choice') return [];
    return [[ask.field, firstOf(ask, detail, optionsOf(ask, detail, words))] as const];
  });
  return { ...values, texts: { ...values.texts, ...Object.fromEntries(first) } };
}
