import { useState } from 'react';
import type { Decision } from '../../domain/triage/decisions.ts';
import type { Rung } from '../../domain/triage/threading-ladder.ts';
import { Button } from '../../ui/button.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { useMailWords } from '../../ui/mail-words.ts';
import { OutLink } from '../../ui/out-link.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { StateLine } from '../../ui/state-line.tsx';
import { useWhen } from '../../ui/words-context.ts';
import type { Pane } from '../pane.ts';
import type { OnMessage } from '../pane-state.ts';
import { usePaneWords } from '../pane-words.ts';
import { Acknowledge } from './acknowledge.tsx';
import type { KnownMessage } from './known.tsx';
import { caseHref } from './links.ts';
import css from './proof.module.css';
import { useOffer } from './use-offer.ts';
import { useSecondsLeft } from './use-seconds-left.ts';

type Props = {
  pane: Pane;
  state: OnMessage;
  answer: KnownMessage;
  onDecide: (decision: Decision) => Promise<void>;
};

/** What stands about a message that is decided: the reference, who and when, where to find it, and what comes next. */
export function Proof({ pane, state, answer, onDecide }: Props) {
  const { row, on, today } = answer;
  const { proof, offer: say } = usePaneWords();
  const when = useWhen(true);
  const problemWords = useProblemWords();
  const left = useSecondsLeft(state.done?.at ?? null);
  const offer = useOffer(pane, answer);
  const [asked, setAsked] = useState(false);
  const mail = useMailWords();
  const rung = Object.hasOwn(mail.row.because, row.rung ?? '') ? (row.rung as Rung) : null;
  const { reference } = row;
  const frozen = state.busy || state.moved;
  const title = titleOf(answer, proof);

  return (
    <section className={css.proof} aria-label={title ?? reference ?? ''}>
      {title && (
        <h2 className={css.title}>
          <span className={css.sign}>
            <Glyph name="check" size={20} />
          </span>
          {title}
        </h2>
      )}
      {reference && <p className={css.reference}>{reference}</p>}
      {row.decided && <p className={css.by}>{proof.by(row.decided.by, when(row.decided.at))}</p>}
      {row.state === 'linked' && <p className={css.by}>{rung ? mail.row.because[rung] : mail.reason[row.reason]}</p>}
      {!title && <StateLine row={row} caseHref={null} />}
      {on && <Deadline when={on.next} today={today} />}
      <p className={css.links}>
        {reference && row.opensCase && <OutLink href={caseHref(reference)}>{proof.openCase}</OutLink>}
        {row.link && <OutLink href={row.link}>{proof.openRow}</OutLink>}
      </p>
      <Acknowledge pane={pane} state={state} answer={answer} />
      {offer.asks && (
        <div className={css.offer}>
          <p>{asked ? say.noted : say.afterwards}</p>
          {!asked && (
            <div className={css.row}>
              {(['yes', 'declined'] as const).map((one) => (
                <Button key={one} small busy={offer.busy} onClick={() => void offer.say(one).then(setAsked)}>
                  {one === 'yes' ? say.asked : say.declined}
                </Button>
              ))}
            </div>
          )}
          {offer.problem && <ProblemNotice {...problemWords(offer.problem)} />}
        </div>
      )}
      {row.may.includes('undo') && (
        <div className={css.row}>
          <Button busy={frozen} onClick={() => void onDecide({ choice: 'undo', reason: '' })}>
            {left > 0 ? proof.undoFor(left) : proof.undo}
          </Button>
        </div>
      )}
    </section>
  );
}

function titleOf({ row }: KnownMessage, proof: ReturnType<typeof usePaneWords>['proof']): string | null {
  if (row.state === 'not for us') return proof.notForUs;
  if (row.state === 'linked') return proof.onCase;
  const category = row.decided?.category;
  return row.state === 'logged' && category ? proof.logged[category] : null;
}
