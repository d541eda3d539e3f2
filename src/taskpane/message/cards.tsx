import { useId } from 'react';
import type { IntakeDetail, SuggestedCase } from '../../api/shapes.ts';
import { Badge } from '../../ui/badge.tsx';
import { kindSaid } from '../../ui/card-said.ts';
import { useCardWords } from '../../ui/card-words.ts';
import hue from '../../ui/category.module.css';
import { SurenessMeter } from '../../ui/category-badge.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { useMailWords } from '../../ui/mail-words.ts';
import { useLanguage, useNames } from '../../ui/words-context.ts';
import { questionSaid } from '../../words/triage-questions.ts';
import { type Choice, idOf } from '../choices.ts';
import { usePaneWords } from '../pane-words.ts';
import css from './cards.module.css';

type Props = {
  row: IntakeDetail;
  choices: readonly Choice[];
  choice: Choice | null;
  today: string;
  onChoose: (choice: Choice) => void;
};

/** What it may be, each in a line; the arrow keys go from one to the next, Enter logs the one that is chosen. */
export function Cards({ row, choices, choice, onChoose }: Props) {
  const name = useId();
  const { proposal: say } = usePaneWords();
  const language = useLanguage();
  const question = row.proposal?.question ?? null;
  return (
    <fieldset className={css.cards}>
      <legend className={css.legend}>{say.legend}</legend>
      {question && (
        <p className={css.question}>
          <strong>{say.question}:</strong> {questionSaid(question, language)}
        </p>
      )}
      {choices.map((one) => {
        const id = `${name}-${idOf(one)}`;
        return (
          <div key={idOf(one)} className={css.card}>
            <input
              type="radio"
              id={id}
              name={name}
              value={idOf(one)}
              className={css.radio}
              checked={choice !== null && idOf(choice) === idOf(one)}
              aria-describedby={`${id}-is`}
              onChange={() => onChoose(one)}
            />
            <label htmlFor={id} className={css.label}>
              {one.is === 'case' ? (
                <CaseFace reference={one.reference} id={id} row={row} />
              ) : (
                <CategoryFace category={one.category} id={id} row={row} />
              )}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}

type Face = { id: string; row: IntakeDetail };

function CategoryFace({ category, id, row }: Face & { category: 'contact' | 'service_request' | 'complaint' }) {
  const names = useNames();
  const { proposal: say } = usePaneWords();
  const proposed = row.proposal?.category === category ? row.proposal : null;
  return (
    <>
      <span className={css.name}>
        <span className={`${css.sign} ${hue[category]}`}>
          <Glyph name={category} />
        </span>
        {names.category[category]}
        {proposed && <Badge tone="brand">{say.proposed}</Badge>}
      </span>
      <span id={`${id}-is`} className={css.is}>
        {say.define[category]}
      </span>
      {proposed && <SurenessMeter proposal={proposed} />}
    </>
  );
}

function CaseFace({ reference, id, row }: Face & { reference: string }) {
  const { proposal: say } = usePaneWords();
  const words = useMailWords();
  const cards = useCardWords();
  const names = useNames();
  const found = row.suggested.find(({ card }) => card.reference === reference) as SuggestedCase;
  const { card, because } = found;
  return (
    <>
      <span className={css.name}>
        <span className={css.sign}>
          <Glyph name="linked" />
        </span>
        {say.onCase(reference)}
      </span>
      <span id={`${id}-is`} className={css.is}>
        {[card.subject, kindSaid(card, cards, names), card.category === 'complaint' && cards.stage(card.stage)]
          .filter(Boolean)
          .join(' · ')}
        {because && <span className={css.because}>{words.row.because[because]}</span>}
      </span>
    </>
  );
}
