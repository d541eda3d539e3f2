import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseDetail, TimelineEntry } from '../../src/api/case-detail-shapes.ts';
import type { Asked } from '../../src/api/contract.ts';
import type { Role } from '../../src/domain/access.ts';
import { type CalendarDate, dateOfDayNumber, dayNumber } from '../../src/domain/calendar/calendar-date.ts';
import { londonDay } from '../../src/domain/calendar/london-day.ts';
import type { Person } from '../../src/domain/triage/intake.ts';
import { ACase, AMINA, BRAM, CERYS } from '../support/a-case.ts';
import { callOf } from '../support/http/calls.ts';
import { type Running, running } from '../support/http/running.ts';

const REFERENCE = 'RD-26-000402';
const TODAY = londonDay(new Date().toISOString());
const daysAgo = (n: number): CalendarDate => dateOfDayNumber(dayNumber(TODAY) - n);

/** Answered at stage 1 by Bram, taken to stage 2 ten days ago; the acknowledgement was written down five days late. */
function atStageTwo() {
  const at = `${daysAgo(60)}T09:00:00.000Z`;
  return new ACase({ reference: REFERENCE, intakeKey: 'm-402', service: 'waste', receivedAt: at, at })
    .act(daysAgo(53), { type: 'acknowledged', stage: 1, on: daysAgo(58), how: 'phone' })
    .act(daysAgo(52), {
      type: 'points recorded',
      points: [{ number: 1, text: 'The bin was missed', service: 'waste', owner: null }],
    })
    .act(daysAgo(52), { type: 'assigned', stage: 1, role: 'responder', point: null, to: BRAM })
    .act(daysAgo(46), {
      ...{ type: 'responded', stage: 1, on: daysAgo(46), how: 'email', signedBy: BRAM, nextStepTold: true },
      outcomes: [{ point: 1, finding: 'upheld', reasonsGiven: true, learning: 'Tell crews of new bins' }],
    })
    .act(daysAgo(10), {
      ...{ type: 'escalated', intakeKey: null, wants: 'The fee back' },
      receivedAt: `${daysAgo(10)}T09:00:00.000Z`,
    });
}

let here: Running;
beforeEach(async () => {
  here = await running({}, { entries: [], histories: [atStageTwo().events] });
  // Whoever is given the case has signed in before.
  await detail(CERYS);
});
afterEach(() => here.close());

const token = (person: Person, role: Role = 'Redress.ComplaintsTeam') =>
  here.authority.token({ oid: person.id, name: person.name, roles: [role] });
const detail = async (person = AMINA, role?: Role): Promise<CaseDetail> =>
  (await here.app.inject(callOf('caseDetail', { params: { reference: REFERENCE } }, await token(person, role)))).json();
type Done = { detail: CaseDetail; meanwhile: TimelineEntry[] };
const act = async (what: Asked<'act'>['body']['act'], seen: number, person = AMINA): Promise<Done> => {
  const asked = { params: { reference: REFERENCE }, body: { seen, act: what } };
  const answer = await here.app.inject(callOf('act', asked, await token(person)));
  expect(answer.statusCode).toBe(200);
  return answer.json();
};

describe('a case at stage 2', () => {
  it('says of each line of its history the day it happened, and apart from it when it was recorded', async () => {
    const { timeline } = await detail();
    const line = timeline.find(({ type }) => type === 'acknowledged');
    expect(line).toMatchObject({ happenedOn: daysAgo(58), at: `${daysAgo(53)}T10:00:00Z`, by: AMINA.name });
  });

  it('knows who has it now from who had stage 1, whose assignment nobody takes away', async () => {
    const before = await detail();
    expect(before.people.filter(({ now }) => now)).toEqual([]);
    expect(before.people).toContainEqual({ person: BRAM, stage: 1, as: 'responder', point: null, now: false });
    const role = 'investigation officer' as const;
    await act({ type: 'assigned', stage: 2, role, point: null, to: CERYS }, 6);
    const { people } = await detail();
    expect(people.filter(({ now }) => now)).toEqual([{ person: CERYS, stage: 2, as: role, point: null, now: true }]);
  });

  it('still says what stage 1 found on each point once stage 2 is answered', async () => {
    await act({ type: 'acknowledged', stage: 2, on: daysAgo(9), how: 'email' }, 6);
    await act(
      {
        ...{ type: 'responded', stage: 2, on: TODAY, how: 'email', signedBy: CERYS, nextStepTold: true },
        outcomes: [{ point: 1, finding: 'not upheld', reasonsGiven: true, learning: null }],
      },
      7,
    );
    const { stages } = await detail();
    expect(stages.map(({ answers }) => answers[0]?.outcomes[0]?.finding)).toEqual(['upheld', 'not upheld']);
  });

  it('lists what the procedure lacks, as far as it is the reader’s to do', async () => {
    expect((await detail()).lacking).toEqual(['acknowledged', 'assigned', 'responded']);
    expect((await detail(AMINA, 'Redress.Auditor')).lacking).toEqual([]);
    await act({ type: 'noted', text: 'Rang' }, 6);
    expect((await detail()).lacking[0]).toBe('acknowledged');
  });

  it('tells whoever acts what others did since they looked, and nothing of what they had seen or did themselves', async () => {
    await act({ type: 'noted', text: 'The depot rang back' }, 6, BRAM);
    await act({ type: 'noted', text: 'My own note' }, 6);
    const { meanwhile } = await act(
      { type: 'call attempted', stage: 2, on: TODAY, reached: false, note: 'No answer' },
      6,
    );
    expect(meanwhile.map(({ type, by, facts }) => [type, by, facts])).toEqual([
      ['noted', BRAM.name, { text: 'The depot rang back' }],
    ]);
    expect((await act({ type: 'noted', text: 'Again' }, 9)).meanwhile).toEqual([]);
  });
});
