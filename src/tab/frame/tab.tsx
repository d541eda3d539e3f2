import { Suspense, useEffect, useSyncExternalStore } from 'react';
import { Announcer } from '../../ui/announcer.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { LanguageContext, useFrameWords } from '../../ui/words-context.ts';
import type { Language } from '../../words/shape.ts';
import { useSpoken, useTheme } from '../use-appearance.ts';
import type { Visit } from '../visit.ts';
import { Arriving } from './arriving.tsx';
import { Header } from './header.tsx';
import { Inside } from './inside.tsx';
import css from './tab.module.css';

type Props = { visit: Visit; spoken: { language: Language } };

/** The Teams tab, which is also the page at the server's address. */
export function Tab({ visit, spoken }: Props) {
  const stage = useSyncExternalStore(visit.watch, visit.now);
  const host = 'host' in stage ? stage.host : null;
  const theme = useTheme(host);
  const [language, chooseLanguage] = useSpoken(spoken, host);
  const inside = stage.stage === 'in' ? stage : null;
  useEffect(() => inside?.host.shown(), [inside]);
  const tools = {
    theme,
    onLanguage: chooseLanguage,
    onSignOut: inside?.host.signOut ? () => void inside.host.signOut?.() : null,
  };
  return (
    <LanguageContext value={language}>
      <Announcer>
        <Suspense fallback={<SkeletonRows rows={4} />}>
          <Skip />
          {inside ? (
            <Inside stage={inside} tools={tools} />
          ) : (
            <>
              <Header council={stage.council} person={null} nav={null} bell={null} tools={tools} />
              <main id="main" tabIndex={-1} className={css.main}>
                {stage.stage !== 'in' && <Arriving stage={stage} onAgain={visit.again} />}
              </main>
            </>
          )}
        </Suspense>
      </Announcer>
    </LanguageContext>
  );
}

function Skip() {
  const { skip } = useFrameWords();
  return (
    <button type="button" className={css.skip} onClick={() => document.getElementById('main')?.focus()}>
      {skip}
    </button>
  );
}
