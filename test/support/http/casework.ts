import type { CaseActed, CaseNotActed, CaseReads, CaseWorkflows } from '../../../server/http/case-needs.ts';
import { letterOf } from '../../../server/mail/letter.ts';
import { attachedHere } from '../../../server/mail/mime.ts';
import { Mirror } from '../../../server/mirror/mirror.ts';
import { caseReadsFrom } from '../../../server/reads/case-reads.ts';
import { actOnCase } from '../../../server/workflows/case/act-on-case.ts';
import { linkMessage } from '../../../server/workflows/case/link-message.ts';
import { markSeen } from '../../../server/workflows/case/mark-seen.ts';
import { seeAssignment } from '../../../server/workflows/case/see-assignment.ts';
import { showCase } from '../../../server/workflows/case/show-case.ts';
import { takeOffCase } from '../../../server/workflows/case/take-off-case.ts';
import type { Asked } from '../../../src/domain/case/act.ts';
import type { CaseCategory, CaseEvent } from '../../../src/domain/case/case.ts';
import { decideToOpen } from '../../../src/domain/case/decide.ts';
import type { CaseSummary } from '../../../src/domain/case/summary.ts';
import { done, type Outcome, refused } from '../../../src/domain/outcome.ts';
import type { IntakeEntry, Person, WatchedMailbox } from '../../../src/domain/triage/intake.ts';
import { GROUND } from '../a-case.ts';
import { InMemoryCaseFiles } from '../in-memory/case-files.ts';
import { InMemoryCaseRegister } from '../in-memory/case-register.ts';
import { InMemoryIntakeLog } from '../in-memory/intake-log.ts';

const MAILBOXES: readonly WatchedMailbox[] = [
  { address: 'contact@marlsbury.gov.example', kind: 'triage', mode: 'suggest' },
  { address: 'complaints@marlsbury.gov.example', kind: 'triage', mode: 'suggest' },
  { address: 'ombudsman@marlsbury.gov.example', kind: 'ombudsman', mode: 'suggest' },
];

/** The cases of a council: the lists in memory, and over them the read model, the reads and the workflows as they are. */
export class FakeCasework implements CaseWorkflows {
  readonly register = new InMemoryCaseRegister();
  readonly intake = new InMemoryIntakeLog();
  readonly files = new InMemoryCaseFiles();
  readonly mirror = new Mirror(':memory:', GROUND);
  readonly reads: CaseReads;
  /** Thrown by every act while set. */
  fault: Error | null = null;
  #number = 100;
  readonly #needs;

  constructor(histories: readonly (readonly CaseEvent[])[], messages: readonly IntakeEntry[]) {
    this.#needs = {
      register: this.register,
      memory: this.mirror,
      files: this.files,
      intake: this.intake,
      now: () => new Date().toISOString(),
      standing: { mailboxes: MAILBOXES, referencePrefix: 'RD', ground: GROUND },
    };
    this.reads = caseReadsFrom({
      mirror: this.mirror,
      needs: this.#needs,
      letters: { letter: letterOf, attached: attachedHere },
      rowAddress: (list, row) => `https://marlsbury.sharepoint.example/sites/redress/Lists/${list}/${row}`,
    });
    for (const entry of messages) this.remember(entry);
    this.ready = this.#fill(histories);
  }

  /** Once every history is in. */
  readonly ready: Promise<void>;

  /** A row of the log, as both the list and the read model have it. */
  remember(entry: IntakeEntry): void {
    void this.intake.record(entry);
    this.mirror.rememberIntake(entry);
  }

  summary = (reference: string): CaseSummary | null => this.mirror.reference(reference);

  /** Puts a case with its whole history in, as another server would have. */
  async add(history: readonly CaseEvent[]): Promise<void> {
    for (const event of history) await this.register.append(event);
    await showCase(history, this.#needs);
  }

  async open(entry: IntakeEntry, category: CaseCategory, by: Person): Promise<string> {
    this.#number += 1;
    const reference = `RD-26-${String(this.#number).padStart(6, '0')}`;
    const at = this.#needs.now();
    const receivedAt = entry.received[0]?.at ?? at;
    const opening = { reference, entry, category, correspondence: null, receivedAt, toConfirm: false, by, at };
    await this.add([decideToOpen(opening)]);
    return reference;
  }

  async act(
    reference: string,
    act: Asked,
    by: Person,
    seen: number | null = null,
  ): Promise<Outcome<CaseActed, CaseNotActed>> {
    if (this.fault) throw this.fault;
    const acted = await actOnCase(reference, { act, by, seen }, this.#needs);
    if (!acted.ok) return acted;
    const { opened, meanwhile } = acted.value;
    return done({ opened: opened?.reference ?? null, meanwhile });
  }

  async markSeen(
    reference: string,
    read: { readonly keys: readonly string[]; readonly by: Person; readonly ofTeam: boolean },
  ): Promise<Outcome<null, CaseNotActed>> {
    if (this.fault) throw this.fault;
    const seen = await markSeen(reference, read, this.#needs);
    return seen.ok ? seen : refused({ why: seen.refusal });
  }

  async seeAssignment(reference: string, by: Person): Promise<Outcome<null, CaseNotActed>> {
    if (this.fault) throw this.fault;
    const seen = await seeAssignment(reference, by, this.#needs);
    return seen.ok ? seen : refused({ why: seen.refusal });
  }

  /** Puts a message on a case, as the workflow does. */
  link = (reference: string, entry: IntakeEntry, by: Person) =>
    linkMessage(reference, { entry, rung: 'put there by a person', by }, this.#needs);

  /** Takes a message off its case, as the workflow does. */
  takeOff = (reference: string, intakeKey: string, into: string | null, by: Person) =>
    takeOffCase(reference, { intakeKey, into, why: '', by }, this.#needs);

  async #fill(histories: readonly (readonly CaseEvent[])[]): Promise<void> {
    for (const history of histories) await this.add(history);
  }
}
