import { describe, expect, it } from 'vitest';
import { emptyForm, localMinute, toSend } from '../../src/taskpane/nothing/by-hand.ts';

const NOW = new Date('2026-11-30T10:42:31Z');
const form = {
  ...emptyForm('7a1f6a0e-2f4e-4c6e-9d0b-0a4b1f2c3d4e', NOW),
  ...{ subject: ' Brown bin ', text: 'It was missed.', category: 'complaint' as const },
};

describe('a call, a letter or a visit that somebody writes down', () => {
  it('was received now, unless they say otherwise, and never after now', () => {
    expect(toSend(form, NOW)?.receivedAt).toBe(new Date(localMinute(NOW)).toISOString());
    const later = { ...form, at: localMinute(new Date(NOW.getTime() + 3_600_000)) };
    expect(toSend(later, NOW)?.receivedAt).toBe(NOW.toISOString());
  });

  it('is sent when it says what it is, in a few words and in theirs', () => {
    expect(toSend(form, NOW)).toMatchObject({ subject: 'Brown bin', service: null, address: '', channel: 'phone' });
    for (const gap of [{ category: null }, { subject: ' ' }, { text: '' }, { at: '' }])
      expect(toSend({ ...form, ...gap }, NOW)).toBeNull();
  });

  it('keeps its id until it is sent, so that the same form is one row', () => {
    expect(toSend(form, NOW)?.formId).toBe(form.formId);
  });
});
