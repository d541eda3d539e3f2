import { describe, expect, it } from 'vitest';
import { londonDay } from '../../../src/domain/calendar/london-day.ts';
import { formatReference, parseReference, seriesOf } from '../../../src/domain/case/reference.ts';

describe('a case reference', () => {
  it('takes its year from the London day of receipt, not from the UTC one', () => {
    expect(seriesOf('RD', londonDay('2025-12-31T23:59:59Z'))).toBe('RD-25-');
    expect(seriesOf('RD', londonDay('2026-01-01T00:00:00Z'))).toBe('RD-26-');
  });

  it.each([
    [1, 'RD-26-000001'],
    [123, 'RD-26-000123'],
    [999_999, 'RD-26-999999'],
    [1_000_000, 'RD-26-1000000'],
  ])('writes number %i as %s and reads it back', (number, reference) => {
    expect(formatReference('RD-26-', number)).toBe(reference);
    expect(parseReference(reference)).toEqual({ prefix: 'RD', year: '26', number });
  });

  it.each([0, -1, 1.5, Number.NaN])('does not write number %d', (number) => {
    expect(() => formatReference('RD-26-', number)).toThrow(RangeError);
  });

  it.each(['RD-26-000000', 'RD-26-0001234', 'RD-26-123', 'rd-26-000123', 'RD-2026-000123', ' RD-26-000123', ''])(
    'does not read %j',
    (text) => {
      expect(parseReference(text)).toBeNull();
    },
  );
});
