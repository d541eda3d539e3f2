import type { Evidence } from '../api/shapes.ts';
import { CATEGORIES, type Category, type Flag } from '../domain/triage/proposal.ts';
import type { Names } from '../words/names/shape.ts';
import { ruleSaid } from '../words/rules.ts';
import type { MailWords } from '../words/screens/mail/shape.ts';
import type { Language } from '../words/shape.ts';
import css from './evidence-list.module.css';
import { useMailWords } from './mail-words.ts';
import { useLanguage, useNames } from './words-context.ts';

/** The writer's own words, each with what the rule that read them makes of it. */
export function EvidenceItems({ why }: { why: readonly Evidence[] }) {
  const mail = useMailWords();
  const said: Said = { mail, names: useNames(), language: useLanguage() };
  return (
    <ul className={css.list} aria-label={mail.row.whyLead}>
      {why.map((one) => (
        <li key={`${one.part}${one.rule}${one.points}${one.quote}`} className={css.item}>
          <q className={css.quote}>{one.quote}</q> <span className={css.means}>{meaning(one, said)}</span>
        </li>
      ))}
    </ul>
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
