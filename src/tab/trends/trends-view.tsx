import { useCallback } from 'react';
import type { Trends } from '../../api/figure-shapes.ts';
import { useAgeWords } from '../../ui/age-words.ts';
import { useCardWords } from '../../ui/card-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { useResource } from '../../ui/use-resource.ts';
import { useNames, wordsOf } from '../../ui/words-context.ts';
import { dayOf } from '../../words/dates.ts';
import { en } from '../../words/screens/trends/en.ts';
import type { TrendsWords } from '../../words/screens/trends/shape.ts';
import { useSeat } from '../seat.ts';
import { ViewFrame } from '../view/view-frame.tsx';
import { Bars } from './bars.tsx';
import { Columns } from './columns.tsx';
import { Figure } from './figure.tsx';
import css from './trends-view.module.css';

const useTrendsWords = wordsOf<TrendsWords>(en, () => import('../../words/screens/trends/cy.ts'));
const EVERY_MS = 300_000;

/** What came in and how it was answered: charts, and beside each the same figures as a table. */
export function TrendsView() {
  const { client } = useSeat();
  const words = useTrendsWords();
  const names = useNames();
  const load = useCallback(() => client.call('trends', { query: {} }), [client]);
  const trends = useResource(load, EVERY_MS);
  return (
    <div className={css.view}>
      <ViewFrame
        of={trends}
        skeleton={
          <div className={css.panel}>
            <SkeletonRows rows={5} />
          </div>
        }
      >
        {(value) => (
          <>
            <div className={css.top}>
              <h2>{words.heading}</h2>
              <p className={css.span}>{words.span(dayOf(value.from, '', names), dayOf(value.to, '', names))}</p>
            </div>
            {value.suppressed && <p className={css.note}>{words.suppressed}</p>}
            {value.volumes.length === 0 ? (
              <div className={css.panel}>
                <EmptyState glyph="trends" {...words.empty} />
              </div>
            ) : (
              <div className={css.figures}>
                <Volumes trends={value} words={words} />
                <Timeliness trends={value} words={words} />
                <Outcomes trends={value} words={words} />
                <Ageing trends={value} words={words} />
              </div>
            )}
          </>
        )}
      </ViewFrame>
    </div>
  );
}

type Props = { trends: Trends; words: TrendsWords };

function Volumes({ trends: { volumes, today }, words }: Props) {
  const { volumes: say } = words;
  const series = ['complaints', 'serviceRequests', 'other'] as const;
  const monthSaid = (month: string): string => `${words.months[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
  const most = volumes.reduce((a, b) => ((b.complaints ?? 0) > (a.complaints ?? 0) ? b : a));
  return (
    <Figure
      words={words}
      today={today}
      title={say.title}
      lead={say.lead}
      chart={
        <Columns
          label={say.chart(most.complaints ?? 0, monthSaid(most.month))}
          columns={fromFirst(volumes).map(({ month, ...counts }, at) => ({
            name: monthOf(month, at === 0, words),
            values: series.map((one) => counts[one]),
          }))}
          series={series.map((one) => say[one])}
        />
      }
      heads={[say.month, ...series.map((one) => say[one])]}
      rows={volumes.map(({ month, ...counts }) => ({
        key: month,
        head: monthSaid(month),
        cells: series.map((one) => counts[one]),
      }))}
    />
  );
}

/** Months before anything came in are in the table; a chart of a new council would be an empty one. */
function fromFirst(volumes: Trends['volumes']): Trends['volumes'] {
  const first = volumes.findIndex((month) =>
    ['complaints', 'serviceRequests', 'other'].some((one) => Reflect.get(month, one) !== 0),
  );
  return volumes.slice(Math.min(Math.max(0, first), Math.max(0, volumes.length - FEWEST_MONTHS)));
}
const FEWEST_MONTHS = 6;

/** `Oct`; the first, and every January, with its year: `Jan 26`. */
function monthOf(month: string, isFirst: boolean, { months }: TrendsWords): string {
  const name = (months[Number(month.slice(5)) - 1] ?? '').slice(0, 3);
  return isFirst || month.endsWith('-01') ? `${name} ${month.slice(2, 4)}` : name;
}

/** A share; where there is none, whether nothing was counted or it may not be shown. */
const shareSaid = (percent: number | null, of: number | null, words: TrendsWords): string =>
  percent !== null ? words.percent(percent) : of === 0 ? words.none : words.notShown;

function Timeliness({ trends: { timeliness, today }, words }: Props) {
  const { timeliness: say } = words;
  const cards = useCardWords();
  if (timeliness.length === 0) return null;
  const name = ({ directorate, stage }: Trends['timeliness'][number]): string =>
    `${directorate}, ${cards.stage(stage)}`;
  return (
    <Figure
      words={words}
      today={today}
      title={say.title}
      lead={say.lead}
      note={say.pastLimitMeans}
      chart={
        <Bars
          label={say.chart(timeliness.length)}
          bars={timeliness.map((row) => ({
            name: name(row),
            percent: row.percentOnTime,
            said: [timelySaid(row, words), row.stillOverdue ? say.openOverdue(row.stillOverdue) : '']
              .filter(Boolean)
              .join('; '),
          }))}
        />
      }
      heads={[
        say.directorate,
        say.answered,
        say.onTime,
        say.extendedInTime,
        say.late,
        say.pastLimit,
        say.stillOverdue,
        say.percentOnTime,
      ]}
      rows={timeliness.map((row) => ({
        key: name(row),
        head: name(row),
        cells: [row.answered, row.onTime, row.extendedInTime, row.late, row.pastLimit, row.stillOverdue],
        last: shareSaid(row.percentOnTime, row.answered, words),
      }))}
    />
  );
}

function timelySaid({ percentOnTime, onTime, answered }: Trends['timeliness'][number], words: TrendsWords): string {
  return percentOnTime === null || onTime === null || answered === null
    ? shareSaid(percentOnTime, answered, words)
    : words.timeliness.bar(words.percent(percentOnTime), onTime, answered);
}

function Outcomes({ trends: { outcomes, today }, words }: Props) {
  const { outcomes: say } = words;
  if (outcomes.length === 0) return null;
  return (
    <Figure
      words={words}
      today={today}
      title={say.title}
      lead={say.lead}
      chart={null}
      heads={[words.timeliness.directorate, say.upheld, say.partlyUpheld, say.notUpheld, say.percentUpheld]}
      rows={outcomes.map((row) => ({
        key: row.directorate,
        head: row.directorate,
        cells: [row.upheld, row.partlyUpheld, row.notUpheld],
        last: shareSaid(row.percentUpheld, null, words),
      }))}
    />
  );
}

function Ageing({ trends: { ageing, today }, words }: Props) {
  const { ageing: say } = words;
  const ages = useAgeWords();
  const most = Math.max(1, ...ageing.map(({ open }) => open ?? 0));
  const figure = (count: number | null): string => count?.toLocaleString('en-GB') ?? words.few;
  return (
    <Figure
      words={words}
      today={today}
      title={say.title}
      lead={say.lead}
      chart={
        <Bars
          label={say.chart}
          bars={ageing.map(({ band, open, overdue }) => ({
            name: ages.means[band],
            percent: open === null ? null : (100 * open) / most,
            said: open === 0 || overdue === null ? figure(open) : say.bar(figure(open), figure(overdue)),
          }))}
        />
      }
      heads={[say.band, say.open, say.overdue]}
      rows={ageing.map(({ band, open, overdue }) => ({ key: band, head: ages.means[band], cells: [open, overdue] }))}
    />
  );
}
