import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { Said } from './said.tsx';

const Announce = createContext<(text: string) => void>(() => undefined);

/** Says something to people who cannot see that it appeared; waits until the screen reader has finished. */
export const useAnnounce = (): ((text: string) => void) => useContext(Announce);

export function Announcer({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <Announce value={announce}>
      {children}
      <Said {...said} />
    </Announce>
  );
}
