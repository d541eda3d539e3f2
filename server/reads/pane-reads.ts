import { londonDay } from '../../src/domain/calendar/london-day.ts';
import { acknowledgementOf } from '../../src/domain/case/acknowledgement.ts';
import { startingClocks } from '../../src/domain/clock/starting-clocks.ts';
import type { IntakeEntry } from '../../src/domain/triage/intake.ts';
import { ownWords } from '../../src/domain/triage/own-words.ts';
import { ofSeen, seenId } from '../../src/domain/triage/seen-message.ts';
import { isWelsh } from '../../src/domain/triage/welsh.ts';
import type { Linked, SeenCase } from '../http/needs.ts';
import type { PaneReads } from '../http/pane-needs.ts';
import type { Mirror } from '../mirror/mirror.ts';
import type { Shown, Standing } from '../mirror/screens.ts';
import { MOST_CHARACTERS } from '../mirror/words.ts';
import type { CaseFiles, LetterReader } from '../ports.ts';
import type { Needs } from '../workflows/needs.ts';

type Using = {
  readonly mirror: Pick<Mirror, 'screens' | 'log' | 'words'>;
  readonly needs: Pick<Needs, 'now' | 'standing'> & { readonly files: Pick<CaseFiles, 'read'> };
  readonly letters: Pick<LetterReader, 'letter'>;
  readonly seen: (shown: Shown) => SeenCase;
  readonly linked: (row: Standing<IntakeEntry>) => Linked<IntakeEntry>;
};

/** Earlier mail of one person: what a glance takes in. */
const EARLIER = 8;
/** Nobody waits for the words longer than this: everything else of the message is at hand. */
const WORDS_WAIT_MS = 500;

/** What the pane in Outlook reads of one message, from the read model. */
export function paneReadsFrom({ mirror: { screens, log, words }, needs, letters, seen, linked }: Using): PaneReads {
  /** Reads the kept message in, so that its words are at hand from then on. */
  async function fetchWords(entry: IntakeEntry): Promise<string | null> {
    const bytes = entry.file === null ? 'gone' : await needs.files.read(entry.file.path);
    const letter = bytes === 'gone' ? null : await letters.letter(bytes);
    if (letter === null) return null;
    const { text } = ownWords(letter.mail.text);
    words.keep([{ entry, text }]);
    return text;
  }

  return {
    rowOfSeen: (viewer, message) => {
      const all = ofSeen(log.candidates(message), message);
      // Sender, minute and subject can be guessed, a Message-ID cannot: what is hidden from the viewer is not counted either.
      const seen = (entry: IntakeEntry): boolean => log.message(viewer, entry.key) !== null;
      const fitting = seenId(message) === null || all.length > 1 ? all.filter(seen) : all;
      const [only] = fitting;
      return only !== undefined && fitting.length === 1 ? { key: only.key } : { fit: fitting.length };
    },
    ownWords: async (viewer, key) => {
      const entry = log.message(viewer, key)?.value;
      if (entry === undefined) return null;
      const text = words.of(key) ?? (await soon(fetchWords(entry)));
      return text === null ? null : { text, cut: text.length >= MOST_CHARACTERS };
    },
    starts: (entry) => {
      const at = needs.now();
      const now = { ground: needs.standing.ground, today: londonDay(at), at };
      return {
        service_request: startingClocks(entry, 'service_request', now),
        complaint: startingClocks(entry, 'complaint', now),
      };
    },
    earlier: (viewer, entry) => log.earlierOf(viewer, entry, EARLIER).map(linked),
    acknowledgement: (viewer, reference) => {
      if (screens.sight(viewer, reference) !== 'whole') return null;
      const at = needs.now();
      const { ground, mailboxes } = needs.standing;
      const events = screens.events(reference);
      const facts = acknowledgementOf(events, ground, { today: londonDay(at), at });
      const opening = screens.messagesOn(reference)[0]?.value;
      if (facts === null || opening === undefined) return null;
      const shared = mailboxes.filter(({ kind }) => kind === 'triage').map(({ address }) => address);
      const came = opening.received.find(({ mailbox }) => shared.includes(mailbox))?.mailbox;
      return {
        facts,
        mailbox: came ?? shared[0] ?? '',
        inWelsh: isWelsh(`${opening.subject}\n${words.of(opening.key) ?? ''}`),
      };
    },
    wholeCase: (viewer, reference) => {
      const shown = screens.case(viewer, reference);
      return shown?.sight === 'whole' ? seen(shown) : null;
    },
  };
}

/** What comes in time; null where it does not, or where it fails: then the next time may have more luck. */
async function soon<T>(work: Promise<T | null>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<null>((settle) => {
    timer = setTimeout(() => settle(null), WORDS_WAIT_MS);
  });
  try {
    return await Promise.race([work.catch(() => null), patience]);
  } finally {
    clearTimeout(timer);
  }
}
