import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseDetail, CaseMessage } from '../../src/api/case-detail-shapes.ts';
import type { Asked } from '../../src/api/contract.ts';
import type { ProblemBody } from '../../src/api/shapes.ts';
import { ACase, AMINA, BRAM, CERYS } from '../support/a-case.ts';
import { REFERENCES, wordOf } from '../support/http/a-council-of-cases.ts';
import {
  aServedComplaint,
  daysAgo,
  KEY,
  REFERENCE,
  type ServedComplaint,
  TODAY,
} from '../support/http/a-served-complaint.ts';

let served: ServedComplaint;
beforeEach(async () => {
  served = await aServedComplaint();
});
afterEach(() => served.here.close());

describe('one case', () => {
  it('says what comes next, by when, whose move it is, and every step to the date', async () => {
    const { card, clocks, stages, points, people } = await served.detail();
    expect(card).toMatchObject({
      reference: REFERENCE,
      stage: 1,
      handler: BRAM,
      directorates: ['Environment', 'Resources'],
    });
    expect(card.next).toMatchObject({ clock: 'respond', move: 'owners of points' });
    const respond = clocks.find(({ clock }) => clock === 'respond');
    expect(respond).toMatchObject({ rule: 'code-stage1', standard: 'Code', due: card.replyDue });
    expect(respond?.why.map(({ step }) => step)).toEqual(expect.arrayContaining(['the rule', 'due']));
    expect(stages[0]).toMatchObject({ stage: 1, acknowledged: { on: daysAgo(19), how: 'email' } });
    expect(points.map(({ number, owner }) => [number, owner?.name ?? null])).toEqual([
      [1, null],
      [2, 'Cerys Nobody'],
    ]);
    expect(people).toContainEqual({ person: BRAM, stage: 1, as: 'responder', point: null, now: true });
  });

  it('tells its history in order, with what each event says', async () => {
    const { timeline } = await served.detail();
    expect(timeline.map(({ sequence, type, by }) => [sequence, type, by])).toEqual([
      [1, 'opened', 'Amina Shah'],
      [2, 'acknowledged', 'Amina Shah'],
      [3, 'points recorded', 'Amina Shah'],
      [4, 'assigned', 'Amina Shah'],
    ]);
    expect(timeline[1]?.facts).toEqual({ stage: 1, on: daysAgo(19), how: 'email' });
  });

  it('offers what this person can do now, with what each act needs', async () => {
    const { may } = await served.detail();
    expect(may.find(({ act }) => act === 'extended')).toEqual({
      act: 'extended',
      needs: ['stage', 'reason', 'until', 'toldOn', 'ombudsmanTold', 'beyondCap'],
      optional: [],
    });
    expect(may.map(({ act }) => act)).not.toContain('reopened');
    served.token = await served.here.authority.token({ oid: 'oid-auditor', roles: ['Redress.Auditor'] });
    expect((await served.detail()).may).toEqual([]);
    served.token = await served.here.authority.token({ oid: 'oid-head', roles: ['Redress.HeadOfService'] });
    expect((await served.detail()).may.map(({ act }) => act)).toEqual([
      'assigned',
      'part sent in',
      'draft looked at',
      'liaison noted',
      'delay explained',
      'noted',
    ]);
  });

  it('lists its messages, and shows one made safe, with nothing fetched from outside', async () => {
    const { messages } = await served.detail();
    expect(messages).toMatchObject([{ key: KEY, ownWords: null, kept: { url: 'https://files.example/401.eml' } }]);
    const answer = await served.call('caseMessage', { params: { reference: REFERENCE, key: KEY } });
    expect(answer.json<CaseMessage>()).toMatchObject({
      subject: 'Brown bin, Larch Row',
      html: '<p>Third week running.</p>',
      leftOut: true,
    });
    expect(answer.body).not.toContain('tracker.example');
    served.here.council.casework.files.removeByHand('Redress/Messages/401.eml');
    const gone = await served.call('caseMessage', { params: { reference: REFERENCE, key: KEY } });
    expect([gone.statusCode, gone.json<ProblemBody>().title]).toEqual([404, 'That message cannot be shown']);
    const other = await served.call('caseMessage', { params: { reference: REFERENCE, key: `m-${wordOf('bins')}` } });
    expect([other.statusCode, other.json<ProblemBody>().type]).toEqual([404, 'urn:redress:problem:no-such-message']);
  });

  it('is a problem in the reader’s language where there is none', async () => {
    const none = await served.call(
      'caseDetail',
      { params: { reference: 'RD-26-999999' } },
      { 'accept-language': 'cy' },
    );
    expect([none.statusCode, none.headers['content-language']]).toEqual([404, 'cy']);
    expect(none.json<ProblemBody>()).toMatchObject({ type: 'urn:redress:problem:no-such-case' });
  });
});

describe('acting on a case', () => {
  const act = (what: Asked<'act'>['body']['act'], seen: number, as = served.token, reference = REFERENCE) =>
    served.call('act', { params: { reference }, body: { seen, act: what } }, {}, as);

  it('answers with the case as it then stands', async () => {
    const answer = await act({ type: 'noted', text: 'Rang the depot.' }, 4);
    expect(answer.statusCode).toBe(200);
    const { detail: after, opened } = answer.json<{ detail: CaseDetail; opened: string | null }>();
    expect([after.card.sequence, after.timeline.at(-1)?.facts, opened]).toEqual([5, { text: 'Rang the depot.' }, null]);
  });

  it('tells the slower of two people in words what the faster one did, and does nothing', async () => {
    const bram = await served.here.authority.token({
      oid: BRAM.id,
      name: BRAM.name,
      roles: ['Redress.ComplaintsTeam'],
    });
    const first = await act({ type: 'assigned', stage: 1, role: 'responder', point: null, to: AMINA }, 4, bram);
    expect(first.statusCode).toBe(200);
    const second = await act({ type: 'assigned', stage: 1, role: 'responder', point: null, to: CERYS }, 4);
    expect([second.statusCode, second.headers['content-type']]).toEqual([409, 'application/problem+json']);
    expect(second.json<ProblemBody>()).toMatchObject({
      type: 'urn:redress:problem:someone-was-faster',
      title: 'Someone else was faster',
      detail: expect.stringMatching(/Bram Tolliver/),
      about: { case: REFERENCE },
      kept: expect.stringMatching(/stands/),
      toldOf: 5,
    });
    expect((await served.detail()).card.handler).toEqual(AMINA);
  });

  it('refuses what a rule refuses, and what is not of the contract', async () => {
    const empty = await act({ type: 'noted', text: '  ' }, 4);
    expect([empty.statusCode, empty.json<ProblemBody>().title]).toEqual([422, 'Something has to be said']);
    const early = await act({ type: 'reopened', why: 'so' }, 4);
    expect(early.statusCode).toBe(409);
    for (const wrong of [
      { type: 'teleported' },
      { type: 'acknowledged', stage: 1, on: '2026-02-30', how: 'email' },
      { type: 'acknowledged', stage: 1, on: 'tomorrow', how: 'email' },
      { type: 'noted' },
    ])
      expect((await act(wrong as never, 4)).statusCode).toBe(400);
    const noDay = { type: 'corrected', what: 'acknowledged on', stage: 1, to: '31 June', why: 'so' } as const;
    expect((await act(noDay, 4)).statusCode).toBe(400);
  });

  it('keeps the complaints team’s decisions to the complaints team', async () => {
    const officer = await served.here.authority.token({ oid: 'oid-officer', roles: ['Redress.Officer'] });
    const restricted = await act({ type: 'restricted', to: [BRAM], why: 'so' }, 4, officer);
    expect([restricted.statusCode, restricted.json<ProblemBody>().type]).toEqual([
      403,
      'urn:redress:problem:not-allowed',
    ]);
    const members = await served.here.authority.token({ oid: 'oid-m', roles: ['Redress.MemberServices'], groups: [] });
    const noted = await act({ type: 'noted', text: 'x' }, 1, members, REFERENCES.councillor);
    expect(noted.statusCode).toBe(403);
    const updated = await act({ type: 'member updated', on: TODAY, note: 'Rang.' }, 4, members, REFERENCES.councillor);
    expect(updated.statusCode).toBe(200);
  });

  it('opens the complaint that a service request has become, and names it', async () => {
    const request = new ACase({ reference: 'RD-26-000402', intakeKey: 'm-402', category: 'service_request' });
    const at = '2026-06-02T09:00:00Z';
    const linked = { type: 'message linked', intakeKey: KEY, rung: 'reference', receivedAt: at } as const;
    const events = [...request.events, { ...linked, reference: 'RD-26-000402', sequence: 2, at, by: AMINA }];
    await served.here.council.casework.add(events);
    const answer = await act({ type: 'converted', intakeKey: KEY }, 2, served.token, 'RD-26-000402');
    expect(answer.statusCode).toBe(200);
    const { opened, detail: after } = answer.json<{ opened: string; detail: CaseDetail }>();
    expect(after.related).toContainEqual({ reference: opened, how: 'complaint' });
    expect((await served.detail(opened)).card.category).toBe('complaint');
  });
});

describe('who is on a case', () => {
  it('is seen by the others, on the case and when they say that they are there', async () => {
    const bram = await served.here.authority.token({
      oid: BRAM.id,
      name: BRAM.name,
      roles: ['Redress.ComplaintsTeam'],
    });
    const on = (as: string, doing: 'reading' | 'writing' | 'gone') =>
      served.call('presence', { params: { reference: REFERENCE }, body: { doing } }, {}, as);
    expect((await on(bram, 'writing')).json()).toEqual({ others: [] });
    expect((await on(served.token, 'reading')).json()).toMatchObject({
      others: [{ name: 'Bram Tolliver', doing: 'writing' }],
    });
    expect((await served.detail()).present).toMatchObject([{ name: 'Bram Tolliver' }]);
    await on(bram, 'gone');
    expect((await served.detail()).present).toEqual([]);
  });
});
