import { foundColumn } from './column-definition.ts';
import { GraphFault } from './graph-fault.ts';
import type { ListName } from './lists/column.ts';
import { LISTS } from './lists.ts';
import { mailboxPath, outlook } from './outlook.ts';
import { type Found, type ProvisionPlan, planProvision, type Step } from './provision-plan.ts';
import { FOLDER, requestsOf } from './provision-requests.ts';
import type { Graph } from './request.ts';
import type { Site } from './site.ts';

export type Provision = {
  /** What is missing. Reads only. */
  plan(): Promise<ProvisionPlan>;
  /** Does what the plan says, telling each step before it, and answers what is left. Safe to run again at any time. */
  apply(telling?: (step: Step) => void): Promise<ProvisionPlan>;
  /** The plan once more: everything is in place where it has neither steps nor problems. */
  verify(): Promise<ProvisionPlan>;
};

/** A half-finished run, or somebody else's at the same time, shows as another round. */
const ROUNDS = 3;

export function openProvision(graph: Graph, site: Site, mailboxes: readonly string[]): Provision {
  const plan = async () => planProvision(Object.values(LISTS), await look(graph, site, mailboxes));
  return {
    plan,
    verify: plan,
    apply: async (telling = () => undefined) => {
      let left = await plan();
      let refused: string[] = [];
      for (let round = 1; round <= ROUNDS && left.steps.length > 0; round += 1) {
        refused = [];
        for (const step of left.steps) {
          telling(step);
          const no = await carryOut(graph, site, step);
          if (no !== null) refused.push(no);
        }
        site.forget();
        left = await plan();
      }
      return { ...left, problems: [...left.problems, ...refused] };
    },
  };
}

/** Does one step; answers in words what Microsoft 365 refused. */
async function carryOut(graph: Graph, site: Site, step: Step): Promise<string | null> {
  for (const request of await requestsOf(site, step)) {
    try {
      await graph.call(request);
    } catch (error) {
      if (!(error instanceof GraphFault) || error.kind === 'throttled') throw error;
      // It exists already, or the answer was lost: the next look shows what is still missing.
      if (error.status === 409 || error.kind === 'unavailable') continue;
      return `Microsoft 365 refused this step (${error.status} ${error.code}): ${step.words}`;
    }
  }
  return null;
}

async function look(graph: Graph, site: Site, mailboxes: readonly string[]): Promise<Found> {
  const lists = new Map<ListName, { path: string; columns: ReturnType<typeof foundColumn>[] }>();
  for (const name of Object.keys(LISTS) as ListName[]) {
    const path = await unlessMissing(site.list(name));
    if (path === null) continue;
    const columns = await every(graph, { operation: 'read the columns of a list', path: `${path}/columns` });
    lists.set(name, {
      path,
      columns: columns.map((column) => foundColumn(column as Parameters<typeof foundColumn>[0])),
    });
  }
  const folder = `${await site.drive()}/root:/${FOLDER.join('/')}`;
  const found = await unlessMissing(graph.call({ operation: 'find the folder', method: 'GET', path: folder }));
  const categories = new Map<string, readonly string[] | null>();
  for (const mailbox of mailboxes) {
    categories.set(mailbox, await categoriesOf(graph, mailbox));
  }
  return { lists, folder: found !== null, categories };
}

async function categoriesOf(graph: Graph, mailbox: string): Promise<readonly string[] | null> {
  const path = `${mailboxPath(mailbox)}/outlook/masterCategories`;
  try {
    const found = await every(graph, outlook(mailbox, { operation: 'read the categories', method: 'GET', path }));
    return found.map((category) => (category as { displayName: string }).displayName);
  } catch (error) {
    if (error instanceof GraphFault && (error.kind === 'forbidden' || error.kind === 'missing')) return null;
    throw error;
  }
}

async function every(graph: Graph, request: { operation: string; path: string; mailbox?: string }): Promise<unknown[]> {
  const found: unknown[] = [];
  let next: string | null = request.path;
  while (next !== null) {
    const { json } = await graph.call({ ...request, method: 'GET', path: next });
    const page = json as { value: unknown[]; '@odata.nextLink'?: string };
    found.push(...page.value);
    next = page['@odata.nextLink'] ? graph.pathOf(page['@odata.nextLink']) : null;
  }
  return found;
}

async function unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof GraphFault && error.kind === 'missing') return null;
    throw error;
  }
}
