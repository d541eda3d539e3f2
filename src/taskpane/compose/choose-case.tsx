import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import css from './compose.module.css';
import { useReplyWords } from './reply-words.ts';

type Props = { notFound: string | null; onChoose: (reference: string) => Promise<void> };

/** No case is known that the mail answers, or it answers another one. */
export function ChooseCase({ notFound, onChoose }: Props) {
  const { noCase, notFound: say } = useReplyWords();
  const [reference, setReference] = useState('');
  const [busy, setBusy] = useState(false);
  return (
    <form
      className={css.part}
      onSubmit={async (event) => {
        event.preventDefault();
        if (busy || reference.trim() === '') return;
        setBusy(true);
        await onChoose(reference.trim().toUpperCase());
        setBusy(false);
      }}
    >
      <h2 className={css.title}>{noCase.title}</h2>
      <p className={css.quiet}>{noCase.lead}</p>
      <TextBox label={noCase.label} hint={noCase.hint} value={reference} onChange={setReference} most={30} required />
      {notFound && (
        <p className={css.late} role="alert">
          {say(notFound)}
        </p>
      )}
      <Button type="submit" look="primary" busy={busy}>
        {noCase.choose}
      </Button>
    </form>
  );
}
