import type { CaseStatus } from '../../domain/case/case.ts';
import type { Category, Flag, Service } from '../../domain/triage/proposal.ts';

/** What things are called on every screen. */
export type Names = {
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  readonly date: {
    readonly today: (time: string) => string;
    readonly yesterday: (time: string) => string;
    /** The same inside a sentence. */
    readonly todayWithin: (time: string) => string;
    readonly yesterdayWithin: (time: string) => string;
    readonly day: (weekday: string, day: number, month: string, time: string) => string;
    readonly dayOfYear: (day: number, month: string, year: number, time: string) => string;
  };
  /** Of mail that names nobody. */
  readonly unknownSender: string;
  readonly flag: Readonly<Record<Flag, string>>;
  readonly category: Readonly<Record<Category, string>>;
  readonly service: Readonly<Record<Service, string>>;
  readonly caseStatus: Readonly<Record<CaseStatus, string>>;
};
