import { type FormEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { Button } from './button.tsx';
import css from './dialog.module.css';
import { useFrameWords } from './words-context.ts';

type Props = {
  title: string;
  children: ReactNode;
  /** What the button that does it says; while `busy`, it says that it is being saved. */
  does: string;
  busy: boolean;
  onDo: () => void;
  onClose: () => void;
};

/**
 * A question over the page: the browser's own modal dialog, which holds the keyboard, closes with Escape and gives the
 * focus back to where it was. A click beside it closes nothing, so that nothing half-written is lost.
 */
export function Dialog({ title, children, does, busy, onDo, onClose }: Props) {
  const words = useFrameWords();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) onDo();
  };
  return (
    <dialog
      ref={dialog}
      className={css.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form className={css.form} onSubmit={submit}>
        <h2 id={heading} className={css.title}>
          {title}
        </h2>
        <div className={css.body}>{children}</div>
        <div className={css.foot}>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look="primary" type="submit" busy={busy}>
            {busy ? words.saving : does}
          </Button>
        </div>
      </form>
    </dialog>
  );
}
