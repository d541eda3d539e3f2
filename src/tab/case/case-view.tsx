import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActType } from '../../api/act-shapes.ts';
import type { CaseDetail, TimelineEntry } from '../../api/case-detail-shapes.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { asks } from '../asks.ts';
import { useRefresh } from '../live/use-refresh.ts';
import { hashOf } from '../routes.ts';
import { useSeat } from '../seat.ts';
import { ViewFrame } from '../view/view-frame.tsx';
import { CaseHead } from './case-head.tsx';
import css from './case-view.module.css';
import { useCaseWords } from './case-words.ts';
import { Dates } from './dates.tsx';
import { Files } from './files.tsx';
import { ActDialog } from './forms/act-dialog.tsx';
import { Meanwhile } from './meanwhile.tsx';
import { Messages } from './messages.tsx';
import { NextStep } from './next-step.tsx';
import { People } from './people.tsx';
import { Points } from './points.tsx';
import { Refusals, Related, Remedies, StillOpen } from './settled.tsx';
import { Timeline } from './timeline.tsx';
import { usePresence } from './use-presence.ts';

const EVERY_MS = 60_000;

/** One case: what is next and why, what it is about, and everything that happened. */
export function CaseView({ reference }: { reference: string }) {
  const { client } = useSeat();
  const words = useCaseWords();
  const announce = useAnnounce();
  const load = useCallback(() => client.call('caseDetail', asks.caseDetail(reference)), [client, reference]);
  const found = useResource(load, EVERY_MS);
  const [asked, setAsked] = useState<ActType | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const [meanwhile, setMeanwhile] = useState<readonly TimelineEntry[]>([]);
  const others = usePresence(reference, asked !== null);
  useRefresh(found.refresh, (update) => update.kind === 'case' && update.reference === reference);
  const next = useRef<HTMLElement>(null);
  const given = found.value?.given ?? false;
  useEffect(() => {
    // Where it does not come through it stays new, and is said at the next look.
    if (given) void client.call('assignmentSeen', { params: { reference } });
  }, [given, client, reference]);

  const done = (detail: CaseDetail, beside: string | null, byOthers: readonly TimelineEntry[]): void => {
    found.put(detail);
    setAsked(null);
    setOpened(beside);
    setMeanwhile(byOthers);
    announce(beside === null ? words.recorded : words.opened(beside));
    // The button that was pressed may be gone; what comes next is where the reader goes on.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) next.current?.focus({ preventScroll: true });
    });
  };
  return (
    <div className={css.view}>
      <ViewFrame of={found} skeleton={<Skeleton />}>
        {(detail) => (
          <>
            <CaseHead detail={detail} others={others} />
            {opened && (
              <p className={css.opened} role="status">
                <a href={hashOf({ at: 'case', reference: opened })}>{words.opened(opened)}</a>
              </p>
            )}
            <Meanwhile entries={meanwhile} onSeen={() => setMeanwhile([])} />
            <div className={css.columns}>
              <div className={css.main}>
                <NextStep ref={next} detail={detail} onAsk={setAsked} />
                {detail.card.sight === 'whole' && (
                  <>
                    <Points detail={detail} onAsk={setAsked} />
                    <Messages detail={detail} />
                    <Timeline detail={detail} />
                  </>
                )}
              </div>
              <div className={css.side}>
                <Dates detail={detail} />
                {detail.card.sight === 'whole' && (
                  <>
                    <People detail={detail} />
                    <Remedies detail={detail} />
                    <StillOpen detail={detail} />
                    <Refusals detail={detail} />
                    <Files detail={detail} />
                    <Related detail={detail} />
                  </>
                )}
              </div>
            </div>
            {asked && (
              <ActDialog
                key={asked}
                act={asked}
                detail={detail}
                onDone={done}
                onRefresh={found.refresh}
                onClose={() => setAsked(null)}
              />
            )}
          </>
        )}
      </ViewFrame>
    </div>
  );
}

const Skeleton = () => (
  <div className={css.panel}>
    <SkeletonRows rows={5} />
  </div>
);
