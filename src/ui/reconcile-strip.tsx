import type { Reconciliation } from '../api/shapes.ts';
import { Glyph } from './glyphs.tsx';
import { useMailWords } from './mail-words.ts';
import css from './reconcile-strip.module.css';
import { useWhen } from './words-context.ts';

/** The promise of the product, kept in sight: every message of every mailbox is in the log, or here is the difference. */
export function ReconcileStrip({ found }: { found: Reconciliation }) {
  const { reconcile: say } = useMailWords();
  const when = useWhen(true);
  const clean = found.difference === 0;
  return (
    <details className={clean ? css.strip : `${css.strip} ${css.open}`}>
      <summary className={css.summary}>
        <span className={css.headline}>
          <Glyph name={clean ? 'check' : 'warning'} size={20} />
          {clean ? say.allAccounted(found.messages) : say.notAccounted(found.difference)}
        </span>
        <span className={css.small}>{say.checkedAt(when(found.checkedAt))}</span>
        <span className={css.more}>
          <span className={css.turn}>
            <Glyph name="chevron" size={12} />
          </span>
          {say.byMailbox}
        </span>
      </summary>
      <div className={css.body}>
        {!clean && <p className={css.explain}>{say.explain}</p>}
        <p className={css.explain}>{say.eachCounted}</p>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{say.mailbox}</th>
              {[say.messages, say.inTheLog, say.difference].map((head) => (
                <th key={head} className={css.number} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.mailboxes.map(({ mailbox, messages, accounted, difference }) => (
              <tr key={mailbox}>
                <th scope="row">{mailbox}</th>
                <td className={css.number}>{messages}</td>
                <td className={css.number}>{accounted}</td>
                <td className={css.number}>{difference}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
