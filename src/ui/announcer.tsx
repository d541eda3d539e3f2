import { makeStyles } from '@fluentui/react-components';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';

const Announce = createContext<(text: string) => void>(() => undefined);

/** Says something to people who cannot see that it appeared; waits until the screen reader has finished. */
export const useAnnounce = (): ((text: string) => void) => useContext(Announce);

const useStyles = makeStyles({
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export function Announcer({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState({ text: '', turn: 0 });
  // A text said twice is not a change; the turn makes it one.
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <Announce value={announce}>
      {children}
      <div className={styles.unseen} role="status" aria-live="polite">
        <span key={said.turn}>{said.text}</span>
      </div>
    </Announce>
  );
}
