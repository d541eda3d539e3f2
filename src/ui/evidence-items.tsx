import type { Evidence, Proposed } from '../api/shapes.ts';
import { CATEGORIES, type Category, type Flag } from '../domain/triage/proposal.ts';
import type { Names } from '../words/names/shape.ts';
import { ruleSaid } from '../words/rules.ts';
import type { MailWords } from '../words/screens/mail/shape.ts';
import type { Language } from '../words/shape.ts';
import { whyNotSaid } from '../words/triage-questions.ts';
import css from './evidence-list.module.css';
import { useMailWords } from './mail-words.ts';
import { useLanguage, useNames } from './words-context.ts';

/** The writer's own words, each with what the rule that read them makes of it; then why not the other two. */
export function EvidenceItems({ why, whyNot }: Pick<Proposed, 'why' | 'whyNot'>) {
  const mail = useMailWords();
  const said: Said = { mail, names: useNames(), language: useLanguage() };
  return (
    <>
      {why.length === 0 && <p className={css.none}>{mail.row.noWhy}</p>}
      <ul className={css.list} aria-label={mail.row.whyLead}>
        {why.map((one) => (
          <li key={`${one.part}${one.rule}${one.points}${one.quote}`} className={css.item}>
            <q className={css.quote}>{one.quote}</q> <span className={css.means}>{meaning(one, said)}</span>
          </li>
        ))}
        {whyNot.map((one) => (
          <li key={one.category} className={css.not}>
            {whyNotSaid(one, said.language)}
          </li>
        ))}
      </ul>
    </>
  );
}

type Said = { readonly mail: MailWords; readonly names: Names; readonly language: Language };

/** What the words do, where they stand if not in the letter itself, and what they point to. */
function meaning({ rule, part, points }: Evidence, { mail, names, language }: Said): string {
  const said = [ruleSaid(rule, language), part === 'subject' ? mail.row.inSubject : null];
  const towards = isCategory(points) ? names.category[points] : names.flag[points];
  return [...said.filter((piece) => piece !== null), mail.row.pointsTo(towards)].join(', ');
}

const isCategory = (points: Category | Flag): points is Category => CATEGORIES.some((category) => category === points);
