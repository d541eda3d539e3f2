import { useFrameWords } from '../../ui/words-context.ts';
import { usePaneWords } from '../pane-words.ts';

/** The shape of what is coming: the same as stands in the page before any script. After a while words say what it waits for. */
export function Shell() {
  const { checking } = usePaneWords();
  const { product } = useFrameWords();
  return (
    <main aria-busy="true">
      <h1 className="unseen">{product}</h1>
      <p className="shell-says" role="status">
        {checking}
      </p>
      <div className="shell" aria-hidden="true">
        <div className="shell-head">
          <b />
          <b />
        </div>
        {[1, 2, 3].map((card) => (
          <div key={card} className="shell-card">
            <b />
            <b />
          </div>
        ))}
        <div className="shell-lines">
          <b />
          <b />
        </div>
      </div>
    </main>
  );
}
