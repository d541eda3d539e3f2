import { calendarsByVersion } from '../src/domain/calendar/calendar-version.ts';
import { PUBLISHED_CALENDARS, proclaim } from '../src/domain/calendar/calendars.ts';
import type { Ground } from '../src/domain/case/procedure.ts';
import type { Config } from './config.ts';
import { type Connection, connectGraph } from './graph/connect.ts';
import type { GraphSettings } from './graph/connection-settings.ts';
import { graphSettings } from './graph-settings.ts';
import { startMailReader } from './mail/read-mail.ts';
import { Mirror } from './mirror/mirror.ts';
import { type LetterReader, nameOfFault } from './ports.ts';
import { triageModel } from './triage-model.ts';
import type { Needs } from './workflows/needs.ts';

/** The programs' common wiring: which adapter stands behind which port. */
export type Wired = {
  readonly graph: Connection;
  readonly mirror: Mirror;
  readonly needs: Needs;
  readonly letters: LetterReader;
  /** Brings the read model up to what the lists say now. */
  readLists(): Promise<void>;
  close(): Promise<void>;
};

/** How long Microsoft 365 is waited for, where it is not as long as a server would. */
export type Patience = Pick<GraphSettings, 'budgetMs' | 'timeLimitMs'>;

/** `mirrorFolder`: where the read model lives; `:memory:` for a command that runs beside a server. */
export function wire(config: Config, mirrorFolder: string, patience: Patience = {}): Wired {
  const graph = connectGraph({ ...graphSettings(config), ...patience });
  const ground = groundFrom(config);
  const mirror = new Mirror(mirrorFolder, ground, `${config.tenantId} ${config.siteHost}${config.sitePath}`);
  const reader = startMailReader();
  const { mailbox, intake, register, files } = graph;
  return {
    graph,
    mirror,
    letters: reader,
    needs: {
      mailbox,
      intake,
      register,
      files,
      reader,
      memory: mirror,
      now: () => new Date().toISOString(),
      log: ({ fault, ...line }) =>
        void process.stderr.write(
          `${JSON.stringify({ level: 'warn', time: new Date().toISOString(), ...line, fault: nameOfFault(fault) })}\n`,
        ),
      standing: {
        mailboxes: config.mailboxes,
        referencePrefix: config.referencePrefix,
        ground,
      },
      triage: triageModel(),
    },
    readLists: async () => {
      await mirror.feedEvents(register);
      await mirror.feedCases(register);
      await mirror.feedIntake(intake);
    },
    close: async () => {
      await reader.close();
      graph.close();
      mirror.close();
    },
  };
}

/** The council's policies, and the published calendars with what was proclaimed since. */
const groundFrom = ({ policies, proclamations }: Config): Ground => ({
  policies,
  calendars: proclaim(PUBLISHED_CALENDARS, proclamations),
  earlier: calendarsByVersion(proclamations),
});
