import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';
import { Panel } from './panel.tsx';

/** Who does what, who did, and who may not. */
export function People({ detail }: { detail: CaseDetail }) {
  const words = useCaseWords();
  const cards = useCardWords();
  const { people: say } = words;
  const { card, people, complainedAbout, members, restricted, independence } = detail;
  const now = people.filter((one) => one.now);
  const before = people.filter((one) => !one.now);
  const list = (shown: typeof people) =>
    shown.map(({ person, as, stage, point }) => (
      <li key={`${person.id}${as}${stage}${point}`} className={css.person}>
        <span>{person.name}</span>
        <span className={css.quiet}>
          {[words.role[as], cards.stage(stage), point === null ? null : say.point(point)].filter(Boolean).join(', ')}
        </span>
      </li>
    ));
  return (
    <Panel title={say.title}>
      {now.length === 0 && <p className={css.empty}>{say.empty}</p>}
      <ul className={css.list}>
        {list(now)}
        {members.map(({ name, as }) => (
          <li key={name} className={css.person}>
            <span>{name}</span>
            <span className={css.quiet}>{say.member[as]}</span>
          </li>
        ))}
      </ul>
      {before.length > 0 && (
        <>
          <h4 className={css.subtitle}>{say.before}</h4>
          <ul className={css.list}>{list(before)}</ul>
        </>
      )}
      {complainedAbout.length > 0 && (
        <>
          <h4 className={css.subtitle}>{say.complainedAbout}</h4>
          <ul className={css.list}>
            {complainedAbout.map(({ id, name }) => (
              <li key={id} className={css.person}>
                <span>{name}</span>
                <span className={css.quiet}>{say.complainedAboutLead}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {restricted && (
        <>
          <h4 className={css.subtitle}>
            <Glyph name="lock" size={12} /> {say.readers}
          </h4>
          <p className={css.quiet}>{restricted.to.map(({ name }) => name).join(', ')}</p>
        </>
      )}
      {independence.map(({ person, independent, stage, at, note }) => (
        <p key={`${person.id}${stage}${at}`} className={css.quiet}>
          {independent ? say.independent(person.name) : say.notIndependent(person.name)}
          {note && `: ${note}`}
        </p>
      ))}
      {card.category === 'complaint' && <p className={css.guard}>{say.guard}</p>}
    </Panel>
  );
}
