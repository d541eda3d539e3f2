import type { Flag } from '../../domain/triage/proposal.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import type { Choice } from '../choices.ts';
import { usePaneWords } from '../pane-words.ts';
import css from './message.module.css';

/** What must be seen to before anything else. */
const FIRST: readonly Flag[] = ['safeguarding', 'threat_or_abuse', 'data_breach', 'discrimination'];

type Props = { flags: readonly Flag[]; offer: boolean; choice: Choice | null };

/** What an officer is told of what the message holds, a sentence each; the most urgent first. */
export function Prompts({ flags, offer, choice }: Props) {
  const { prompts, offer: say } = usePaneWords();
  const offered = offer && !(choice?.is === 'category' && choice.category === 'complaint');
  if (flags.length === 0 && !offered) return null;
  const order = [...flags].sort((a, b) => Number(FIRST.includes(b)) - Number(FIRST.includes(a)));
  return (
    <section className={css.prompts} aria-label={prompts.title}>
      <h2 className="unseen">{prompts.title}</h2>
      <ul>
        {order.map((flag) => (
          <li key={flag} className={FIRST.includes(flag) ? `${css.prompt} ${css.first}` : css.prompt}>
            <Glyph name="warning" />
            {prompts.of[flag]}
          </li>
        ))}
        {offered && (
          <li className={css.prompt}>
            <Glyph name="person" />
            <span>
              <strong>{say.title}.</strong> {say.lead}
            </span>
          </li>
        )}
      </ul>
    </section>
  );
}
