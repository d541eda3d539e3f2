import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Announcer } from '../ui/announcer.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { OfflineBar } from '../ui/offline-bar.tsx';
import { ProblemNotice, useProblemWords } from '../ui/problem-notice.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { themeFor } from '../ui/themes.ts';
import { useWords, WordsContext } from '../ui/words-context.ts';
import { Header } from './header.tsx';
import { preferences } from './preferences.ts';
import { useLanguage, useTheme } from './use-appearance.ts';
import { useVisit, type Visit } from './use-visit.ts';
import { Views } from './views.tsx';

const useStyles = makeStyles({
  root: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1 },
  main: {
    maxWidth: '1240px',
    margin: '0 auto',
    padding: '0 20px 48px',
    '@media (max-width: 480px)': { padding: '0 10px 40px' },
  },
  skip: {
    position: 'absolute',
    left: '8px',
    top: '-60px',
    zIndex: 10,
    border: 'none',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    padding: '8px 14px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':focus': { top: '8px' },
  },
  arriving: { paddingTop: '24px', display: 'grid', gap: '16px' },
  signing: { textAlign: 'center', padding: '16px 0 0' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  lead: { margin: '4px 0 0', color: tokens.colorNeutralForeground2 },
});

/** The Teams tab, which is also the page at the server's address. */
export function Tab() {
  const { words, choose, current } = useLanguage();
  const [visit, again] = useVisit(current);
  const host = 'host' in visit ? visit.host : null;
  const theme = useTheme(host);
  const styles = useStyles();
  const { signIn, signOut } = host ?? {};
  return (
    <WordsContext value={words}>
      <FluentProvider theme={themeFor(theme.name, theme.decidedByHost)} className={styles.root}>
        <Announcer>
          <button type="button" className={styles.skip} onClick={() => document.getElementById('main')?.focus()}>
            {words.screen.skip}
          </button>
          <Header
            council={visit.council}
            person={visit.stage === 'in' ? visit.me.name : null}
            theme={theme.decidedByHost ? null : theme}
            onLanguage={(language) => {
              preferences.keepLanguage(language);
              choose(language);
            }}
            onSignOut={visit.stage === 'in' && signOut ? () => void signOut() : null}
          />
          <main id="main" tabIndex={-1} className={styles.main} style={{ outline: 'none' }}>
            {visit.stage === 'in' ? (
              <Views client={visit.client} me={visit.me} onSignIn={signIn && (() => void signIn())} />
            ) : (
              <Arriving visit={visit} onAgain={again} />
            )}
          </main>
        </Announcer>
      </FluentProvider>
    </WordsContext>
  );
}

/** Everything before somebody is in: on the way, out on purpose, refused, or broken. */
function Arriving({ visit, onAgain }: { visit: Exclude<Visit, { stage: 'in' }>; onAgain: () => void }) {
  const styles = useStyles();
  const words = useWords();
  const problemWords = useProblemWords();
  const { signIn } = words.screen;
  const host = 'host' in visit ? visit.host : null;
  const button = host?.signIn && (
    <Button appearance="primary" onClick={() => void host.signIn?.()}>
      {signIn.button}
    </Button>
  );
  switch (visit.stage) {
    case 'signing in':
      return (
        <div className={styles.arriving}>
          {visit.offline && <OfflineBar asOf={null} />}
          <div className={styles.signing} role="status">
            <h2 className={styles.title}>{signIn.working}</h2>
            <p className={styles.lead}>{signIn.lead}</p>
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
        <ProblemNotice large {...problemWords(visit.problem)} onTryAgain={onAgain}>
          {visit.problem.kind === 'not signed in' && button}
        </ProblemNotice>
      );
  }
}
