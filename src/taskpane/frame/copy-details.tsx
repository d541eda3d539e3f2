import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { usePaneWords } from '../pane-words.ts';

/** What IT needs to find out why something did not work: when, what, in which browser. Nothing about a person or a message. */
export function CopyDetails({ what }: { what: string }) {
  const { copyDetails, copied } = usePaneWords();
  const [said, setSaid] = useState('');
  const copy = (): void => {
    const text = JSON.stringify({ at: new Date().toISOString(), what, browser: navigator.userAgent }, null, 1);
    // A host may keep the clipboard from what it frames: then the details stand there to be marked.
    (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
      () => setSaid(copied),
      () => setSaid(text),
    );
  };
  return (
    <>
      <Button look="subtle" onClick={copy}>
        {copyDetails}
      </Button>
      <span role="status">{said}</span>
    </>
  );
}
