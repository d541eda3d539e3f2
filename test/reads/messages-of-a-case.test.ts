import { describe, expect, it } from 'vitest';
import { letterOf } from '../../server/mail/letter.ts';
import { attachedHere } from '../../server/mail/mime.ts';
import { caseReadsFrom } from '../../server/reads/case-reads.ts';
import { actOnCase } from '../../server/workflows/case/act-on-case.ts';
import { decideOnMessage } from '../../server/workflows/triage/decide-on-message.ts';
import type { Viewer } from '../../src/domain/access.ts';
import type { Asked } from '../../src/domain/case/act.ts';
import { aDesk } from '../support/a-desk.ts';

const BRAM = { id: 'bram', name: 'Bram Tolliver' };
const TEAM: Viewer = { id: 'oid-team', roles: ['Redress.ComplaintsTeam'], area: null };
const [FIRST, SECOND] = ['RD-26-000001', 'RD-26-000002'];

/** A service request, and a letter on it that is not content. */
async function aRequest() {
  const desk = aDesk();
  const { arrives } = desk;
  const opens = (key: string, category: 'service_request' | 'complaint') =>
    decideOnMessage(key, { choice: 'confirm', category, reason: '' }, BRAM, desk.needs);
  const act = async (reference: string, asked: Asked): Promise<void> => {
    const seen = (await desk.register.events(reference)).length;
    expect(await actOnCase(reference, { act: asked, by: BRAM, seen }, desk.needs)).toMatchObject({ ok: true });
  };
  const reads = caseReadsFrom({
    mirror: desk.memory,
    needs: desk.needs,
    letters: { letter: letterOf, attached: attachedHere },
    rowAddress: () => 'https://marlsbury.sharepoint.example/row',
  });
  const on = async (reference: string) =>
    (await reads.detail(TEAM, reference))?.messages.map(({ value }) => value.key) ?? null;
  const first = await arrives({});
  await opens(first, 'service_request');
  return { arrives, opens, act, reads, on, first };
}

describe('the messages of a case', { timeout: 30_000 }, () => {
  it('are on the complaint that a request has become, and to be read there, as well as on the request', async () => {
    const { arrives, act, reads, on, first } = await aRequest();
    const unhappy = await arrives({ subject: `Re: Brown bin ${FIRST}`, body: 'Nobody came. This is not good enough.' });
    await act(FIRST, { type: 'converted', intakeKey: unhappy });
    expect(await on(FIRST)).toEqual([first, unhappy]);
    expect(await on(SECOND)).toEqual([unhappy]);
    expect(await reads.letter(TEAM, SECOND, unhappy)).toMatchObject({
      mail: { text: expect.stringContaining('not good enough') },
    });
    expect(await reads.letter(TEAM, SECOND, first)).toBeNull();
  });

  it('go with it into the case it is merged into', async () => {
    const { arrives, opens, act, on, first } = await aRequest();
    const other = await arrives({ from: '"Hal Oxbow" <hal.oxbow@post.example>', subject: 'The same bin' });
    await opens(other, 'service_request');
    await act(SECOND, { type: 'merged', into: FIRST, why: 'the same bin', ofAnother: true });
    expect((await on(FIRST))?.toSorted()).toEqual([first, other].sort());
  });
});
