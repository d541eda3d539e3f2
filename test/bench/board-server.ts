import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../server/http/app.ts';
import { tokenVerifier } from '../../server/http/authenticate.ts';
import type { HttpSettings } from '../../server/http/needs.ts';
import type { Mirror } from '../../server/mirror/mirror.ts';
import { caseReadsFrom } from '../../server/reads/case-reads.ts';
import { GROUND } from '../support/a-case.ts';
import type { FakeAuthority } from '../support/http/authority.ts';
import { FakeCouncil, httpSettings } from '../support/http/council.ts';

/** The real server over a mirror of many cases; its mail, notices and acts are those of an empty council. */
export async function boardServer(
  mirror: Mirror,
  authority: FakeAuthority,
  more: Partial<HttpSettings> = {},
): Promise<FastifyInstance> {
  const council = new FakeCouncil();
  const settings = httpSettings({ ...authority.settings, callsPerMinute: 10_000_000, ...more });
  const app = buildApp({
    workflows: council,
    reads: council,
    cases: caseReadsFrom({
      mirror,
      needs: {
        now: () => new Date().toISOString(),
        standing: { mailboxes: [], referencePrefix: 'RD', ground: GROUND },
        files: { read: async () => 'gone' },
      },
      letters: { letter: async () => null, attached: async () => null },
      rowAddress: (list, row) => `https://marlsbury.sharepoint.example/${list}/${row}`,
    }),
    caseWorkflows: council.casework,
    notices: council.reminders,
    verifyToken: tokenVerifier(settings, () => new Date()),
    settings,
    log: { level: 'silent' },
  });
  await app.ready();
  return app;
}
