import { Component, type ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useFrameWords } from '../../ui/words-context.ts';

/** Keeps a view that breaks from taking the page with it: says so, and offers to load the page again. */
export class Sheltered extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { broken, notice } = useFrameWords();
  return (
    <ProblemNotice large words={broken}>
      <Button look="primary" onClick={() => location.reload()}>
        {notice.reload}
      </Button>
    </ProblemNotice>
  );
}
