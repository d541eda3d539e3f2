import type { ButtonHTMLAttributes, Ref } from 'react';
import css from './button.module.css';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** One `primary` button a view says what to do next. */
  look?: 'primary' | 'secondary' | 'subtle';
  small?: boolean;
  /** On its way: it does nothing, and keeps the focus. */
  busy?: boolean;
  ref?: Ref<HTMLButtonElement>;
};

export const looks = (look: Props['look'] = 'secondary', small = false, more?: string): string =>
  [css.button, look !== 'secondary' && css[look], small && css.small, more].filter(Boolean).join(' ');

export function Button({ look, small, busy = false, className, onClick, type = 'button', ...rest }: Props) {
  return (
    <button
      {...rest}
      type={type}
      className={looks(look, small, className)}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    />
  );
}
