import { useCallback, useMemo } from 'react';
import type { IntakeRow } from '../../api/shapes.ts';
import { useMailWords } from '../../ui/mail-words.ts';
import { OutLink } from '../../ui/out-link.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { AttachedFile } from '../case/attached-file.tsx';
import { LetterBody } from '../case/message-body.tsx';
import { FileButton } from '../file-button.tsx';
import { useSeat } from '../seat.ts';
import css from './row-message.module.css';

const NEVER_MS = 3_600_000;

/** A message of the log to read before anything is decided: its words, with those marked that led to the proposal. */
export function RowMessage({ row: { key, received, link, proposal, decided } }: { row: IntakeRow }) {
  const { client } = useSeat();
  const { row: say } = useMailWords();
  const problemWords = useProblemWords();
  const load = useCallback(() => client.call('intakeMessage', { params: { key } }), [client, key]);
  const { value, problem, refresh } = useResource(load, NEVER_MS);
  const quotes = useMemo(
    () => (decided ? [] : (proposal?.why ?? []).flatMap(({ part, quote }) => (part === 'body' ? [quote] : []))),
    [proposal, decided],
  );
  const links = (
    <p className={css.files}>
      <FileButton
        ask={() => client.file('intakeFile', { params: { key, file: 'message' } })}
        name={`message ${(received[0]?.at ?? '').slice(0, 10)}.eml`}
      >
        {say.saveFile}
      </FileButton>
      {link && <OutLink href={link}>{say.openRow}</OutLink>}
    </p>
  );
  if (problem)
    return (
      <div className={css.message}>
        <ProblemNotice {...problemWords(problem)} onTryAgain={refresh} />
        {links}
      </div>
    );
  if (value === null) return <SkeletonRows rows={2} />;
  const files = value.attached.flatMap((file, place) => (file.inline ? [] : [{ file, place }]));
  return (
    <div className={css.message}>
      {quotes.length > 0 && <p className={css.quiet}>{say.marked}</p>}
      <LetterBody message={value} quotes={quotes} />
      {files.length > 0 && (
        <ul className={css.files} aria-label={say.attached}>
          {files.map(({ file, place }) => (
            <li key={place}>
              <AttachedFile file={file} isKept of={{ reference: null, key, file: String(place) }} />
            </li>
          ))}
        </ul>
      )}
      {links}
    </div>
  );
}
