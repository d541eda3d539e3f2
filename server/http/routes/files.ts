import type { FastifyInstance, FastifyReply } from 'fastify';
import { isGivenOut } from '../../../src/domain/given-out.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import type { KeptFile } from '../case-needs.ts';
import { inTurn } from '../in-turn.ts';
import type { Refusal } from '../problem.ts';
import { serve, type Tools } from '../serve.ts';

/** Nothing that is opened from here runs or loads anything, whatever it says it is. */
const NOTHING_RUNS = "sandbox; default-src 'none'";

/** Files that came with messages, and messages as they were kept: for who may read the message, to keep and never to show. */
export function fileRoutes(app: FastifyInstance, { cases, ...tools }: Tools): void {
  /** A message of 150 MB is in memory whole while one of its files is taken out. */
  const oneFile = inTurn();

  serve(app, 'caseFile', { cases, ...tools }, ({ params: { reference, key, file } }, { viewer }, _, reply) =>
    oneFile(async () => given(reply, await cases.kept(viewer, { reference, key }, placeOf(file)))),
  );

  serve(app, 'intakeFile', { cases, ...tools }, ({ params: { key, file } }, { viewer }, _, reply) =>
    oneFile(async () => given(reply, await cases.kept(viewer, { reference: null, key }, placeOf(file)))),
  );
}

const placeOf = (file: string): number | 'message' => (file === 'message' ? file : Number(file));

/** What the sender says a file is decides nothing here: it leaves as bytes that no browser opens by itself. */
function given(reply: FastifyReply, found: KeptFile): Outcome<Uint8Array, Refusal> {
  if (found === null) return refused({ reason: 'no such message' });
  if (found === 'gone') return refused({ reason: 'message cannot be read' });
  if (!isGivenOut(found.name)) return refused({ reason: 'file not given out' });
  reply
    .type('application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${encoded(found.name)}`)
    .header('content-security-policy', NOTHING_RUNS);
  return done(found.bytes);
}

/** A name as RFC 8187 has it: a resident's may hold any letter. */
const encoded = (name: string): string =>
  encodeURIComponent(name.toWellFormed()).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
