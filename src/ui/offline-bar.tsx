import { Glyph } from './glyphs.tsx';
import css from './offline-bar.module.css';
import { useFrameWords, useWhen } from './words-context.ts';

/** The network is away: what was read last stays on the screen, and this says from when it is. */
export function OfflineBar({ asOf }: { asOf: string | null }) {
  const { offline } = useFrameWords();
  const when = useWhen(true);
  return (
    <div className={css.bar} role="status">
      <Glyph name="offline" size={20} />
      <span>
        <strong>{offline.title}.</strong> {asOf ? offline.lead(when(asOf)) : offline.leadBlank}
      </span>
    </div>
  );
}
