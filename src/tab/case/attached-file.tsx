import type { CaseDetail } from '../../api/case-detail-shapes.ts';
import { Glyph } from '../../ui/glyphs.tsx';
import { FileButton } from '../file-button.tsx';
import { useSeat } from '../seat.ts';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';

type Props = {
  file: CaseDetail['messages'][number]['attachments'][number];
  /** The message is kept whole, and the file can be taken out of it. */
  isKept: boolean;
  /** Where it stands: in a message of a case, or of the log. */
  of: { reference: string | null; key: string; file: string };
};

/** A file that came with a message: its name saves it, where it is of a kind that is given out. */
export function AttachedFile({ file: { name, bytes, givenOut }, isKept, of: { reference, key, file } }: Props) {
  const { client } = useSeat();
  const { files: say } = useCaseWords();
  const ask = () =>
    reference === null
      ? client.file('intakeFile', { params: { key, file } })
      : client.file('caseFile', { params: { reference, key, file } });
  return (
    <span className={css.attached}>
      {isKept && givenOut ? (
        <FileButton ask={ask} name={name}>
          {name}
        </FileButton>
      ) : (
        <span className={css.clip}>
          <Glyph name="clip" size={12} />
          {name}
        </span>
      )}
      <span className={css.quiet}>
        {sizeOf(bytes)}
        {!givenOut && `, ${say.notGivenOut}`}
      </span>
    </span>
  );
}

/** A size as people know it: `240 kB`, `3.1 MB`. */
const sizeOf = (bytes: number): string =>
  bytes < 999_500 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
