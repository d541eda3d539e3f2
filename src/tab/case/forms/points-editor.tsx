import { SERVICES } from '../../../domain/triage/proposal.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice, TextArea } from '../../../ui/field.tsx';
import { useNames } from '../../../ui/words-context.ts';
import { useFormWords } from './form-words.ts';
import css from './forms.module.css';
import type { PointDraft } from './values.ts';

type Props = {
  points: readonly PointDraft[];
  /** Numbers that are recorded already: their words may change, they themselves stay. */
  standing: readonly number[];
  onChange: (points: readonly PointDraft[]) => void;
};

/** The points of a complaint, written down one by one. Who answers each is an assignment. */
export function PointsEditor({ points, standing, onChange }: Props) {
  const forms = useFormWords();
  const names = useNames();
  const change = (number: number, more: Partial<PointDraft>): void =>
    onChange(points.map((point) => (point.number === number ? { ...point, ...more } : point)));
  const next = Math.max(0, ...points.map(({ number }) => number)) + 1;
  return (
    <>
      {points.map(({ number, text, service }) => (
        <fieldset key={number} className={css.pointDraft}>
          <legend>{forms.pointNumber(number)}</legend>
          <TextArea
            label={forms.field.text}
            value={text}
            required
            autoFocus={number === 1 && text === ''}
            onChange={(said) => change(number, { text: said })}
          />
          <Choice
            label={forms.field.service}
            value={service ?? ''}
            onChange={(chosen) => change(number, { service: SERVICES.find((one) => one === chosen) ?? null })}
            options={[
              { value: '', label: forms.noService },
              ...SERVICES.map((one) => ({ value: one, label: names.service[one] })),
            ]}
          />
          {!standing.includes(number) && points.length > 1 && (
            <Button small look="subtle" onClick={() => onChange(points.filter((point) => point.number !== number))}>
              {forms.removePoint(number)}
            </Button>
          )}
        </fieldset>
      ))}
      <div>
        <Button
          onClick={() =>
            onChange([...points, { number: next, text: '', service: points.at(-1)?.service ?? null, owner: null }])
          }
        >
          {forms.addPoint}
        </Button>
      </div>
    </>
  );
}
