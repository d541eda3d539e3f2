import type { SearchWords } from './shape.ts';

export const cy: SearchWords = {
  heading: 'Chwilio',
  label: 'Dod o hyd i achos',
  hint: 'Cyfeirnod, enw, cyfeiriad e-bost neu eiriau’r neges',
  found: {
    reference: 'Yn ôl cyfeirnod',
    name: 'Yn ôl enw',
    address: 'Yn ôl cyfeiriad',
    subject: 'Yn y pwnc',
    words: 'Yn eu geiriau eu hunain',
  },
  results: (cases) => `Cafwyd ${cases.toLocaleString('en-GB')} achos`,
  more: 'Mae rhagor. Bydd gair arall yn culhau’r chwiliad.',
  ask: {
    title: 'Teipiwch i ddod o hyd i achos',
    lead: 'Daw canlyniadau wrth i chi deipio. Mae cyfeirnod fel RD-26-000123 yn arwain yn syth at ei achos.',
  },
  none: {
    title: (text) => `Ni chafwyd dim ar gyfer “${text}”`,
    lead: 'Gwiriwch y sillafu, neu defnyddiwch lai o eiriau. Dim ond achosion y cewch eu gweld y byddwch yn eu canfod.',
  },
};
