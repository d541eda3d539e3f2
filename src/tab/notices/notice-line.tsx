import type { NoticeShape } from '../../api/notice-shapes.ts';
import { londonDay, londonMinuteOfDay } from '../../domain/calendar/london-day.ts';
import { BANDS } from '../../domain/reminders/band.ts';
import type { Obstacle } from '../../domain/reminders/delivery.ts';
import { isUrgent } from '../../domain/reminders/notice.ts';
import { Badge } from '../../ui/badge.tsx';
import { Glyph, type GlyphName } from '../../ui/glyphs.tsx';
import { useFrameWords, useWhen } from '../../ui/words-context.ts';
import { noticeSaid } from '../../words/reminders/said.ts';
import type { NoticesWords } from '../../words/screens/notices/shape.ts';
import { hashOf, type Route, TO_DECIDE } from '../routes.ts';
import { useSeat } from '../seat.ts';
import { boardOf, leadsTo } from './leads-to.ts';
import { timeText } from './minute-of-day.ts';
import css from './notices-view.module.css';
import { useNoticesWords } from './notices-words.ts';
import { useReminderWords } from './reminder-words.ts';

const SIGN: Readonly<Record<NoticeShape['matter']['kind'], GlyphName>> = {
  digest: 'work',
  'due today': 'today',
  overdue: 'late',
  'ombudsman deadline': 'waiting',
  raised: 'up',
};

/** How a state is shown: it arrived, it may yet, it was not to, or it did not. */
const LOOK: Readonly<Record<NoticeShape['state'], { readonly tone: string; readonly glyph: GlyphName | null }>> = {
  sent: { tone: '', glyph: null },
  sending: { tone: '', glyph: null },
  waiting: { tone: '', glyph: 'waiting' },
  'in Redress only': { tone: '', glyph: null },
  'too late': { tone: '', glyph: null },
  unclear: { tone: 'warn', glyph: 'warning' },
  refused: { tone: 'warn', glyph: 'warning' },
};

type Props = { row: NoticeShape; fresh: boolean; explains: boolean };

/** One notice: what it said, where it leads, and what became of it in Teams. An urgent one names its case in its sentence. */
export function NoticeLine({ row, fresh, explains }: Props) {
  const { me } = useSeat();
  const words = useNoticesWords();
  const reminders = useReminderWords();
  const { matter, state, because } = row;
  const { title, text } = noticeSaid({ ...row, to: { is: 'person', id: me.id, name: me.name } }, reminders);
  const { tone, glyph } = LOOK[state];
  return (
    <li className={`${css.line} ${css[matter.kind.replaceAll(' ', '-')] ?? ''} ${fresh ? css.fresh : ''}`}>
      <span className={css.sign}>
        <Glyph name={SIGN[matter.kind]} size={20} />
      </span>
      <div className={css.about}>
        <span>
          <a className={css.title} href={hashOf(leadsTo(matter, me.roles))}>
            {isUrgent(matter) ? text : title}
          </a>
          {fresh && <Badge tone="brand">{words.fresh}</Badge>}
        </span>
        {matter.kind === 'digest' && (
          <>
            <p>{text}</p>
            <Ways digest={matter} />
          </>
        )}
        <span className={`${css.fate} ${css[tone] ?? ''}`}>
          <Moment row={row} />
          <span className={css.state}>
            {glyph && <Glyph name={glyph} />}
            {reminders.state[state]}
          </span>
        </span>
        {explains && because && <p className={css.because}>{becauseSaid(because, words, reminders.because)}</p>}
      </div>
    </li>
  );
}

/** In the list of SharePoint the same obstacle is said of somebody else. */
const becauseSaid = (because: Obstacle, { yours }: NoticesWords, said: Readonly<Record<Obstacle, string>>): string =>
  because === 'app not installed' || because === 'person not found' ? yours[because] : said[because];

/** The time; with its day where that is not the day of the notice. */
function Moment({ row: { at, day } }: { row: NoticeShape }) {
  const when = useWhen();
  return <time dateTime={at}>{londonDay(at) === day ? timeText(londonMinuteOfDay(at)) : when(at)}</time>;
}

/** Whatever else a digest speaks of: its first case, the board, the mail. */
function Ways({ digest }: { digest: Extract<NoticeShape['matter'], { kind: 'digest' }> }) {
  const { me } = useSeat();
  const { nav } = useFrameWords();
  const [first] = BANDS.flatMap((band) => digest.cases[band].first);
  const board = boardOf(digest, me.roles);
  const ways: readonly (readonly [string, Route])[] = [
    ...(first === undefined ? [] : [[first, { at: 'case', reference: first }] as const]),
    ...(board === null ? [] : [[nav.board, board] as const]),
    ...(digest.messages === 0 ? [] : [[nav.mail, TO_DECIDE] as const]),
  ];
  return (
    <span className={css.ways}>
      {ways.map(([label, route]) => (
        <a key={label} href={hashOf(route)}>
          {label}
          <Glyph name="chevron" size={12} />
        </a>
      ))}
    </span>
  );
}
