import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { OfflineBar } from '../../ui/offline-bar.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useFrameWords } from '../../ui/words-context.ts';
import type { Stage } from '../visit.ts';
import { Frame } from './frame.tsx';
import type { Tools } from './header.tsx';
import css from './tab.module.css';
import { useFrame } from './use-frame.ts';

type Props = { stage: Exclude<Stage, { stage: 'in' }>; tools: Tools; onAgain: () => void };

/** Everything before somebody is in: on the way, out on purpose, refused, or broken. */
export function Arriving({ tools, ...coming }: Props) {
  return (
    <Frame {...useFrame()} council={coming.stage.council} person={null} nav={null} bell={null} tools={tools}>
      <Coming {...coming} />
    </Frame>
  );
}

function Coming({ stage, onAgain }: Omit<Props, 'tools'>) {
  const { signIn } = useFrameWords();
  const problemWords = useProblemWords();
  const host = 'host' in stage ? stage.host : null;
  const button = host?.signIn && (
    <Button look="primary" onClick={() => void host.signIn?.()}>
      {signIn.button}
    </Button>
  );
  switch (stage.stage) {
    case 'signing in':
      return (
        <div className={css.arriving}>
          {stage.offline && <OfflineBar asOf={null} />}
          <div className={css.signing} role="status">
            <h2>{signIn.working}</h2>
            <p>{signIn.lead}</p>
          </div>
          <SkeletonRows rows={4} />
        </div>
      );
    case 'out':
      return (
        <EmptyState level={2} glyph="person" title={signIn.out} lead={signIn.outLead}>
          {button}
        </EmptyState>
      );
    case 'refused':
      return (
        <ProblemNotice large words={signIn.failed} {...(button ? {} : { onTryAgain: onAgain })}>
          {button}
        </ProblemNotice>
      );
    case 'broken':
      return (
        <ProblemNotice large {...problemWords(stage.problem)} onTryAgain={onAgain}>
          {stage.problem.kind === 'not signed in' && button}
        </ProblemNotice>
      );
  }
}
