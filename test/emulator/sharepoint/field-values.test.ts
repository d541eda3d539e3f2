import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSite, refusal, type Site } from './a-site.ts';

let tenant: Site;
let at: string;
beforeAll(async () => {
  tenant = await aSite();
  at = await tenant.list('Values', [
    { name: 'Line', text: {} },
    { name: 'Short', text: { maxLength: 5 } },
    { name: 'Note', text: { allowMultipleLines: true } },
    { name: 'State', choice: { choices: ['Open', 'Closed'] } },
    { name: 'Free', choice: { choices: ['Open'], allowTextEntry: true } },
    { name: 'Tags', choice: { choices: ['A', 'B', 'C'], displayAs: 'checkBoxes' } },
    { name: 'Weight', number: { minimum: 0, maximum: 10 } },
    { name: 'Done', boolean: {} },
    { name: 'At', dateTime: {} },
    { name: 'On', dateTime: { format: 'dateOnly' } },
    { name: 'Link', hyperlinkOrPicture: {} },
    { name: 'Fixed', text: {}, readOnly: true },
  ]);
});
afterAll(() => tenant.close());

const write = (fields: object) => tenant.call('POST', `${at}/items`, { body: { fields } });

describe('a field', () => {
  it.each<[object, object, string]>([
    [{ Line: 'x'.repeat(255) }, { Line: 'x'.repeat(255) }, 'the longest line'],
    [{ Note: 'x'.repeat(63_999) }, { Note: 'x'.repeat(63_999) }, 'the longest note'],
    [{ State: 'Open' }, { State: 'Open' }, 'a choice'],
    [{ Free: 'something else' }, { Free: 'something else' }, 'a choice of one’s own'],
    [{ 'Tags@odata.type': 'Collection(Edm.String)', Tags: ['B', 'A'] }, { Tags: ['B', 'A'] }, 'several choices'],
    [{ Weight: 2.5 }, { Weight: 2.5 }, 'a number'],
    [{ Weight: 0 }, { Weight: 0 }, 'nought is a value'],
    [{ Done: false }, { Done: false }, 'no is a value'],
    [{ At: '2026-03-01T10:11:12.987Z' }, { At: '2026-03-01T10:11:12Z' }, 'whole seconds'],
    [{ At: '2026-03-01T12:00:00+02:00' }, { At: '2026-03-01T10:00:00Z' }, 'an offset is undone'],
    [{ On: '2026-01-15T00:00:00Z' }, { On: '2026-01-15T00:00:00Z' }, 'a winter day'],
    [
      { On: '2026-07-01T00:00:00Z' },
      { On: '2026-06-30T23:00:00Z' },
      'a summer day is midnight in England, a day early in UTC',
    ],
    [{ On: '2026-07-01' }, { On: '2026-06-30T23:00:00Z' }, 'a plain date'],
    [{ On: '2026-03-29' }, { On: '2026-03-29T00:00:00Z' }, 'the day the clocks go forward'],
    [{ On: '2026-10-25T20:00:00Z' }, { On: '2026-10-24T23:00:00Z' }, 'the day they go back'],
  ])('%j is taken (%#: %s)', async (fields, shown) => {
    const { status, body } = await write(fields);
    expect(status).toBe(201);
    expect(body.fields).toMatchObject(shown);
  });

  it.each<[object, string]>([
    [{ Line: 'x'.repeat(256) }, 'a line of 256'],
    [{ Short: 'longer' }, 'longer than the column allows'],
    [{ Line: 7 }, 'a number for text'],
    [{ Note: 'x'.repeat(64_000) }, 'a note too long'],
    [{ State: 'Paused' }, 'no such choice'],
    [{ State: 'open' }, 'a choice in another case'],
    [{ Tags: ['A'] }, 'several choices without their annotation'],
    [{ 'Tags@odata.type': 'Collection(Edm.String)', Tags: 'A' }, 'one text for several choices'],
    [{ 'Tags@odata.type': 'Collection(Edm.String)', Tags: ['A', 'Z'] }, 'one of several choices unknown'],
    [{ Weight: '3' }, 'text for a number'],
    [{ Weight: 11 }, 'above the maximum'],
    [{ Weight: -1 }, 'below the minimum'],
    [{ Done: 'true' }, 'text for yes or no'],
    [{ Done: 1 }, 'a number for yes or no'],
    [{ At: 'tomorrow' }, 'no date'],
    [{ At: '2026-02-30T00:00:00Z' }, 'the thirtieth of February'],
    [{ At: '2026-03-01T10:00:00' }, 'no zone'],
    [{ At: 1_772_000_000_000 }, 'a number for a date'],
    [{ On: '1899-12-31' }, 'before 1900'],
    [{ Link: { Url: 'https://marlsbury.example' } }, 'a link cannot be written'],
    [{ Fixed: 'x' }, 'a read-only column'],
    [{ Created: '2026-01-01T00:00:00Z' }, 'a column of the system'],
    [{ AuthorLookupId: 6 }, 'the author'],
    [{ Unheard: 'x' }, 'an unknown field'],
    [{ line: 'x' }, 'a field in another case'],
    [{ 'Unheard@odata.type': 'Edm.String' }, 'an annotation of an unknown field'],
  ])('%# is refused: %s', async (fields) => {
    expect(refusal(await write(fields))).toEqual([400, 'invalidRequest']);
  });

  it('that is unknown is named in the message', async () => {
    expect((await write({ Unheard: 'x' })).body.error.message).toBe("Field 'Unheard' is not recognized");
  });

  it('that is empty is left out when it is read, whichever way it was emptied', async () => {
    const { id } = (
      await write({ Line: 'x', Weight: 1, 'Tags@odata.type': 'Collection(Edm.String)', Tags: ['A'], State: 'Open' })
    ).body;
    const emptied = { Line: '', Weight: null, 'Tags@odata.type': 'Collection(Edm.String)', Tags: [], State: null };
    const { body } = await tenant.call('PATCH', `${at}/items/${id}/fields`, { body: emptied });
    for (const name of ['Line', 'Weight', 'Tags', 'State', 'Title', 'LinkTitle']) expect(body).not.toHaveProperty(name);
  });
});
