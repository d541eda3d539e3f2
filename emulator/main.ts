/** `node emulator/main.ts --data FOLDER --port N --smtp-port N [--no-seed | --no-mail] [--seed-only]` */
import { parseArgs } from 'node:util';
import { startEmulator } from './start.ts';

const USAGE =
  'usage: node emulator/main.ts [--data FOLDER] [--port N] [--smtp-port N] [--no-seed | --no-mail] [--seed-only]';

type Options = { data: string; port: number; smtpPort: number; seed: boolean; mail: boolean; seedOnly: boolean };

const options = readOptions(process.argv.slice(2));
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`);
  process.exit(2);
}
try {
  const emulator = await startEmulator({
    dataFolder: options.data,
    port: options.port,
    smtpPort: options.smtpPort,
    seed: options.seed,
    mail: options.mail,
  });
  const { origin, smtpPort, seeded, seededNow } = emulator;
  console.log(JSON.stringify({ ready: true, origin, smtpPort, seeded, seededNow }));
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    emulator.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Whoever started it is gone.
  process.once('disconnect', stop);
  if (options.seedOnly) stop();
} catch (error) {
  console.error(`The emulated tenant did not start: ${startProblem(error, options)}`);
  process.exit(1);
}

/** What is wrong with the arguments, or what they say. */
function readOptions(args: string[]): Options | string {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        data: { type: 'string', default: '.data/tenant' },
        port: { type: 'string', default: '4010' },
        'smtp-port': { type: 'string', default: '4025' },
        'no-seed': { type: 'boolean', default: false },
        'no-mail': { type: 'boolean', default: false },
        'seed-only': { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    return error instanceof Error ? error.message : 'The arguments cannot be read.';
  }
  const [port, smtpPort] = [Number(values.port), Number(values['smtp-port'])];
  for (const [name, value] of [
    ['--port', port],
    ['--smtp-port', smtpPort],
  ] as const) {
    if (!Number.isInteger(value) || value < 0 || value > 65_535) return `${name} must lie between 0 and 65535.`;
  }
  return {
    data: String(values.data),
    port,
    smtpPort,
    seed: values['no-seed'] !== true,
    mail: values['no-mail'] !== true,
    seedOnly: values['seed-only'] === true,
  };
}

function startProblem(error: unknown, { port, smtpPort, data }: Options): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return `port ${port} or ${smtpPort} is in use by another program.`;
  if (code === 'EACCES' || code === 'EPERM') return `the folder ${data} or the port cannot be used.`;
  return error instanceof Error ? error.message : String(error);
}
