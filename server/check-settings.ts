/**
 * `node server/check-settings.ts [--embedded]`: whether a start with these settings makes sense, asked before anything is
 * started. Exit code 2 and what to mend on standard error where it does not; what is worth knowing on standard output.
 * `--embedded`: the settings of a tenant come later, from the embedded one.
 */
import { explain, knownSettings, readConfig } from './config.ts';
import { unknownSettings } from './setting-names.ts';

const embedded = process.argv.includes('--embedded');
const read = readConfig(process.env);
const problems = read.ok ? [] : read.problems.filter(({ problem }) => !embedded || problem !== 'is missing');
for (const { name } of unknownSettings(process.env, knownSettings()))
  if (problems.every((one) => one.name !== name))
    process.stdout.write(`${name} is no setting of Redress and does nothing; .env.example lists them all.\n`);
if (problems.length > 0) refuse(explain(problems));

if (read.ok && !embedded) {
  const [{ firstContact }, { graphSettings }] = await Promise.all([
    import('./graph/first-contact.ts'),
    import('./graph-settings.ts'),
  ]);
  const contact = await firstContact(graphSettings(read.config));
  if (contact.is === 'wrong')
    refuse(
      [
        'Redress cannot start: Microsoft 365 does not take its settings.',
        ...contact.words.map((one) => `  ${one}`),
      ].join('\n'),
    );
  const goesOn = {
    away: 'Redress starts all the same, shows what it has read before, and tries until it comes through.',
    there: 'Redress starts all the same, and watches the other mailboxes.',
  };
  if (contact.words.length > 0)
    for (const line of [...contact.words, goesOn[contact.is]]) process.stdout.write(`${line}\n`);
}
process.exit(0);

function refuse(words: string): never {
  process.stderr.write(`${words}\n`);
  process.exit(2);
}
