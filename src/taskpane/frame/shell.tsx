import { usePaneWords } from '../pane-words.ts';

/** The shape of what is coming: the same as stands in the page before any script. After a while words say what it waits for. */
export function Shell() {
  const { checking } = usePaneWords();
  return (
    <main aria-busy="true">
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
