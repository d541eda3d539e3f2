import { Suspense, useEffect, useSyncExternalStore } from 'react';
import { Announcer } from '../../ui/announcer.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useSpoken } from '../../ui/use-spoken.ts';
import { LanguageContext } from '../../ui/words-context.ts';
import type { Language } from '../../words/shape.ts';
import { speakOnPage } from '../appearance.ts';
import { useTheme } from '../use-appearance.ts';
import type { Visit } from '../visit.ts';
import { Arriving } from './arriving.tsx';
import { Inside } from './inside.tsx';

type Props = { visit: Visit; spoken: { language: Language } };

/** The Teams tab, which is also the page at the server's address. */
export function Tab({ visit, spoken }: Props) {
  const stage = useSyncExternalStore(visit.watch, visit.now, visit.now);
  const host = 'host' in stage ? stage.host : null;
  const theme = useTheme(host);
  const [language, chooseLanguage] = useSpoken(spoken, host, speakOnPage);
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
          {stage.stage === 'in' ? (
            <Inside stage={stage} tools={tools} />
          ) : (
            <Arriving stage={stage} tools={tools} onAgain={visit.again} />
          )}
        </Suspense>
      </Announcer>
    </LanguageContext>
  );
}
