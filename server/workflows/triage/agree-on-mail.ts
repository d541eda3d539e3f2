import type { CaseEvent, EventOf } from '../../../src/domain/case/case.ts';
import { messagesOn } from '../../../src/domain/case/messages-on.ts';
import { choicesFor } from '../../../src/domain/triage/decisions.ts';
import { type IntakeEntry, REDRESS } from '../../../src/domain/triage/intake.ts';
import { askForNext } from '../case/link-message.ts';
import type { Needs } from '../needs.ts';
import { leaveCase, whyItStays } from './put-on-case.ts';

type Using = Pick<Needs, 'register' | 'memory' | 'intake' | 'now' | 'standing'>;
type Put = EventOf<'message linked'>;
type Taken = EventOf<'message taken off'>;

/** Somebody has gone on from a message on a case that its row does not name. */
class NotAgreed extends Error {
  readonly kind = 'not agreed';

  constructor(reference: string) {
    super(
      `A message was put on case ${reference} and then decided otherwise, and the case has gone on from it: it stays there, and a person looks which is right.`,
    );
  }
}

/**
 * The row of a message and the case that a person put it on, or took it off, come to agree where a crash fell between the
 * two: the row says what the history says, unless somebody has decided since, or gone on from the message where the row has it;
 * then the history follows the row.
 */
export async function agreeOnMail(event: Put | Taken, needs: Using): Promise<void> {
  // read
  const { reference, intakeKey } = event;
  const events = await needs.register.events(reference);
  const row = await needs.intake.find(intakeKey);
  if (row === null || isOvertaken(event, events)) return;

  // decide and do
  if (event.type === 'message taken off') {
    if (row.reference === reference && row.state === 'linked' && !isDecidedSince(row, event))
      await writeBack(row, needs);
  } else if (row.reference === reference) return;
  else {
    const stays = isToFollow(row, event) ? await whyItStays(row, { into: reference, by: event.by }, needs) : null;
    if (stays === null && isToFollow(row, event)) return follow(row, event, needs);
    if (stays === null && row.decided === null) return;
    const there = { key: intakeKey, state: 'linked', reference } as const;
    const left = await leaveCase(there, { into: row.reference, why: '', by: REDRESS }, needs);
    if (!left.ok) throw new NotAgreed(reference);
  }
}

/** The message has come or gone again since. */
const isOvertaken = (event: Put | Taken, events: readonly CaseEvent[]): boolean =>
  messagesOn(events).includes(event.intakeKey) !== (event.type === 'message linked');

const isDecidedSince = ({ decided }: IntakeEntry, { at }: CaseEvent): boolean => decided !== null && decided.at >= at;

const isToFollow = (row: IntakeEntry, event: Put): boolean =>
  event.by.id !== REDRESS.id && !isDecidedSince(row, event) && choicesFor(row).includes('link');

async function follow(row: IntakeEntry, { reference, by, at }: Put, needs: Using): Promise<void> {
  await askForNext(reference, row, needs);
  const decided = { category: row.proposal?.category ?? 'contact', by, at, reason: '' } as const;
  const named = await needs.intake.change(row.key, (current) =>
    current.state === row.state && current.reference === row.reference
      ? { ...current, state: 'linked', reason: 'put on a case by a person', reference, decided }
      : current,
  );
  needs.memory.rememberIntake(named);
  if (named.reference === reference) await leaveCase(row, { into: reference, why: '', by }, needs);
}

async function writeBack(row: IntakeEntry, { intake, memory }: Using): Promise<void> {
  const back = await intake.change(row.key, (current) =>
    current.state === 'linked' && current.reference === row.reference
      ? { ...current, state: 'proposed', reason: 'taken off a case, a person decides', reference: null, decided: null }
      : current,
  );
  memory.rememberIntake(back);
}
