import { createContext, useContext } from 'react';
import type { Client } from '../api/client.ts';
import type { Me } from '../api/shapes.ts';
import type { Host } from '../host/host.ts';

/** Who sits here: the person, the host they came through, and the client that speaks for them. */
export type Seat = { readonly host: Host; readonly client: Client; readonly me: Me };

export const SeatContext = createContext<Seat | null>(null);

export function useSeat(): Seat {
  const seat = useContext(SeatContext);
  if (seat === null) throw new Error('a view stands outside the frame that says whose it is');
  return seat;
}
