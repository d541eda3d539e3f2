/**
 * `npm test`: types, lint, then every kind of test, and one closing line. Types and lint count as one test each, so
 * that the tally says everything. `npm test -- --project http` runs one kind only (and says so).
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, environment, projectNode, root } from './ensure.mjs';

await ensureInstalled();
const began = Date.now();
const tally = { passed: 0, failed: 0, skipped: 0 };
const asked = process.argv.slice(2);

/** Runs beside the other steps; what it says is shown as a whole. */
function step(name, args) {
  return new Promise((done) => {
    const child = spawn(projectNode(), args, { cwd: root, env: environment() });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => said.push(bytes));
    child.on('close', (code) => {
      process.stdout.write(`\n── ${name}\n`);
      process.stdout.write(Buffer.concat(said));
      tally[code === 0 ? 'passed' : 'failed'] += 1;
      done();
    });
  });
}

const bin = (name, file) => join('node_modules', name, file);
if (asked.length === 0)
  await Promise.all([
    step('types', [bin('typescript', 'bin/tsc'), '-p', '.']),
    step('types of the domain (no DOM, no Node)', [bin('typescript', 'bin/tsc'), '-p', 'src/domain']),
    step('lint', [bin('@biomejs/biome', 'bin/biome'), 'check', '.']),
  ]);

process.stdout.write('\n── tests\n');
const folder = join(root, 'node_modules', '.cache', 'redress');
const report = join(folder, 'tests.json');
mkdirSync(folder, { recursive: true });
rmSync(report, { force: true });
const vitest = [
  bin('vitest', 'vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...asked,
];
const { status } = spawnSync(projectNode(), vitest, { cwd: root, stdio: 'inherit', env: environment() });
if (existsSync(report)) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
  tally.passed += numPassedTests;
  tally.failed += numFailedTests;
  tally.skipped += numPendingTests + numTodoTests;
}
// A file that does not even load, an unhandled error or a missing report fails the run without failing a test.
if (status !== 0 && tally.failed === 0) tally.failed += 1;

process.stdout.write(`\nin ${Math.round((Date.now() - began) / 1000)} s\n`);
process.stdout.write(`${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped\n`);
process.exitCode = tally.failed === 0 ? 0 : 1;
