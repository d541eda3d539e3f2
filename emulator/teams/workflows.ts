import { findUser } from '../directory/people.ts';
import { type Call, GraphFault, type Reply, type Route } from '../route.ts';
import { transferOrigin } from '../sharepoint/downloads.ts';
import type { Tenant } from '../tenant.ts';
import { ADAPTIVE_CARD, cardProblem, LARGEST_MESSAGE } from './card.ts';
import { postMessage } from './messages.ts';
import { invalid } from './refusals.ts';
import { type Channel, findChannel } from './teams.ts';

/**
 * A workflow "Post to a channel when a webhook request is received" of the Workflows app: whoever has its address may
 * have a card posted, without any permission. It belongs to a person, not to the team.
 */
export type Workflow = {
  readonly id: string;
  readonly channelId: string;
  readonly name: string;
  readonly ownerId: string;
  readonly signature: string;
  readonly enabled: boolean;
};

/** Sets a workflow up for a channel, or gives the one of this name. */
export function addWorkflow(tenant: Tenant, channel: Channel, name: string, ownerId: string): Workflow {
  const standing = workflowsOf(tenant, channel.id).find((one) => one.name === name);
  if (standing !== undefined) return standing;
  const id = tenant.guid('workflow').replaceAll('-', '');
  const signature = Buffer.from(tenant.guid('workflow signature') + tenant.guid('workflow signature')).toString(
    'base64url',
  );
  tenant
    .sql('INSERT INTO teams_workflows VALUES (?, ?, ?, ?, ?, 1)')
    .run(id, channel.id, name, ownerId, signature.slice(0, 43));
  return find(tenant, id)!;
}

export function workflowsOf(tenant: Tenant, channelId: string): Workflow[] {
  return tenant.sql('SELECT * FROM teams_workflows WHERE channel_id = ? ORDER BY id').all(channelId).map(workflowFrom);
}

/** The address that Teams shows once the workflow is saved; workflows run elsewhere than Graph. */
export const workflowUrl = (tenant: Tenant, workflow: Workflow): string =>
  `${transferOrigin(tenant)}/transfer/workflows/${workflow.id}/triggers/manual/paths/invoke?api-version=1&sp=${encodeURIComponent('/triggers/manual/run')}&sv=1.0&sig=${workflow.signature}`;

export function enableWorkflow(tenant: Tenant, id: string, enabled: boolean): boolean {
  return tenant.sql('UPDATE teams_workflows SET enabled = ? WHERE id = ?').run(enabled ? 1 : 0, id).changes === 1;
}

/** What became of each run; the sender of a request is never told. Oldest first. */
export function runsOf(tenant: Tenant, id: string): { at: number; failure: string | null }[] {
  return tenant
    .sql('SELECT at, failure FROM teams_workflow_runs WHERE workflow_id = ? ORDER BY id')
    .all(id)
    .map((row) => ({ at: Number(row.at), failure: row.failure === null ? null : String(row.failure) }));
}

export const workflowRoutes: readonly Route[] = [
  {
    method: 'POST',
    pattern: '/workflows/:workflow/triggers/manual/paths/invoke',
    permissions: { app: [], delegated: null },
    workload: 'teams',
    handle: invoke,
  },
];

/**
 * Takes the request (202) and runs: each attached card becomes a post. What goes wrong then is seen in the runs of the
 * workflow by its owner, not by whoever asked.
 */
function invoke(call: Call): Reply {
  const { tenant } = call;
  const workflow = find(tenant, call.params.workflow!);
  if (workflow === null) throw new GraphFault(404, 'WorkflowNotFound', 'The workflow could not be found.');
  if (call.query.sig !== workflow.signature) {
    throw new GraphFault(401, 'DirectApiAuthorizationRequired', 'The request must be authenticated by its signature.');
  }
  if (!workflow.enabled) {
    throw new GraphFault(400, 'WorkflowTriggerIsNotEnabled', "The trigger 'manual' of the workflow is not enabled.");
  }
  if (typeof call.json !== 'object' || call.json === null) throw invalid('The request has no JSON object.');
  const failure = run(tenant, workflow, call.json as Record<string, unknown>);
  tenant.sql('INSERT INTO teams_workflow_runs VALUES (NULL, ?, ?, ?)').run(workflow.id, tenant.clock.now(), failure);
  return { status: 202 };
}

function run(tenant: Tenant, workflow: Workflow, json: Record<string, unknown>): string | null {
  const channel = findChannel(tenant, workflow.channelId)!;
  if (findUser(tenant, workflow.ownerId) === null) return 'The owner of the workflow is gone.';
  if (!Array.isArray(json.attachments)) return "The request has no 'attachments'.";
  for (const one of json.attachments as readonly unknown[]) {
    const { contentType, content } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
    if (contentType !== ADAPTIVE_CARD) return `An attachment is no ${ADAPTIVE_CARD}.`;
    const problem = cardProblem(content);
    if (problem !== null) return problem;
    const text = JSON.stringify(content);
    if (Buffer.byteLength(text) > LARGEST_MESSAGE) return 'Request Entity too large: a message takes about 28 KB.';
    postMessage(tenant, channel, {
      sender: { kind: 'application', id: WORKFLOWS_APP_ID, name: 'Workflows' },
      subject: null,
      importance: 'normal',
      contentType: 'html',
      content: '<attachment id="1"></attachment>',
      attachments: [{ id: '1', contentType: ADAPTIVE_CARD, contentUrl: null, content: text, name: null }],
      mentions: [],
    });
  }
  return null;
}

/** The bot through which workflows post, as this tenant names it. */
const WORKFLOWS_APP_ID = '5eedc0de-0000-4000-8000-000000000f10';

function find(tenant: Tenant, id: string): Workflow | null {
  const row = tenant.sql('SELECT * FROM teams_workflows WHERE id = ?').get(id);
  return row === undefined ? null : workflowFrom(row);
}

const workflowFrom = (row: Record<string, unknown>): Workflow => ({
  id: String(row.id),
  channelId: String(row.channel_id),
  name: String(row.name),
  ownerId: String(row.owner_id),
  signature: String(row.signature),
  enabled: row.enabled === 1,
});
