import { useEffect, useRef, useState } from 'react';
import type { CaseCard } from '../../api/case-shapes.ts';
import type { IntakeDetail } from '../../api/shapes.ts';
import { Button } from '../../ui/button.tsx';
import { kindSaid } from '../../ui/card-said.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { TextBox } from '../../ui/field.tsx';
import { useNames } from '../../ui/words-context.ts';
import type { Pane } from '../pane.ts';
import { usePaneWords } from '../pane-words.ts';
import css from './message.module.css';

const PAUSE_MS = 250;

type Props = {
  pane: Pane;
  row: IntakeDetail;
  today: string;
  text: string;
  frozen: boolean;
  onText: (text: string) => void;
  onClose: () => void;
  onPutOn: (reference: string) => void;
};

/** Looks for the case that a message belongs to: first those of its sender, then by what is typed. */
export function FindCase({ pane, row, text, frozen, onText, onClose, onPutOn }: Props) {
  const { find, act } = usePaneWords();
  const cards = useCardWords();
  const names = useNames();
  const found = useCases(pane, row.key, text.trim());
  const section = useRef<HTMLElement>(null);
  // In braces: newer browsers answer a promise, which is no clean-up.
  useEffect(() => {
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const cases = found?.filter(({ reference, status }) => reference !== row.reference && status !== 'Withdrawn');
  return (
    <section
      ref={section}
      className={css.find}
      aria-label={find.title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        // It stands inside the form that logs the message: Enter looks for a case, and logs nothing.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
      }}
    >
      <TextBox type="search" label={find.label} hint={find.hint} value={text} onChange={onText} autoFocus />
      <p role="status" className={css.quiet}>
        {cases === undefined ? find.searching : cases.length === 0 ? find.none : ''}
      </p>
      <ul className={css.cases}>
        {cases?.map((card) => (
          <li key={card.reference} className={css.case}>
            <span>{card.subject || cards.noSubject}</span>
            <span className={css.quiet}>
              {[card.from?.name || card.from?.address, kindSaid(card, cards, names)].filter(Boolean).join(' · ')}
            </span>
            <Button small busy={frozen} onClick={() => onPutOn(card.reference)}>
              {act.putOn(card.reference)}
            </Button>
          </li>
        ))}
      </ul>
      <Button look="subtle" small className={css.close ?? ''} onClick={onClose}>
        {find.close}
      </Button>
    </section>
  );
}

/** Undefined while it is being looked for. */
function useCases(pane: Pane, key: string, text: string): readonly CaseCard[] | undefined {
  const [found, setFound] = useState<readonly CaseCard[] | undefined>(undefined);
  useEffect(() => {
    let over = false;
    const ask = async (): Promise<readonly CaseCard[]> => {
      if (text === '') {
        const answer = await pane.client.call('intakeCases', { params: { key } });
        return answer.ok ? answer.value.cases.map(({ card }) => card) : [];
      }
      const answer = await pane.client.call('search', { body: { text, limit: 8 } });
      return answer.ok ? answer.value.hits.map(({ card }) => card) : [];
    };
    const timer = setTimeout(() => void ask().then((cases) => !over && setFound(cases)), text === '' ? 0 : PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [pane, key, text]);
  return found;
}
