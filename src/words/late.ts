import type { Language } from './shape.ts';

type Late = Readonly<Record<'title' | 'lead' | 'again' | 'copy' | 'browser', string>>;

/** What stands in the page of the pane itself, for where nothing else of it has come after a while. The build puts it there. */
export const LATE: Readonly<Record<Language, Late>> = {
  en: {
    title: 'Redress is slow to start',
    lead: 'A part of this pane has not arrived. Nothing you did is lost. The network may be slow, or block a part of it.',
    again: 'Load it again',
    copy: 'Copy details for IT',
    browser: 'Open Redress in the browser',
  },
  cy: {
    title: 'Mae Redress yn araf yn cychwyn',
    lead: 'Nid yw rhan o’r cwarel hwn wedi cyrraedd. Nid oes dim a wnaethoch wedi ei golli. Gall y rhwydwaith fod yn araf, neu rwystro rhan ohono.',
    again: 'Llwythwch eto',
    copy: 'Copïo’r manylion i TG',
    browser: 'Agor Redress yn y porwr',
  },
};
