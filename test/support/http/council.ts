import type { Decided, HttpSettings, Linked, Mismatch, Notice, Reads, Workflows } from '../../../server/http/needs.ts';
import type { HealthPart } from '../../../src/api/shapes.ts';
import type { CaseSummary } from '../../../src/domain/case/summary.ts';
import { done, refused } from '../../../src/domain/outcome.ts';
import { choicesFor, type Decision } from '../../../src/domain/triage/decisions.ts';
import { INTAKE_STATES, type IntakeEntry, type IntakeState, type Person } from '../../../src/domain/triage/intake.ts';
import { aCase } from '../builders.ts';
import { CLIENT, TENANT } from './authority.ts';

export const CLIENT_STATE = 'a-shared-secret-of-the-tests';

/** A council in memory that behaves: what people decide changes what is read afterwards. */
export class FakeCouncil implements Reads, Workflows {
  entries: IntakeEntry[];
  cases: CaseSummary[] = [];
  unaccounted = 0;
  /** Thrown by every read and decision while set. */
  fault: Error | null = null;
  /** Each decision takes this long. */
  delayMs = 0;
  readonly woken: Notice[] = [];
  readonly parts: Record<HealthPart, 'ok' | 'degraded'> = {
    'sign-in': 'ok',
    mailboxes: 'ok',
    lists: 'ok',
    notifications: 'ok',
    'read model': 'ok',
  };
  #number = 100;

  constructor(entries: IntakeEntry[] = [], cases: CaseSummary[] = []) {
    this.entries = entries;
    this.cases = cases;
  }

  deliver(entry: IntakeEntry): void {
    this.entries.unshift(entry);
  }

  async latestIntake(asked: { state: IntakeState | null; limit: number; after: string | null }) {
    this.#fail();
    const all = this.entries.filter((entry) => asked.state === null || entry.state === asked.state);
    const from = asked.after === null ? 0 : all.findIndex((entry) => entry.key === asked.after) + 1;
    const rows = all.slice(from, from + asked.limit);
    const more = from + asked.limit < all.length;
    return { rows: rows.map(linkedRow), next: more ? (rows.at(-1)?.key ?? null) : null };
  }

  intakeCounts(): Record<IntakeState, number> {
    const count = (state: IntakeState) => this.entries.filter((entry) => entry.state === state).length;
    return Object.fromEntries(INTAKE_STATES.map((state) => [state, count(state)])) as Record<IntakeState, number>;
  }

  intake(key: string): Linked<IntakeEntry> | null {
    this.#fail();
    const found = this.entries.find((entry) => entry.key === key);
    return found ? linkedRow(found) : null;
  }

  latestCases(limit: number): Linked<CaseSummary>[] {
    this.#fail();
    return this.cases
      .slice(0, limit)
      .map((value) => ({ value, link: `https://marlsbury.sharepoint.example/cases/${value.reference}` }));
  }

  reconcile(): { checkedAt: string; mailboxes: Mismatch[] } {
    this.#fail();
    const received = this.entries.flatMap((entry) => entry.received.map((receipt) => ({ receipt, kind: entry.kind })));
    const addresses = [...new Set(received.map(({ receipt }) => receipt.mailbox))];
    const mailboxes = addresses.map((mailbox, i) => {
      const here = received.filter(({ receipt }) => receipt.mailbox === mailbox);
      const missing = i === 0 ? this.unaccounted : 0;
      return { mailbox, kind: here[0]?.kind ?? 'triage', messages: here.length + missing, accounted: here.length };
    });
    return { checkedAt: new Date().toISOString(), mailboxes };
  }

  health(): Record<HealthPart, 'ok' | 'degraded'> {
    this.#fail();
    return this.parts;
  }

  gauges() {
    return [
      { name: 'redress_intake_rows', help: 'Rows of the log.', value: this.entries.length, labels: { state: 'all' } },
    ];
  }

  wake(notice: Notice): void {
    this.#fail();
    this.woken.push(notice);
  }

  async decide(key: string, decision: Decision, by: Person): Promise<Decided> {
    await new Promise((resolve) => setTimeout(resolve, this.delayMs));
    this.#fail();
    const at = this.entries.findIndex((entry) => entry.key === key);
    const entry = this.entries[at];
    if (!entry) return refused({ reason: 'no such message' });
    if (!choicesFor(entry).includes(decision.choice)) {
      if (decision.choice === 'undo') return refused({ reason: 'nothing to undo' });
      const { decided, state, reference } = entry;
      if (decided) {
        const { category } = decided;
        return refused({
          reason: 'already decided by someone else',
          by: decided.by,
          at: decided.at,
          state,
          category,
          reference,
        });
      }
      return refused({ reason: 'not possible as it stands', choice: decision.choice, state });
    }
    if (
      decision.choice === 'undo' &&
      (this.cases.find((kase) => kase.reference === entry.reference)?.messages ?? 1) > 1
    ) {
      return refused({ reason: 'case has moved on', reference: entry.reference ?? '' });
    }
    const changed = { ...entry, ...this.#change(entry, decision, by) };
    this.entries[at] = changed;
    return done(linkedRow(changed));
  }

  #change(entry: IntakeEntry, decision: Decision, by: Person): Partial<IntakeEntry> {
    const at = new Date().toISOString();
    if (decision.choice === 'undo') {
      this.cases = this.cases.map((kase) =>
        kase.reference === entry.reference ? { ...kase, status: 'Withdrawn' } : kase,
      );
      return {
        state: 'proposed',
        reason: entry.reference ? 'case withdrawn, a person decides' : 'a person decides',
        reference: null,
        decided: null,
      };
    }
    const category = decision.choice === 'not for us' ? (entry.proposal?.category ?? 'contact') : decision.category;
    const decided = { category, by, at, reason: decision.reason };
    if (decision.choice === 'not for us') return { state: 'not for us', reason: 'marked not for us', decided };
    if (category === 'contact') return { state: 'logged', reason: 'recorded as a contact', decided };
    const reference = entry.reference ?? this.#open(entry, category, by, at);
    this.cases = this.cases.map((kase) =>
      kase.reference === reference ? { ...kase, status: 'Open', category } : kase,
    );
    return { state: 'logged', reason: 'opened by a person', reference, decided };
  }

  #open(entry: IntakeEntry, category: CaseSummary['category'], by: Person, at: string): string {
    this.#number += 1;
    const reference = `RD-26-${String(this.#number).padStart(6, '0')}`;
    const received = entry.received[0]?.at ?? at;
    this.cases.unshift({
      ...aCase(),
      reference,
      category,
      subject: entry.subject,
      fromName: entry.fromName,
      fromAddress: entry.fromAddress,
      service: entry.proposal?.service ?? null,
      receivedAt: received,
      openedAt: at,
      openedBy: by,
      intakeKey: entry.key,
      lastMessageAt: received,
    });
    return reference;
  }

  #fail(): void {
    if (this.fault) throw this.fault;
  }
}

const linkedRow = (value: IntakeEntry): Linked<IntakeEntry> => ({
  value,
  link: `https://marlsbury.sharepoint.example/sites/redress/Lists/Intake/${value.key}`,
});

export const httpSettings = (more: Partial<HttpSettings> = {}): HttpSettings => ({
  council: 'Marlsbury Borough Council',
  tenantId: TENANT,
  clientId: CLIENT,
  authority: `https://login.marlsbury.invalid/${TENANT}`,
  authorityMetadata: null,
  scopes: [`api://redress.marlsbury.gov.example/${CLIENT}/access_as_user`],
  teamsHosts: [],
  clientState: CLIENT_STATE,
  publicUrl: null,
  webRoot: null,
  trustProxy: false,
  callsPerMinute: 600,
  ...more,
});
