import { randomUUID } from 'node:crypto';
import { GraphFault } from '../route.ts';
import type { Tenant } from '../tenant.ts';
import { timing } from './timings.ts';

/**
 * Asks an endpoint whether it wants notifications (platform facts 3.2): it must answer 200, text/plain, with nothing
 * but the decoded token. Throws 400 where it does not, or not in time.
 */
export async function validateEndpoint(tenant: Tenant, url: string): Promise<void> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()}`;
  const address = `${url}${url.includes('?') ? '&' : '?'}validationToken=${encodeURIComponent(token)}`;
  let answer: { status: number; type: string; text: string };
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      redirect: 'manual',
      signal: AbortSignal.timeout(timing(tenant, 'handshakeMs')),
    });
    const type = response.headers.get('content-type') ?? '';
    answer = { status: response.status, type, text: await response.text() };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') {
      throw new GraphFault(400, 'InvalidRequest', 'Subscription validation request timed out.');
    }
    throw failed('Unable to connect to the remote server.');
  }
  if (answer.status !== 200) throw failed(`HTTP status code is '${answer.status}'.`);
  if (!/^text\/plain\b/i.test(answer.type)) throw failed('The content type of the answer is not text/plain.');
  if (answer.text !== token) throw failed('The answer is not the validation token.');
}

const failed = (why: string): GraphFault =>
  new GraphFault(
    400,
    'ValidationError',
    `Subscription validation request failed. ${why} Notification endpoint must respond with 200 OK to validation request.`,
  );
