import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startMailReader } from '../../server/mail/read-mail.ts';
import { type Ugly, uglyMail } from '../support/ugly-mail.ts';

let reader: ReturnType<typeof startMailReader>;
let kinds: Readonly<Record<string, Ugly>>;
beforeAll(() => {
  reader = startMailReader({ workers: 2 });
  kinds = uglyMail();
});
afterAll(() => reader.close());

describe('ugly mail', () => {
  it.each(Object.keys(uglyMail()))('%s is read, and its letter is found', async (name) => {
    const { bytes, says } = kinds[name] as Ugly;
    const reading = await reader.read(bytes);
    expect(reading.ok ? 'read' : reading.why).toBe('read');
    if (reading.ok && says !== null) expect(reading.mail.text).toContain(says);
  });
});
