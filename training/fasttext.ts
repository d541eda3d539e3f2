import { getFastTextClass, getFastTextModule } from 'fasttext.wasm.js';
import { CATEGORIES, type Category } from '../src/domain/triage/proposal.ts';
import { saidIn } from '../src/domain/triage/said.ts';
import type { Scores } from '../src/domain/triage/score.ts';
import type { Reader } from './baselines.ts';
import type { Read } from './fit.ts';

/** Words by one and two in vectors of twenty: on texts of this number the larger usual sizes do no better and take longer. */
const ARGUMENTS = { loss: 'softmax', lr: 0.5, epoch: 25, wordNgrams: 2, dim: 20, bucket: 50_000, minn: 0, maxn: 0 };
const LABEL = '__label__';

/** fastText (Joulin et al. 2017) over the writer's own words, trained here; its seed is fixed by the program. */
export async function fastText(training: readonly Read[]): Promise<Reader> {
  const lines = training.map(({ message }) => `${LABEL}${message.category} ${lineOf(message)}`);
  const FastText = await getFastTextClass({ getFastTextModule });
  const trained = await new FastText().trainSupervised(
    `data:text/plain;base64,${Buffer.from(`${lines.join('\n')}\n`).toString('base64')}`,
    ARGUMENTS,
    null,
  );
  const model = trained as InstanceType<typeof import('fasttext.wasm.js').FastTextModel>;
  return ({ message }) => {
    const found = model.predict(lineOf(message), CATEGORIES.length, 0);
    const shares: Record<Category, number> = { contact: 0, service_request: 0, complaint: 0 };
    for (let n = 0; n < found.size(); n += 1) {
      const [share, label] = found.get(n);
      shares[label.slice(LABEL.length) as Category] = share;
    }
    found.delete();
    return shares as Scores;
  };
}

/** A message as one line of words and marks, as fastText's own instructions have it. */
const lineOf = (message: Read['message']): string =>
  saidIn(message)
    .said.map(({ text }) => text.match(/[a-z']{1,40}|\d{1,20}|[?!£]/g)?.join(' ') ?? '')
    .join(' ');
