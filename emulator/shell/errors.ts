import { GraphFault, type Route } from '../route.ts';

export type Workload = Route['workload'];

/** The ids every answer carries. */
export type RequestIds = { readonly request: string; readonly client: string };

/** Graph's error body (platform: error body; `innerError.date` has no zone letter). */
export function errorBody(fault: GraphFault, ids: RequestIds, nowIso: string): Record<string, unknown> {
  return {
    error: {
      code: fault.code,
      message: fault.message,
      innerError: {
        ...fault.inner,
        date: nowIso.slice(0, 19),
        'request-id': ids.request,
        'client-request-id': ids.client,
      },
    },
  };
}

/** A refusal for want of scope or role, as each workload words it. */
export function permissionRefused(
  workload: Workload,
  app: boolean,
  needed: readonly string[],
  held: ReadonlySet<string>,
): GraphFault {
  switch (workload) {
    case 'outlook':
      return new GraphFault(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    case 'sharepoint':
      return new GraphFault(403, 'accessDenied', 'Access denied');
    case 'teams':
      return new GraphFault(
        403,
        'Forbidden',
        app
          ? `Missing role permissions on the request. API requires one of '${needed.join(', ')}'. Roles on the request '${[...held].join(', ')}'.`
          : `Missing scope permissions on the request. API requires one of '${needed.join(', ')}'. Scopes on the request '${[...held].join(', ')}'`,
      );
    case 'subscriptions':
      return new GraphFault(
        403,
        'ExtensionError',
        'Operation: Create; Exception: [Status Code: Forbidden; Reason: Access is denied.]',
      );
    case 'directory':
      return new GraphFault(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }
}

/** A query the route does not understand, as each workload words it. */
export function queryRefused(workload: Workload, option: string): GraphFault {
  const message = `The query option '${option}' is not supported here.`;
  switch (workload) {
    case 'outlook':
      return new GraphFault(400, 'ErrorInvalidUrlQuery', message);
    case 'sharepoint':
      return new GraphFault(400, 'invalidRequest', message);
    case 'directory':
      return new GraphFault(400, 'Request_UnsupportedQuery', message);
    case 'teams':
    case 'subscriptions':
      return new GraphFault(400, 'BadRequest', message);
  }
}

/** A tag that no longer fits. */
export function staleTag(workload: Workload): GraphFault {
  if (workload === 'outlook') {
    return new GraphFault(
      412,
      'ErrorIrresolvableConflict',
      'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
    );
  }
  return workload === 'sharepoint'
    ? new GraphFault(412, 'notAllowed', "ETag does not match current item's value")
    : new GraphFault(412, 'Request_PreconditionFailed', 'The precondition of the request is not met.');
}

/** What the gateway calls a status nobody named. */
export function codeOf(status: number): string {
  const known: Record<number, string> = {
    400: 'BadRequest',
    401: 'InvalidAuthenticationToken',
    403: 'Forbidden',
    404: 'NotFound',
    409: 'conflict',
    410: 'resyncRequired',
    423: 'resourceLocked',
    429: 'TooManyRequests',
    500: 'InternalServerError',
    502: 'BadGateway',
    503: 'serviceNotAvailable',
    504: 'GatewayTimeout',
    507: 'quotaLimitReached',
  };
  return known[status] ?? 'generalException';
}
