import { describe, expect, it } from 'vitest';
import { internalName } from '../../../emulator/sharepoint/internal-name.ts';

const nothing = (): boolean => false;

describe('the internal name of a column', () => {
  it.each([
    ['CaseNo', 'CaseNo', 'letters and digits stay'],
    ['Case no', 'Case_x0020_no', 'a space'],
    ['Due-date', 'Due_x002d_date', 'a hyphen'],
    ['a/b.c', 'a_x002f_b_x002e_c', 'a slash and a dot'],
    ['2nd reply', '_x0032_nd_x0020_reply', 'a digit in front'],
    ['Größe', 'Größe', 'letters of other alphabets'],
    ['under_score', 'under_score', 'an underscore'],
    ['A name that is much too long for it', 'A_x0020_name_x0020_that_x0020_is', '32 characters, cut after encoding'],
  ])('%s → %s (%s)', (asked, expected) => {
    expect(internalName(asked, nothing)).toBe(expected);
  });

  it('is refused when exactly it is taken, whatever the case', () => {
    expect(internalName('Status', (name) => name === 'status')).toBeNull();
  });

  it('gets 0, then 1, when only the cut made it equal to another', () => {
    const taken = new Set<string>();
    const names = ['…first', '…second', '…third'].map((ending) => {
      const name = internalName(`AnInternalNameOfThirtyTwoLetters${ending}`, (one) => taken.has(one))!;
      taken.add(name.toLowerCase());
      return name;
    });
    expect(names).toEqual([
      'AnInternalNameOfThirtyTwoLetters',
      'AnInternalNameOfThirtyTwoLetters0',
      'AnInternalNameOfThirtyTwoLetters1',
    ]);
  });
});
