import type { Language } from './shape.ts';

/** What stands on the page where its own code did not come, and with it no other words. */
export const NOT_LOADED: Readonly<Record<Language, { readonly said: string; readonly again: string }>> = {
  en: { said: 'Redress could not be loaded. Nothing you did is lost.', again: 'Load it again' },
  cy: { said: 'Nid oedd modd llwytho Redress. Nid oes dim a wnaethoch wedi ei golli.', again: 'Llwythwch eto' },
};
