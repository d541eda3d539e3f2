import { failedReading } from '../../server/mail/failed-reading.ts';
import { goneKey, keyOfMail, sha256Of } from '../../server/mail/message-key.ts';
import { readMailHere } from '../../server/mail/mime.ts';
import { Mirror } from '../../server/mirror/mirror.ts';
import type { MailReader } from '../../server/ports.ts';
import type { Needs } from '../../server/workflows/needs.ts';
import type { Working } from '../../server/workflows/triage/account-for.ts';
import { BytesInHand } from '../../server/workflows/triage/bytes-in-hand.ts';
import { Stumbles } from '../../server/workflows/triage/stumbles.ts';
import { watchMailbox } from '../../server/workflows/triage/watch-mailbox.ts';
import { PUBLISHED_CALENDARS } from '../../src/domain/calendar/calendars.ts';
import { DEFAULT_POLICY } from '../../src/domain/policy/policy-pack.ts';
import type { WatchedMailbox } from '../../src/domain/triage/intake.ts';
import { InMemoryCaseFiles } from './in-memory/case-files.ts';
import { InMemoryCaseRegister } from './in-memory/case-register.ts';
import { InMemoryIntakeLog } from './in-memory/intake-log.ts';
import { InMemoryMailbox } from './in-memory/mailbox.ts';
import { TRIAGE } from './triage.ts';

export const CONTACT = 'contact@marlsbury.gov.example';
export const COMPLAINTS = 'complaints@marlsbury.gov.example';
export const OMBUDSMAN = 'ombudsman@marlsbury.gov.example';

/** The reader without its threads: what it reads is the real thing. */
export const readerHere: MailReader = {
  read: async (mime) => {
    if (new TextDecoder('latin1').decode(mime).includes('X-Test-Poison:'))
      return failedReading(mime, 'took too long to read');
    const mail = await readMailHere(mime);
    return { key: keyOfMail(mail, mime), sha256: sha256Of(mime), ok: true, mail };
  },
  goneKey,
  close: async () => undefined,
};

/** Everything a workflow needs, in memory, with the parts a test wants to look into. */
export function aDesk(mode: WatchedMailbox['mode'] = 'suggest') {
  const watched: readonly WatchedMailbox[] = [
    { address: CONTACT, kind: 'triage', mode },
    { address: COMPLAINTS, kind: 'triage', mode },
    { address: OMBUDSMAN, kind: 'ombudsman', mode: 'suggest' },
  ];
  const mailbox = new InMemoryMailbox(watched.map(({ address }) => address));
  const intake = new InMemoryIntakeLog();
  const register = new InMemoryCaseRegister();
  const files = new InMemoryCaseFiles();
  const memory = new Mirror(':memory:');
  let minute = 0;
  const clock = (): string => new Date(Date.UTC(2026, 5, 1, 9, minute++)).toISOString();
  const logged: Parameters<Needs['log']>[0][] = [];
  const needs: Working = {
    mailbox,
    intake,
    register,
    files,
    memory,
    reader: readerHere,
    now: clock,
    log: (line) => void logged.push(line),
    stumbles: new Stumbles(clock),
    inHand: new BytesInHand(),
    standing: {
      mailboxes: watched,
      referencePrefix: 'RD',
      ground: { policies: [DEFAULT_POLICY], calendars: PUBLISHED_CALENDARS },
    },
    triage: TRIAGE,
  };
  const box = (address: string): WatchedMailbox => watched.find((one) => one.address === address) as WatchedMailbox;
  const readLists = async (): Promise<void> => {
    await memory.feedEvents(register);
    await memory.feedCases(register);
    await memory.feedIntake(intake);
  };
  /** A letter comes to the contact mailbox and is brought in; answers the key of its row. */
  const arrives = async (letter: Letter): Promise<string> => {
    const before = new Set(intake.all().map(({ key }) => key));
    mailbox.deliver(CONTACT, aLetter(letter));
    await watchMailbox(box(CONTACT), needs);
    return intake.all().find(({ key }) => !before.has(key))?.key ?? '';
  };
  return { mailbox, intake, register, files, memory, needs, logged, box, arrives, readLists };
}

type Letter = { from?: string; to?: string; subject?: string; id?: string; body?: string; headers?: readonly string[] };

let letters = 0;

/** A message as it travels; what a test does not name is ordinary and unlike any other. */
export function aLetter({ from, to, subject, id, body, headers = [] }: Letter = {}): string {
  letters += 1;
  return [
    `From: ${from ?? '"Noreen Fettle" <noreen.fettle@post.example>'}`,
    `To: <${to ?? CONTACT}>`,
    `Subject: ${subject ?? 'Brown bin'}`,
    `Message-ID: <${id ?? `letter-${letters}@post.example`}>`,
    'Date: Mon, 01 Jun 2026 08:55:00 +0000',
    ...headers,
    '',
    body ?? COMPLAINT,
  ].join('\r\n');
}

export const COMPLAINT =
  'This is the third week running that nobody has collected our brown bin. I rang twice and was promised a call back that never came. I am very unhappy with how the council has dealt with this.';
export const QUESTION = 'What time does the library open on Saturdays?';
