import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';
import { Panel } from './panel.tsx';

type Part = CaseDetail['people'][number];

/** Who does what in the current stage, who did in those before, and who may not. */
export function People({ detail }: { detail: CaseDetail }) {
  const words = useCaseWords();
  const cards = useCardWords();
  const { people: say } = words;
  const { card, people, complainedAbout, contact, members, restricted, independence, stages } = detail;
  const partSaid = ({ as, point, now, stage }: Part): string =>
    [words.role[as], point === null ? null : say.point(point), !now && stage === card.stage && say.before]
      .filter(Boolean)
      .join(', ');
  const list = (parts: readonly Part[]) => (
    <ul className={css.list}>
      {byPerson(parts).map(([id, [first, ...more]]) => (
        <li key={id} className={css.person}>
          <span>{first.person.name}</span>
          <span className={css.quiet}>{[first, ...more].map(partSaid).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
  return (
    <Panel title={say.title}>
      {stages
        .map(({ stage }) => ({ stage, parts: people.filter((part) => part.stage === stage) }))
        .toReversed()
        .map(({ stage, parts }) => (
          <div key={stage} className={css.stageOf}>
            {stages.length > 1 && (
              <h4 className={css.subtitle}>
                {stage === card.stage ? say.stageNow(cards.stage(stage)) : cards.stage(stage)}
              </h4>
            )}
            {stage === card.stage && !parts.some(({ now }) => now) && (
              <p className={css.empty}>{stages.length > 1 ? say.nobodyInStage : say.empty}</p>
            )}
            {list(parts)}
          </div>
        ))}
      {contact && <HowToDeal contact={contact} />}
      {members.length > 0 && (
        <ul className={css.list}>
          {members.map(({ name, as }) => (
            <li key={name} className={css.person}>
              <span>{name}</span>
              <span className={css.quiet}>{say.member[as]}</span>
            </li>
          ))}
        </ul>
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

/** Who acts for the person, what is adjusted for them, how they wish to be reached; nothing where all of it was taken back. */
function HowToDeal({ contact }: { contact: NonNullable<CaseDetail['contact']> }) {
  const { people: say, channel } = useCaseWords();
  const { representative, adjustments, preferred } = contact;
  if (representative === null && adjustments === '' && preferred === null) return null;
  return (
    <>
      <h4 className={css.subtitle}>{say.contact}</h4>
      <ul className={css.list}>
        {representative && (
          <li className={css.person}>
            <span>{say.actsFor(representative.name)}</span>
            <span className={css.quiet}>{say.consent[representative.consent]}</span>
          </li>
        )}
        {adjustments !== '' && <li className={css.person}>{say.adjustments(adjustments)}</li>}
        {preferred && <li className={css.person}>{say.preferred(channel[preferred])}</li>}
      </ul>
    </>
  );
}

/** Everything somebody has to do in a stage, under their name; those who have it now first. */
function byPerson(parts: readonly Part[]): readonly (readonly [string, readonly [Part, ...Part[]]])[] {
  const people = new Map<string, [Part, ...Part[]]>();
  for (const part of parts.toSorted((a, b) => Number(b.now) - Number(a.now))) {
    const known = people.get(part.person.id);
    if (known) known.push(part);
    else people.set(part.person.id, [part]);
  }
  return [...people];
}
