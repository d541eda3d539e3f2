import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Client } from '../api/client.ts';
import type { Me } from '../api/shapes.ts';
import { ProblemNotice } from '../ui/problem-notice.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { useWords } from '../ui/words-context.ts';
import { MailView } from './mail/mail-view.tsx';

const CasesView = lazy(() => import('./cases/cases-view.tsx').then(({ CasesView }) => ({ default: CasesView })));

const VIEWS = ['mail', 'cases'] as const;
type View = (typeof VIEWS)[number];

const useStyles = makeStyles({
  nav: { display: 'flex', gap: '4px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  link: {
    padding: '10px 12px 8px',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    textDecorationLine: 'none',
    borderBottom: '3px solid transparent',
    marginBottom: '-1px',
    borderTopLeftRadius: tokens.borderRadiusMedium,
    borderTopRightRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current]': {
      color: tokens.colorNeutralForeground1,
      fontWeight: tokens.fontWeightSemibold,
      borderBottomColor: tokens.colorBrandStroke1,
      ':hover': { borderBottomColor: tokens.colorBrandStroke1 },
    },
    // Forced colours would draw the transparent line of every view.
    '@media (forced-colors: active)': {
      borderBottomColor: 'Canvas',
      '&[aria-current]': { borderBottomColor: 'Highlight' },
    },
  },
  view: { paddingTop: '16px' },
});

type Props = { client: Client; me: Me; onSignIn: (() => void) | undefined };

/** The views this person may see. Which one is open stands in the address as a word, never anything about a person. */
export function Views({ client, me, onSignIn }: Props) {
  const styles = useStyles();
  const { nav, signIn } = useWords().screen;
  const mine = VIEWS.filter((view) => me.actions.includes(view === 'mail' ? 'read the mail log' : 'read cases'));
  const asked = useHash();
  const view = mine.find((one) => one === asked) ?? mine[0];
  if (view === undefined) return <ProblemNotice large words={signIn.noRole} />;
  return (
    <>
      <nav className={styles.nav} aria-label={nav.label}>
        {mine.map((one) => (
          <a key={one} className={styles.link} href={`#${one}`} aria-current={one === view ? 'page' : undefined}>
            {nav[one]}
          </a>
        ))}
      </nav>
      <div className={styles.view}>
        {view === 'mail' ? (
          <MailView client={client} mayReconcile={me.actions.includes('read the reconciliation')} onSignIn={onSignIn} />
        ) : (
          <Suspense fallback={<SkeletonRows />}>
            <CasesView client={client} onSignIn={onSignIn} />
          </Suspense>
        )}
      </div>
    </>
  );
}

function useHash(): View | undefined {
  const read = (): View | undefined => VIEWS.find((view) => `#${view}` === location.hash);
  const [view, setView] = useState(read);
  useEffect(() => {
    const listen = (): void => setView(read());
    window.addEventListener('hashchange', listen);
    return () => window.removeEventListener('hashchange', listen);
  });
  return view;
}
