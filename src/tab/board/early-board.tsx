import { cardWords } from '../../ui/card-said.ts';
import { Boundary, drawn } from '../../ui/drawn.ts';
import { preferences } from '../../ui/preferences.ts';
import { Said } from '../../ui/said.tsx';
import { frameWords, names } from '../../ui/words-in.ts';
import type { Language } from '../../words/shape.ts';
import { speakOnPage, wear } from '../appearance.ts';
import { asks } from '../asks.ts';
import { Frame } from '../frame/frame.tsx';
import { WIDE } from '../frame/header.tsx';
import { opens, Places } from '../frame/places.tsx';
import { routeOf } from '../routes.ts';
import type { Stage } from '../visit.ts';
import { BESIDE, BoardPanel, BoardPicture } from './board-picture.tsx';
import { boardWords } from './board-words.ts';
import { countOf } from './filters.ts';
import { Loaded } from './loaded.ts';
import { RowWindow } from './row-window.ts';
import { sayingOf } from './saying.ts';

/** Fetches the words of the board and of what is around it, where the reader's do not come with the page. */
export const askForWords = (language: Language): Promise<unknown> =>
  Promise.all([frameWords, names, cardWords, boardWords].map((one) => one.ready(language) ?? one.ask()));

const fits = (pixels: number): boolean => window.matchMedia(`(min-width: ${pixels}px)`).matches;
const nobody = (): void => undefined;

export type EarlyPicture = {
  /** Whether it is still what React would draw. */
  stands(): boolean;
  /** For a picture that nobody goes on with. */
  close(): void;
};

/**
 * Draws the board into the page without React: the same parts with the same in them. Null where there is nothing to draw it
 * of: another view, a refusal, no rows, an answer or words that have not come.
 */
export function drawEarlyBoard(
  page: HTMLElement,
  { council, host, client, me }: Extract<Stage, { stage: 'in' }>,
  language: Language,
): EarlyPicture | null {
  const route = opens(routeOf(location.hash), me.actions);
  if (route?.at !== 'board') return null;
  const answer = client.answered('board', asks.board(route));
  if (!answer?.ok || answer.value.rows.length === 0) return null;
  const [frame, board] = [frameWords.ready(language), boardWords.ready(language)];
  const [cards, said] = [cardWords.ready(language), names.ready(language)];
  if (!frame || !board || !cards || !said) return null;

  const { total, today } = answer.value;
  const [wide, beside] = [fits(WIDE), fits(BESIDE)];
  const { hash } = location;
  const list: { current: HTMLUListElement | null } = { current: null };
  const tools = {
    theme: host.theme === 'device' ? { choice: preferences.theme(), choose: nobody } : null,
    onLanguage: nobody,
    onSignOut: host.signOut ? nobody : null,
  };
  const nav = <Places actions={me.actions} at="board" nav={frame.nav} />;
  const picture = (
    <>
      <Boundary>
        <Frame {...{ words: frame, language, wide, council, person: me.name, nav, tools }} bell={false}>
          <Boundary>
            <BoardPicture words={board} total={total} sort={route.sort} filtersOn={countOf(route.filter)} wide={beside}>
              <BoardPanel words={board} list={list} />
            </BoardPicture>
          </Boundary>
        </Frame>
      </Boundary>
      <Said text="" turn={0} />
    </>
  );
  wear(host.theme);
  speakOnPage(language);
  page.replaceChildren(...drawn(picture));
  if (list.current === null) return null;
  const rows = RowWindow.on(list.current);
  rows.show(Loaded.none.with(0, answer.value), sayingOf(today, { board, cards, names: said }), nobody);
  return {
    stands: () => location.hash === hash && fits(WIDE) === wide && fits(BESIDE) === beside,
    close: () => rows.close(),
  };
}
