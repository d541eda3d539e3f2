import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import type { Problem } from '../api/client.ts';
import type { IntakeRow } from '../api/shapes.ts';
import type { Decision } from '../domain/triage/decisions.ts';
import { CATEGORIES, type Category } from '../domain/triage/proposal.ts';
import { ProblemNotice, useProblemWords } from './problem-notice.tsx';
import { useWords } from './words-context.ts';

/** `change` gives a message another category, `open` a case to one that had none proposed. */
export type Asking = 'change' | 'open' | 'undo' | 'not for us';

const useStyles = makeStyles({
  surface: { maxWidth: '520px', '@media (max-width: 400px)': { padding: '16px' } },
  content: { display: 'grid', gap: '14px' },
  actions: { marginTop: '8px' },
  subject: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  lead: { margin: 0 },
  hint: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type Props = {
  /** Closed is not the same as gone: the rest of the page is given back while it closes. */
  open: boolean;
  asking: Asking;
  row: IntakeRow;
  /** While the decision is on its way. */
  busy: boolean;
  problem: Problem | null;
  onDecide: (decision: Decision) => void;
  onClose: () => void;
};

/** Asks the little that is needed for a decision. What was typed stays while a refusal is shown. */
export function DecideDialog({ open, asking, row, busy, problem, onDecide, onClose }: Props) {
  const styles = useStyles();
  const words = useWords();
  const problemWords = useProblemWords();
  const { act, row: rowWords } = words.screen;
  const offered: readonly Category[] =
    asking === 'change' ? CATEGORIES.filter((one) => one !== row.proposal?.category) : ['complaint', 'service_request'];
  const [category, setCategory] = useState<Category>(offered[0] ?? 'complaint');
  const [reason, setReason] = useState('');
  const choosing = asking === 'change' || asking === 'open';

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (busy) return;
    onDecide(decisionOf(asking, row, category, reason.trim()));
  };
  const said = problem && problemWords(problem);

  return (
    <Dialog open={open} modalType="modal" onOpenChange={(_, next) => !next.open && onClose()}>
      <DialogSurface className={styles.surface}>
        <form onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{titleOf(asking, act)}</DialogTitle>
            <DialogContent className={styles.content}>
              <p className={styles.subject}>{row.subject || rowWords.noSubject}</p>
              {said && <ProblemNotice {...said} />}
              {choosing ? (
                <Field label={asking === 'change' ? act.changeLead : act.openLead}>
                  <RadioGroup value={category} onChange={(_, { value }) => setCategory(value as Category)}>
                    {offered.map((one) => (
                      <Radio
                        key={one}
                        value={one}
                        label={
                          <>
                            {words.category[one]}
                            <span className={styles.hint}>{act.categoryHint[one]}</span>
                          </>
                        }
                      />
                    ))}
                  </RadioGroup>
                </Field>
              ) : (
                <p className={styles.lead}>{leadOf(asking, row, act)}</p>
              )}
              <Field label={act.reason} hint={act.reasonHint}>
                <Textarea
                  value={reason}
                  maxLength={500}
                  onChange={(_, { value }) => setReason(value)}
                  resize="vertical"
                />
              </Field>
            </DialogContent>
            <DialogActions fluid className={styles.actions}>
              <Button type="button" onClick={onClose}>
                {act.cancel}
              </Button>
              <Button appearance="primary" type="submit" disabledFocusable={busy}>
                {busy
                  ? rowWords.working
                  : choosing
                    ? act.save[category]
                    : plain(asking === 'undo' ? act.undo : act.notForUs)}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}

type Act = ReturnType<typeof useWords>['screen']['act'];

/** The dots of a button that opens a dialog do not belong on the button inside it. */
const plain = (label: string): string => label.replace(/…$/, '');

function titleOf(asking: Asking, act: Act): string {
  if (asking === 'change') return act.changeTitle;
  if (asking === 'open') return act.openTitle;
  return asking === 'undo' ? act.undoTitle : act.notForUsTitle;
}

function leadOf(asking: Asking, row: IntakeRow, act: Act): string {
  if (asking === 'not for us') return act.notForUsLead;
  return row.reference ? act.undoCaseLead(row.reference) : act.undoLead;
}

function decisionOf(asking: Asking, row: IntakeRow, category: Category, reason: string): Decision {
  if (asking === 'undo' || asking === 'not for us') return { choice: asking, reason };
  if (row.may.includes('open') && category !== 'contact') return { choice: 'open', category, reason };
  return { choice: 'confirm', category, reason };
}
