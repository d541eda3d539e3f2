import type { ReplyFinding } from '../../api/pane-shapes.ts';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import css from './compose.module.css';
import { PutIn } from './insert.tsx';
import { markedDraft } from './marked-draft.ts';
import { useReplyWords } from './reply-words.ts';
import type { Insertion } from './use-insert.ts';

type Props = {
  findings: readonly ReplyFinding[];
  text: string;
  behind: boolean;
  /** What one press puts in. */
  insertions: readonly Insertion[];
  onShow: (finding: number) => void;
};

/** What the draft lacks, what is worth a question first; each leads to its words where they stand in the text. */
export function Findings({ findings, text, behind, insertions, onShow }: Props) {
  const { findings: say, checking } = useReplyWords();
  const inText = new Set(
    markedDraft(
      text,
      findings.map(({ about }) => about),
    ).map(({ finding }) => finding),
  );
  return (
    <section className={css.part} aria-label={say.heading} aria-busy={behind}>
      <h2 className={css.title}>
        {say.heading}
        {behind && <span className={css.behind}>{checking}</span>}
      </h2>
      {findings.length === 0 ? (
        <p className={css.fine}>
          <Glyph name="check" /> {say.none}
        </p>
      ) : (
        <ul className={css.findings}>
          {findings.map((finding, at) => (
            <li
              key={`${finding.finding}${finding.about}${finding.point}`}
              className={`${css.finding} ${css[finding.weight]}`}
            >
              <Glyph name={finding.weight === 'stop' ? 'warning' : 'eye'} />
              <div>
                <strong className={css.weight}>{say.weight[finding.weight]}</strong>
                <p>{say.says[finding.finding](finding.about)}</p>
                {insertions
                  .filter(({ mends }) => mends.includes(finding.finding))
                  .map((one) => (
                    <PutIn key={one.label} insertion={one} />
                  ))}
                {inText.has(at) && finding.point === null && (
                  <Button small look="subtle" className={css.show ?? ''} onClick={() => onShow(at)}>
                    {say.show}
                  </Button>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
