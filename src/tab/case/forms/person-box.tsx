import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { PeopleFound } from '../../../api/case-detail-shapes.ts';
import type { Problem } from '../../../api/client.ts';
import type { AssignmentRole } from '../../../domain/case/happening.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import field from '../../../ui/field.module.css';
import { Glyph } from '../../../ui/glyphs.tsx';
import { ProblemNotice, useProblemWords } from '../../../ui/problem-notice.tsx';
import { useSeat } from '../../seat.ts';
import { useCaseSaid } from '../case-words.ts';
import { useFormWords } from './form-words.ts';
import css from './person-box.module.css';
import type { Person } from './values.ts';

/** A pause in typing after which people are looked for. */
const PAUSE_MS = 200;
const MOST = 8;

type Props = {
  label: string;
  hint?: string | undefined;
  reference: string;
  /** The part of the case they are to have: before a name is typed, those come first whose turn it is. */
  as?: AssignmentRole | undefined;
  chosen: readonly Person[];
  several: boolean;
  /** Whoever is chosen may only be replaced, not taken out. */
  stays?: boolean;
  /** Somebody has to be chosen before the form is sent. */
  required?: boolean;
  onChoose: (people: readonly Person[]) => void;
};

/**
 * Finds people by the beginning of a name: an editable combobox with a list (WAI-ARIA Authoring Practices, "list
 * autocomplete with manual selection"). Arrows walk the list, Enter chooses, Escape closes it and then empties the box;
 * nothing is chosen by passing over it. What stands against somebody is said before they are chosen.
 */
export function PersonBox({
  label,
  hint,
  reference,
  as,
  chosen,
  several,
  stays = false,
  required = false,
  onChoose,
}: Props) {
  const { client } = useSeat();
  const forms = useFormWords();
  const { conflict } = useCaseSaid();
  const problemWords = useProblemWords();
  const announce = useAnnounce();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<PeopleFound | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [at, setAt] = useState(-1);
  /** The form was to be sent, and this stood in its way. */
  const [held, setHeld] = useState(false);
  const people = open ? (found?.people ?? []) : [];
  const active = people[at];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (!open) return;
    let over = false;
    const timer = setTimeout(
      async () => {
        const answer = await client.call('people', {
          body: { text: typed.trim(), reference, limit: MOST, ...(as && { as }) },
        });
        if (over) return;
        setProblem(answer.ok ? null : answer.refusal);
        // Whoever was found for other words is no answer to these.
        setFound(answer.ok ? answer.value : null);
        if (!answer.ok) return;
        setAt(-1);
        if (typed) announce(forms.peopleFound(answer.value.people.length));
      },
      typed === '' ? 0 : PAUSE_MS,
    );
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, typed, reference, as, open, announce, forms, attempt]);
  const lacks = typed.trim() !== '' ? forms.chooseOrEmpty : required && chosen.length === 0 ? forms.chooseSomebody : '';
  // What is typed is no choice: the browser keeps the form from being sent, as with any field that has to be filled.
  useLayoutEffect(() => {
    input.current?.setCustomValidity(lacks);
    if (lacks === '') setHeld(false);
  }, [lacks]);
  const isPressed = useRef(false);
  useEffect(() => {
    const press = ({ type }: Event) => {
      isPressed.current = type === 'pointerdown';
    };
    for (const type of ['pointerdown', 'pointerup', 'pointercancel']) window.addEventListener(type, press, true);
    return () => {
      for (const type of ['pointerdown', 'pointerup', 'pointercancel']) window.removeEventListener(type, press, true);
    };
  }, []);
  useEffect(() => {
    if (at >= 0) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const isChosen = (person: string): boolean => chosen.some((one) => one.id === person);
  const choose = (person: Person): void => {
    const others = chosen.filter((one) => one.id !== person.id);
    if (several) onChoose(isChosen(person.id) ? others : [...others, person]);
    else {
      onChoose([person]);
      setOpen(false);
    }
    setTyped('');
    announce(forms.chosen(person.name));
  };
  const takeOut = (person: Person): void => {
    onChoose(chosen.filter((one) => one.id !== person.id));
    input.current?.focus();
  };
  const walk = (event: KeyboardEvent, step: number): void => {
    event.preventDefault();
    if (!open) setOpen(true);
    const from = at < 0 && step < 0 ? 0 : at;
    if (people.length > 0) setAt((from + step + people.length) % people.length);
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') walk(event, 1);
    else if (event.key === 'ArrowUp') walk(event, -1);
    else if (event.key === 'Enter' && open) {
      // It is an answer to the list, and must not send the form.
      event.preventDefault();
      if (active) choose({ id: active.id, name: active.name });
    } else if (event.key === 'Escape' && (open || typed !== '')) {
      // It closes the list and not the form it stands in.
      event.preventDefault();
      event.stopPropagation();
      if (open) setOpen(false);
      else setTyped('');
      setAt(-1);
    }
  };

  return (
    <fieldset className={css.people}>
      <legend>{label}</legend>
      {chosen.length > 0 && (
        <ul className={css.chosen}>
          {chosen.map((person) => (
            <li key={person.id} className={css.chip}>
              <Glyph name="person" />
              {person.name}
              {!stays && (
                <Button small look="subtle" aria-label={forms.takeOut(person.name)} onClick={() => takeOut(person)}>
                  <Glyph name="cross" size={12} />
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        className={field.box}
        role="combobox"
        aria-label={forms.findPeople}
        aria-autocomplete="list"
        aria-expanded={people.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? `${id}-${at}` : undefined}
        aria-required={required || undefined}
        aria-invalid={held || undefined}
        aria-describedby={held ? `${id}-lacks ${id}-hint` : `${id}-hint`}
        onInvalid={() => setHeld(true)}
        placeholder={forms.findPeopleHint}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(true);
          setAt(-1);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => {
          // What lies below moves up when the list goes: not from under a mouse button that is still down.
          if (isPressed.current) window.addEventListener('click', () => setOpen(false), { once: true, capture: true });
          else setOpen(false);
        }}
        onKeyDown={press}
      />
      {held && lacks && (
        <span id={`${id}-lacks`} className={css.conflict}>
          <Glyph name="warning" size={12} />
          {lacks}
        </span>
      )}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label={label}
        aria-multiselectable={several || undefined}
        className={css.list}
        hidden={people.length === 0}
        // The box keeps the keyboard while somebody is chosen with the mouse.
        onMouseDown={(event) => event.preventDefault()}
      >
        {people.map(({ id: person, name, directorates, handling, conflicts, load, suggested }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard is on the box, which presses for its list
          <div
            key={person}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={isChosen(person)}
            className={index === at ? `${css.option} ${css.active}` : css.option}
            onClick={() => choose({ id: person, name })}
          >
            <span className={css.name}>
              {name}
              {isChosen(person) && <Glyph name="check" />}
            </span>
            <span className={css.quiet}>
              {[...directorates, load ? forms.load(load) : forms.handling(handling)].join(' · ')}
            </span>
            {suggested && (
              <span className={css.suggested}>
                <Glyph name="check" size={12} />
                {forms.suggested(found?.pool ?? 0)}
              </span>
            )}
            {conflicts.length > 0 && (
              <span className={css.conflict}>
                <Glyph name="warning" size={12} />
                {forms.mayNot(conflicts.map((one) => conflict[one]).join(', '))}
              </span>
            )}
          </div>
        ))}
      </div>
      {problem && (
        <ProblemNotice
          {...problemWords(problem)}
          onTryAgain={() => {
            setOpen(true);
            setAttempt((attempts) => attempts + 1);
            input.current?.focus();
          }}
        />
      )}
      {open && found?.people.length === 0 && <p className={css.quiet}>{forms.nobodyFound}</p>}
      <span id={`${id}-hint`} className={css.quiet}>
        {hint && `${hint} `}
        {people.some(({ load }) => load) ? forms.loadMeans : forms.whoIsFound}
      </span>
    </fieldset>
  );
}
