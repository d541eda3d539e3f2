import { spawn } from 'node:child_process';
import { sampleMail, seeded } from '../support/sample-mail.ts';

let series = 0;

/**
 * Messages per second through the peer's own gateway command (`rt-mailgate`, one process per mail as a mail server calls
 * it), `atOnce` at a time, with the same mails as ours. Every call uses new senders, as residents' mails mostly do.
 */
export async function gatewayRate(command: string, messages: number, atOnce: number): Promise<number> {
  series += 1;
  const random = seeded(20_260_401 + series);
  const mails = Array.from({ length: messages }, (_, n) => sampleMail(series * 100_000 + n, random));
  const [program = '', ...args] = command.split(' ');
  const began = performance.now();
  const work = async (): Promise<void> => {
    for (let mail = mails.shift(); mail; mail = mails.shift()) await pipeTo(program, args, mail);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return messages / ((performance.now() - began) / 1000);
}

function pipeTo(program: string, args: readonly string[], mail: Uint8Array): Promise<void> {
  const child = spawn(program, args, { stdio: ['pipe', 'ignore', 'inherit'] });
  child.stdin.end(mail);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${program} ended with code ${code}`))));
  });
}
