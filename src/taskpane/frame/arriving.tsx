import type { SignIn } from '../../api/shapes.ts';
import { Button, looks } from '../../ui/button.tsx';
import { BrandMark } from '../../ui/glyphs.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useFrameWords } from '../../ui/words-context.ts';
import type { Arrival } from '../begin.ts';
import { usePaneWords } from '../pane-words.ts';
import { CopyDetails } from './copy-details.tsx';
import css from './frame.module.css';

type Props = { arrival: Exclude<Arrival, { at: 'in' }>; onSignIn: () => void; settings: SignIn };

/** Everything before a message can be looked at: on the way, asked to sign in, not allowed yet, or without Outlook. */
export function Arriving({ arrival, onSignIn, settings }: Props) {
  const words = usePaneWords();
  const { signIn } = words;
  const { product } = useFrameWords();
  const browser = (
    <a className={looks('secondary')} href="/" rel="noopener">
      {words.openInBrowser}
    </a>
  );
  if (arrival.at === 'arriving') {
    return (
      <div className={css.arriving} aria-busy="true">
        <BrandMark />
        <h1>{signIn.working}</h1>
        <div className={css.bar} aria-hidden="true" />
      </div>
    );
  }
  if (arrival.at === 'not in Outlook') {
    return (
      <div className={css.arriving}>
        <BrandMark />
        <h1>{words.notInOutlook.title}</h1>
        <p>{words.notInOutlook.lead}</p>
        {browser}
      </div>
    );
  }
  if (arrival.at === 'no library') {
    return (
      <>
        <h1 className="unseen">{product}</h1>
        <ProblemNotice words={words.noLibrary} onTryAgain={() => location.reload()}>
          {browser}
          <CopyDetails what="office.js" />
        </ProblemNotice>
      </>
    );
  }
  const button = (
    <Button look="primary" busy={arrival.asking} onClick={onSignIn}>
      {arrival.asking ? signIn.asking : signIn.button}
    </Button>
  );
  if (arrival.why === 'consent') {
    return (
      <>
        <h1 className="unseen">{product}</h1>
        <ProblemNotice words={signIn.consent} reference={settings.clientId}>
          {button}
          {browser}
        </ProblemNotice>
      </>
    );
  }
  const said = signIn.why[arrival.why];
  return (
    <div className={css.arriving}>
      <BrandMark />
      <h1>{said.title}</h1>
      <p role={arrival.why === 'first' ? undefined : 'alert'}>{said.lead}</p>
      {button}
      {arrival.why !== 'first' && browser}
    </div>
  );
}
