import { type FormEvent, lazy, Suspense, useState } from 'react';
import type { PaneMessage } from '../../api/pane-shapes.ts';
import { OfflineBar } from '../../ui/offline-bar.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { choicesOn, decisionFor, firstChoice, idOf, isOverride } from '../choices.ts';
import frame from '../frame/frame.module.css';
import type { Pane } from '../pane.ts';
import type { OnMessage } from '../pane-state.ts';
import { ActBar } from './act-bar.tsx';
import { Cards } from './cards.tsx';
import { Evidence } from './evidence.tsx';
import { Head } from './head.tsx';
import { caseHref } from './links.ts';
import css from './message.module.css';
import { MinorActs } from './minor-acts.tsx';
import { Override } from './override.tsx';
import { PersonPart } from './person-part.tsx';
import { Prompts } from './prompts.tsx';
import { Proof } from './proof.tsx';
import { Starts } from './starts.tsx';
import { useActs } from './use-acts.ts';
import { WhereItGoes } from './where-it-goes.tsx';

const FindCase = lazy(() => import('./find-case.tsx').then(({ FindCase }) => ({ default: FindCase })));

export type KnownMessage = Extract<PaneMessage, { is: 'known' }>;
type Props = { pane: Pane; state: OnMessage; answer: KnownMessage };

/** A message that has its row: to be decided, or decided already. */
export function Known({ pane, state, answer }: Props) {
  const { message, busy, moved, refused, problem } = state;
  const { row, today, person, starts } = answer;
  const [draft, setDraft] = useState(() => pane.drafts.of(message.id));
  const { decide } = useActs(pane, state, row);
  const problemWords = useProblemWords();
  const change = (next: Partial<typeof draft>): void => setDraft(pane.drafts.change(message.id, next));

  const choices = choicesOn(row);
  // What was chosen a while ago may not be to be had any more: somebody else has decided.
  const kept = choices.find((one) => draft.choice !== null && idOf(one) === idOf(draft.choice)) ?? null;
  const choice = kept ?? firstChoice(row);
  const open = choices.length > 0;
  const frozen = busy || moved;
  const decision = choice && decisionFor(row, choice, '');
  const log = (event: FormEvent): void => {
    event.preventDefault();
    if (decision && !frozen) void decide(decision);
  };
  const why = row.proposal?.why ?? [];

  const minor = (
    <MinorActs
      row={row}
      frozen={frozen}
      finding={draft.finding !== null}
      onFind={() => change({ finding: draft.finding === null ? '' : null })}
      onDecide={decide}
    />
  );
  const looking = draft.finding !== null && row.may.includes('link') && (
    <Suspense>
      <FindCase
        pane={pane}
        row={row}
        today={today}
        text={draft.finding}
        frozen={frozen}
        onText={(finding) => change({ finding })}
        onClose={() => change({ finding: null })}
        onPutOn={(reference) => void decide({ choice: 'link', reference, from: row.reference, reason: '' })}
      />
    </Suspense>
  );

  return (
    <main className={frame.main}>
      <Head message={message} row={row} isNew={person.isNew} />
      {problem?.kind === 'offline' && <OfflineBar asOf={null} />}
      {problem && problem.kind !== 'offline' && <ProblemNotice {...problemWords(problem)} />}
      {open && row.state !== 'proposed' && <StateLine row={row} caseHref={caseHref} />}
      {refused && <ProblemNotice {...problemWords(refused)} onDismiss={() => pane.dismiss(message)} />}
      <form className={css.form} onSubmit={log}>
        {open ? (
          <>
            <Cards
              row={row}
              choices={choices}
              choice={choice}
              today={today}
              onChoose={(one) => change({ choice: one })}
            />
            {choice && isOverride(row, choice) && (
              <Override
                choice={choice}
                frozen={frozen}
                onReason={(reason) => {
                  const said = decisionFor(row, choice, reason);
                  if (said) void decide(said);
                }}
              />
            )}
            {minor}
            {looking}
            <Evidence answer={answer} why={why} />
          </>
        ) : (
          <>
            <Proof pane={pane} state={state} answer={answer} onDecide={decide} />
            {minor}
            {looking}
          </>
        )}
        <Prompts flags={row.proposal?.flags ?? []} offer={open && answer.offerComplaint} choice={choice} />
        {open && <WhereItGoes row={row} choice={choice} />}
        {open && choice?.is === 'category' && <Starts category={choice.category} starts={starts} today={today} />}
        <PersonPart person={person} row={row} today={today} />
        <ActBar row={row} choice={choice} can={decision !== null} busy={busy} moved={moved} />
      </form>
    </main>
  );
}
