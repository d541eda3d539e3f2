import type { IntakeRow } from '../api/shapes.ts';
import type { IntakeState } from '../domain/triage/intake.ts';
import { Glyph, type GlyphName } from './glyphs.tsx';
import { useMailWords } from './mail-words.ts';
import css from './state-line.module.css';
import { useWhen } from './words-context.ts';

const SIGN: Readonly<Record<IntakeState, GlyphName>> = {
  proposed: 'waiting',
  logged: 'check',
  linked: 'linked',
  automatic: 'automatic',
  'not for us': 'notForUs',
  held: 'held',
};
const LOOK: Readonly<Record<IntakeState, string>> = {
  proposed: 'proposed',
  logged: 'logged',
  linked: 'linked',
  automatic: 'done',
  'not for us': 'done',
  held: 'held',
};

/** Reasons that say no more than the state, or the measure of how sure the proposal is. */
const SAID: readonly IntakeRow['reason'][] = ['a person decides', 'unsure, a person decides'];

type Props = {
  row: IntakeRow;
  /** Where a case can be opened by its reference, for who may see cases. */
  caseHref: ((reference: string) => string) | null;
};

/** Where a message stands, why, on which case, and who said so. */
export function StateLine({ row, caseHref }: Props) {
  const words = useMailWords();
  const when = useWhen(true);
  const { row: say } = words;
  return (
    <div className={css.lines}>
      <span className={`${css.state} ${css[LOOK[row.state]]}`}>
        <Glyph name={SIGN[row.state]} />
        {words.state[row.state]}
      </span>
      {!SAID.includes(row.reason) && <span className={css.small}>{words.reason[row.reason]}</span>}
      {row.reference && (
        <span className={css.small}>
          {say.caseLabel}{' '}
          {caseHref && row.opensCase ? (
            <a className={css.reference} href={caseHref(row.reference)}>
              {row.reference}
            </a>
          ) : (
            <strong>{row.reference}</strong>
          )}
        </span>
      )}
      {row.decided && <span className={css.small}>{say.decidedBy(row.decided.by, when(row.decided.at))}</span>}
      {row.decided?.reason && <q className={css.small}>{row.decided.reason}</q>}
    </div>
  );
}
