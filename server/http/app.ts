import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { VerifyToken } from './authenticate.ts';
import type { CaseReads, CaseWorkflows } from './case-needs.ts';
import { securityHeaders } from './headers.ts';
import { makeLimits } from './limits.ts';
import { LiveHub } from './live.ts';
import { type LogSettings, loggerOptions } from './log.ts';
import { Metrics } from './metrics.ts';
import type { HttpSettings, Reads, Workflows } from './needs.ts';
import type { MyNotices } from './notice-needs.ts';
import { openApi } from './openapi.ts';
import { PresenceBoard } from './presence.ts';
import { answerProblem, handleError } from './problem.ts';
import { caseRoutes } from './routes/cases.ts';
import { doorRoutes } from './routes/door.ts';
import { figureRoutes } from './routes/figures.ts';
import { fileRoutes } from './routes/files.ts';
import { liveRoutes } from './routes/live.ts';
import { mailRoutes } from './routes/mail.ts';
import { noticeRoutes } from './routes/notices.ts';
import { notificationRoutes } from './routes/notifications.ts';
import { paneRoutes } from './routes/pane.ts';
import { replyRoutes } from './routes/replies.ts';
import { surface } from './surface.ts';

export type AppNeeds = {
  readonly workflows: Workflows;
  readonly reads: Reads;
  readonly cases: CaseReads;
  readonly caseWorkflows: CaseWorkflows;
  readonly notices: MyNotices;
  readonly verifyToken: VerifyToken;
  readonly settings: HttpSettings;
  readonly log: LogSettings;
};

const squeeze = promisify(gzip);

/** The whole of what this server answers. It listens to nothing until `listen`; `inject` asks it without a port. */
export function buildApp({
  workflows,
  reads,
  cases,
  caseWorkflows,
  notices,
  verifyToken,
  settings,
  log,
}: AppNeeds): FastifyInstance {
  const metrics = new Metrics();
  const app = fastify({
    logger: loggerOptions(log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () =>
      randomBytes(4)
        .toString('hex')
        .toUpperCase()
        .replace(/^(.{4})/, '$1-'),
    // The one proxy in front is believed, not what the caller wrote into the same header.
    trustProxy: settings.trustProxy && ((_address, hop) => hop < 1),
    bodyLimit: 64 * 1024,
    requestTimeout: 15_000,
    routerOptions: { maxParamLength: 300 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler(handleError);
  app.setNotFoundHandler((request, reply) => answerProblem(request, reply, { reason: 'no such page' }));
  app.decorateRequest('signedIn', null);

  app.addHook('onSend', async (request, reply, payload) => {
    reply.header('x-request-id', request.id);
    if (!request.url.startsWith('/api/')) return payload;
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    const type = String(reply.getHeader('content-type') ?? '');
    if (typeof payload !== 'string' || payload.length < 1_400 || !/json|csv/.test(type)) return payload;
    reply.header('vary', 'accept-encoding, accept-language');
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return payload;
    reply.header('content-encoding', 'gzip').removeHeader('content-length');
    return squeeze(payload);
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.answered(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
    request.log.info(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
  });

  app.register(helmet, securityHeaders(settings));
  app.register(rateLimit, { global: false });
  openApi(app, settings);
  app.register(async (routes) => {
    const tools = {
      workflows,
      reads,
      cases,
      caseWorkflows,
      notices,
      presence: new PresenceBoard(() => performance.now()),
      live: new LiveHub(),
      verifyToken,
      settings,
      metrics,
      limits: makeLimits(routes, settings.callsPerMinute),
    };
    doorRoutes(routes, tools);
    mailRoutes(routes, tools);
    caseRoutes(routes, tools);
    paneRoutes(routes, tools);
    replyRoutes(routes, tools);
    fileRoutes(routes, tools);
    figureRoutes(routes, tools);
    liveRoutes(routes, tools);
    noticeRoutes(routes, tools);
    notificationRoutes(routes, tools);
    if (settings.webRoot !== null) surface(routes, settings.webRoot, settings);
  });
  return app;
}
