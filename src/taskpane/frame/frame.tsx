import { lazy, Suspense, useEffect, useSyncExternalStore } from 'react';
import { Announcer } from '../../ui/announcer.tsx';
import { useSpoken } from '../../ui/use-spoken.ts';
import { LanguageContext } from '../../ui/words-context.ts';
import type { Language } from '../../words/shape.ts';
import type { Arrival, Begun } from '../begin.ts';
import { MessageScreen } from '../message/message-screen.tsx';
import type { Pane } from '../pane.ts';
import { Arriving } from './arriving.tsx';
import { Foot } from './foot.tsx';
import css from './frame.module.css';
import { NotLogged } from './not-logged.tsx';
import { Plain } from './plain.tsx';
import { Shell } from './shell.tsx';
import { useColours } from './use-colours.ts';

const NothingScreen = lazy(() =>
  import('../nothing/nothing-screen.tsx').then(({ NothingScreen }) => ({ default: NothingScreen })),
);
const SeveralScreen = lazy(() =>
  import('../several/several-screen.tsx').then(({ SeveralScreen }) => ({ default: SeveralScreen })),
);
const Compose = lazy(() => import('../compose/compose.tsx').then(({ Compose }) => ({ default: Compose })));

const putOnPage = (language: Language): void => {
  document.documentElement.lang = language;
};

/** The pane in Outlook. */
export function Frame({ begun }: { begun: Begun }) {
  const arrival = useSyncExternalStore(begun.watch, begun.now);
  const pane = 'pane' in arrival ? arrival.pane : null;
  const host = pane?.host ?? null;
  const [language, speak] = useSpoken(begun.spoken, host, putOnPage);
  useColours(host);
  return (
    <LanguageContext value={language}>
      <Announcer>
        <Suspense fallback={<Shell />}>
          <Arrived begun={begun} arrival={arrival} />
          <Foot who={arrival.at === 'in' ? arrival.who : null} language={language} onSpeak={speak} />
        </Suspense>
      </Announcer>
    </LanguageContext>
  );
}

function Arrived({ begun, arrival }: { begun: Begun; arrival: Arrival }) {
  return arrival.at === 'in' ? (
    <>
      <NotLogged pane={arrival.pane} />
      <Selected pane={arrival.pane} />
    </>
  ) : (
    <main className={css.main}>
      <Arriving arrival={arrival} onSignIn={begun.signIn} settings={begun.settings} />
    </main>
  );
}

/** The screen for what is selected in Outlook. */
function Selected({ pane }: { pane: Pane }) {
  const state = useSyncExternalStore(pane.watch, pane.now);
  useEffect(() => {
    const compare = (): void => void pane.compare();
    window.addEventListener('focus', compare);
    document.addEventListener('visibilitychange', compare);
    // Back on the network: what could not be asked is asked.
    const again = (): void => void pane.look();
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('focus', compare);
      document.removeEventListener('visibilitychange', compare);
      window.removeEventListener('online', again);
    };
  }, [pane]);
  switch (state.at) {
    case 'looking':
      return <Shell />;
    case 'message':
      // Another message is another form: nothing of the one is left in the other.
      return <MessageScreen key={state.message.id} pane={pane} state={state} />;
    case 'nothing':
      return (
        <main className={css.main}>
          <Suspense fallback={<Shell />}>
            <NothingScreen pane={pane} />
          </Suspense>
        </main>
      );
    case 'several':
      return (
        <main className={css.main}>
          <Suspense fallback={<Shell />}>
            <SeveralScreen key={state.messages.map(({ id }) => id).join()} pane={pane} messages={state.messages} />
          </Suspense>
        </main>
      );
    case 'writing':
      return (
        <Suspense fallback={<Shell />}>
          <Compose client={pane.client} />
        </Suspense>
      );
    default:
      return (
        <main className={css.main}>
          <Plain at={state.at} />
        </main>
      );
  }
}
