import type { FastifyInstance } from 'fastify';
import { done } from '../../../src/domain/outcome.ts';
import { languageOf } from '../../../src/words/languages.ts';
import { stopsSaid } from '../../../src/words/screens/reply/said.ts';
import { serve, type Tools } from '../serve.ts';
import { showCard } from '../show-case.ts';

/** Looking at answers that are being written. Nothing of them is kept. */
export function replyRoutes(app: FastifyInstance, tools: Tools): void {
  const { cases } = tools;

  serve(app, 'checkReply', tools, async ({ body }, { viewer, person }) => {
    const today = cases.today();
    const checked = await cases.checkReply(viewer, person, body);
    if (checked === null) return done({ on: null, points: [], replyDue: null, wayOn: null, findings: [], today });
    const { seen, points, replyDue, wayOn, findings } = checked;
    return done({
      on: showCard(seen, cases),
      points: [...points],
      replyDue: replyDue && { ...replyDue, daysLeft: cases.daysLeft(replyDue.due) },
      wayOn,
      findings: [...findings],
      today,
    });
  });

  serve(app, 'checkSend', tools, async ({ body }, { viewer, person }, request) => {
    const checked = await cases.checkReply(viewer, person, body);
    const stops = checked?.findings.filter(({ weight }) => weight === 'stop') ?? [];
    const reference = checked?.seen.value.reference ?? null;
    if (reference === null || stops.length === 0) return done({ allow: true, says: '', reference });
    const says = stopsSaid(stops, { reference, language: languageOf(request.headers['accept-language']) });
    return done({ allow: false, says, reference });
  });
}
