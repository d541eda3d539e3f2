import { describe, expect, it } from 'vitest';
import type { Colleagues } from '../../server/ports.ts';
import { meetingFrom } from '../../server/workflows/reminders/meet-colleague.ts';
import { InMemoryColleagues } from '../support/in-memory/colleagues.ts';
import { faulty } from '../support/in-memory/faulty.ts';

const kelvin = {
  id: 'kelvin',
  name: 'Kelvin Astbridge',
  roles: ['Redress.Officer'],
  area: { directorates: [], services: ['waste'] },
} as const;

function aDoor(faults: Parameters<typeof faulty<Colleagues>>[1] = {}) {
  const colleagues = new InMemoryColleagues();
  let now = '2026-11-24T09:00:00Z';
  const written: string[] = [];
  const port = faulty<Colleagues>(colleagues, faults);
  const counting: Colleagues = {
    all: () => port.all(),
    wish: (person, wishes) => port.wish(person, wishes),
    met: async (who, at) => {
      written.push(`${who.id} ${at}`);
      await port.met(who, at);
    },
  };
  return {
    colleagues,
    written,
    meet: meetingFrom({ colleagues: counting, now: () => now }),
    at: (instant: string): void => {
      now = instant;
    },
  };
}

describe('whoever signs in', () => {
  it('is kept at their first call, and not at each of the hundreds after it', async () => {
    const door = aDoor();
    for (let call = 1; call <= 300; call += 1) await door.meet(kelvin);
    expect(door.written).toHaveLength(1);
    expect(await door.colleagues.all()).toMatchObject([kelvin]);
  });

  it('is kept again when the sign-in says something else, and on another day', async () => {
    const door = aDoor();
    await door.meet(kelvin);
    await door.meet({ ...kelvin, roles: ['Redress.HeadOfService'] });
    door.at('2026-11-25T09:00:00Z');
    await door.meet({ ...kelvin, roles: ['Redress.HeadOfService'] });
    expect(door.written).toHaveLength(3);
    expect(await door.colleagues.all()).toMatchObject([{ id: 'kelvin', roles: ['Redress.HeadOfService'] }]);
  });

  it('is kept a minute later where the list could not be written, and does not hammer it until then', async () => {
    const door = aDoor({ met: { call: 1, when: 'before' } });
    await expect(door.meet(kelvin)).rejects.toMatchObject({ kind: 'unavailable' });
    for (let call = 1; call <= 50; call += 1) await door.meet({ ...kelvin, id: `person-${call}` });
    expect(door.written).toHaveLength(1);
    door.at('2026-11-24T09:01:00Z');
    await door.meet(kelvin);
    expect(await door.colleagues.all()).toMatchObject([kelvin]);
  });
});
