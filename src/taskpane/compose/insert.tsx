import { useState } from 'react';
import type { ReplyChecked } from '../../api/pane-shapes.ts';
import type { WayOn } from '../../domain/reply/way-on.ts';
import { isWelsh } from '../../domain/triage/welsh.ts';
import type { ComposeHost, WrittenDraft } from '../../host/compose-host.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import type { ReplyWords } from '../../words/screens/reply/shape.ts';
import css from './compose.module.css';
import { signpostsIn, useReplyWords } from './reply-words.ts';

type Props = {
  mail: ComposeHost;
  checked: ReplyChecked;
  draft: WrittenDraft | null;
  reference: string;
  onPut: () => void;
};

/** What one press puts into the answer: the reference into its subject, the way on where the cursor stands. */
export function Insert({ mail, checked, draft, reference, onPut }: Props) {
  const { insert: say } = useReplyWords();
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  const { wayOn, on } = checked;
  const put = async (work: Promise<boolean>, done: string): Promise<void> => {
    const says = (await work) ? done : say.failed;
    setSaid(says);
    announce(says);
    onPut();
  };
  const subject = draft?.subject ?? '';
  const named = subject.toUpperCase().includes(reference);
  const signpost = async (): Promise<boolean> => {
    const says = await signpostsIn(isWelsh(draft?.text ?? ''));
    return wayOn !== null && mail.insert(SIGNPOST[wayOn](says, { reference, stage: on?.stage ?? 1 }));
  };
  if (named && wayOn === null) return null;
  return (
    <section className={css.part} aria-label={say.heading}>
      <h2 className={css.title}>{say.heading}</h2>
      <div className={css.insert}>
        {!named && (
          <Button small onClick={() => put(mail.setSubject(`${subject} [${reference}]`.trim()), say.inSubject)}>
            <Glyph name="pen" />
            {say.reference(reference)}
          </Button>
        )}
        {wayOn !== null && (
          <Button small onClick={() => put(signpost(), say.done)}>
            <Glyph name="steps" />
            {say.wayOn[wayOn]}
          </Button>
        )}
      </div>
      {said && <p className={css.quiet}>{said}</p>}
    </section>
  );
}

type About = { readonly reference: string; readonly stage: number };

const SIGNPOST: Readonly<Record<WayOn, (says: ReplyWords['signpost'], about: About) => string>> = {
  'next stage': (says, { reference, stage }) => says.nextStage(stage + 1, reference),
  'review panel': (says, { reference }) => says.panel(reference),
  LGSCO: ({ lgsco }) => lgsco,
  'Housing Ombudsman': ({ housing }) => housing,
  ICO: ({ ico }) => ico,
};
