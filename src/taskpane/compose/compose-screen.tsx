import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Client } from '../../api/client.ts';
import type { ReplyChecked } from '../../api/pane-shapes.ts';
import type { ComposeHost } from '../../host/compose-host.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Glyph } from '../../ui/glyphs.tsx';
import { useNames } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import { caseHref } from '../message/links.ts';
import { ChooseCase } from './choose-case.tsx';
import css from './compose.module.css';
import { DraftText } from './draft-text.tsx';
import { Findings } from './findings.tsx';
import { Insert } from './insert.tsx';
import { Points } from './points.tsx';
import { ReplyCheck, type ReplyState } from './reply-check.ts';
import { useReplyWords } from './reply-words.ts';
import { type Insertion, useInsert } from './use-insert.ts';

const later = (ms: number, run: () => void): (() => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};

/** Beside a mail that is being written: what there is to answer, and what its draft lacks. */
export function ComposeScreen({ mail, client }: { mail: ComposeHost; client: Client }) {
  const [check] = useState(
    () => new ReplyCheck({ mail, client, later, watched: () => document.visibilityState === 'visible' }),
  );
  useEffect(() => {
    check.start();
    return () => check.end();
  }, [check]);
  const state = useSyncExternalStore(check.watch, check.now);
  const words = useReplyWords();
  const [other, setOther] = useState(false);
  const on = state.checked?.on ?? null;
  const choosing = state.checked !== null && (on === null || other);
  return (
    <main className={css.main}>
      <h1 className="unseen">{words.heading}</h1>
      {state.problem !== null && (
        <div className={css.away} role="alert">
          <strong>{words.away.title}</strong>
          <p>{words.away.lead}</p>
          <Button small onClick={() => void check.again()}>
            {words.away.again}
          </Button>
        </div>
      )}
      {state.checked === null && state.problem === null && (
        <p className={css.quiet} role="status">
          {words.checking}
        </p>
      )}
      {choosing && (
        <ChooseCase
          notFound={state.notFound}
          onChoose={async (reference) => {
            await check.choose(reference);
            setOther(false);
          }}
        />
      )}
      {state.checked && on && !other && (
        <OnCase
          key={on.reference}
          mail={mail}
          check={check}
          state={state}
          checked={state.checked}
          reference={on.reference}
          onOther={() => setOther(true)}
        />
      )}
    </main>
  );
}

type OnCaseProps = {
  mail: ComposeHost;
  check: ReplyCheck;
  state: ReplyState;
  checked: ReplyChecked;
  reference: string;
  onOther: () => void;
};

function OnCase({ mail, check, state, checked, reference, onOther }: OnCaseProps) {
  const words = useReplyWords();
  const names = useNames();
  const announce = useAnnounce();
  const [ticks, setTicks] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [shown, setShown] = useState<{ readonly finding: number } | null>(null);
  const points = checked.points.map((point) => ({ ...point, answered: ticks.get(point.number) ?? point.answered }));
  // A point that the writer ticks is answered, whatever the words say.
  const findings = checked.findings.filter(({ point }) => point === null || !ticks.get(point));
  const stops = findings.filter(({ weight }) => weight === 'stop').length;
  const said = words.findings.count(stops, findings.length - stops);
  const before = useRef(said);
  useEffect(() => {
    if (before.current !== said) announce(said);
    before.current = said;
  }, [said, announce]);
  const { insertions, said: inserted } = useInsert({
    ...{ mail, checked, reference, draft: state.draft },
    onPut: () => void check.again(),
  });
  const asked = ({ mends }: Insertion): boolean => findings.some(({ finding }) => mends.includes(finding));
  const { replyDue, today, on } = checked;
  return (
    <>
      <header className={css.head}>
        <p className={css.which}>
          <a href={caseHref(reference)} target="_blank" rel="noopener">
            {words.answers(reference)}
          </a>
          <Button small look="subtle" onClick={onOther}>
            {words.change}
          </Button>
        </p>
        {on?.subject && <p className={css.subject}>{on.subject}</p>}
        {replyDue && (
          <p className={replyDue.daysLeft < 0 ? css.late : css.quiet}>
            {words.due(dayOf(replyDue.due, today, names), replyDue.daysLeft)}
          </p>
        )}
      </header>
      <Findings
        findings={findings}
        text={state.draft?.text ?? ''}
        behind={state.behind}
        insertions={insertions}
        onShow={(finding) => setShown({ finding })}
      />
      <Points points={points} onTick={(number, answered) => setTicks(new Map([...ticks, [number, answered]]))} />
      <Insert insertions={insertions.filter((one) => !asked(one))} said={inserted} />
      <DraftText text={state.draft?.text ?? ''} findings={findings} shown={shown} />
      <p className={css.quiet}>
        <Glyph name="lock" size={12} /> {words.draft.kept}
      </p>
    </>
  );
}
