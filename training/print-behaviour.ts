/**
 * `node launch/run.mjs training/print-behaviour.ts [--show]`: how triage as it is shipped behaves, family by family. `--show`
 * adds each message that fails, with the shares it got (complaint, service request, contact).
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sharesBy } from '../src/domain/triage/model/linear-model.ts';
import { modelFrom } from '../src/domain/triage/model/model-text.ts';
import type { Scores } from '../src/domain/triage/score.ts';
import { behaviourFigures } from './behaviour.ts';
import { MODEL_FILE } from './settings.ts';

const { values } = parseArgs({ options: { show: { type: 'boolean', default: false } } });
const model = modelFrom(readFileSync(MODEL_FILE, 'utf8'));

const share = (value: number): string => value.toFixed(2);
const shown = ({ complaint, service_request, contact }: Scores): string =>
  [complaint, service_request, contact].map(share).join(' ');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(`${'family'.padEnd(26)}${'kind'.padEnd(12)}passed   of  rate  right answers`);
for (const { family, kind, of, passed, answers, right, failures } of behaviourFigures(({ traits }) =>
  sharesBy(model, traits),
)) {
  const rate = `${Math.round((100 * passed) / of)}%`.padStart(6);
  say(
    `${family.padEnd(26)}${kind.padEnd(12)}${String(passed).padStart(6)}${String(of).padStart(5)}${rate}  ${right} of ${answers}`,
  );
  if (values.show)
    for (const { asked, before, after } of failures)
      say(
        `    ${asked.id} [${asked.message.message.acceptable.join(', ')}] ${shown(before)}${after ? ` > ${shown(after)}` : ''}: ${(asked.changed ?? asked.message).message.body.replaceAll('\n', ' ').slice(0, 160)}`,
      );
}
