import type { CaseEvent } from '../../domain/case/case.ts';
import type { CaseWords } from '../case/shape.ts';
import { dateOf } from '../dates.ts';
import type { ProblemWords } from '../shape.ts';

/** Puts a refusal together in a language, `kept` being what it says where nothing was changed. */
export const sayingIn =
  (nothing: string) =>
  (title: string, detail: string, todo: string, kept = nothing): ProblemWords => ({ title, detail, kept, todo });

/** A line of the history as it stands inside a sentence; names in it keep their capitals. */
export const within = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`;

/** `Bram Tolliver: Answered (9/3/2026, 10:00)`, the latest last. */
export const happened = ({ event, unknownEvent }: CaseWords, events: readonly CaseEvent[]): readonly string[] =>
  events.map(({ type, by, at }) => `${by.name}: ${within(event[type] ?? unknownEvent)} (${dateOf(at)})`);
