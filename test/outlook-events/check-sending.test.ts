import { describe, expect, it } from 'vitest';
import type { SendChecked } from '../../src/api/pane-shapes.ts';
import type { WrittenDraft } from '../../src/host/compose-host.ts';
import { checkSending, type SendNeeds } from '../../src/outlook-events/check-sending.ts';
import { AnOutlookDraft } from '../support/an-outlook-draft.ts';

const SAYS = 'Before this goes out on RD-26-000118: nothing is attached.';

/** A server that knows one case, and asks about every mail on it that has a text. */
class AServer {
  readonly asked: WrittenDraft[] = [];
  ask = async (draft: WrittenDraft): Promise<SendChecked | null> => {
    this.asked.push(draft);
    const reference = draft.subject.includes('RD-26-000118') ? 'RD-26-000118' : null;
    const allow = reference === null || !draft.text.includes('I attach');
    return { allow, says: allow ? '' : SAYS, reference };
  };
}

const never = (): Promise<never> => new Promise(() => undefined);
function verdict(more: Partial<SendNeeds>, server = new AServer()) {
  let wait: (() => void) | null = null;
  let ms = 0;
  const answer = checkSending({
    mail: new AnOutlookDraft({ text: 'I attach the report.' }),
    token: async () => 'a token',
    ask: server.ask,
    later: (after, run) => {
      [ms, wait] = [after, run];
    },
    ...more,
  });
  return { answer, patienceEnds: () => wait?.(), ms: () => ms };
}

describe('before a mail is sent', () => {
  it('the person is asked about what the server would not let go by itself', async () => {
    expect(await verdict({}).answer).toBe(SAYS);
    expect(await verdict({ mail: new AnOutlookDraft({ text: 'Thank you.' }) }).answer).toBeNull();
  });

  it('nothing of a mail that is on no case leaves Outlook but its subject and conversation', async () => {
    const server = new AServer();
    const mail = new AnOutlookDraft({ subject: 'Lunch', text: 'I attach the menu.', conversationId: 'AAQ=' });
    expect(await verdict({ mail }, server).answer).toBeNull();
    expect(server.asked).toEqual([
      { subject: 'Lunch', conversationId: 'AAQ=', reference: null, to: [], cc: [], text: '', attachments: [] },
    ]);
  });

  it('it goes after three seconds, whatever is still waited for: Outlook says at five that it takes long', async () => {
    for (const slow of [{ token: never }, { ask: never }]) {
      const { answer, patienceEnds, ms } = verdict(slow);
      expect(ms()).toBe(3_000);
      patienceEnds();
      expect(await answer).toBeNull();
    }
  });

  const trouble: readonly (readonly [string, Partial<SendNeeds>])[] = [
    ['nobody is signed in', { token: async () => null }],
    ['the sign-in fails', { token: () => Promise.reject(new Error('13001')) }],
    ['the server is away', { ask: () => Promise.reject(new TypeError('Failed to fetch')) }],
    ['the server refuses', { ask: async () => null }],
    ['Outlook does not give the mail', { mail: Object.assign(new AnOutlookDraft(), { refuses: true }) }],
  ];
  it.each(trouble)('it goes where %s', async (_, needs) => {
    expect(await verdict(needs).answer).toBeNull();
  });

  it('it goes where the server falls silent between the two questions', async () => {
    let times = 0;
    const server = new AServer();
    const ask: SendNeeds['ask'] = (draft) => {
      times += 1;
      return times === 1 ? server.ask(draft) : Promise.reject(new TypeError('Failed to fetch'));
    };
    expect([await verdict({ ask }).answer, times]).toEqual([null, 2]);
  });
});
