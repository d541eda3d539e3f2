import type { IntakeRow } from '../../api/shapes.ts';
import type { Decision } from '../../domain/triage/decisions.ts';
import { Button } from '../../ui/button.tsx';
import type { Asking } from '../../ui/decide-dialog.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { useMailWords } from '../../ui/mail-words.ts';
import type { MailWords } from '../../words/screens/mail/shape.ts';
import { hashOf } from '../routes.ts';
import css from './last-decided.module.css';

/** A message that was just decided about, as it stands after it. */
export type Decided = { readonly row: IntakeRow; readonly decision: Decision };

export const LAST_DECIDED = 'last-decided';

type Props = { decided: Decided; onAsk: (row: IntakeRow, asking: Asking) => void };

/**
 * What was decided last: the case, where it went, and the way back. Whoever decided has it also where the case is another
 * directorate's and the message has left their list.
 */
export function LastDecided({ decided: { row, decision }, onAsk }: Props) {
  const { act, row: say } = useMailWords();
  const { reference, opensCase, may, state } = row;
  return (
    <section id={LAST_DECIDED} tabIndex={-1} className={css.last} aria-label={act.last}>
      <Glyph name="check" />
      <span>
        <strong>{row.subject || say.noSubject}</strong>: {doneWords(row, decision, act)}{' '}
        {reference && !opensCase && act.wentTo(reference, row.proposal?.directorate ?? null)}
      </span>
      {reference && opensCase && <a href={hashOf({ at: 'case', reference })}>{reference}</a>}
      {may.includes('undo') && (
        <Button small onClick={() => onAsk(row, state === 'linked' ? 'take off' : 'undo')}>
          {state === 'linked' ? act.takeOff : act.undo}
        </Button>
      )}
    </section>
  );
}

/** What came of a decision, in a sentence. */
export function doneWords(row: IntakeRow, decision: Decision, { done }: MailWords['act']): string {
  if (decision.choice === 'link') return done.linked(row.reference ?? '');
  if (decision.choice === 'undo')
    return row.reason === 'taken off a case, a person decides' ? done.takenOff : done.undone;
  if (decision.choice === 'not for us') return done.notForUs;
  return decision.category === 'contact' ? done.contact : done.case[decision.category](row.reference ?? '');
}
