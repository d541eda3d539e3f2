/**
 * `npm run soak`: messages arrive while calls are throttled and fail, notifications are lost and repeated, answers are
 * lost after the work was done, and the server is killed again and again. At the end nothing may be lost and nothing
 * may stand twice, and every kept message is the bytes its row gives the hash of. Prints JSON; exit 1 where a promise is broken.
 */
import { createHash } from 'node:crypto';
import { type Programs, startPrograms, until } from '../support/programs.ts';
import { optionsOrEnd } from '../support/run-options.ts';
import { sampleMail, seeded } from '../support/sample-mail.ts';
import { filesThatDiffer, type Ledger, readLedger } from './ledger.ts';

const { numbers } = optionsOrEnd({
  usage: `npm run soak -- [options]     what became of the messages as JSON; exit code 1 where one was lost or stands twice
  --messages N      how many arrive (default 1000)
  --kills N         how often the server is killed (default 20)
  --seed N          which faults fall when (default 7)
  --help            this text
`,
  numbers: { messages: { usually: 1000 }, kills: { usually: 20, least: 0 }, seed: { usually: 7, least: 0 } },
  words: {},
});
const { messages: MESSAGES, kills: KILLS, seed: SEED } = numbers;
const random = seeded(SEED);
/** How long a server lives before it is killed, on average. */
const MEAN_LIFE_MS = 3_500;

const FAULTS = {
  seed: SEED,
  rules: [
    { match: { path: '.*' }, fault: { kind: 'throttle', retryAfter: 1 }, probability: 0.2 },
    { match: { path: '.*' }, fault: { kind: 'status', status: 503 }, probability: 0.03 },
    { match: { path: '.*' }, fault: { kind: 'reset' }, probability: 0.01 },
    {
      match: { path: '.*', method: 'POST' },
      // biome-ignore lint/suspicious/noThenProperty: the word of the emulator's control address
      fault: { kind: 'after', then: { kind: 'status', status: 504 } },
      probability: 0.01,
    },
    { match: { notification: true }, fault: { kind: 'lose' }, probability: 0.3 },
    { match: { notification: true }, fault: { kind: 'repeat' }, probability: 0.3 },
  ],
};

const MAILBOXES = ['contact@marlsbury.gov.example', 'complaints@marlsbury.gov.example'] as const;

async function soak(programs: Programs): Promise<number> {
  const began = Date.now();
  await programs.redress(['provision', 'apply']).then(({ code, out, err }) => {
    if (code !== 0) throw new Error(`provision: ${out}${err}`);
  });
  await programs.control('POST', '/faults', FAULTS);

  let delivered = 0;
  let copies = 0;
  const delivering = (async () => {
    for (let n = 0; n < MESSAGES; n += 1) {
      const [first, second] = n % 2 ? MAILBOXES : [MAILBOXES[1], MAILBOXES[0]];
      const mail = sampleMail(n, random, first);
      await programs.deliver(first, cameBy(first, mail));
      delivered += 1;
      // Every tenth reaches both mailboxes: one row, two receipts.
      if (n % 10 === 0) {
        await programs.deliver(second, cameBy(second, mail));
        copies += 1;
      }
      // Spread over the time of the kills, so that they fall among arriving mail.
      await pause((KILLS * MEAN_LIFE_MS * 0.9 * random() * 2) / MESSAGES);
    }
  })();

  let kills = 0;
  let server = await programs.startServer({ REDRESS_SWEEP_MINUTES: '0.2' });
  while (kills < KILLS) {
    await pause(500 + random() * 2 * (MEAN_LIFE_MS - 500));
    server.process.kill('SIGKILL');
    kills += 1;
    process.stderr.write(`killed ${kills} of ${KILLS}; delivered ${delivered} of ${MESSAGES}\n`);
    server = await programs.startServer({ REDRESS_SWEEP_MINUTES: '0.2' });
  }
  await delivering;

  // The faults stay on until everything is in: the log must become whole in spite of them.
  const whole = await until(
    'the log to be whole',
    async () => {
      const ledger = await readLedger(programs);
      process.stderr.write(`rows ${ledger.rows} of ${MESSAGES}, receipts ${ledger.receipts} of ${MESSAGES + copies}\n`);
      await pause(2_000);
      return ledger.receipts >= MESSAGES + copies && ledger.rows >= MESSAGES ? ledger : null;
    },
    900,
  ).catch(() => readLedger(programs));
  const seconds = Math.round((Date.now() - began) / 1000);
  await programs.control('DELETE', '/faults');
  await pause(3_000);
  const reconcile = await programs.redress(['reconcile']);
  const final = await readLedger(programs);
  const differing = await filesThatDiffer(programs);
  await server.stop();

  const result = {
    what: 'soak',
    messages: MESSAGES,
    receipts: MESSAGES + copies,
    kills,
    seconds,
    faults: FAULTS.rules.map(({ fault, probability }) => `${fault.kind} ${probability}`),
    lost: MESSAGES - final.rows,
    lostReceipts: MESSAGES + copies - final.receipts,
    repeatedRows: final.repeatedRows,
    repeatedReceipts: final.repeatedReceipts,
    held: final.held,
    cases: final.cases,
    casesOpenedTwice: final.casesOpenedTwice,
    gapsInHistories: final.gapsInHistories,
    casesWithoutRow: final.casesWithoutRow,
    rowsNamingNoCase: final.rowsNamingNoCase,
    filesThatDiffer: differing,
    reconcileExit: reconcile.code,
    wholeWhileFaultsWereOn: whole.rows === MESSAGES && whole.receipts === MESSAGES + copies,
    ledger: createHash('sha256').update(JSON.stringify(final)).digest('hex').slice(0, 12),
  };
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  return clean(final, MESSAGES, copies) && differing === 0 && reconcile.code === 0 ? 0 : 1;
}

const clean = (ledger: Ledger, messages: number, copies: number): boolean =>
  ledger.rows === messages &&
  ledger.receipts === messages + copies &&
  [
    ledger.repeatedRows,
    ledger.repeatedReceipts,
    ledger.held,
    ledger.casesOpenedTwice,
    ledger.gapsInHistories,
    ledger.casesWithoutRow,
    ledger.rowsNamingNoCase,
  ].every((count) => count === 0);

/** A message as it comes to one mailbox: the last hop writes its own line on top, so copies are never the same bytes. */
const cameBy = (mailbox: string, mime: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from(`Received: from post.example by ${mailbox}; Thu, 01 Oct 2026 09:00:00 +0000\r\n`), mime]);

const pause = (ms: number): Promise<void> => new Promise((next) => setTimeout(next, ms));

const programs = await startPrograms({ mode: 'auto' });
try {
  process.exitCode = await soak(programs);
} finally {
  await programs.close();
}
