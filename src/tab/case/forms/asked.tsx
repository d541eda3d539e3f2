import type { CaseDetail } from '../../../api/case-detail-shapes.ts';
import type { AssignmentRole } from '../../../domain/case/happening.ts';
import { Check, Choice, DayBox, TextArea, TextBox } from '../../../ui/field.tsx';
import type { FormField } from '../../../words/screens/forms/shape.ts';
import { type ChoiceWords, optionsOf } from './choices.ts';
import type { Ask } from './form.ts';
import css from './forms.module.css';
import { OtherCase } from './other-case.tsx';
import { Outcomes } from './outcomes.tsx';
import { PersonBox } from './person-box.tsx';
import { PointsEditor } from './points-editor.tsx';
import type { Values } from './values.ts';

type Props = {
  ask: Ask;
  first: boolean;
  detail: CaseDetail;
  values: Values;
  words: ChoiceWords;
  onChange: (more: Partial<Values>) => void;
};

/** One thing that a form asks for. */
export function Asked({ ask, first, detail, values, words, onChange }: Props) {
  const { forms } = words;
  switch (ask.ask) {
    case 'told':
      return (
        <Check
          label={forms.told[ask.told]}
          checked={values.told[ask.told] ?? false}
          onChange={(on) => onChange({ told: { ...values.told, [ask.told]: on } })}
        />
      );
    case 'points':
      return (
        <PointsEditor
          reference={detail.card.reference}
          points={values.points}
          standing={detail.points}
          onChange={(points) => onChange({ points })}
        />
      );
    case 'outcomes':
      return <Outcomes detail={detail} outcomes={values.outcomes} onChange={(outcomes) => onChange({ outcomes })} />;
    case 'pick points':
      return (
        <fieldset className={css.people}>
          <legend>{forms.field.points}</legend>
          {detail.points
            .filter(({ splitInto }) => splitInto === null)
            .map(({ number, text }) => (
              <Check
                key={number}
                label={`${number}. ${text}`}
                checked={values.picked.includes(number)}
                onChange={(on) =>
                  onChange({ picked: on ? [...values.picked, number] : values.picked.filter((one) => one !== number) })
                }
              />
            ))}
        </fieldset>
      );
    case 'other case':
      return <OtherCase detail={detail} values={values} words={words} onChange={onChange} />;
    case 'person': {
      const nobody = values.told.nobody ?? false;
      const choose = (people: Values['people'][FormField] = [], toNobody = false) =>
        onChange({
          people: { ...values.people, [ask.field]: people },
          told: { ...values.told, nobody: toNobody },
        });
      return (
        <>
          <PersonBox
            label={ask.optional ? forms.optional(forms.field[ask.field]) : forms.field[ask.field]}
            hint={forms.hint[ask.field]}
            reference={detail.card.reference}
            as={ask.field === 'to' ? (values.texts.role as AssignmentRole | undefined) : undefined}
            chosen={values.people[ask.field] ?? []}
            several={ask.several ?? false}
            required={!ask.optional && !nobody}
            onChoose={(people) => choose(people)}
          />
          {ask.nobody && (
            <Check label={forms.told.nobody} checked={nobody} onChange={(toNobody) => choose([], toNobody)} />
          )}
        </>
      );
    }
    default: {
      const { field } = ask;
      const common = {
        label: 'optional' in ask ? forms.optional(forms.field[field]) : forms.field[field],
        hint: forms.hint[field],
        value: values.texts[field] ?? '',
        onChange: (text: string) => onChange({ texts: { ...values.texts, [field]: text } }),
      };
      if (ask.ask === 'day')
        return <DayBox {...common} required {...(ask.later ? { min: detail.today } : { max: detail.today })} />;
      if (ask.ask === 'choice') return <Choice {...common} options={optionsOf(ask, detail, words)} />;
      const { optional } = ask as { optional?: true };
      return ask.ask === 'line' ? (
        <TextBox {...common} required={!optional} autoFocus={first} />
      ) : (
        <TextArea {...common} required={!optional} autoFocus={first} />
      );
    }
  }
}
