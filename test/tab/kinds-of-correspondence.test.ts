import { describe, expect, it } from 'vitest';
import type { CaseDetail } from '../../src/api/case-detail-shapes.ts';
import { TYPE_IDS } from '../../src/domain/policy/correspondence-types.ts';
import { optionsOf } from '../../src/tab/case/forms/choices.ts';
import { clockWordsIn } from '../../src/words/clock/said.ts';
import { en as names } from '../../src/words/names/en.ts';
import { en as cards } from '../../src/words/screens/cards/en.ts';
import { en as words } from '../../src/words/screens/case/en.ts';
import { en as forms } from '../../src/words/screens/forms/en.ts';

describe('the kinds of correspondence that a case can be handled as', () => {
  it.each(['en', 'cy'] as const)(
    'each have a name of their own, twenty letters of an Ombudsman as well, in %s',
    (language) => {
      const { type: types } = clockWordsIn(language);
      const detail = { correspondences: TYPE_IDS } as unknown as CaseDetail;
      const options = optionsOf({ ask: 'choice', field: 'correspondence' }, detail, {
        forms,
        words,
        cards,
        names,
        types,
      });
      const labels = options.map(({ label }) => label);
      expect([labels.length, new Set(labels).size]).toEqual([TYPE_IDS.length, TYPE_IDS.length]);
      expect(options.filter(({ value, label }) => value === label)).toEqual([]);
    },
  );
});
