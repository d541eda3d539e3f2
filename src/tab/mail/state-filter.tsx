import { makeStyles, shorthands, tokens } from '@fluentui/react-components';
import { INTAKE_STATES, type IntakeState } from '../../domain/triage/intake.ts';
import { useWords } from '../../ui/words-context.ts';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: '6px', border: 'none', margin: 0, padding: 0, minWidth: 0 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  pill: {
    position: 'relative',
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    minHeight: '30px',
    padding: '0 12px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within:has(:focus-visible)': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ':has(:checked)': {
      backgroundColor: tokens.colorBrandBackground,
      ...shorthands.borderColor(tokens.colorBrandBackground),
      color: tokens.colorNeutralForegroundOnBrand,
      fontWeight: tokens.fontWeightSemibold,
    },
    // Forced colours drop backgrounds; the chosen one keeps a mark of its own.
    '@media (forced-colors: active)': {
      ':has(:checked)': { ...shorthands.borderColor('Highlight'), textDecorationLine: 'underline' },
    },
  },
  count: { fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
});

type Props = {
  chosen: IntakeState | null;
  counts: Readonly<Record<IntakeState, number>> | null;
  onChoose: (state: IntakeState | null) => void;
};

/** Which messages to show: one of the states, or all. Radio buttons underneath, so arrow keys work. */
export function StateFilter({ chosen, counts, onChoose }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { filter } = words.screen;
  const all = counts && INTAKE_STATES.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const options = [
    { state: null, label: filter.all, count: all },
    ...INTAKE_STATES.map((state) => ({ state, label: words.state[state], count: counts?.[state] ?? null })),
  ];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.unseen}>{filter.label}</legend>
      {options.map(({ state, label, count }) => (
        <label key={label} className={styles.pill}>
          <input
            className={styles.unseen}
            type="radio"
            name="state"
            checked={chosen === state}
            onChange={() => onChoose(state)}
          />
          {label}
          {count !== null && <span className={styles.count}>{count}</span>}
        </label>
      ))}
    </fieldset>
  );
}
