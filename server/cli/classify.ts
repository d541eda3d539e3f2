import { classify, type TriageModel } from '../../src/domain/triage/classify.ts';
import { questionFor, whyNot } from '../../src/domain/triage/question.ts';
import { questionSaid, whyNotSaid } from '../../src/words/triage-questions.ts';
import { refusedJsonl } from './arguments.ts';
import { answerLines, idOf, type Streams, textOf } from './json-lines.ts';

const USAGE = `usage: redress classify --jsonl < messages.jsonl
One message per line in:  {"id","from","subject","body"}
One proposal per line out: {"id","category","scores","confidence","needsHuman","flags","service","evidence",
"question","whyNot"}: what settles an unsure one (null: nothing is unsure), and why not the other two
`;

/** `classify --jsonl`. Exit code 0, or 2 where a line or the command itself was wrong. */
export async function run(args: readonly string[], streams: Streams, using: () => TriageModel): Promise<number> {
  const refused = refusedJsonl(args, streams, USAGE);
  if (refused !== null) return refused;
  const model = using();
  return answerLines(streams, (value) => {
    const id = idOf(value);
    const input = { from: textOf(value, 'from'), subject: textOf(value, 'subject'), body: textOf(value, 'body') };
    const proposal = classify(input, model);
    const { category, scores, confidence, needsHuman, flags, service, evidence } = proposal;
    const question = questionFor(proposal);
    return {
      ...{ id, category, scores, confidence, needsHuman, flags, service, evidence },
      question: question === null ? null : questionSaid(question, 'en'),
      whyNot: whyNot(proposal).map((one) => ({ ...one, says: whyNotSaid(one, 'en') })),
    };
  });
}
