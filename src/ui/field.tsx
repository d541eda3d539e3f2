import { type InputHTMLAttributes, type ReactNode, useId } from 'react';
import css from './field.module.css';

type Named = { label: string; hint?: string | undefined };
type Around = Named & { id: string; children: ReactNode };

function Field({ id, label, hint, children }: Around) {
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label}
      </label>
      {children}
      {hint && (
        <span id={`${id}-hint`} className={css.hint}>
          {hint}
        </span>
      )}
    </div>
  );
}

const described = (id: string, hint: string | undefined) => (hint ? `${id}-hint` : undefined);

type TextProps = Named & {
  value: string;
  onChange: (value: string) => void;
  most?: number;
  required?: boolean;
  autoFocus?: boolean;
};

export function TextBox({
  label,
  hint,
  value,
  onChange,
  most = 200,
  ...rest
}: TextProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value'>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        {...rest}
        id={id}
        className={css.box}
        value={value}
        maxLength={most}
        aria-describedby={described(id, hint)}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}

export function TextArea({ label, hint, value, onChange, most = 4_000, required, autoFocus }: TextProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint}>
      <textarea
        id={id}
        className={`${css.box} ${css.area}`}
        rows={3}
        value={value}
        maxLength={most}
        required={required}
        // biome-ignore lint/a11y/noAutofocus: the first thing a dialog asks for
        autoFocus={autoFocus}
        aria-describedby={described(id, hint)}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}

type DayProps = Named & {
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
  required?: boolean;
};

/** A day, `YYYY-MM-DD`, by the calendar of the browser. */
export function DayBox({ label, hint, value, onChange, ...rest }: DayProps) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        {...rest}
        id={id}
        type="date"
        className={`${css.box} ${css.day}`}
        value={value}
        aria-describedby={described(id, hint)}
        onChange={({ target }) => onChange(target.value)}
      />
    </Field>
  );
}

type ChoiceProps<T extends string> = Named & {
  value: T;
  onChange: (value: T) => void;
  options: readonly { readonly value: T; readonly label: string }[];
};

export function Choice<T extends string>({ label, hint, value, onChange, options }: ChoiceProps<T>) {
  const id = useId();
  return (
    <Field id={id} label={label} hint={hint}>
      <select
        id={id}
        className={css.box}
        value={value}
        aria-describedby={described(id, hint)}
        onChange={({ target }) => onChange(target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

type RadiosProps<T extends string> = {
  label: string;
  value: T | null;
  onChange: (value: T) => void;
  options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
};

export function Radios<T extends string>({ label, value, onChange, options }: RadiosProps<T>) {
  const name = useId();
  return (
    <fieldset className={css.options}>
      <legend className={css.label}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.option}>
          <input
            type="radio"
            name={name}
            required
            checked={value === option.value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.hint && <span className={css.hint}>{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

type CheckProps = {
  label: string;
  hint?: string;
  checked: boolean;
  required?: boolean;
  onChange: (checked: boolean) => void;
};

export function Check({ label, hint, checked, required, onChange }: CheckProps) {
  return (
    <label className={css.option}>
      <input
        type="checkbox"
        checked={checked}
        required={required}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        {label}
        {hint && <span className={css.hint}>{hint}</span>}
      </span>
    </label>
  );
}
