import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../../server/http/app.ts';
import { tokenVerifier } from '../../../server/http/authenticate.ts';
import type { HttpSettings } from '../../../server/http/needs.ts';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import type { IntakeEntry } from '../../../src/domain/triage/intake.ts';
import { FakeAuthority } from './authority.ts';
import { FakeCouncil, httpSettings } from './council.ts';
import { marlsburyCases, marlsburyMail } from './mail-at-marlsbury.ts';

export type Running = {
  readonly app: FastifyInstance;
  readonly council: FakeCouncil;
  readonly authority: FakeAuthority;
  /** Every line the server logged. */
  readonly log: string[];
  close(): Promise<void>;
};

/** The real server over a council in memory, with tokens that are really signed and really checked. */
export async function running(
  more: Partial<HttpSettings> = {},
  lists: {
    readonly entries: IntakeEntry[];
    readonly histories: readonly (readonly CaseEvent[])[];
  } = { entries: marlsburyMail(), histories: marlsburyCases() },
): Promise<Running> {
  const authority = await FakeAuthority.start();
  const council = new FakeCouncil(lists.entries, lists.histories);
  await council.casework.ready;
  const settings = httpSettings({ ...authority.settings, ...more });
  const log: string[] = [];
  const app = buildApp({
    workflows: council,
    reads: council,
    cases: council.casework.reads,
    caseWorkflows: council.casework,
    notices: council.reminders,
    verifyToken: tokenVerifier(settings, () => new Date()),
    settings,
    log: { level: 'debug', stream: { write: (line) => void log.push(line) } },
  });
  await app.ready();
  return {
    app,
    council,
    authority,
    log,
    async close() {
      await app.close();
      await authority.close();
    },
  };
}
