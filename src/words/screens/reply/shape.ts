import type { FindingOfReply, Weight } from '../../../domain/reply/finding.ts';
import type { WayOn } from '../../../domain/reply/way-on.ts';

/** What a finding says, made from the words, the address or the date it is about; empty where something is missing. */
export type FindingWords = Readonly<Record<FindingOfReply, (about: string) => string>>;

/** Writing an answer to a case. */
export type ReplyWords = {
  readonly heading: string;
  readonly checking: string;
  /** No case is known that it answers. */
  readonly noCase: {
    readonly title: string;
    readonly lead: string;
    readonly label: string;
    readonly hint: string;
    readonly choose: string;
  };
  readonly notFound: (reference: string) => string;
  readonly change: string;
  readonly answers: (reference: string) => string;
  readonly due: (date: string, daysLeft: number) => string;
  readonly points: {
    readonly heading: string;
    /** What is found by itself is a hint. */
    readonly lead: string;
    readonly none: string;
    readonly spokenOf: string;
    readonly notYet: string;
    readonly ticked: (done: number, all: number) => string;
  };
  readonly findings: {
    readonly heading: string;
    readonly none: string;
    readonly weight: Readonly<Record<Weight, string>>;
    readonly says: FindingWords;
    readonly show: string;
    readonly count: (stop: number, look: number) => string;
  };
  readonly draft: { readonly heading: string; readonly empty: string; readonly kept: string };
  readonly insert: {
    readonly heading: string;
    readonly reference: (reference: string) => string;
    readonly wayOn: Readonly<Record<WayOn, string>>;
    readonly done: string;
    readonly inSubject: string;
    readonly failed: string;
  };
  /** The sentences that are put into an answer. */
  readonly signpost: {
    readonly nextStage: (stage: number, reference: string) => string;
    readonly panel: (reference: string) => string;
    readonly lgsco: string;
    readonly housing: string;
    readonly ico: string;
  };
  /** The check could not be made: the answer can be sent all the same. */
  readonly away: { readonly title: string; readonly lead: string; readonly again: string };
  /** What Outlook asks before it sends. */
  readonly stop: { readonly lead: (reference: string) => string; readonly more: (findings: number) => string };
};
