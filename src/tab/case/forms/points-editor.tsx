import { SERVICES } from '../../../domain/triage/proposal.ts';
import { directorateOf } from '../../../domain/triage/taxonomy.ts';
import { Button } from '../../../ui/button.tsx';
import { Choice, TextArea } from '../../../ui/field.tsx';
import { useNames } from '../../../ui/words-context.ts';
import { useFormWords } from './form-words.ts';
import css from './forms.module.css';
import { PersonBox } from './person-box.tsx';
import type { Person, PointDraft } from './values.ts';

type Props = {
  reference: string;
  points: readonly PointDraft[];
  /** Numbers that are recorded already: their words may change, they themselves stay. */
  standing: readonly { readonly number: number; readonly owner: Person | null }[];
  onChange: (points: readonly PointDraft[]) => void;
};

/**
 * The points of a complaint, written down one by one, each with the service it is about and, where another than whoever
 * has the case answers it, with that person. An owner who stands may be replaced here; taken away they are by an assignment.
 */
export function PointsEditor({ reference, points, standing, onChange }: Props) {
  const forms = useFormWords();
  const names = useNames();
  const change = (number: number, more: Partial<PointDraft>): void =>
    onChange(points.map((point) => (point.number === number ? { ...point, ...more } : point)));
  const next = Math.max(0, ...points.map(({ number }) => number)) + 1;
  return (
    <>
      {points.map(({ number, text, service, owner }) => (
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
            hint={service ? forms.directorate(directorateOf(service)) : undefined}
            value={service ?? ''}
            onChange={(chosen) => change(number, { service: SERVICES.find((one) => one === chosen) ?? null })}
            options={[
              { value: '', label: forms.noService },
              ...SERVICES.map((one) => ({ value: one, label: names.service[one] })),
            ]}
          />
          <PersonBox
            label={forms.pointOwner}
            hint={forms.pointOwnerHint}
            reference={reference}
            chosen={owner ? [owner] : []}
            several={false}
            stays={standing.some((point) => point.number === number && point.owner !== null)}
            onChoose={([chosen]) => change(number, { owner: chosen ?? null })}
          />
          {!standing.some((point) => point.number === number) && points.length > 1 && (
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
