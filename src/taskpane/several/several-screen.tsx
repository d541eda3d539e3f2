import type { SelectedMessage } from '../../host/mailbox-host.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Glyph, type GlyphName } from '../../ui/glyphs.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { useNames } from '../../ui/words-context.ts';
import bar from '../message/act-bar.module.css';
import type { Pane } from '../pane.ts';
import { usePaneWords } from '../pane-words.ts';
import type { Standing } from './go-through.ts';
import css from './several.module.css';
import { useSeveral } from './use-several.ts';

const SIGN: Readonly<Record<Standing['is'], GlyphName>> = {
  waiting: 'waiting',
  sure: 'check',
  unsure: 'held',
  decided: 'check',
  logged: 'check',
  elsewhere: 'none',
  failed: 'warning',
};

/** Several messages at once: each stands for itself, and what is sure is logged in one go. */
export function SeveralScreen({ pane, messages }: { pane: Pane; messages: readonly SelectedMessage[] }) {
  const { several: say, act } = usePaneWords();
  const problemWords = useProblemWords();
  const announce = useAnnounce();
  const several = useSeveral(pane, messages);
  const { standings, problem, running, logged } = several;
  const sure = messages.filter(({ id }) => standings.get(id)?.is === 'sure').length;
  const run = (): void => void several.run().then((done) => announce(say.done(done)));
  const begun = logged > 0;
  return (
    <>
      <header>
        <h1 className={css.title}>{say.title(messages.length)}</h1>
        <p className={css.quiet}>{say.lead}</p>
      </header>
      {problem && <ProblemNotice {...problemWords(problem)} onTryAgain={several.again} />}
      <ul className={css.list}>
        {messages.map((message) => {
          const standing = standings.get(message.id) ?? { is: 'waiting' as const };
          return (
            <li key={message.id} className={`${css.line} ${css[standing.is]}`}>
              <span className={css.sign}>
                <Glyph name={SIGN[standing.is]} />
              </span>
              <span className={css.subject}>{message.subject || act.noSubject}</span>
              <span className={css.how}>
                <Said standing={standing} />
              </span>
            </li>
          );
        })}
      </ul>
      <div className={bar.bar}>
        {begun && <p role="status">{say.done(logged)}</p>}
        {running ? (
          <Button onClick={several.stop}>{say.stop}</Button>
        ) : sure > 0 ? (
          <Button look="primary" className={bar.primary ?? ''} onClick={run}>
            <Glyph name="check" size={20} />
            <strong>{begun ? say.resume(sure) : say.confirm(sure)}</strong>
          </Button>
        ) : (
          standings.size > 0 && !begun && <p className={css.quiet}>{say.none}</p>
        )}
      </div>
    </>
  );
}

function Said({ standing }: { standing: Standing }) {
  const { several } = usePaneWords();
  const names = useNames();
  const { of: say } = several;
  switch (standing.is) {
    case 'sure': {
      const category = standing.row.proposal?.category;
      return <>{say.proposed(category ? names.category[category] : '')}</>;
    }
    case 'logged':
      return <>{say.logged(standing.row.reference)}</>;
    case 'decided':
      return <>{[say.decided, standing.row.reference].filter(Boolean).join(', ')}</>;
    default:
      return <>{say[standing.is]}</>;
  }
}
