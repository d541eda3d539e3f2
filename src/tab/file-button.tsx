import { type ReactNode, useState } from 'react';
import type { Problem } from '../api/client.ts';
import type { Outcome } from '../domain/outcome.ts';
import { Glyph } from '../ui/glyphs.tsx';
import { ProblemNotice, useProblemWords } from '../ui/problem-notice.tsx';
import { useFrameWords } from '../ui/words-context.ts';
import css from './file-button.module.css';
import { saveFile } from './save-file.ts';

type Props = {
  /** Fetches the file as the person who is signed in: a plain link could not say who asks. */
  ask: () => Promise<Outcome<Blob, Problem>>;
  /** The name it is saved under. */
  name: string;
  /** The element that names what it belongs to. */
  about?: string;
  children: ReactNode;
};

/** Saves a file; says so where it cannot be had. */
export function FileButton({ ask, name, about, children }: Props) {
  const { loadingFile } = useFrameWords();
  const problemWords = useProblemWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask();
    setBusy(false);
    setProblem(answer.ok ? null : answer.refusal);
    if (answer.ok) saveFile(name, answer.value);
  };
  return (
    <>
      <button
        type="button"
        className={css.file}
        aria-disabled={busy || undefined}
        aria-describedby={about}
        onClick={() => {
          if (!busy) void save();
        }}
      >
        <Glyph name="download" size={12} />
        <span>{busy ? loadingFile : children}</span>
      </button>
      {problem && (
        <span className={css.problem}>
          <ProblemNotice {...problemWords(problem)} onDismiss={() => setProblem(null)} />
        </span>
      )}
    </>
  );
}
