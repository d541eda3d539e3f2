import { useState } from 'react';
import type { Client } from '../../api/client.ts';
import { composedInOutlook } from '../../host/outlook-compose.ts';
import { ComposeScreen } from './compose-screen.tsx';

/** The pane beside a mail that is being written. */
export function Compose({ client }: { client: Client }) {
  const [mail] = useState(composedInOutlook);
  return <ComposeScreen mail={mail} client={client} />;
}
