import { readFileSync } from 'node:fs';

/** Median with the least and the most, as figures are quoted. */
export type Figure = { readonly median: number; readonly min: number; readonly max: number; readonly runs: number };

export function figure(values: readonly number[], digits = 1): Figure {
  const sorted = [...values].sort((a, b) => a - b);
  const round = (value: number | undefined): number => Number((value ?? Number.NaN).toFixed(digits));
  return {
    median: round(sorted[Math.floor(sorted.length / 2)]),
    min: round(sorted[0]),
    max: round(sorted.at(-1)),
    runs: sorted.length,
  };
}

/** Jiffies in a second, as Linux counts for programs (proc(5)). */
const TICKS = 100;

/** Processor time that a process and its threads have taken, in ms, where the system tells (Linux), else null. A busy machine stretches it far less than the time on the wall. */
export function cpuOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets and may hold anything; the times are the 12th and 13th after it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS;
  } catch {
    return null;
  }
}

/** Memory of a process in MiB: its proportional share where the system tells (Linux), else null. */
export function memoryOf(pid: number): number | null {
  try {
    const pss = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return pss ? Math.round(Number(pss) / 1024) : null;
  } catch {
    return null;
  }
}
