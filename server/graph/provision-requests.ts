import { definitionOf } from './column-definition.ts';
import { mailboxPath, outlook } from './outlook.ts';
import type { Step } from './provision-plan.ts';
import { type GraphRequest, piece } from './request.ts';
import type { Site } from './site.ts';

/** Where messages are kept in the document library. */
export const FOLDER = ['Redress', 'Messages'];

/** The calls a step of the plan consists of, in order. */
export async function requestsOf(site: Site, step: Step): Promise<GraphRequest[]> {
  switch (step.kind) {
    case 'make list': {
      const { name, says, columns } = step.list;
      return [
        {
          operation: `make the list ${name}`,
          method: 'POST',
          path: `${await site.path()}/lists`,
          json: {
            displayName: name,
            description: says,
            columns: columns.map(definitionOf),
            list: { template: 'genericList' },
          },
        },
      ];
    }
    case 'add column':
      return [
        {
          operation: `add the column ${step.column.name}`,
          method: 'POST',
          path: `${step.path}/columns`,
          json: definitionOf(step.column),
        },
      ];
    case 'change column':
      return [
        {
          operation: 'change a column',
          method: 'PATCH',
          path: `${step.path}/columns/${piece(step.id)}`,
          json: step.change,
        },
      ];
    case 'make folder': {
      const drive = await site.drive();
      return FOLDER.map((name, depth) => ({
        operation: 'make the folder for messages',
        method: 'POST' as const,
        path: depth === 0 ? `${drive}/root/children` : `${drive}/root:/${FOLDER.slice(0, depth).join('/')}:/children`,
        json: { name, folder: {}, '@microsoft.graph.conflictBehavior': 'fail' },
      }));
    }
    case 'add category':
      return [
        outlook(step.mailbox, {
          operation: 'add a category',
          method: 'POST',
          path: `${mailboxPath(step.mailbox)}/outlook/masterCategories`,
          json: { displayName: step.name, color: step.colour },
        }),
      ];
  }
}
