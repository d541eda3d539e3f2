import { describe, expect, it } from 'vitest';
import { isForward, isReplyOrForward, normaliseSubject } from '../../../src/domain/triage/subject-line.ts';

describe('what two mails on one matter share in their subjects', () => {
  it.each([
    ['Brown bin', 'brown bin'],
    ['RE: Brown bin', 'brown bin'],
    ['Re: FW: RE: Brown  bin', 'brown bin'],
    ['Ateb: Brown bin', 'brown bin'],
    ['AW: WG: Brown bin', 'brown bin'],
    ['RE[2]: Brown bin', 'brown bin'],
    ['[EXTERNAL] RE: Brown bin', 'brown bin'],
    ['RE: [EXTERNAL] Brown bin', 'brown bin'],
    ['RE: [RD-26-000123] Brown bin', 'brown bin'],
    ['Brown bin (our ref: RD-26-000123)', 'brown bin'],
    ['RD-26-000123 - RE: Brown bin', 'brown bin'],
    ['RE:', ''],
    ['', ''],
    ['Recycling: brown bin', 'recycling: brown bin'],
    ['I: the undersigned', 'the undersigned'],
  ])('“%s” → “%s”', (subject, rest) => {
    expect(normaliseSubject(subject)).toBe(rest);
  });

  it('is found in a subject of a million characters at once', () => {
    expect(normaliseSubject('re: '.repeat(250_000))).toBe('');
  });
});

describe('whose words a subject is', () => {
  it.each([
    ['RE: Brown bin', true, false],
    ['Fwd: Brown bin', true, true],
    ['[EXTERNAL] FW: Brown bin', true, true],
    ['Ymlaen: Bin brown', true, true],
    ['Brown bin', false, false],
    ['Report: brown bin', false, false],
    ['Refuse: brown bin', false, false],
  ])('“%s”: carried over %s, passed on %s', (subject, carried, passedOn) => {
    expect([isReplyOrForward(subject), isForward(subject)]).toEqual([carried, passedOn]);
  });
});
