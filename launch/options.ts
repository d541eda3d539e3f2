import { parseArgs } from 'node:util';

export const HELP = `npm start -- [options]
  --data FOLDER          where everything is kept (default: the folder data of this checkout)
  --port N               the server's port (default: REDRESS_PORT, else 4000)
  --tenant-port N        the embedded tenant's port (default 4010)
  --smtp-port N          the embedded tenant's SMTP port (default 4025)
  --mode suggest|auto    whether confident proposals open cases at once (default suggest; embedded tenant only)
  --no-seed              leave an empty tenant empty
  --no-cases             seed letters only, and leave every case for you to open
  --help                 this text
With a tenant's settings in the environment or in .env, Redress connects to Microsoft 365 and starts no embedded tenant.`;

export type Options = {
  /** Null: nothing was said. */
  readonly data: string | null;
  readonly port: number;
  readonly tenantPort: number;
  readonly smtpPort: number;
  readonly mode: string;
  readonly seed: boolean;
  readonly cases: boolean;
};

/** What was asked for; or everything that is wrong with it, as lines for the person who wrote it. */
export type Asked = { readonly options: Options } | { readonly wrong: readonly string[] } | 'help';

/** `env` gives the server's port where the command line does not (`REDRESS_PORT`). */
export function readOptions(args: readonly string[], env: NodeJS.Dict<string>): Asked {
  let values: ReturnType<typeof parsed>;
  try {
    values = parsed(args);
  } catch (error) {
    // The parser goes on to advise on positional arguments, of which there are none here.
    const [said = ''] = (error as Error).message.split(/\. |\.?\n/);
    return { wrong: [`${said.replace('argument is ambiguous', 'has no value')}.`] };
  }
  if (values.help) return 'help';
  const port =
    values.port !== undefined || !env.REDRESS_PORT
      ? { name: '--port', value: values.port ?? '4000' }
      : { name: 'REDRESS_PORT', value: env.REDRESS_PORT };
  const ports = [
    port,
    { name: '--tenant-port', value: values['tenant-port'] },
    { name: '--smtp-port', value: values['smtp-port'] },
  ];
  const wrong = ports.flatMap(({ name, value }, at) => {
    if (!isPort(value)) return [`${name} is "${value}", which is no port. Put a whole number from 1 to 65535 there.`];
    const same = ports.slice(0, at).find((other) => Number(other.value) === Number(value));
    return same ? [`${name} and ${same.name} are both ${value}. Put another number in one of them.`] : [];
  });
  if (values.mode !== 'suggest' && values.mode !== 'auto')
    wrong.push(`--mode is "${values.mode}". Put suggest (a person opens cases) or auto there.`);
  if (values.data?.trim() === '') wrong.push('--data is empty. Put a folder there.');
  if (wrong.length > 0) return { wrong };
  const [server = 0, tenantPort = 0, smtpPort = 0] = ports.map(({ value }) => Number(value));
  const { data = null, mode, seed, cases } = values;
  return { options: { data, port: server, tenantPort, smtpPort, mode, seed, cases } };
}

const isPort = (text: string): boolean => /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;

const parsed = (args: readonly string[]) =>
  parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      data: { type: 'string' },
      port: { type: 'string' },
      'tenant-port': { type: 'string', default: '4010' },
      'smtp-port': { type: 'string', default: '4025' },
      mode: { type: 'string', default: 'suggest' },
      seed: { type: 'boolean', default: true },
      cases: { type: 'boolean', default: true },
      help: { type: 'boolean', default: false, short: 'h' },
    },
  }).values;
