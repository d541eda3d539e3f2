import type { Outcome } from '../domain/outcome.ts';
import type { Decision } from '../domain/triage/decisions.ts';
import type { Client, Problem } from './client.ts';
import type { SeenMessage } from './pane-shapes.ts';
import type { IntakeRow } from './shapes.ts';

/**
 * Sends what a person decided about one row of the log. `seen`: the message they looked at as they decided, where that is not
 * the row itself; the server refuses where the two are not one message.
 */
export function sendDecision(
  client: Client,
  key: string,
  decision: Decision,
  seen?: SeenMessage,
): Promise<Outcome<IntakeRow, Problem>> {
  const params = { key };
  const said = { reason: decision.reason, ...(seen && { seen }) };
  switch (decision.choice) {
    case 'confirm':
      return client.call('confirm', { params, body: { ...said, category: decision.category } });
    case 'open':
      return client.call('open', { params, body: { ...said, category: decision.category } });
    case 'link':
      return client.call('link', { params, body: { ...said, reference: decision.reference, from: decision.from } });
    case 'undo':
      return client.call('undo', { params, body: said });
    case 'not for us':
      return client.call('notForUs', { params, body: said });
  }
}
