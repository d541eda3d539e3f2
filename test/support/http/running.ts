import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../../server/http/app.ts';
import { tokenVerifier } from '../../../server/http/authenticate.ts';
import type { CaseChange } from '../../../server/http/case-needs.ts';
import type { HttpSettings } from '../../../server/http/needs.ts';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import type { IntakeEntry } from '../../../src/domain/triage/intake.ts';
import { insteadOf } from '../in-memory/instead-of.ts';
import { FakeAuthority } from './authority.ts';
import { FakeCouncil, httpSettings } from './council.ts';
import { marlsburyCases, marlsburyMail } from './mail-at-marlsbury.ts';

type Lists = { readonly entries: IntakeEntry[]; readonly histories: readonly (readonly CaseEvent[])[] };
const marlsbury = (): Lists => ({ entries: marlsburyMail(), histories: marlsburyCases() });

export type Running = {
  readonly app: FastifyInstance;
  /** The council as it is now. */
  readonly council: FakeCouncil;
  readonly authority: FakeAuthority;
  /** Every line the server logged. */
  readonly log: string[];
  /** Puts another council in the place of this one. The server, its address and the tokens it takes stay. */
  anew(lists?: Lists): Promise<void>;
  close(): Promise<void>;
};

/** The real server over a council in memory, with tokens that are really signed and really checked. */
export async function running(more: Partial<HttpSettings> = {}, lists: Lists = marlsbury()): Promise<Running> {
  const authority = await FakeAuthority.start();
  const followers = new Set<(change: CaseChange) => void>();
  const found = async ({ entries, histories }: Lists): Promise<FakeCouncil> => {
    const one = new FakeCouncil(entries, histories);
    await one.casework.ready;
    one.casework.reads.follow((change) => {
      for (const tell of followers) tell(change);
    });
    return one;
  };
  let council = await found(lists);
  const settings = httpSettings({ ...authority.settings, ...more });
  const log: string[] = [];
  const app = buildApp({
    workflows: ofNow(() => council),
    reads: ofNow(() => council),
    cases: insteadOf(
      ofNow(() => council.casework.reads),
      {
        follow(tell) {
          followers.add(tell);
          return () => void followers.delete(tell);
        },
      },
    ),
    caseWorkflows: ofNow(() => council.casework),
    notices: ofNow(() => council.reminders),
    verifyToken: tokenVerifier(settings, () => new Date()),
    settings,
    log: { level: 'debug', stream: { write: (line) => void log.push(line) } },
  });
  await app.ready();
  return {
    app,
    get council() {
      return council;
    },
    authority,
    log,
    async anew(others = marlsbury()) {
      council = await found(others);
    },
    async close() {
      await app.close();
      await authority.close();
    },
  };
}

/** What is there at the time of each call. */
function ofNow<T extends object>(now: () => T): T {
  return new Proxy(now(), {
    get(_, name) {
      const one = now();
      const member = Reflect.get(one, name);
      return typeof member === 'function' ? member.bind(one) : member;
    },
  });
}
