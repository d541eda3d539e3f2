import type { Decided, HttpSettings, Linked, Mismatch, Notice, Reads, Workflows } from '../../../server/http/needs.ts';
import type { HealthPart } from '../../../src/api/shapes.ts';
import { seesMessage, type Viewer } from '../../../src/domain/access.ts';
import type { CaseEvent } from '../../../src/domain/case/case.ts';
import { done, refused } from '../../../src/domain/outcome.ts';
import { byHandKey, type TakenDown } from '../../../src/domain/triage/by-hand.ts';
import { choicesFor, type Decision } from '../../../src/domain/triage/decisions.ts';
import { INTAKE_STATES, type IntakeEntry, type IntakeState, type Person } from '../../../src/domain/triage/intake.ts';
import { isOfSeen } from '../../../src/domain/triage/seen-message.ts';
import { anEntry } from '../builders.ts';
import { GROUP_AREAS } from './areas.ts';
import { CLIENT, TENANT } from './authority.ts';
import { FakeCasework } from './casework.ts';
import { FakeReminders } from './reminders.ts';

export const CLIENT_STATE = 'a-shared-secret-of-the-tests';

/** A council in memory that behaves: what people decide changes what is read afterwards. */
export class FakeCouncil implements Reads, Workflows {
  entries: IntakeEntry[];
  /** Its cases, in the real read model. */
  readonly casework: FakeCasework;
  readonly reminders = new FakeReminders();
  unaccounted = 0;
  /** Thrown by every read and decision while set. */
  fault: Error | null = null;
  /** Each decision takes this long. */
  delayMs = 0;
  readonly woken: Notice[] = [];
  /** Where a message without a row is found. */
  lookedFor: { is: 'elsewhere'; watched: readonly string[] } | { is: 'being read'; mailbox: string } = {
    is: 'elsewhere',
    watched: ['contact@marlsbury.gov.example'],
  };
  readonly parts: Record<HealthPart, 'ok' | 'degraded'> = {
    'sign-in': 'ok',
    mailboxes: 'ok',
    lists: 'ok',
    notifications: 'ok',
    'read model': 'ok',
  };

  constructor(entries: IntakeEntry[] = [], histories: readonly (readonly CaseEvent[])[] = []) {
    this.entries = entries;
    this.casework = new FakeCasework(histories, entries);
  }

  deliver(entry: IntakeEntry): void {
    this.entries.unshift(entry);
    this.casework.remember(entry);
  }

  async latestIntake(viewer: Viewer, asked: { state: IntakeState | null; limit: number; after: string | null }) {
    this.#fail();
    const all = this.#seenBy(viewer).filter((entry) => asked.state === null || entry.state === asked.state);
    const from = asked.after === null ? 0 : all.findIndex((entry) => entry.key === asked.after) + 1;
    const rows = all.slice(from, from + asked.limit);
    const more = from + asked.limit < all.length;
    return { rows: rows.map(linkedRow), next: more ? (rows.at(-1)?.key ?? null) : null };
  }

  intakeCounts(viewer: Viewer): Record<IntakeState, number> {
    const count = (state: IntakeState) => this.#seenBy(viewer).filter((entry) => entry.state === state).length;
    return Object.fromEntries(INTAKE_STATES.map((state) => [state, count(state)])) as Record<IntakeState, number>;
  }

  intake(viewer: Viewer, key: string): Linked<IntakeEntry> | null {
    this.#fail();
    const found = this.#seenBy(viewer).find((entry) => entry.key === key);
    return found ? linkedRow(found) : null;
  }

  maySeeCase = (viewer: Viewer, reference: string): boolean =>
    this.casework.mirror.screens.sight(viewer, reference) !== null;

  /** The messages that the viewer sees, by the same rule as the read model has it. */
  #seenBy = (viewer: Viewer): IntakeEntry[] =>
    this.entries.filter(({ reference, decided }) => {
      const summary = reference === null ? null : this.casework.summary(reference);
      const sight = reference === null ? null : this.casework.mirror.screens.sight(viewer, reference);
      const kase =
        reference === null
          ? null
          : {
              sight,
              restricted: summary?.restricted ?? true,
              toConfirm: summary?.status === 'To confirm',
            };
      return seesMessage(viewer, { kase, decidedBy: decided?.by.id ?? null });
    });

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

  async takeDown(taken: TakenDown, by: Person): Promise<Decided> {
    this.#fail();
    const { channel, receivedAt: at, name: fromName, address: fromAddress, subject, category, formId } = taken;
    if (Date.parse(at) > Date.now()) return refused({ reason: 'received after now', at });
    const key = byHandKey(formId);
    const standing = this.entries.find((entry) => entry.key === key);
    if (standing !== undefined) return done(linkedRow(standing));
    const received = [{ mailbox: channel, messageId: formId, at }];
    this.deliver(anEntry({ key, received, subject, fromName, fromAddress, messageId: null, conversationId: null }));
    return this.decide(key, { choice: 'confirm', category, reason: '' }, by);
  }

  async lookFor(): Promise<{ is: 'elsewhere'; watched: readonly string[] } | { is: 'being read'; mailbox: string }> {
    this.#fail();
    return this.lookedFor;
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
    if (decision.seen && !isOfSeen(entry, decision.seen)) return refused({ reason: 'not the message you saw' });
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
    if (decision.choice === 'link' && decision.from !== entry.reference) {
      const { decided, state, reference } = entry;
      if (decided === null) return refused({ reason: 'not possible as it stands', choice: 'link', state });
      const { by: faster, at: when, category } = decided;
      const reason = 'already decided by someone else';
      return refused({ reason, by: faster, at: when, state, category, reference });
    }
    if (
      decision.choice === 'undo' &&
      entry.state === 'logged' &&
      (this.casework.summary(entry.reference ?? '')?.messages ?? 1) > 1
    ) {
      return refused({ reason: 'case has moved on', reference: entry.reference ?? '' });
    }
    const changed = { ...entry, ...(await this.#change(entry, decision, by)) };
    this.entries[at] = changed;
    this.casework.mirror.rememberIntake(changed);
    return done(linkedRow(changed));
  }

  async #change(entry: IntakeEntry, decision: Decision, by: Person): Promise<Partial<IntakeEntry>> {
    const at = new Date().toISOString();
    if (decision.choice === 'link') {
      const { reference } = decision;
      const linked = await this.casework.link(reference, entry, by);
      if (!linked.ok) throw new Error(linked.refusal.reason);
      if (entry.reference) await this.casework.takeOff(entry.reference, entry.key, reference, by);
      const decided = { category: entry.proposal?.category ?? 'contact', by, at, reason: decision.reason } as const;
      return { state: 'linked', reason: 'put on a case by a person', reference, decided };
    }
    if (decision.choice === 'undo' && entry.state === 'linked' && entry.reference) {
      await this.casework.takeOff(entry.reference, entry.key, null, by);
      return { state: 'proposed', reason: 'taken off a case, a person decides', reference: null, decided: null };
    }
    if (decision.choice === 'undo') {
      if (entry.reference) await this.casework.act(entry.reference, { type: 'withdrawn', why: 'undone' }, by);
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
    if (entry.reference) await this.casework.act(entry.reference, { type: 'confirmed', category }, by);
    const reference = entry.reference ?? (await this.casework.open(entry, category, by));
    return { state: 'logged', reason: 'opened by a person', reference, decided };
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
  officeJs: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  clientState: CLIENT_STATE,
  publicUrl: null,
  webRoot: null,
  groupAreas: GROUP_AREAS,
  trustProxy: false,
  callsPerMinute: 600,
  ...more,
});
