import { type FormEvent, useState } from 'react';
import type { Problem } from '../../api/client.ts';
import type { IntakeRow } from '../../api/shapes.ts';
import { CATEGORIES, SERVICES } from '../../domain/triage/proposal.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice, Radios, TextArea, TextBox } from '../../ui/field.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { OutLink } from '../../ui/out-link.tsx';
import { ProblemNotice, useProblemWords } from '../../ui/problem-notice.tsx';
import { useNames } from '../../ui/words-context.ts';
import { caseHref } from '../message/links.ts';
import type { Pane } from '../pane.ts';
import { usePaneWords } from '../pane-words.ts';
import { type ByHandForm, emptyForm, localMinute, toSend } from './by-hand.ts';
import css from './nothing.module.css';

const CHANNELS = ['phone', 'letter', 'counter'] as const;

/** Writes down a call, a letter or a visit. What is typed stays until it is sent, whatever is selected meanwhile. */
export function ByHandScreen({ pane, onClose }: { pane: Pane; onClose: () => void }) {
  const { byHand: say, proposal } = usePaneWords();
  const names = useNames();
  const problemWords = useProblemWords();
  const announce = useAnnounce();
  const [form, setForm] = useState(() => pane.drafts.byHand ?? emptyForm(crypto.randomUUID(), new Date()));
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [row, setRow] = useState<IntakeRow | null>(null);
  const change = (next: Partial<ByHandForm>): void => {
    const changed = { ...form, ...next };
    pane.drafts.byHand = changed;
    setForm(changed);
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = toSend(form, new Date());
    if (busy || body === null) return;
    setBusy(true);
    const answer = await pane.client.call('byHand', { body });
    setBusy(false);
    setProblem(answer.ok ? null : answer.refusal);
    if (!answer.ok) return;
    pane.drafts.byHand = null;
    setRow(answer.value);
    announce(say.done(answer.value.reference));
  };

  if (row) {
    return (
      <section className={css.sent} aria-label={say.title}>
        <h2 className={css.title}>
          <Glyph name="check" size={20} />
          {say.done(row.reference)}
        </h2>
        {row.reference && row.opensCase && <OutLink href={caseHref(row.reference)}>{row.reference}</OutLink>}
        <Button
          onClick={() => {
            setRow(null);
            setForm(emptyForm(crypto.randomUUID(), new Date()));
          }}
        >
          {say.again}
        </Button>
        <Button look="subtle" onClick={onClose}>
          {say.cancel}
        </Button>
      </section>
    );
  }
  return (
    <form
      className={css.form}
      aria-label={say.title}
      onSubmit={(event) => void send(event)}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClose();
      }}
    >
      <h2 className={css.title}>{say.title}</h2>
      <Radios
        label={say.channel}
        value={form.channel}
        onChange={(channel) => change({ channel })}
        options={CHANNELS.map((value) => ({ value, label: say.channels[value] }))}
      />
      <TextBox
        type="datetime-local"
        label={say.when}
        value={form.at}
        max={localMinute(new Date())}
        required
        onChange={(at) => change({ at })}
      />
      <TextBox label={say.name} value={form.name} autoComplete="off" onChange={(name) => change({ name })} />
      <TextBox
        type="email"
        label={say.address}
        hint={say.addressHint}
        value={form.address}
        most={320}
        autoComplete="off"
        onChange={(address) => change({ address })}
      />
      <TextBox
        label={say.subject}
        value={form.subject}
        most={255}
        required
        onChange={(subject) => change({ subject })}
      />
      <TextArea
        label={say.text}
        hint={say.textHint}
        value={form.text}
        most={20_000}
        required
        onChange={(text) => change({ text })}
      />
      <Radios
        label={say.category}
        value={form.category}
        onChange={(category) => change({ category })}
        options={CATEGORIES.toReversed().map((value) => ({
          value,
          label: names.category[value],
          hint: proposal.define[value],
        }))}
      />
      <Choice
        label={say.service}
        value={form.service}
        onChange={(service) => change({ service })}
        options={[
          { value: '' as const, label: say.serviceNone },
          ...SERVICES.map((value) => ({ value, label: names.service[value] })),
        ]}
      />
      {problem && <ProblemNotice {...problemWords(problem)} onDismiss={() => setProblem(null)} />}
      <p className={css.quiet}>{say.kept}</p>
      <div className={css.row}>
        <Button look="primary" type="submit" busy={busy}>
          {say.save[form.category ?? 'complaint']}
        </Button>
        <Button look="subtle" onClick={onClose}>
          {say.cancel}
        </Button>
      </div>
    </form>
  );
}
