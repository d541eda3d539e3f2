import type { Slice } from '../slice.ts';
import { addInSchema } from './add-in.ts';
import { outlookControls } from './control.ts';

export const outlook: Slice = {
  name: 'outlook',
  schema: addInSchema,
  routes: [],
  control: outlookControls,
  start({ settings }) {
    // The requirement set of the mailbox that the host claims, whether it answers nested app authentication, and how long
    // its tokens are good.
    settings.switches.outlookMailboxSet = '1.15';
    settings.switches.outlookNestedAppAuth = true;
    settings.switches.outlookTokenSeconds = 3600;
    return undefined;
  },
};
