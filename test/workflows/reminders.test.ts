import { describe, expect, it } from 'vitest';
import { GraphFault } from '../../server/graph/graph-fault.ts';
import type { Notices, Teams } from '../../server/ports.ts';
import { addressOf } from '../../src/domain/reminders/notice.ts';
import { EVERYBODY, JOSEPHINE, KELVIN, wishing } from '../domain/reminders/a-situation.ts';
import { aKnownCase, aReminderDesk, workOf } from '../support/a-reminder-desk.ts';
import { anOpening } from '../support/builders.ts';
import { faulty } from '../support/in-memory/faulty.ts';

const TODAY = '2026-11-24';
const dueToday = aKnownCase(TODAY);
const previews = (desk: ReturnType<typeof aReminderDesk>, id: string) =>
  desk.teams.feed(id).map(({ preview }) => preview);

describe('a working day', () => {
  it('brings a digest in the morning, an urgent notice after noon, and each of them once', async () => {
    const desk = aReminderDesk([KELVIN]);
    const remind = desk.server(workOf([dueToday]));
    for (const time of ['08:00', '08:45', '08:50', '09:30', '12:00', '12:05', '16:55', '17:05', '23:00']) {
      desk.at(`${TODAY}T${time}:00.000Z`);
      await remind();
    }
    expect(previews(desk, 'kelvin')).toEqual([
      'RD-26-000001: the reply is due today and is not recorded yet.',
      '1 due today. Start with RD-26-000001.',
    ]);
    expect(desk.became()).toEqual({
      'digest 2026-11-24 kelvin': 'sent 1',
      'due today RD-26-000001 respond 1 2026-11-24 kelvin': 'sent 1',
    });
  });

  it('speaks to everybody in the language they asked for', async () => {
    const desk = aReminderDesk([wishing(KELVIN, { language: 'cy' }), JOSEPHINE]);
    await desk.server(workOf([dueToday]))();
    expect(previews(desk, 'kelvin')).toEqual(['1 i’w hateb heddiw. Dechreuwch gyda RD-26-000001.']);
    expect(previews(desk, 'josephine')).toEqual(['1 due today. Start with RD-26-000001.']);
  });

  it('posts the digest of a directorate to its channel, once', async () => {
    const desk = aReminderDesk([], ['Environment', 'Place']);
    const remind = desk.server(workOf([dueToday]));
    await remind();
    desk.pass(5);
    await remind();
    expect(desk.teams.posts('Environment')).toMatchObject([
      { title: 'Environment: Tuesday 24 November 2026', sections: [{ label: '1 due today' }] },
    ]);
    expect(desk.teams.posts('Place')).toEqual([]);
  });

  it('asks nobody anything at night and on a weekend', async () => {
    const desk = aReminderDesk([KELVIN]);
    const asked = faulty(desk.notices, {
      unsettled: Array.from({ length: 9 }, (_, n) => ({ call: n + 1, when: 'before' as const })),
    });
    const remind = desk.server(workOf([dueToday]), { notices: asked });
    for (const night of ['2026-11-24T07:00:00Z', '2026-11-24T21:00:00Z', '2026-11-28T10:00:00Z']) {
      desk.at(night);
      await remind();
    }
    desk.at('2026-11-24T10:00:00Z');
    await expect(remind()).rejects.toThrow();
  });

  it('tells the owners whose part is missing, as the history says, and the handler while it is not whole', async () => {
    const parts = aKnownCase(TODAY, {
      next: { on: dueToday.row.next!.on, clock: 'respond', move: 'owners of points' },
    });
    const busy = { ...parts, traits: { ...parts.traits, people: ['kelvin', 'ruksana'] } };
    const history = [
      anOpening(),
      {
        type: 'points recorded' as const,
        reference: 'RD-26-000001',
        sequence: 2,
        at: '2026-11-02T09:00:00Z',
        by: { id: 'josephine', name: 'Josephine Tarrant-Hale' },
        points: [{ number: 1, text: 'It was late.', service: null, owner: { id: 'ruksana', name: 'Ruksana Mirpuri' } }],
      },
    ];
    const told = async (histories: Parameters<typeof workOf>[2]) => {
      const desk = aReminderDesk(EVERYBODY);
      desk.at(`${TODAY}T12:30:00Z`);
      await desk.server(workOf([busy], 0, histories))();
      return Object.keys(desk.became());
    };
    expect(await told({ 'RD-26-000001': history })).toEqual([
      'due today RD-26-000001 respond 1 2026-11-24 kelvin',
      'due today RD-26-000001 respond 1 2026-11-24 ruksana',
    ]);
    expect(await told({ 'RD-26-000001': history.slice(1) })).toEqual([
      'due today RD-26-000001 respond 1 2026-11-24 kelvin',
    ]);
  });

  it('ends between two notices when the server is being stopped', async () => {
    const desk = aReminderDesk(EVERYBODY);
    const remind = desk.server(workOf([dueToday]));
    await remind(() => Object.keys(desk.became()).length >= 2);
    expect(Object.values(desk.became())).toEqual(['sent 1', 'sent 1']);
    await remind();
    expect(Object.values(desk.became())).toEqual(['sent 1', 'sent 1', 'sent 1', 'sent 1']);
  });
});

describe('several servers', () => {
  it('tell everybody once between them, however they interleave', async () => {
    const desk = aReminderDesk(EVERYBODY, ['Environment', null]);
    const cases = [aKnownCase('2026-11-23'), aKnownCase(TODAY, { reference: 'RD-26-000002' })];
    await Promise.all([1, 2, 3, 4].map(() => desk.server(workOf(cases))()));
    for (const { id } of EVERYBODY) expect(new Set(previews(desk, id)).size).toBe(previews(desk, id).length);
    expect(desk.teams.posts('Environment')).toHaveLength(1);
    expect(desk.teams.posts(null)).toHaveLength(1);
    expect(new Set(Object.values(desk.became()))).toEqual(new Set(['sent 1']));
  });
});

/** A server that is killed at its n-th call to the outside, before it goes out or before its answer comes. */
function killedAt(n: number, when: 'before' | 'after', ports: { notices: Notices; teams: Teams }) {
  let calls = 0;
  let dead = false;
  const die = (): never => {
    dead = true;
    throw new Error('killed');
  };
  const mortal = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name) {
        const member = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...given: unknown[]) => {
          calls += 1;
          if (dead || (calls === n && when === 'before')) die();
          const answer = await member.apply(target, given);
          if (calls === n) die();
          return answer;
        };
      },
    });
  return { notices: mortal(ports.notices), teams: mortal(ports.teams), wasKilled: () => dead };
}

describe('a server that dies', () => {
  const cases = [aKnownCase('2026-11-23'), aKnownCase(TODAY, { reference: 'RD-26-000002' })];

  it('at any point: what it left is finished by another, at most once more and only where nobody can know', async () => {
    let killed = 0;
    for (const when of ['before', 'after'] as const) {
      for (let n = 1; n <= 200; n += 1) {
        const desk = aReminderDesk(EVERYBODY, ['Environment']);
        const dying = killedAt(n, when, desk);
        const died = await desk
          .server(workOf(cases), dying)()
          .then(
            () => false,
            () => true,
          );
        if (!died && !dying.wasKilled()) break;
        killed += 1;
        // Another server goes on at once, and again when the silence has lasted long enough.
        const other = desk.server(workOf(cases));
        await other();
        desk.pass(11);
        await other();

        for (const { key, to, delivery } of desk.notices.all()) {
          const where = `${key}, killed ${when} call ${n}`;
          if (to.is === 'channel') {
            // A card is never posted twice; where nobody can know, it says so.
            expect([where, desk.teams.posts('Environment').length]).toEqual([
              where,
              Math.min(1, desk.teams.posts('Environment').length),
            ]);
            expect([where, ['sent', 'unclear'].includes(delivery.state)]).toEqual([where, true]);
          } else {
            expect([where, delivery.state]).toEqual([where, 'sent']);
            expect([where, delivery.sends <= 2]).toEqual([where, true]);
          }
          expect(addressOf(to)).not.toBe('');
        }
        for (const { id } of EVERYBODY) {
          const seen = previews(desk, id);
          expect([`${id}, killed ${when} call ${n}`, seen.length]).toEqual([
            `${id}, killed ${when} call ${n}`,
            new Set(seen).size,
          ]);
        }
        // Nobody was left out.
        expect(EVERYBODY.filter(({ id }) => previews(desk, id).length > 0).map(({ id }) => id)).toEqual([
          'kelvin',
          'ruksana',
          'geraldine',
          'yvette',
          'josephine',
        ]);
      }
    }
    expect(killed).toBeGreaterThan(40);
  });
});

describe('when Teams does not do its part', () => {
  const busy = (teams: Teams, times: number, retryAt: string | null): Teams => {
    let left = times;
    return {
      post: teams.post.bind(teams),
      notify: async (person, activity) => {
        if (left === 0) return teams.notify(person, activity);
        left -= 1;
        throw new GraphFault({ kind: 'throttled', operation: 'notify', status: 429, retryAt });
      },
    };
  };

  it('throttled: stops at once, says until when, and goes on later with nothing lost and no try spent', async () => {
    const desk = aReminderDesk([KELVIN, JOSEPHINE]);
    const retryAt = '2026-11-24T09:03:00.000Z';
    const remind = desk.server(workOf([dueToday]), { teams: busy(desk.teams, 1, retryAt) });
    await expect(remind()).rejects.toMatchObject({ name: 'TeamsIsBusy', kind: 'throttled', retryAt });
    expect(desk.became()).toEqual({ 'digest 2026-11-24 josephine': 'waiting 0' });
    desk.at(retryAt);
    await remind();
    expect(desk.became()).toEqual({
      'digest 2026-11-24 josephine': 'sent 1',
      'digest 2026-11-24 kelvin': 'sent 1',
    });
    expect([previews(desk, 'josephine').length, previews(desk, 'kelvin').length]).toEqual([1, 1]);
  });

  it('throttled until the reply went out: the notice is not sent, because it is no longer true', async () => {
    const desk = aReminderDesk([KELVIN]);
    desk.at(`${TODAY}T12:30:00Z`);
    const cases = [dueToday];
    const remind = desk.server(
      { near: () => cases, history: () => [], messagesToDecide: () => 0 },
      { teams: busy(desk.teams, 1, null) },
    );
    await expect(remind()).rejects.toThrow('Teams is busy');
    cases.length = 0;
    desk.pass(5);
    await remind();
    expect(desk.became()).toEqual({ 'due today RD-26-000001 respond 1 2026-11-24 kelvin': 'too late 0' });
    expect(previews(desk, 'kelvin')).toEqual([]);
  });

  it.each(['before', 'after'] as const)('no answer, the work lost %s it: sent once more, seen once', async (when) => {
    const desk = aReminderDesk([KELVIN]);
    const remind = desk.server(workOf([dueToday]), { teams: faulty(desk.teams, { notify: { call: 1, when } }) });
    await remind();
    expect(desk.became()).toEqual({ 'digest 2026-11-24 kelvin': 'waiting 1' });
    desk.pass(5);
    await remind();
    expect(desk.became()).toEqual({ 'digest 2026-11-24 kelvin': 'sent 2' });
    expect(previews(desk, 'kelvin')).toHaveLength(1);
  });

  it('no answer twice: it is said to be unclear, and never tried a third time', async () => {
    const desk = aReminderDesk([KELVIN]);
    const lost = [1, 2, 3].map((call) => ({ call, when: 'before' as const }));
    const remind = desk.server(workOf([dueToday]), { teams: faulty(desk.teams, { notify: lost }) });
    for (let run = 1; run <= 4; run += 1) {
      await remind();
      desk.pass(11);
    }
    expect(desk.became()).toEqual({ 'digest 2026-11-24 kelvin': 'unclear 2' });
  });

  it('no answer to a card: unclear at once, because a channel cannot take one back', async () => {
    const desk = aReminderDesk([], ['Environment']);
    const teams = faulty(desk.teams, { post: { call: 1, when: 'after' } });
    const remind = desk.server(workOf([dueToday]), { teams });
    for (let run = 1; run <= 3; run += 1) {
      await remind();
      desk.pass(11);
    }
    expect(desk.became()).toEqual({ 'team digest 2026-11-24 channel Environment': 'unclear 1' });
    expect(desk.teams.posts('Environment')).toHaveLength(1);
  });

  it('refused: written down with the reason, not tried again, and nobody else waits for it', async () => {
    const desk = aReminderDesk([KELVIN, JOSEPHINE]);
    desk.teams.takeAppFrom('josephine');
    const remind = desk.server(workOf([dueToday]));
    await remind();
    await remind();
    expect(desk.notices.all().map(({ to, delivery }) => [addressOf(to), delivery.state, delivery.because])).toEqual([
      ['josephine', 'refused', 'app not installed'],
      ['kelvin', 'sent', null],
    ]);
  });

  it('one notice that fails by itself keeps no other back, and is left with its fault', async () => {
    const desk = aReminderDesk([JOSEPHINE, KELVIN]);
    const teams: Teams = {
      post: desk.teams.post.bind(desk.teams),
      notify: async (person, activity) => {
        if (person === 'josephine') throw new GraphFault({ kind: 'unexpected', operation: 'notify', status: 418 });
        return desk.teams.notify(person, activity);
      },
    };
    expect(await desk.server(workOf([dueToday]), { teams })()).toMatchObject([
      { id: 'digest 2026-11-24 josephine', fault: { kind: 'unexpected' } },
    ]);
    expect(previews(desk, 'kelvin')).toHaveLength(1);
  });

  it('the lists away in the middle: everything waits, and is finished when they are back', async () => {
    const desk = aReminderDesk(EVERYBODY);
    const notices = faulty(desk.notices, { deliver: { call: 2, when: 'before' } });
    const remind = desk.server(workOf([dueToday]), { notices });
    await expect(remind()).rejects.toMatchObject({ kind: 'unavailable' });
    desk.pass(11);
    await remind();
    expect(new Set(Object.values(desk.became()))).toEqual(new Set(['sent 1', 'sent 2']));
    for (const { id } of EVERYBODY) expect(previews(desk, id).length).toBeLessThanOrEqual(1);
  });
});

describe('privacy', () => {
  it('nothing that anybody can read in Teams or in the list tells who wrote, what about, or who is told of in a case', async () => {
    const tell = {
      subject: 'TELLTALE my neighbour’s tenancy',
      fromName: 'Tellulah Telltale',
      fromAddress: 'tellulah@telltale.example',
      handler: { id: 'kelvin', name: 'Kelvin Telltale' },
    };
    const days = ['2026-11-17', '2026-11-20', '2026-11-23', TODAY, '2026-11-26'];
    const cases = days.flatMap((due, n) => [
      aKnownCase(due, { ...tell, reference: `RD-26-0000${10 + n}` }),
      aKnownCase(due, {
        ...tell,
        reference: `RD-26-0000${20 + n}`,
        correspondence: 'ombudsman-investigation-enquiry',
        status: 'To confirm',
        earlyLook: dueToday.row.next!.on,
      }),
      aKnownCase(due, {
        ...tell,
        reference: `RD-26-0000${30 + n}`,
        restricted: true,
        traits: { restrictedTo: ['kelvin'] },
      }),
    ]);
    const desk = aReminderDesk(EVERYBODY, ['Environment', null]);
    const remind = desk.server(workOf(cases, 7));
    for (const time of ['09:00', '12:30', '16:00']) {
      desk.at(`${TODAY}T${time}:00.000Z`);
      await remind();
    }
    expect(desk.notices.all().length).toBeGreaterThan(20);
    expect(desk.teams.everything()).toContain('RD-26-000010');
    for (const text of [desk.teams.everything(), JSON.stringify(desk.notices.all())])
      expect(text).not.toMatch(/tell|tenancy|neighbour|@/i);
    // Previews name no colleague either.
    expect(desk.teams.everything()).not.toMatch(/Kelvin|Astbridge|Geraldine|Josephine/);
    // A channel is read by many: no reference of a restricted case.
    for (const channel of ['Environment', null])
      expect(JSON.stringify(desk.teams.posts(channel))).not.toMatch(/RD-26-00003\d/);
  });
});
