import { useState } from 'react';
import type { Problem } from '../api/client.ts';
import type { IntakeRow } from '../api/shapes.ts';
import type { Decision } from '../domain/triage/decisions.ts';
import { CATEGORIES, type Category } from '../domain/triage/proposal.ts';
import type { MailWords } from '../words/screens/mail/shape.ts';
import { Dialog } from './dialog.tsx';
import { Radios, TextArea } from './field.tsx';
import { useMailWords } from './mail-words.ts';
import { ProblemNotice, useProblemWords } from './problem-notice.tsx';
import { useNames } from './words-context.ts';

/** `change` gives a message another category, `open` a case to one that had none proposed. */
export type Asking = 'change' | 'open' | 'undo' | 'take off' | 'not for us';

type Props = {
  asking: Asking;
  row: IntakeRow;
  /** While the decision is on its way. */
  busy: boolean;
  problem: Problem | null;
  onDecide: (decision: Decision) => void;
  onClose: () => void;
};

/** Asks the little that is needed for a decision. What was typed stays while a refusal is shown. */
export function DecideDialog({ asking, row, busy, problem, onDecide, onClose }: Props) {
  const names = useNames();
  const { act, row: rowWords } = useMailWords();
  const problemWords = useProblemWords();
  const offered: readonly Category[] =
    asking === 'change' ? CATEGORIES.filter((one) => one !== row.proposal?.category) : ['complaint', 'service_request'];
  const [category, setCategory] = useState<Category>(offered[0] ?? 'complaint');
  const [reason, setReason] = useState('');
  const choosing = asking === 'change' || asking === 'open';
  return (
    <Dialog
      title={titleOf(asking, act)}
      does={choosing ? act.save[category] : plain(labelOf(asking, act))}
      busy={busy}
      onDo={() => onDecide(decisionOf(asking, row, category, reason.trim()))}
      onClose={onClose}
    >
      <p>{row.subject || rowWords.noSubject}</p>
      {problem && <ProblemNotice {...problemWords(problem)} />}
      {choosing ? (
        <Radios
          label={asking === 'change' ? act.changeLead : act.openLead}
          value={category}
          onChange={setCategory}
          options={offered.map((one) => ({ value: one, label: names.category[one], hint: act.categoryHint[one] }))}
        />
      ) : (
        <p>{leadOf(asking, row, act)}</p>
      )}
      <TextArea label={act.reason} hint={act.reasonHint} value={reason} most={500} onChange={setReason} />
    </Dialog>
  );
}

type Act = MailWords['act'];

/** The dots of a button that opens a dialog do not belong on the button inside it. */
const plain = (label: string): string => label.replace(/…$/, '');

function labelOf(asking: Asking, act: Act): string {
  if (asking === 'take off') return act.takeOff;
  return asking === 'undo' ? act.undo : act.notForUs;
}

function titleOf(asking: Asking, act: Act): string {
  if (asking === 'take off') return act.takeOffTitle;
  if (asking === 'change') return act.changeTitle;
  if (asking === 'open') return act.openTitle;
  return asking === 'undo' ? act.undoTitle : act.notForUsTitle;
}

function leadOf(asking: Asking, row: IntakeRow, act: Act): string {
  if (asking === 'not for us') return act.notForUsLead;
  if (asking === 'take off') return act.takeOffLead(row.reference ?? '');
  return row.reference ? act.undoCaseLead(row.reference) : act.undoLead;
}

function decisionOf(asking: Asking, row: IntakeRow, category: Category, reason: string): Decision {
  if (asking === 'take off') return { choice: 'undo', reason };
  if (asking === 'undo' || asking === 'not for us') return { choice: asking, reason };
  if (row.may.includes('open') && category !== 'contact') return { choice: 'open', category, reason };
  return { choice: 'confirm', category, reason };
}
