import { useSyncExternalStore } from 'react';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { useProblemWords } from '../../ui/problem-notice.tsx';
import { useFrameWords } from '../../ui/words-context.ts';
import { shortName, shortSubject } from '../named.ts';
import type { Pane } from '../pane.ts';
import { usePaneWords } from '../pane-words.ts';
import css from './frame.module.css';

/** Which messages were not logged though somebody pressed, while another one is selected: a line each, until it is put away. */
export function NotLogged({ pane }: { pane: Pane }) {
  const undone = useSyncExternalStore(pane.watch, pane.undone);
  const state = useSyncExternalStore(pane.watch, pane.now);
  const { act, notLogged } = usePaneWords();
  const { notice } = useFrameWords();
  const problemWords = useProblemWords();
  // The message itself says it where it is the one that is selected.
  const elsewhere = undone.filter(({ message }) => state.at !== 'message' || state.message.id !== message.id);
  if (elsewhere.length === 0) return null;
  return (
    <div role="alert">
      <ul className={css.undone}>
        {elsewhere.map(({ message, problem }) => {
          const { subject, name, from } = message;
          const which = act.about([shortSubject(subject) || act.noSubject, shortName(name, from)].filter(Boolean));
          return (
            <li key={message.id}>
              <Glyph name="warning" />
              <span>{notLogged(which, problemWords(problem).words.title)}</span>
              <Button
                small
                look="subtle"
                aria-label={`${notice.dismiss}: ${which}`}
                onClick={() => pane.dismiss(message)}
              >
                {notice.dismiss}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
