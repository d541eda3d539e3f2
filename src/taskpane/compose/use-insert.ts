import { useState } from 'react';
import type { ReplyChecked } from '../../api/pane-shapes.ts';
import type { FindingOfReply } from '../../domain/reply/finding.ts';
import type { WayOn } from '../../domain/reply/way-on.ts';
import { isWelsh } from '../../domain/triage/welsh.ts';
import type { ComposeHost, WrittenDraft } from '../../host/compose-host.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import type { GlyphName } from '../../ui/glyphs.tsx';
import type { ReplyWords } from '../../words/screens/reply/shape.ts';
import { signpostsIn, useReplyWords } from './reply-words.ts';

/** What one press puts into the answer, and the findings that it takes away. */
export type Insertion = {
  readonly label: string;
  readonly glyph: GlyphName;
  readonly mends: readonly FindingOfReply[];
  readonly put: () => void;
};

type About = {
  readonly mail: ComposeHost;
  readonly checked: ReplyChecked;
  readonly draft: WrittenDraft | null;
  readonly reference: string;
  readonly onPut: () => void;
};

/** The reference for the subject, and the way on for where the cursor stands, as far as the case has them; and what came of the last one. */
export function useInsert({ mail, checked, draft, reference, onPut }: About) {
  const { insert: say } = useReplyWords();
  const announce = useAnnounce();
  const [said, setSaid] = useState('');
  const { wayOn, on } = checked;
  const subject = draft?.subject ?? '';
  const carry = async (work: Promise<boolean>, done: string): Promise<void> => {
    const says = (await work.catch(() => false)) ? done : say.failed;
    setSaid(says);
    announce(says);
    onPut();
  };
  const signpost = async (way: WayOn): Promise<boolean> => {
    const says = await signpostsIn(isWelsh(draft?.text ?? ''));
    return mail.insert(SIGNPOST[way](says, { reference, stage: on?.stage ?? 1 }));
  };
  const insertions: readonly Insertion[] = [
    ...(subject.toUpperCase().includes(reference)
      ? []
      : [
          {
            label: say.reference(reference),
            glyph: 'pen',
            mends: ['no reference'],
            put: () => void carry(mail.setSubject(`${subject} [${reference}]`.trim()), say.inSubject),
          } as const,
        ]),
    ...(wayOn === null
      ? []
      : [
          {
            label: say.wayOn[wayOn],
            glyph: 'steps',
            mends: ['no next stage', 'no Ombudsman'],
            put: () => void carry(signpost(wayOn), say.done),
          } as const,
        ]),
  ];
  return { insertions, said };
}

type Named = { readonly reference: string; readonly stage: number };

const SIGNPOST: Readonly<Record<WayOn, (says: ReplyWords['signpost'], about: Named) => string>> = {
  'next stage': (says, { reference, stage }) => says.nextStage(stage + 1, reference),
  'review panel': (says, { reference }) => says.panel(reference),
  LGSCO: ({ lgsco }) => lgsco,
  'Housing Ombudsman': ({ housing }) => housing,
  ICO: ({ ico }) => ico,
};
