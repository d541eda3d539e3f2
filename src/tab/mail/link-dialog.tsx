import { useCallback, useEffect, useId, useState } from 'react';
import type { CaseCard, SearchPage } from '../../api/case-shapes.ts';
import type { Problem } from '../../api/client.ts';
import type { IntakeRow } from '../../api/shapes.ts';
import type { Decision } from '../../domain/triage/decisions.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextBox } from '../../ui/field.tsx';
import { useMailWords } from '../../ui/mail-words.ts';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { useSeat } from '../seat.ts';
import { CaseFacts } from './case-facts.tsx';
import css from './link-dialog.module.css';

/** A pause in typing after which the cases are looked for. */
const PAUSE_MS = 150;
const MOST = 6;
const NEVER_MS = 3_600_000;

type Props = {
  row: IntakeRow;
  busy: boolean;
  problem: Problem | null;
  onDecide: (decision: Decision) => void;
  onClose: () => void;
};

/** Chooses the case that a message goes to: one that it may belong to, or any that is found. */
export function LinkDialog({ row, busy, problem, onDecide, onClose }: Props) {
  const { client } = useSeat();
  const { act, row: say } = useMailWords();
  const problemWords = useProblemWords();
  const name = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const load = useCallback(() => client.call('intakeCases', { params: { key: row.key } }), [client, row.key]);
  const { value: likely } = useResource(load, NEVER_MS);
  const { page, trouble } = useFound(typed.trim());
  const today = likely?.today ?? '';
  const isMove = row.reference !== null && row.state === 'linked';

  const option = (card: CaseCard, because: string | null) => {
    const withdrawn = card.status === 'Withdrawn';
    return (
      <label key={card.reference} className={css.option}>
        <input
          type="radio"
          name={name}
          required
          disabled={withdrawn}
          checked={chosen === card.reference}
          onChange={() => setChosen(card.reference)}
        />
        <span className={css.case}>
          <CaseFacts card={card} today={today} href={null} />
          {(withdrawn || because) && <span className={css.because}>{withdrawn ? say.withdrawn : because}</span>}
        </span>
      </label>
    );
  };
  const known = new Set(likely?.cases.map(({ card }) => card.reference));
  const hits = (page?.hits ?? []).filter(({ card }) => card.sight === 'whole' && card.reference !== row.reference);
  return (
    <Dialog
      title={isMove ? act.moveTitle : act.linkTitle}
      does={chosen === null ? act.choose : act.putOn(chosen)}
      busy={busy}
      onDo={() => {
        if (chosen !== null)
          onDecide({ choice: 'link', reference: chosen, from: row.reference, reason: reason.trim() });
      }}
      onClose={onClose}
    >
      <p>
        <strong>{row.subject || say.noSubject}</strong>
        <span className={css.because}>{isMove ? act.moveLead(row.reference ?? '') : act.linkLead}</span>
      </p>
      {problem && <ProblemNotice {...problemWords(problem)} />}
      {likely && likely.cases.length > 0 && (
        <fieldset className={css.options}>
          <legend>{act.likely}</legend>
          {likely.cases.map(({ card, because }) => option(card, because && say.because[because]))}
        </fieldset>
      )}
      <TextBox label={act.find} hint={act.findHint} value={typed} autoComplete="off" onChange={setTyped} />
      {trouble && <ProblemNotice {...problemWords(trouble)} />}
      {page && hits.length === 0 && <p className={css.because}>{act.noneFound}</p>}
      {hits.some(({ card }) => !known.has(card.reference)) && (
        <fieldset className={css.options}>
          <legend className="unseen">{act.find}</legend>
          {hits.filter(({ card }) => !known.has(card.reference)).map(({ card }) => option(card, null))}
          {page?.more && <p className={css.because}>{act.foundMore}</p>}
        </fieldset>
      )}
      <TextArea label={act.reason} hint={act.reasonHint} value={reason} most={500} onChange={setReason} />
    </Dialog>
  );
}

/** The cases that are found by what somebody typed, as they type; null where nothing is typed or the answer is on its way. */
function useFound(text: string): { readonly page: SearchPage | null; readonly trouble: Problem | null } {
  const { client } = useSeat();
  const { act } = useMailWords();
  const announce = useAnnounce();
  const [found, setFound] = useState<{ page: SearchPage | null; trouble: Problem | null }>(NOTHING);
  useEffect(() => {
    if (text === '') return setFound(NOTHING);
    let over = false;
    const timer = setTimeout(async () => {
      const answer = await client.call('search', { body: { text, limit: MOST } });
      if (over) return;
      setFound(answer.ok ? { page: answer.value, trouble: null } : { page: null, trouble: answer.refusal });
      if (answer.ok) announce(act.found(answer.value.hits.length));
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, text, announce, act]);
  return found;
}

const NOTHING = { page: null, trouble: null };
