import { randomUUID } from 'node:crypto';
import type { Application } from '../directory/applications.ts';
import type { Person } from '../directory/people.ts';

/** A refusal of the sign-in service: OAuth's `error`, and the AADSTS number that says why. */
export class SignInFault extends Error {
  readonly status: number;
  readonly error: string;
  readonly number: number;
  readonly suberror: string | null;
  readonly claims: string | null;

  constructor(
    error: string,
    number: number,
    message: string,
    more: { status?: number; suberror?: string; claims?: string } = {},
  ) {
    super(`AADSTS${number}: ${message}`);
    this.name = 'SignInFault';
    this.error = error;
    this.number = number;
    this.status = more.status ?? 400;
    this.suberror = more.suberror ?? null;
    this.claims = more.claims ?? null;
  }
}

/** The JSON of a refused token request. */
export function faultBody(
  fault: SignInFault,
  correlationId: string,
  nowIso: string,
  origin: string,
): Record<string, unknown> {
  const trace = randomUUID();
  const timestamp = `${nowIso.slice(0, 19).replace('T', ' ')}Z`;
  return {
    error: fault.error,
    error_description: `${fault.message} Trace ID: ${trace} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
    error_codes: [fault.number],
    timestamp,
    trace_id: trace,
    correlation_id: correlationId,
    error_uri: `${origin}/error?code=${fault.number}`,
    ...(fault.suberror === null ? {} : { suberror: fault.suberror }),
    ...(fault.claims === null ? {} : { claims: fault.claims }),
  };
}

/** Consent is missing, for a scope or for a person the control address marked. */
export const consentRequired = (app: Application): SignInFault =>
  new SignInFault(
    'invalid_grant',
    65001,
    `The user or administrator has not consented to use the application with ID '${app.appId}' named '${app.displayName}'. Send an interactive authorization request for this user and resource.`,
    { suberror: 'consent_required' },
  );

/** Multi-factor enrolment is asked for; `claims` is what the client must send with its interactive request. */
export const interactionRequired = (): SignInFault =>
  new SignInFault(
    'interaction_required',
    50079,
    'Due to a configuration change made by your administrator, or because you moved to a new location, you must enroll in multi-factor authentication to access this resource.',
    {
      suberror: 'basic_action',
      claims: JSON.stringify({
        access_token: { polids: { essential: true, values: ['5eedc0de-0000-4000-8000-000000000079'] } },
      }),
    },
  );

/** Throws what a silent exchange for this person meets. */
export function meetChallenge(person: Person, app: Application): void {
  if (person.challenge === 'consent') throw consentRequired(app);
  if (person.challenge === 'interaction') throw interactionRequired();
}
