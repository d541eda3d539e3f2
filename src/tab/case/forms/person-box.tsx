import { useEffect, useId, useState } from 'react';
import type { PeopleFound } from '../../../api/case-detail-shapes.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextBox } from '../../../ui/field.tsx';
import { Glyph } from '../../../ui/glyphs.tsx';
import { useSeat } from '../../seat.ts';
import { useCaseSaid } from '../case-words.ts';
import { useFormWords } from './form-words.ts';
import css from './forms.module.css';
import type { Person } from './values.ts';

/** A pause in typing after which people are looked for. */
const PAUSE_MS = 200;
const MOST = 6;

type Props = {
  label: string;
  reference: string;
  chosen: readonly Person[];
  several: boolean;
  onChoose: (people: readonly Person[]) => void;
};

/** Finds people by the beginning of a name and lets some be chosen. What stands against somebody is said before they are. */
export function PersonBox({ label, reference, chosen, several, onChoose }: Props) {
  const { client } = useSeat();
  const forms = useFormWords();
  const { conflict } = useCaseSaid();
  const announce = useAnnounce();
  const name = useId();
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<PeopleFound['people'] | null>(null);
  const [open, setOpen] = useState(chosen.length === 0);

  useEffect(() => {
    if (!open) return;
    let over = false;
    const timer = setTimeout(async () => {
      const answer = await client.call('people', { body: { text: typed.trim(), reference, limit: MOST } });
      if (over || !answer.ok) return;
      setFound(answer.value.people);
      if (typed) announce(forms.peopleFound(answer.value.people.length));
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, typed, reference, open, announce, forms]);

  const pick = (person: Person): void => {
    onChoose(several ? [...chosen.filter(({ id }) => id !== person.id), person] : [person]);
    if (!several) setOpen(false);
  };
  return (
    <fieldset className={css.people}>
      <legend>{label}</legend>
      {chosen.length > 0 && (
        <ul className={css.chosen}>
          {chosen.map((person) => (
            <li key={person.id}>
              <Button
                small
                aria-label={`${forms.chosen(person.name)}`}
                onClick={() => {
                  onChoose(chosen.filter(({ id }) => id !== person.id));
                  setOpen(true);
                }}
              >
                <Glyph name="person" />
                {person.name}
                <Glyph name="cross" size={12} />
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(open || several) && (
        <>
          <TextBox
            label={forms.findPeople}
            hint={forms.findPeopleHint}
            value={typed}
            autoComplete="off"
            onChange={setTyped}
          />
          {found?.length === 0 && <p className={css.quiet}>{forms.nobodyFound}</p>}
          {found?.map(({ id, name: called, directorates, handling, conflicts }) => (
            <label key={id} className={css.found}>
              <input
                type={several ? 'checkbox' : 'radio'}
                name={name}
                checked={chosen.some((one) => one.id === id)}
                onChange={() => pick({ id, name: called })}
              />
              <span>
                {called}
                <span className={css.quiet}>{[...directorates, forms.handling(handling)].join(' · ')}</span>
                {conflicts.length > 0 && (
                  <span className={css.conflict}>
                    <Glyph name="warning" size={12} />
                    {forms.mayNot(conflicts.map((one) => conflict[one]).join(', '))}
                  </span>
                )}
              </span>
            </label>
          ))}
        </>
      )}
    </fieldset>
  );
}
