import type { Problem } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { OfflineBar } from '../../ui/offline-bar.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { useFrameWords } from '../../ui/words-context.ts';
import { CopyDetails } from '../frame/copy-details.tsx';
import frame from '../frame/frame.module.css';
import { Shell } from '../frame/shell.tsx';
import type { Pane } from '../pane.ts';
import type { OnMessage } from '../pane-state.ts';
import { Head } from './head.tsx';
import { Known } from './known.tsx';
import { Unknown } from './unknown.tsx';

type Props = { pane: Pane; state: OnMessage };

/** One message: who wrote, what Redress thinks it is and why, what happens next, and the one button that logs it. */
export function MessageScreen({ pane, state }: Props) {
  const { answer, problem } = state;
  if (answer === null && problem === null) return <Shell />;
  if (answer?.is === 'known') return <Known pane={pane} state={state} answer={answer} />;
  return (
    <main className={frame.main}>
      <Head message={state.message} row={null} isNew={false} />
      {problem ? <Failed problem={problem} onAgain={() => void pane.look()} /> : answer && <Unknown answer={answer} />}
    </main>
  );
}

/** No answer: why, what was kept, and the ways on. */
function Failed({ problem, onAgain }: { problem: Problem; onAgain: () => void }) {
  const problemWords = useProblemWords();
  const { notice } = useFrameWords();
  if (problem.kind === 'offline') {
    return (
      <>
        <OfflineBar asOf={null} />
        <Button onClick={onAgain}>{notice.tryAgain}</Button>
        <CopyDetails what={problem.kind} />
      </>
    );
  }
  const said = problemWords(problem);
  return (
    <ProblemNotice {...said} onTryAgain={onAgain}>
      <CopyDetails what={said.reference ?? problem.kind} />
    </ProblemNotice>
  );
}
