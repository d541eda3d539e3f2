import { describe, expect, it } from 'vitest';
import { run } from '../../server/cli/self-check.ts';
import { findUnsoundCases } from '../../server/workflows/case/find-unsound-cases.ts';
import { watchMailbox } from '../../server/workflows/triage/watch-mailbox.ts';
import { aLink } from '../ports/samples.ts';
import { aDesk, aLetter, CONTACT } from '../support/a-desk.ts';

type Asked = { readLists?: () => Promise<void>; args?: readonly string[]; isTTY?: boolean };

async function checked(
  desk: ReturnType<typeof aDesk>,
  { readLists = desk.readLists, args = [], isTTY = false }: Asked = {},
) {
  let said = '';
  const stdout = {
    isTTY,
    write: (text: string): boolean => {
      said += text;
      return true;
    },
  };
  const streams = { stdout, stderr: stdout } as unknown as Parameters<typeof run>[1];
  const unsoundCases = async () => {
    await readLists();
    return findUnsoundCases(desk.needs);
  };
  const code = await run(args, streams, async () => ({ checks: { run: async () => [] }, unsoundCases }));
  return { code, said };
}

describe('redress self-check', () => {
  it('names the case whose events somebody deleted by hand, says what to do, and finds the others well', async () => {
    const desk = aDesk('auto');
    desk.mailbox.deliver(CONTACT, aLetter());
    await watchMailbox(desk.box(CONTACT), desk.needs);
    expect(await checked(desk)).toMatchObject({ code: 0, said: expect.stringContaining('every case makes sense') });
    await desk.register.append(aLink('RD-26-000777', 2));
    const { code, said } = await checked(desk);
    expect([code, said]).toEqual([1, expect.stringMatching(/BAD {6}Cases: .*RD-26-000777.*\n.*What to do: Restore/)]);
    expect(said).not.toContain('RD-26-000001');
  });

  it('does not call bad what it could not look at', async () => {
    const away = () => Promise.reject(new Error('Microsoft 365 could not follow the changes'));
    expect(await checked(aDesk(), { readLists: away })).toMatchObject({
      code: 0,
      said: expect.stringContaining('unknown  Cases'),
    });
  });

  it('ends when its time is over, whatever is still being read, and says how to give it more', async () => {
    const readLists = () => new Promise<never>(() => undefined);
    const { code, said } = await checked(aDesk(), { readLists, args: ['--wait', '1'] });
    expect([code, said]).toEqual([0, expect.stringMatching(/not be read to their end in time\.\n.*--wait 120/)]);
    expect(await checked(aDesk(), { args: ['--wait', 'long'] })).toMatchObject({
      code: 2,
      said: expect.stringMatching(/^--wait is "long"\. Put seconds there, from 1 to 3600\.\nusage: /),
    });
  });

  it('says on a terminal where it is looking, and nowhere else', async () => {
    expect((await checked(aDesk(), { isTTY: true })).said).toMatch(/^… Cases\nwell /);
    expect((await checked(aDesk())).said).toMatch(/^well /);
  });
});
