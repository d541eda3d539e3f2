import { type Agreement, agreementOf, FEWEST_SHOWN, type Tally } from '../../src/domain/triage/agreement.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import { CATEGORIES } from '../../src/domain/triage/proposal.ts';
import type { IntakeLog } from '../ports.ts';
import { ASKS, ASKS_USAGE, dataIn, readArguments } from './arguments.ts';
import type { Streams } from './json-lines.ts';

const USAGE = `usage: redress agreement [--json] [--data FOLDER]
How far officers agree with what Redress proposed: by category both ways, by reason, by service and by month. No message and no
name is in it, and what was counted fewer than ${FEWEST_SHOWN} times is left out.
${ASKS_USAGE}`;

/** `agreement [--json]`: reads the log of mail as it stands in SharePoint. */
export async function run(
  args: readonly string[],
  streams: Streams,
  connect: (data: string | undefined) => Promise<Pick<IntakeLog, 'changes'>>,
): Promise<number> {
  const asked = readArguments(args, streams, { usage: USAGE, options: { ...ASKS, json: { type: 'boolean' } } });
  if (typeof asked === 'number') return asked;
  const agreement = agreementOf(await entriesOf(await connect(dataIn(asked))));
  streams.stdout.write(asked.values.json ? `${JSON.stringify(agreement)}\n` : tableOf(agreement));
  return 0;
}

/** Every row of the log as it stands; the last word on a row counts. */
export async function entriesOf(log: Pick<IntakeLog, 'changes'>): Promise<readonly IntakeEntry[]> {
  const rows = new Map<string, IntakeEntry>();
  for await (const { put, removed } of log.changes(null)) {
    for (const { row, value } of put) rows.set(row, value);
    for (const row of removed) rows.delete(row);
  }
  return [...rows.values()];
}

const said = (name: string | null): string => (name ?? 'none proposed').replaceAll('_', ' ');
const shown = (n: number): string => (n > 0 && n < FEWEST_SHOWN ? `under ${FEWEST_SHOWN}` : String(n));
const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;
const agreed = ({ of, agreed: n }: Tally): string => (of < FEWEST_SHOWN ? '' : percent(n / of));

function tableOf({ all, proposedAs, ...rest }: Agreement): string {
  const { underRecorded, overRecorded, reasons, otherReasons, services, otherServices, months } = rest;
  if (all.of === 0) return `No officer has settled a category yet. ${months.length} months have proposals.\n`;
  const parts = [
    `Officers settled ${shown(all.of)} proposals${agreed(all) === '' ? '' : ` and agreed with ${agreed(all)}`}.`,
    `Complaints proposed as something else: ${shown(underRecorded)}. Proposed as complaints and not: ${shown(overRecorded)}.`,
    columns([
      ['Proposed as', ...CATEGORIES.map((one) => `decided ${said(one)}`)],
      ...CATEGORIES.map((one) => [said(one), ...CATEGORIES.map((two) => shown(proposedAs[one][two]))]),
    ]),
    columns([
      ['Reason of an override', 'Times'],
      ...reasons.map(({ reason, overrides }) => [reason, String(overrides)]),
      ['others, or none given', shown(otherReasons)],
    ]),
    columns([
      ['Service', 'Settled', 'Agreed'],
      ...services.map((one) => [said(one.service), String(one.of), agreed(one)]),
      ['others', shown(otherServices.of), agreed(otherServices)],
    ]),
    columns([
      ['Month', 'Proposals', ...CATEGORIES.map(said), 'Confidence', 'Unsure', 'Agreed', 'Shift'],
      ...months.map(({ month, proposals, shares, confidence, asked, agreement, stability }) => [
        month,
        String(proposals),
        ...CATEGORIES.map((one) => percent(shares[one])),
        percent(confidence),
        percent(asked),
        agreed(agreement),
        stability?.toFixed(2) ?? '',
      ]),
    ]),
    'Shift: population stability of the complaint scores against the first full month; from 0.25 on the mail has changed.',
  ];
  return `${parts.join('\n\n')}\n`;
}

function columns(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, n) => Math.max(...rows.map((row) => row[n]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, n) => cell.padEnd(widths[n] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
