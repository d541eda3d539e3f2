import type { AgeWords } from './shape.ts';

export const cy: AgeWords = {
  title: 'Ar agor ers',
  band: {
    'stage 1': 'Hyd at 15 diwrnod gwaith',
    'stage 1 extended': '16 i 25 diwrnod gwaith',
    'stage 2': '26 i 50 diwrnod gwaith',
    'stage 2 extended': '51 i 70 diwrnod gwaith',
    'long-running': 'Mwy na 70 diwrnod gwaith',
  },
  means: {
    'stage 1': 'Hyd at 15 diwrnod gwaith: amser cam 1',
    'stage 1 extended': '16 i 25 diwrnod gwaith: cam 1 gydag estyniad',
    'stage 2': '26 i 50 diwrnod gwaith: amser cam 2',
    'stage 2 extended': '51 i 70 diwrnod gwaith: cam 2 gydag estyniad',
    'long-running': 'Mwy na 70 diwrnod gwaith: hirfaith',
  },
};
