import type { Act } from '../../../src/domain/case/act.ts';
import type { CaseEvent, EventOf } from '../../../src/domain/case/case.ts';
import type { IntakeEntry, Person } from '../../../src/domain/triage/intake.ts';
import { ACase, AMINA, BRAM } from '../a-case.ts';
import { anEntry } from '../builders.ts';

/** Cases of every kind that the rule of access tells apart; the word of each stands in all that is private of it. */
export type CaseName =
  | 'bins'
  | 'housing'
  | 'hidden bins'
  | 'councillor'
  | 'ombudsman'
  | 'care'
  | 'unconfirmed'
  | 'two directorates';

export const REFERENCES: Readonly<Record<CaseName, string>> = {
  bins: 'RD-26-000301',
  housing: 'RD-26-000302',
  'hidden bins': 'RD-26-000303',
  councillor: 'RD-26-000304',
  ombudsman: 'RD-26-000305',
  care: 'RD-26-000306',
  unconfirmed: 'RD-26-000307',
  'two directorates': 'RD-26-000308',
};
export const CASE_NAMES = Object.keys(REFERENCES) as CaseName[];

/** A word that stands in the subject, the name, the message and the notes of a case, and nowhere else. */
export const wordOf = (name: CaseName): string => `zz${name.replaceAll(' ', '')}zz`;

/** An investigation officer who has the case about care, and an officer who is named on the hidden one. */
export const IRIS: Person = { id: '66666666-6666-4666-8666-666666666601', name: 'Iris Investigates' };
export const NAMED: Person = { id: '66666666-6666-4666-8666-666666666602', name: 'Ned Named' };

const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);

type Made = { readonly entries: IntakeEntry[]; readonly histories: (readonly CaseEvent[])[] };

export function councilOfCases(): Made {
  const entries: IntakeEntry[] = [];
  const histories: (readonly CaseEvent[])[] = [];
  const kase = (
    name: CaseName,
    more: Partial<EventOf<'opened'>>,
    acts: readonly Act[] = [],
    state: IntakeEntry['state'] = 'logged',
  ): void => {
    const word = wordOf(name);
    const receivedAt = `${day(12)}T09:00:00.000Z`;
    const message = {
      key: `m-${word}`,
      subject: `About ${word}`,
      fromName: `Resident ${word}`,
      fromAddress: `${word}@residents.example`,
    };
    entries.push(
      anEntry({
        ...message,
        received: [{ mailbox: 'contact@marlsbury.gov.example', messageId: `id-${word}`, at: receivedAt }],
        messageId: `${word}@residents.example`,
        conversationId: null,
        state,
        reason: state === 'linked' ? 'belongs to a case' : 'opened by a person',
        reference: REFERENCES[name],
      }),
    );
    const { key, ...from } = message;
    const it = new ACase({
      reference: REFERENCES[name],
      intakeKey: key,
      ...from,
      receivedAt,
      at: receivedAt,
      by: BRAM,
      ...more,
    });
    for (const act of acts) it.act(day(2), act, AMINA);
    if (!more.toConfirm)
      it.act(day(1), { type: 'noted', text: `A note about ${word}` }, AMINA).act(
        day(1),
        {
          type: 'remedy promised',
          kind: 'apology',
          what: `An apology about ${word}`,
          due: day(-2) as never,
          owner: null,
          point: null,
        },
        AMINA,
      );
    histories.push(it.events);
  };
  kase('bins', { service: 'waste' });
  kase('housing', { service: 'housing' }, [], 'linked');
  kase('hidden bins', { service: 'waste' }, [
    { type: 'restricted', to: [NAMED], why: `Because of ${wordOf('hidden bins')}` },
  ]);
  kase('councillor', { service: 'planning' }, [{ type: 'member involved', name: 'Cllr Nobody', as: 'councillor' }]);
  kase('ombudsman', { service: 'libraries', correspondence: 'ombudsman-assessment-enquiry' });
  kase('care', { service: 'adults' }, [
    { type: 'assigned', stage: 1, role: 'investigation officer', point: null, to: IRIS },
  ]);
  kase('unconfirmed', { service: 'council_tax', toConfirm: true });
  kase('two directorates', { service: 'planning' }, [
    {
      type: 'points recorded',
      points: [
        { number: 1, text: 'The permission', service: 'planning', owner: null },
        { number: 2, text: 'The bins behind it', service: 'waste', owner: null },
      ],
    },
  ]);
  return { entries, histories };
}
