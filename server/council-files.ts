import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Proclamation } from '../src/domain/calendar/proclaimed.ts';
import { done, type Outcome, refused } from '../src/domain/outcome.ts';
import { DEFAULT_POLICY, type PolicyPack } from '../src/domain/policy/policy-pack.ts';
import type { PolicyProblem } from '../src/domain/policy/policy-problem.ts';
import { readPolicyPack } from '../src/domain/policy/read-policy-pack.ts';
import { readProclamations } from '../src/domain/policy/read-proclamations.ts';
import { clockWordsIn } from '../src/words/clock/said.ts';

/** Every problem of a file as a line for whoever wrote it: the place, and what is wrong there. */
type Read<T> = Outcome<readonly T[], readonly string[]>;

/** Relative paths are relative to the folder of Redress, where `.env` is, wherever a command is called from. */
const HERE = fileURLToPath(new URL('..', import.meta.url));
export const inHouse = (path: string): string => resolve(HERE, path);

/**
 * The policies of a council from its file: one pack or a list of them, as JSON. Older cases keep the pack they were
 * received under, so a new one is added and none taken away; before the first the default holds.
 */
export function readPolicyFile(path: string): Read<PolicyPack> {
  const file = readJson(path);
  if (!file.ok) return file;
  const listed = Array.isArray(file.value);
  const packs: PolicyPack[] = [];
  const problems: PolicyProblem[] = [];
  for (const [index, one] of (Array.isArray(file.value) ? file.value : [file.value]).entries()) {
    const read = readPolicyPack(one);
    if (read.ok) packs.push(read.value);
    else problems.push(...read.refusal.map((problem) => (listed ? inPack(index, problem) : problem)));
  }
  if (listed && packs.length + problems.length === 0) problems.push({ path: 'policy', reason: 'empty list' });
  return problems.length === 0 ? done([DEFAULT_POLICY, ...packs]) : refused(problems.map(said));
}

/** The holidays that were proclaimed after the calendars were published, from a council's file: a list, as JSON. */
export function readHolidaysFile(path: string): Read<Proclamation> {
  const file = readJson(path);
  if (!file.ok) return file;
  const read = readProclamations(file.value);
  return read.ok ? read : refused(read.refusal.map(said));
}

function readJson(path: string): Outcome<unknown, readonly string[]> {
  let text: string;
  try {
    text = readFileSync(inHouse(path), 'utf8');
  } catch (error) {
    return refused([unread(path, error)]);
  }
  try {
    // Some editors begin a file with a mark of its encoding.
    return done(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return refused([`The file is not JSON: ${error instanceof Error ? error.message : String(error)}.`]);
  }
}

/** Null: a file that holds both a private key and a certificate; else what is wrong with it. */
export function certificateProblem(path: string): string | null {
  let pem: string;
  try {
    pem = readFileSync(inHouse(path), 'utf8');
  } catch (error) {
    return unread(path, error);
  }
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(pem)) return 'There is no private key in it.';
  return pem.includes('-----BEGIN CERTIFICATE-----') ? null : 'There is no certificate in it.';
}

const unread = (path: string, error: unknown): string =>
  codeOf(error) === 'EISDIR'
    ? `${inHouse(path)} is a folder; name the file in it.`
    : `There is no file at ${inHouse(path)} that can be read (${codeOf(error)}).`;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const inPack = (index: number, { path, reason }: PolicyProblem): PolicyProblem => ({
  path: path === 'policy' ? `[${index}]` : `[${index}].${path}`,
  reason,
});

const said = ({ path, reason }: PolicyProblem): string => `${path}: ${clockWordsIn('en').policyProblem[reason]}`;
