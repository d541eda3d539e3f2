import { type FormEvent, useState } from 'react';
import type { Problem } from '../../api/client.ts';
import type { WishesShape } from '../../api/notice-shapes.ts';
import { readTimeOfDay } from '../../domain/reminders/read-reminders.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Radios, TextBox } from '../../ui/field.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { useFrameWords } from '../../ui/words-context.ts';
import type { NoticesWords } from '../../words/screens/notices/shape.ts';
import { useSeat } from '../seat.ts';
import { timeText } from './minute-of-day.ts';
import { useNoticesWords } from './notices-words.ts';
import css from './wishes.module.css';

type Props = { wishes: WishesShape; onKept: (wishes: WishesShape) => void };

/** The beginning of most days in an office, until somebody says theirs. */
const FIRST_TIME = '09:00';

/** How somebody wants to be reminded. What they chose stays on the screen, whatever the server says. */
export function WishesForm({ wishes, onKept }: Props) {
  const { client } = useSeat();
  const { saving } = useFrameWords();
  const { wishes: say } = useNoticesWords();
  const problemWords = useProblemWords();
  const announce = useAnnounce();
  const [digest, setDigest] = useState<'usual' | 'at' | 'off'>(() =>
    typeof wishes.digest === 'number' ? 'at' : wishes.digest,
  );
  const [time, setTime] = useState(() => (typeof wishes.digest === 'number' ? timeText(wishes.digest) : FIRST_TIME));
  const [urgent, setUrgent] = useState(wishes.urgent);
  const [language, setLanguage] = useState(wishes.language);
  const [stage, setStage] = useState<'asking' | 'saving' | 'saved' | Problem>('asking');
  /** Whatever is changed has not been saved. */
  const changing =
    <T,>(set: (value: T) => void) =>
    (value: T): void => {
      set(value);
      setStage('asking');
    };

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const minute = readTimeOfDay(time);
    if (stage === 'saving' || (digest === 'at' && minute === null)) return;
    setStage('saving');
    const body = { digest: digest === 'at' ? (minute ?? 0) : digest, urgent, language };
    const answer = await client.call('noticeWishes', { body });
    if (!answer.ok) return setStage(answer.refusal);
    setStage('saved');
    onKept(answer.value);
    announce(say.saved(holding(answer.value, say)));
  };

  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <div className={css.group}>
        <Radios
          label={say.digest.label}
          value={digest}
          onChange={changing(setDigest)}
          options={(['usual', 'off', 'at'] as const).map((value) => ({ value, ...say.digest[value] }))}
        />
        {digest === 'at' && (
          <div className={css.time}>
            <TextBox type="time" required label={say.digest.time} value={time} onChange={changing(setTime)} />
          </div>
        )}
      </div>
      <Radios
        label={say.urgent.label}
        value={urgent}
        onChange={changing(setUrgent)}
        options={(['in Teams', 'in Redress only'] as const).map((value) => ({ value, ...say.urgent[value] }))}
      />
      <Radios
        label={say.language.label}
        value={language}
        onChange={changing(setLanguage)}
        options={[
          { value: 'en', label: 'English' },
          { value: 'cy', label: 'Cymraeg' },
        ]}
      />
      {typeof stage === 'object' && <ProblemNotice {...problemWords(stage)} onDismiss={() => setStage('asking')} />}
      <div className={css.foot}>
        <Button look="primary" type="submit" busy={stage === 'saving'}>
          {stage === 'saving' ? saving : say.save}
        </Button>
        {stage === 'saved' && (
          <span className={css.saved}>
            <Glyph name="check" />
            {say.saved(holding(wishes, say))}
          </span>
        )}
      </div>
    </form>
  );
}

/** What holds, in a sentence. */
export function holding({ digest, urgent }: WishesShape, { holds, digestHolds, urgentHolds }: NoticesWords['wishes']) {
  const when = typeof digest === 'number' ? digestHolds.at(timeText(digest)) : digestHolds[digest];
  return holds(when, urgentHolds[urgent]);
}
