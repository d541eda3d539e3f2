import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import css from './compose.module.css';
import { useReplyWords } from './reply-words.ts';
import type { Insertion } from './use-insert.ts';

/** What may be put into the answer, and nothing asks for. */
export function Insert({ insertions, said }: { insertions: readonly Insertion[]; said: string }) {
  const { insert: say } = useReplyWords();
  if (insertions.length === 0 && said === '') return null;
  return (
    <section className={css.part} aria-label={say.heading}>
      <h2 className={css.title}>{say.heading}</h2>
      {insertions.length > 0 && (
        <div className={css.insert}>
          {insertions.map((one) => (
            <PutIn key={one.label} insertion={one} />
          ))}
        </div>
      )}
      {said && <p className={css.quiet}>{said}</p>}
    </section>
  );
}

export function PutIn({ insertion: { label, glyph, put } }: { insertion: Insertion }) {
  return (
    <Button small onClick={put}>
      <Glyph name={glyph} />
      {label}
    </Button>
  );
}
