import type { SearchWords } from './shape.ts';

export const en: SearchWords = {
  heading: 'Search',
  label: 'Find a case',
  hint: 'Reference, name, email address or words of the message',
  found: {
    reference: 'By reference',
    name: 'By name',
    address: 'By address',
    subject: 'In the subject',
    words: 'In their own words',
  },
  results: (cases) => `${cases.toLocaleString('en-GB')} ${cases === 1 ? 'case' : 'cases'} found`,
  more: 'There are more. Another word narrows it down.',
  ask: {
    title: 'Type to find a case',
    lead: 'Results come as you type. A reference such as RD-26-000123 leads straight to its case.',
  },
  none: {
    title: (text) => `Nothing found for “${text}”`,
    lead: 'Check the spelling, or use fewer words. You find only cases that you may see.',
  },
};
