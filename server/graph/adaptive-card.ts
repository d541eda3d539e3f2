import type { Card } from '../ports.ts';

/** Where a card leads: the board, and the page of a case. */
export type Links = { readonly board: string; readonly toCase: (reference: string) => string };

/**
 * A digest as an Adaptive Card of version 1.4, which Teams shows everywhere ("Cards", Teams documentation). References lead
 * to their cases; whoever may not see one is told so there.
 */
export const adaptiveCard = ({ title, lead, sections, action }: Card, { board, toCase }: Links): object => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.4',
  body: [
    { type: 'TextBlock', text: title, weight: 'Bolder', size: 'Medium', wrap: true, style: 'heading' },
    { type: 'TextBlock', text: lead, wrap: true, spacing: 'Small' },
    ...sections.flatMap(({ label, references, more }) => [
      { type: 'TextBlock', text: label, weight: 'Bolder', wrap: true, spacing: 'Medium' },
      {
        type: 'TextBlock',
        text: [...references.map((reference) => `[${reference}](${toCase(reference)})`), ...(more ? [more] : [])].join(
          ' · ',
        ),
        wrap: true,
        spacing: 'None',
      },
    ]),
  ],
  actions: [{ type: 'Action.OpenUrl', title: action, url: board }],
});
