import type { CaseDetail } from '../../../api/case-detail-shapes.ts';
import { FINDINGS } from '../../../domain/case/happening.ts';
import { Check, Radios, TextArea } from '../../../ui/field.tsx';
import { useCaseWords } from '../case-words.ts';
import { useFormWords } from './form-words.ts';
import css from './forms.module.css';
import type { OutcomeDraft } from './values.ts';

type Props = {
  detail: CaseDetail;
  outcomes: readonly OutcomeDraft[];
  onChange: (outcomes: readonly OutcomeDraft[]) => void;
};

/** What was found on each point, that the reply says why, and what was learned. */
export function Outcomes({ detail, outcomes, onChange }: Props) {
  const forms = useFormWords();
  const { finding: said } = useCaseWords();
  const change = (point: number, more: Partial<OutcomeDraft>): void =>
    onChange(outcomes.map((one) => (one.point === point ? { ...one, ...more } : one)));
  return outcomes.map(({ point, finding, reasonsGiven, learning }) => (
    <fieldset key={point} className={css.pointDraft}>
      <legend>{forms.pointNumber(point)}</legend>
      <p>{detail.points.find(({ number }) => number === point)?.text}</p>
      <Radios
        label={forms.field.finding}
        value={finding || null}
        onChange={(chosen) => change(point, { finding: chosen })}
        options={FINDINGS.map((one) => ({ value: one, label: said[one] }))}
      />
      <Check
        label={forms.told.reasonsGiven}
        checked={reasonsGiven}
        onChange={(on) => change(point, { reasonsGiven: on })}
      />
      <TextArea
        label={forms.field.learning}
        hint={forms.hint.learning}
        value={learning}
        onChange={(text) => change(point, { learning: text })}
      />
    </fieldset>
  ));
}
