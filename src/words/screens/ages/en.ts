import type { AgeWords } from './shape.ts';

export const en: AgeWords = {
  title: 'Open for',
  band: {
    'stage 1': 'Up to 15 working days',
    'stage 1 extended': '16 to 25 working days',
    'stage 2': '26 to 50 working days',
    'stage 2 extended': '51 to 70 working days',
    'long-running': 'More than 70 working days',
  },
  means: {
    'stage 1': 'Up to 15 working days: the time of stage 1',
    'stage 1 extended': '16 to 25 working days: stage 1 with an extension',
    'stage 2': '26 to 50 working days: the time of stage 2',
    'stage 2 extended': '51 to 70 working days: stage 2 with an extension',
    'long-running': 'More than 70 working days: long-running',
  },
};
