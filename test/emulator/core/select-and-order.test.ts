import { describe, expect, it } from 'vitest';
import { at } from '../../../emulator/odata/evaluate.ts';
import { inOrder, readOrder } from '../../../emulator/odata/order.ts';
import { nextLink, readTop } from '../../../emulator/odata/paging.ts';
import { pick, readExpand, readSelect } from '../../../emulator/odata/select.ts';

describe('$select', () => {
  it('keeps what was chosen, with its annotations, and what always comes', () => {
    const item = { '@odata.etag': 'W/"1"', id: '1', subject: 's', 'subject@odata.type': '#String', body: 'b' };
    expect(pick(item, ['subject'])).toEqual({ '@odata.etag': 'W/"1"', subject: 's', 'subject@odata.type': '#String' });
    expect(pick(item, ['body'], ['id'])).toEqual({ '@odata.etag': 'W/"1"', id: '1', body: 'b' });
  });

  it('reads names once each and refuses what is no name', () => {
    expect(readSelect('id, subject,id')).toEqual({ ok: true, names: ['id', 'subject'] });
    expect(readSelect('id,,subject').ok).toBe(false);
    expect(readSelect('id eq 1').ok).toBe(false);
  });
});

describe('$expand', () => {
  it('reads nested choices, with and without the dollar sign', () => {
    const wanted = { name: 'fields', select: ['Title', 'Status'], expand: [], options: {} };
    expect(readExpand('fields($select=Title,Status)')).toEqual({ ok: true, expand: [wanted] });
    expect(readExpand('fields(select=Title,Status)')).toEqual({ ok: true, expand: [wanted] });
  });

  it('keeps separators inside quotes and brackets together', () => {
    const read = readExpand("a($filter=id eq 'x;y,(';$top=2),b($expand=c($select=d))");
    expect(read).toEqual({
      ok: true,
      expand: [
        { name: 'a', select: null, expand: [], options: { $filter: "id eq 'x;y,('", $top: '2' } },
        { name: 'b', select: null, expand: [{ name: 'c', select: ['d'], expand: [], options: {} }], options: {} },
      ],
    });
  });

  it.each(['a(', 'a)', 'a($select)', "a($filter='x)", '', 'a b'])('refuses %j', (text) => {
    expect(readExpand(text).ok).toBe(false);
  });
});

describe('$orderby', () => {
  it('sorts by several properties, nothing first, text without regard to case', () => {
    const rows = [{ n: 2, t: 'b' }, { n: 1, t: 'B' }, { n: 1, t: 'a' }, { t: 'c' }];
    const read = readOrder('n desc,t');
    if (!read.ok) throw new Error(read.why);
    const sorted = rows.toSorted((a, b) =>
      inOrder(
        read.order,
        (path) => at(a, path),
        (path) => at(b, path),
      ),
    );
    expect(sorted).toEqual([{ n: 2, t: 'b' }, { n: 1, t: 'a' }, { n: 1, t: 'B' }, { t: 'c' }]);
  });

  it.each(['', 'a down', 'a,', 'a b c'])('refuses %j', (text) => {
    expect(readOrder(text).ok).toBe(false);
  });
});

describe('pages', () => {
  it('take a size between one and the most there is', () => {
    expect([undefined, '5', '0', '-1', '1.5', 'all', '1000'].map((top) => readTop(top, 100, 999))).toEqual([
      100,
      5,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('link on with the same question and a new token', () => {
    const link = nextLink(
      'http://localhost:1/v1.0',
      '/users',
      { $top: '2', $filter: "a eq 'x&y'", $skiptoken: 'old' },
      'm~2',
    );
    expect(Object.fromEntries(new URL(link).searchParams)).toEqual({
      $top: '2',
      $filter: "a eq 'x&y'",
      $skiptoken: 'm~2',
    });
  });
});
