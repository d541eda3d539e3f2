import { createHash } from 'node:crypto';
import { appToken, type Fields, fileAt, rowsOf } from '../support/plain-graph.ts';
import type { Programs } from '../support/programs.ts';

/** What stands in the lists, counted by a reader that shares nothing with the server: plain fetch and plain JSON. */
export type Ledger = {
  readonly rows: number;
  readonly receipts: number;
  readonly repeatedRows: number;
  readonly repeatedReceipts: number;
  readonly held: number;
  readonly cases: number;
  readonly casesOpenedTwice: number;
  readonly gapsInHistories: number;
  readonly casesWithoutRow: number;
  readonly rowsNamingNoCase: number;
};

/** What the server keeps for itself in a row of `Intake`, as far as the count needs it. */
type Data = {
  entry: {
    received: { mailbox: string; messageId: string }[];
    file: { path: string; sha256: string; bytes: number } | null;
  };
};
const entryOf = (fields: Fields): Data['entry'] => (JSON.parse(String(fields.RedressData)) as Data).entry;

/** Rows whose kept message is not there, or is not the bytes that the row gives the hash of. */
export async function filesThatDiffer(programs: Programs): Promise<number> {
  const token = await appToken(programs);
  let differing = 0;
  for (const fields of await rowsOf(programs, token, 'Intake')) {
    const { file } = entryOf(fields);
    const kept = file === null ? null : await fileAt(programs, token, file.path);
    const hash = kept === null ? '' : createHash('sha256').update(kept).digest('hex');
    if (hash !== file?.sha256 || kept?.byteLength !== file.bytes) differing += 1;
  }
  return differing;
}

export async function readLedger(programs: Programs): Promise<Ledger> {
  const token = await appToken(programs);
  const [intake, events, cases] = await Promise.all(
    ['Intake', 'Case events', 'Cases'].map((list) => rowsOf(programs, token, list)),
  );
  const receipts = intake!
    .map(entryOf)
    .flatMap(({ received }) => received.map(({ mailbox, messageId }) => `${mailbox} ${messageId}`));
  const keys = intake!.map((fields) => String(fields.MessageKey));
  const histories = new Map<string, number[]>();
  for (const fields of events!) {
    const reference = String(fields.Reference);
    histories.set(reference, [...(histories.get(reference) ?? []), Number(fields.Sequence)]);
  }
  const openings = events!.map((fields) => fields.OpeningKey).filter(Boolean);
  const shown = new Set(cases!.map((fields) => String(fields.Reference)));
  return {
    rows: new Set(keys).size,
    receipts: new Set(receipts).size,
    repeatedRows: keys.length - new Set(keys).size,
    repeatedReceipts: receipts.length - new Set(receipts).size,
    held: intake!.filter((fields) => fields.State === 'Held').length,
    cases: histories.size,
    casesOpenedTwice: openings.length - new Set(openings).size,
    gapsInHistories: [...histories.values()].filter((numbers) =>
      numbers.sort((a, b) => a - b).some((number, at) => number !== at + 1),
    ).length,
    casesWithoutRow: [...histories.keys()].filter((reference) => !shown.has(reference)).length,
    rowsNamingNoCase: intake!.filter((fields) => fields.CaseReference && !histories.has(String(fields.CaseReference)))
      .length,
  };
}
