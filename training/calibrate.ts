import { type LinearModel, logOdds, rowOf } from '../src/domain/triage/model/linear-model.ts';
import { answers, fitted, type Read, type Settings } from './fit.ts';
import { logistic } from './logistic.ts';
import { byBrief } from './split.ts';

/** What turns the log-odds of a head into honest ones: `steep` times them, and `shift` beside. */
type Scaling = { readonly steep: number; readonly shift: number };

/**
 * The same model with weights that give honest shares: each brief is asked of a model that never saw it, and both heads are
 * scaled to what was right there (Platt 1999).
 */
export function calibrated(model: LinearModel, reads: readonly Read[], settings: Settings): LinearModel {
  const asked = byBrief(reads).flatMap(({ own, others }) => {
    const without = fitted(others, settings, model.version);
    return own.map(({ message, traits }) => {
      const row = rowOf(without, traits);
      const said = answers(message);
      const counts = settings.counts[message.brief] ?? 1;
      return { said, counts, complaint: logOdds(without.dissatisfied, row), asks: logOdds(without.asks, row) };
    });
  });
  const complaint = scaling(
    asked.map(({ said, counts, complaint: odds }) => ({ odds, answer: said.complaint, counts })),
  );
  const asks = scaling(
    asked.map(({ said, counts, asks: odds }) => ({ odds, answer: said.asks, counts: counts * (1 - said.complaint) })),
  );
  return { ...model, dissatisfied: scaled(model.dissatisfied, complaint), asks: scaled(model.asks, asks) };
}

function scaling(
  asked: readonly { readonly odds: number; readonly answer: number; readonly counts: number }[],
): Scaling {
  const examples = asked.map(({ odds, answer, counts }) => ({
    row: { at: Int32Array.of(0, 1), by: Float64Array.of(odds, 1) },
    answer,
    counts,
  }));
  const [steep = 1, shift = 0] = logistic(examples, 2, 1e6);
  return { steep, shift };
}

function scaled(weights: Float64Array, { steep, shift }: Scaling): Float64Array {
  const last = weights.length - 1;
  return weights.map((weight, n) => weight * steep + (n === last ? shift : 0));
}
