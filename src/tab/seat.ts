import { createContext, useContext } from 'react';
import type { Me } from '../api/shapes.ts';
import type { Host } from '../host/host.ts';
import type { AheadClient } from './ask-ahead.ts';

/** Who sits here: the person, the host they came through, and the client that speaks for them. */
export type Seat = { readonly host: Host; readonly client: AheadClient; readonly me: Me };

export const SeatContext = createContext<Seat | null>(null);

export function useSeat(): Seat {
  const seat = useContext(SeatContext);
  if (seat === null) throw new Error('a view stands outside the frame that says whose it is');
  return seat;
}
