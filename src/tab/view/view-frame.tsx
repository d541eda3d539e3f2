import type { ReactNode } from 'react';
import type { Problem } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { OfflineBar } from '../../ui/offline-bar.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import type { Resource } from '../../ui/use-resource.ts';
import { useFrameWords } from '../../ui/words-context.ts';
import { useSeat } from '../seat.ts';

type Props<T> = {
  of: Pick<Resource<T>, 'value' | 'problem' | 'asOf' | 'refresh'>;
  /** The shape of what is coming. */
  skeleton: ReactNode;
  children: (value: T) => ReactNode;
};

/** What every view does while its data is on its way, away, refused or old; `children` draws it once it is there. */
export function ViewFrame<T>({ of: { value, problem, asOf, refresh }, skeleton, children }: Props<T>) {
  return (
    <>
      {problem?.kind === 'offline' && <OfflineBar asOf={asOf} />}
      {problem && problem.kind !== 'offline' && (
        <ViewProblem problem={problem} large={value === null} onTryAgain={refresh} />
      )}
      {value !== null ? children(value) : problem === null || problem.kind === 'offline' ? skeleton : null}
    </>
  );
}

/** A problem of a whole view, with the way back in where a sign-in has ended. */
export function ViewProblem({
  problem,
  large,
  onTryAgain,
}: {
  problem: Problem;
  large: boolean;
  onTryAgain: () => void;
}) {
  const problemWords = useProblemWords();
  const { notice } = useFrameWords();
  const { signIn } = useSeat().host;
  return (
    <ProblemNotice large={large} {...problemWords(problem)} onTryAgain={onTryAgain}>
      {problem.kind === 'not signed in' && signIn && (
        <Button look="primary" onClick={() => void signIn()}>
          {notice.signInAgain}
        </Button>
      )}
    </ProblemNotice>
  );
}
