import { INTAKE_STATES, type IntakeState } from '../../domain/triage/intake.ts';
import { useMailWords } from '../../ui/mail-words.ts';
import css from './state-filter.module.css';

type Props = {
  chosen: IntakeState | null;
  counts: Readonly<Record<IntakeState, number>> | null;
  onChoose: (state: IntakeState | null) => void;
};

/** Which messages to show: one of the states, or all. Radio buttons underneath, so arrow keys work. */
export function StateFilter({ chosen, counts, onChoose }: Props) {
  const words = useMailWords();
  const { filter } = words;
  const all = counts && INTAKE_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const options = [
    { state: null, label: filter.all, count: all },
    ...INTAKE_STATES.map((state) => ({ state, label: words.state[state], count: counts?.[state] ?? null })),
  ];
  return (
    <fieldset className={css.group}>
      <legend className="unseen">{filter.label}</legend>
      {options.map(({ state, label, count }) => (
        <label key={label} className={css.pill}>
          <input
            className="unseen"
            type="radio"
            name="state"
            checked={chosen === state}
            onChange={() => onChoose(state)}
          />
          {label}
          {count !== null && <span className={css.count}>{count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
