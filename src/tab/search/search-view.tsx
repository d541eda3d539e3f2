import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SearchPage } from '../../api/case-shapes.ts';
import type { Problem } from '../../api/client.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { CaseLine } from '../../ui/case-line.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { OfflineBar } from '../../ui/offline-bar.tsx';
import { wordsOf } from '../../ui/words-context.ts';
import { en } from '../../words/screens/search/en.ts';
import type { SearchWords } from '../../words/screens/search/shape.ts';
import { hashOf } from '../routes.ts';
import { useSeat } from '../seat.ts';
import { ViewProblem } from '../view/view-frame.tsx';
import { marked } from './marked.tsx';
import css from './search-view.module.css';

const useSearchWords = wordsOf<SearchWords>(en, () => import('../../words/screens/search/cy.ts'));

/** A pause in typing after which the cases are looked for. */
const PAUSE_MS = 120;
const REFERENCE = /^[a-z]{2,6}-\d{2}-\d{6,9}$/i;

/** What was typed last, for coming back; it lives with the page and is written nowhere. */
let typedLast = '';

/** Finds cases by reference, name, address and words, as one types. What is typed stands in no address. */
export function SearchView() {
  const { client } = useSeat();
  const words = useSearchWords();
  const announce = useAnnounce();
  const [text, setText] = useState(typedLast);
  const [found, setFound] = useState<{ text: string; page: SearchPage } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [turn, setTurn] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const wanted = text.trim();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn looks again
  useEffect(() => {
    typedLast = text;
    if (wanted === '') return setFound(null);
    let over = false;
    const timer = setTimeout(async () => {
      const answer = await client.call('search', { body: { text: wanted, limit: 20 } });
      if (over) return;
      setProblem(answer.ok ? null : answer.refusal);
      if (!answer.ok) return;
      setFound({ text: wanted, page: answer.value });
      announce(words.results(answer.value.hits.length));
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [client, wanted, turn, announce, words]);

  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/London' });
  /** Down goes into the list and along it, up comes back to the box. */
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    const at = links.indexOf(event.target as HTMLAnchorElement);
    const next = event.key === 'ArrowDown' ? links[at + 1] : at > 0 ? links[at - 1] : null;
    if (next === undefined) return;
    event.preventDefault();
    if (next) next.focus();
    else document.getElementById('search-box')?.focus();
  };
  const enter = (event: KeyboardEvent<HTMLInputElement>): void => {
    move(event);
    if (event.key !== 'Enter') return;
    const only = found?.page.hits.length === 1 ? found.page.hits[0]?.card.reference : null;
    const reference = REFERENCE.test(wanted) ? wanted.toUpperCase() : only;
    if (reference) location.hash = hashOf({ at: 'case', reference });
  };
  const hits = found?.page.hits ?? [];
  return (
    <div className={css.view}>
      <h2 className="unseen">{words.heading}</h2>
      <div className={css.box}>
        <label htmlFor="search-box">{words.label}</label>
        <div className={css.field}>
          <Glyph name="search" size={20} />
          <input
            id="search-box"
            type="search"
            value={text}
            maxLength={200}
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: whoever comes here comes to type
            autoFocus
            aria-describedby="search-hint"
            onChange={({ target }) => setText(target.value)}
            onKeyDown={enter}
          />
        </div>
        <span id="search-hint" className={css.hint}>
          {words.hint}
        </span>
      </div>
      {problem?.kind === 'offline' && <OfflineBar asOf={null} />}
      {problem && problem.kind !== 'offline' && (
        <ViewProblem problem={problem} large={false} onTryAgain={() => setTurn((n) => n + 1)} />
      )}
      {wanted === '' ? (
        <EmptyState glyph="search" {...words.ask} />
      ) : found && hits.length === 0 ? (
        <EmptyState glyph="none" title={words.none.title(found.text)} lead={words.none.lead} />
      ) : (
        hits.length > 0 && (
          <div className={css.panel}>
            <ul ref={list} aria-label={words.heading} onKeyDown={move}>
              {hits.map(({ card, found: how, snippet }) => (
                <CaseLine
                  key={card.reference}
                  card={card}
                  today={today}
                  href={hashOf({ at: 'case', reference: card.reference })}
                >
                  <span>{words.found[how]}</span>
                  {how === 'name' || how === 'address' ? (
                    <strong>
                      {card.from?.name} {card.from?.address}
                    </strong>
                  ) : (
                    snippet && <span className={css.snippet}>{marked(snippet)}</span>
                  )}
                </CaseLine>
              ))}
            </ul>
            {found?.page.more && <p className={css.more}>{words.more}</p>}
          </div>
        )
      )}
    </div>
  );
}
