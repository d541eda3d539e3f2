import { describe, expect, it } from 'vitest';
import { isWelsh } from '../../../src/domain/triage/welsh.ts';

describe('whether somebody wrote in Welsh', () => {
  it.each([
    'Annwyl Gyngor, nid yw fy min brown wedi cael ei gasglu ers tair wythnos. Hoffwn wybod pryd y bydd hyn yn digwydd. Diolch.',
    'Helo, mae twll mawr yn y ffordd ar Stryd y Bont. A allwch chi ei drwsio os gwelwch yn dda? Diolch yn fawr, Ifan',
    'Rwy’n anhapus iawn gyda’r ffordd mae’r cyngor wedi delio â fy nghais. Nid oes neb wedi fy ffonio yn ôl.',
  ])('says yes: %s', (text) => expect(isWelsh(text)).toBe(true));

  it.each([
    'Dear council, my brown bin has not been collected for three weeks. Diolch, Ifan',
    'Bore da, I live at Tŷ Gwyn, Heol y Bont, and the street light is out. Please could you mend it? Diolch yn fawr',
    'Dzień dobry, moja kosz nie został opróżniony. Proszę o pomoc. Dziękuję',
    'Bonjour, je vous écris pour la poubelle de notre rue. Merci beaucoup',
    'Please call me am or pm, yr ref 12',
    '',
  ])('says no: %s', (text) => expect(isWelsh(text)).toBe(false));
});
