import type { FastifyServerOptions } from 'fastify';

export type LogSettings = {
  readonly level: string;
  /** Where lines go; standard output when left out. */
  readonly stream?: { write(line: string): void };
};

/**
 * How this server logs: structured lines (pino) that say what happened and where in the code, never to whom. A request
 * is its method and the pattern of its route, without address, query, headers or body; an error is its class, its code
 * and the places in the code, without its message, because messages quote what they choked on.
 */
export function loggerOptions(settings: LogSettings): NonNullable<FastifyServerOptions['logger']> {
  return {
    level: settings.level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: {
      req: (request) => ({ method: request.method, route: request.routeOptions?.url }),
      res: (reply) => ({ statusCode: reply.statusCode }),
      err: quiet,
    },
    ...(settings.stream ? { stream: settings.stream } : {}),
  };
}

/** An error without its words. */
export function quiet(error: unknown): {
  type: string;
  message: string;
  stack: string;
  code?: string;
  status?: number;
} {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  const { code, status, statusCode, kind } = error as unknown as Record<string, unknown>;
  const number = [status, statusCode].find((value) => typeof value === 'number') as number | undefined;
  const short = [code, kind].find((value) => typeof value === 'string' && /^[\w ./-]{1,60}$/.test(value));
  return {
    type: error.name,
    message: '',
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim())
      .join(' | '),
    ...(short ? { code: short as string } : {}),
    ...(number === undefined ? {} : { status: number }),
  };
}
