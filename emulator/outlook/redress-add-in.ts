import { REDRESS_APP_ID } from '../directory/applications.ts';
import type { AddIn } from './add-in.ts';

/** Redress's add-in as an administrator deploys it, for a server at this origin. */
export const redressAddIn = (origin: string): AddIn => ({
  id: '7d1e55aa-0c0d-4e0a-9d0e-5eed00000401',
  name: 'Redress',
  accentColor: '#0B6B6B',
  pane: `${origin}/pane`,
  send: { page: `${origin}/outlook/events.html`, action: 'onMessageSendHandler', mode: 'promptUser' },
  pinnable: true,
  multiSelect: true,
  noItem: true,
  permission: 3,
  registration: REDRESS_APP_ID,
});
