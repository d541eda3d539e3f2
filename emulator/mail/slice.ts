import type { Slice } from '../slice.ts';
import { attachmentRoutes } from './attachment-routes.ts';
import { categoryRoutes } from './category-routes.ts';
import { mailControls } from './control.ts';
import { expireMailDelta } from './delta.ts';
import { folderRoutes } from './folder-routes.ts';
import { messageRoutesList } from './message-routes.ts';
import { mailSchema } from './schema.ts';
import { startSmtp } from './smtp.ts';
import { uploadTransfers } from './upload-session.ts';

/** Mailboxes: folders, messages, attachments, categories, sending, and the ways in for real mail. */
export const mail: Slice = {
  name: 'mail',
  schema: mailSchema,
  routes: [...folderRoutes, ...messageRoutesList, ...attachmentRoutes, ...categoryRoutes],
  transfers: uploadTransfers,
  control: mailControls,
  start: startSmtp,
  expireDelta: expireMailDelta,
};
