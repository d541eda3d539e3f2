/** The server: settings in, everything wired, lanes started, listening. Says so with one line of JSON on standard output. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { done, refused } from '../src/domain/outcome.ts';
import { NO_WISHES } from '../src/domain/reminders/colleague.ts';
import { activitySaid, cardSaid } from '../src/words/reminders/said.ts';
import { reminderWordsIn } from '../src/words/reminders/words.ts';
import { inTheBackground } from './background.ts';
import { type Config, explain, readConfig } from './config.ts';
import { buildApp } from './http/app.ts';
import { issuerOf, tokenVerifier, type VerifyToken } from './http/authenticate.ts';
import type { CaseWorkflows } from './http/case-needs.ts';
import type { HttpSettings, Workflows } from './http/needs.ts';
import type { MyNotices } from './http/notice-needs.ts';
import { mimeOfTakenDown } from './mail/taken-down.ts';
import type { Now } from './ports.ts';
import { caseReadsFrom } from './reads/case-reads.ts';
import { readsFrom } from './reads/house-reads.ts';
import { type Wired, wire } from './wire.ts';
import type { LaneStatus } from './worker/lane.ts';
import { Worker } from './worker/worker.ts';
import { actOnCase } from './workflows/case/act-on-case.ts';
import { markSeen } from './workflows/case/mark-seen.ts';
import { seeAssignment } from './workflows/case/see-assignment.ts';
import { meetingFrom } from './workflows/reminders/meet-colleague.ts';
import { remindingFrom } from './workflows/reminders/send-reminders.ts';
import { decideOnMessage } from './workflows/triage/decide-on-message.ts';
import { lookForMessage } from './workflows/triage/look-for-message.ts';
import { takeDown } from './workflows/triage/take-down.ts';

/** How long a run that is under way may go on after we were told to end. */
const ENDING_MS = 800;
const WEB = fileURLToPath(new URL('../dist/web', import.meta.url));

const read = readConfig(process.env);
if (!read.ok) {
  process.stderr.write(`${explain(read.problems)}\n`);
  process.exit(2);
}
await serve(read.config);

async function serve(config: Config): Promise<void> {
  const wired = wire(config, config.data);
  const worker = startWorker(config, wired);
  const { needs, mirror, graph } = wired;
  const rowAddress = (list: 'Intake' | 'Cases', row: string): string =>
    `https://${config.siteHost}${config.sitePath}/Lists/${list}/DispForm.aspx?ID=${encodeURIComponent(row)}`;
  const reads = readsFrom({
    mirror,
    worker,
    needs,
    rowAddress,
    graphCounts: () => graph.counts(),
    signedIn: graph.signedIn,
  });
  const workflows: Workflows = {
    decide: async (key, decision, by) => {
      const decided = await decideOnMessage(key, decision, by, needs);
      return decided.ok ? done({ value: decided.value, link: reads.linkOf(key) }) : decided;
    },
    takeDown: async (taken, by) => {
      const logged = await takeDown(taken, by, { ...needs, writer: { takenDown: mimeOfTakenDown } });
      return logged.ok ? done({ value: logged.value, link: reads.linkOf(logged.value.key) }) : logged;
    },
    lookFor: async (seen) => {
      const found = await lookForMessage(seen, needs);
      if (found.is === 'row') return found;
      if (found.is === 'elsewhere')
        return { is: 'elsewhere', watched: needs.standing.mailboxes.map(({ address }) => address) };
      worker.readNext(found.sighting);
      return { is: 'being read', mailbox: found.sighting.mailbox };
    },
    wake: (notice) => worker.heard(notice),
  };
  const cases = caseReadsFrom({ mirror, needs, letters: wired.letters, rowAddress });
  const caseWorkflows: CaseWorkflows = {
    act: async (reference, act, by, seen) => {
      const acted = await actOnCase(reference, { act, by, seen }, needs);
      if (!acted.ok) return acted;
      const { opened, meanwhile } = acted.value;
      return done({ opened: opened?.reference ?? null, meanwhile });
    },
    markSeen: async (reference, read) => {
      const seen = await markSeen(reference, read, needs);
      return seen.ok ? seen : refused({ why: seen.refusal });
    },
    seeAssignment: async (reference, by) => {
      const seen = await seeAssignment(reference, by, needs);
      return seen.ok ? seen : refused({ why: seen.refusal });
    },
  };
  const settings = httpSettings(config);
  const app = buildApp({
    workflows,
    reads,
    cases,
    caseWorkflows,
    notices: myNotices(wired),
    verifyToken: meetingEverybody(
      tokenVerifier(settings, () => new Date()),
      wired,
    ),
    settings,
    log: { level: config.log, stream: process.stderr },
  });
  await app.listen({ port: config.port, host: config.host });
  const { port } = app.server.address() as { port: number };
  process.stdout.write(
    `${JSON.stringify({
      ready: true,
      origin: `http://localhost:${port}`,
      issuer: issuerOf(settings).issuer,
      readModelOfAnother: mirror.ofAnother,
    })}\n`,
  );
  if (mirror.ofAnother) {
    const msg =
      'the read model was of another tenant or site: it was thrown away, and is filled from the lists of this one';
    process.stderr.write(`${JSON.stringify({ level: 'warn', time: needs.now(), msg })}\n`);
  }

  const background = inTheBackground(wired, logLane(needs.now));
  const stop = async (): Promise<void> => {
    // What is under way may come to its end; what waits for Microsoft 365 would wait for a minute and a half.
    const patience = setTimeout(() => graph.close(), ENDING_MS);
    await Promise.all([worker.stop(), background.stop()]);
    clearTimeout(patience);
    await app.close();
    await wired.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  // Whoever started it is gone.
  process.once('disconnect', () => void stop());
  await worker.start();
  background.start();
}

function startWorker(config: Config, { needs, mirror, graph }: Wired): Worker {
  return new Worker({
    needs,
    feeds: mirror,
    subscriptions: config.publicUrl !== null && config.webhookSecret !== null ? graph.subscriptions : null,
    sweepMinutes: config.sweepMinutes,
    remind: reminding(config, { needs, mirror, graph }),
    log: logLane(needs.now),
  });
}

/** Ids, kinds and counts: a lane's name is a mailbox of the council, what it left a message's or a case's id. */
function logLane(now: Now): (line: LaneStatus) => void {
  const msg = 'a run failed, or left something, and comes again';
  return (line) => void process.stderr.write(`${JSON.stringify({ level: 'warn', time: now(), msg, ...line })}\n`);
}

/** Null where the council wants no reminders. */
function reminding(
  { reminders: policy, teamsChannels }: Config,
  { needs, mirror, graph }: Pick<Wired, 'needs' | 'mirror' | 'graph'>,
): ReturnType<typeof remindingFrom> | null {
  if (policy === null) return null;
  const { notices, colleagues, teams } = graph;
  return remindingFrom({
    notices,
    colleagues,
    teams,
    work: mirror.nearWork,
    wording: {
      activity: (notice, language) => activitySaid(notice, reminderWordsIn(language)),
      card: (notice) => cardSaid(notice, reminderWordsIn('en')),
    },
    now: needs.now,
    reminders: {
      policy,
      calendar: needs.standing.ground.calendars['england-and-wales'],
      channels: [...teamsChannels.keys()].map((name) => ({ directorate: name === '*' ? null : name })),
    },
  });
}

/** What somebody was reminded of, from the lists. */
function myNotices({ graph: { notices, colleagues }, needs }: Wired): MyNotices {
  return {
    mine: async (person) => {
      const [rows, all] = await Promise.all([notices.of(person), colleagues.all()]);
      return { rows, wishes: all.find(({ id }) => id === person)?.wishes ?? NO_WISHES };
    },
    wish: async (who, wishes) => {
      // Their sign-in may not have been kept yet.
      await colleagues.met(who, needs.now());
      await colleagues.wish(who.id, wishes);
    },
  };
}

/** Whoever is let in is kept in the list of people, so that reminders know them. Nobody waits for it. */
function meetingEverybody(verify: VerifyToken, { graph, needs }: Wired): VerifyToken {
  const meet = meetingFrom({ colleagues: graph.colleagues, now: needs.now });
  return async (token) => {
    const verified = await verify(token);
    if (verified.ok) {
      const { person, viewer } = verified.value;
      meet({ ...person, ...viewer }).catch((fault: unknown) =>
        needs.log({ msg: 'a sign-in was not kept for reminders', fault }),
      );
    }
    return verified;
  };
}

function httpSettings(config: Config): HttpSettings {
  return {
    council: config.council,
    tenantId: config.tenantId,
    clientId: config.clientId,
    authority: config.authority,
    authorityMetadata: config.authorityMetadata,
    scopes: [`${config.apiUri}/access_as_user`],
    teamsHosts: config.teamsHosts,
    officeJs: config.officeJs,
    groupAreas: config.groupAreas,
    clientState: config.webhookSecret,
    publicUrl: config.publicUrl,
    webRoot: existsSync(WEB) ? WEB : null,
    trustProxy: config.publicUrl?.startsWith('https:') ?? false,
    callsPerMinute: 600,
  };
}
