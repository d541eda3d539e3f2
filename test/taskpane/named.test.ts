import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortName, shortSubject } from '../../src/taskpane/named.ts';

describe('the message that a button names', () => {
  it.each([
    ['Noreen Fielding', '', 'Noreen F.'],
    ['  Noreen   Mary Fielding ', '', 'Noreen F.'],
    ['Noreen', 'n@post.example', 'Noreen'],
    ['', 'noreen.fielding@post.example', 'noreen.fielding'],
    ['', '', ''],
    ['Larch Row and Mill Lane Residents', '', 'Larch Row and Mill…'],
    ['Siân Ó Briain', '', 'Siân B.'],
  ])('is of %j, %j: %j', (name, address, short) => {
    expect(shortName(name, address)).toBe(short);
  });

  it.each([
    ['Brown bin', 'Brown bin'],
    ['RE: Fwd: Brown bin', 'Brown bin'],
    ['ATEB: Bin brown', 'Bin brown'],
    ['Brown bin at Larch Row, third time of asking', 'Brown bin at Larch Row…'],
    ['Donaudampfschifffahrtsgesellschaft', 'Donaudampfschifffahrtsgese'.slice(0, 25).concat('…')],
  ])('is about %j: %j', (subject, short) => {
    expect(shortSubject(subject)).toBe(short);
  });

  it('fits the button, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(shortSubject(one).length).toBeLessThanOrEqual(26);
        if (one.trim().split(/\s+/).length > 3) expect(shortName(one, other).length).toBeLessThanOrEqual(20);
      }),
    );
  });
});
