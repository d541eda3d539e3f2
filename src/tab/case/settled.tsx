import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { bandOf } from '../../domain/case/age-bands.ts';
import { useAgeWords } from '../../ui/age-words.ts';
import { useNames } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import { hashOf } from '../routes.ts';
import css from './case-view.module.css';
import { useCaseSaid, useCaseWords } from './case-words.ts';
import { Panel } from './panel.tsx';

type Props = { detail: CaseDetail };

/** What was promised, and whether it was done and proved: the three differ. */
export function Remedies({ detail: { remedies, today } }: Props) {
  const words = useCaseWords();
  const names = useNames();
  const { remedies: say } = words;
  if (remedies.length === 0) return null;
  const day = (on: string): string => dayOf(on, today, names);
  const standing = ({ due, doneOn, proved, notPossible }: CaseDetail['remedies'][number]): string => {
    if (notPossible) return say.notPossible(day(notPossible.on));
    if (proved) return say.proved(day(proved.on));
    return doneOn ? say.done(day(doneOn)) : say.due(day(due));
  };
  return (
    <Panel title={say.title} count={remedies.length}>
      <ul className={css.list}>
        {remedies.map((remedy) => (
          <li key={remedy.remedy} className={css.person}>
            <span>{remedy.what}</span>
            <span className={css.quiet}>
              {[words.remedyKind[remedy.kind], standing(remedy), remedy.owner?.name].filter(Boolean).join(' · ')}
            </span>
            {remedy.proved && <span className={css.quiet}>{remedy.proved.proof}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** How long a case has been open, what it waits for, and what people said about it last. */
export function StillOpen({ detail: { stillOpen, age } }: Props) {
  const words = useCaseWords();
  const { stillOpen: say } = useCaseSaid();
  const ages = useAgeWords();
  if (stillOpen.length === 0) return null;
  return (
    <Panel title={words.stillOpen}>
      <p className={css.age}>
        {words.openFor(age)} <span className={css.quiet}>{ages.means[bandOf(age)]}</span>
      </p>
      <ul className={css.list}>
        {stillOpen.map((why) => (
          <li key={why.because} className={css.person}>
            {(say[why.because] as (facts: typeof why) => string)(why)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function Refusals({ detail: { refusals, today } }: Props) {
  const words = useCaseWords();
  const names = useNames();
  if (refusals.length === 0) return null;
  return (
    <Panel title={words.refusals.title}>
      <ul className={css.list}>
        {refusals.map(({ ground, on, reasons }) => (
          <li key={`${on}${ground}`} className={css.person}>
            <span>{words.ground[ground]}</span>
            <span className={css.quiet}>
              {dayOf(on, today, names)}: {reasons}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

export function Related({ detail: { related } }: Props) {
  const words = useCaseWords();
  if (related.length === 0) return null;
  return (
    <Panel title={words.related.title}>
      <ul className={css.list}>
        {related.map(({ reference, how }) => (
          <li key={reference} className={css.person}>
            <a href={hashOf({ at: 'case', reference })}>{reference}</a>
            <span className={css.quiet}>{words.related[how]}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
