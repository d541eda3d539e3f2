import type { Begun } from './begin.ts';
import { askForWords, drawEarlyBoard, type EarlyPicture } from './board/early-board.tsx';
import { hold } from './held.ts';

/**
 * Draws the board as soon as its first rows are there, which is before the code of the screens is. `handOver` ends that:
 * whoever keeps the page from then on is told whether to go on with what stands there, and hears what was done to it
 * meanwhile.
 */
export function drawEarly({ visit, spoken }: Begun): { handOver(to: (goOn: boolean) => void): void } {
  const page = document.getElementById('root') as HTMLElement;
  let over = false;
  let picture: EarlyPicture | null = null;
  let held: ReturnType<typeof hold> | null = null;
  const draw = async (): Promise<void> => {
    const stage = visit.now();
    if (stage.stage !== 'in') return;
    // Words that do not come are asked for again, and missed, by the screens.
    await Promise.all([stage.client.ahead, askForWords(spoken.language)]).catch(() => undefined);
    if (over || picture) return;
    picture = drawEarlyBoard(page, stage, spoken.language);
    if (picture) held = hold(page);
  };
  const ignore = visit.watch(() => void draw());
  void draw();
  return {
    handOver(to) {
      over = true;
      ignore();
      const goOn = picture?.stands() ?? false;
      if (!goOn) picture?.close();
      to(goOn);
      held?.release(goOn);
    },
  };
}
