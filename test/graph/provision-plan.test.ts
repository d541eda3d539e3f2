import { describe, expect, it } from 'vitest';
import { definitionOf, foundColumn } from '../../server/graph/column-definition.ts';
import type { ListName, ListPlan } from '../../server/graph/lists/column.ts';
import { LISTS } from '../../server/graph/lists.ts';
import { type Found, planProvision } from '../../server/graph/provision-plan.ts';
import { MARKS } from '../../src/domain/triage/mark.ts';

const all = Object.values(LISTS);

/** A tenant that has everything, as if Graph told it. */
const complete = (change: (list: ListPlan) => Partial<ReturnType<typeof foundColumn>>[] = () => []): Found => ({
  lists: new Map<ListName, { path: string; columns: ReturnType<typeof foundColumn>[] }>(
    all.map((list) => {
      const changes = new Map(change(list).map((one) => [one.name, one]));
      const columns = list.columns.map((column) => ({
        ...foundColumn({ id: `id-${column.name}`, ...definitionOf(column) } as Parameters<typeof foundColumn>[0]),
        ...changes.get(column.name),
      }));
      return [list.name, { path: `/sites/s/lists/${list.name}`, columns: columns.filter(({ name }) => name !== '') }];
    }),
  ),
  folder: true,
  categories: new Map([['contact@marlsbury.gov.example', [...MARKS, 'Red category']]]),
});

const inCases = (columns: Partial<ReturnType<typeof foundColumn>>[]) =>
  complete(({ name }) => (name === 'Cases' ? columns : []));
const words = (found: Found) => planProvision(all, found).steps.map((step) => step.words);

describe('the lists', () => {
  it.each(all.map((list) => [list.name, list] as const))('%s keeps to what SharePoint allows', (_, list) => {
    const names = list.columns.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Z][A-Za-z]{1,31}$/);
    expect(list.columns.filter(({ indexed, unique }) => indexed || unique).length).toBeLessThanOrEqual(20);
    for (const { indexed, unique, type } of list.columns) if (indexed || unique) expect(type).not.toBe('long text');
    for (const shown of list.view.slice(1)) expect(names).toContain(shown);
  });

  it('tell every person what a column is for', () => {
    for (const { columns } of all)
      for (const { says, display } of columns) expect(`${display}: ${says}`).toMatch(/^[A-Z].+: .+\.$/);
  });
});

describe('the plan', () => {
  it('makes everything in an empty tenant', () => {
    const found: Found = {
      lists: new Map(),
      folder: false,
      categories: new Map([['contact@marlsbury.gov.example', []]]),
    };
    const { steps, problems } = planProvision(all, found);
    expect(steps.map(({ kind }) => kind)).toEqual([
      ...all.map(() => 'make list'),
      'make folder',
      ...MARKS.map(() => 'add category'),
    ]);
    expect(problems).toEqual([]);
  });

  it('has nothing to do where everything is in place', () => {
    expect(planProvision(all, complete())).toMatchObject({ steps: [], problems: [], warnings: [] });
  });

  it.each([
    [[{ name: 'Status', indexed: false }], 'Index the column "Status" (Status) of the list "Cases".'],
    [
      [{ name: 'Reference', unique: false }],
      'Make the values of the column "Reference" (Reference) of the list "Cases" unique.',
    ],
    [
      [{ name: 'Status', choices: ['Open', 'With the mayor'] }],
      'Add "To confirm", "Answered", "Closed", "Withdrawn" to the choices of the column "Status" (Status) of the list "Cases".',
    ],
  ])('mends %j', (columns, sentence) => {
    expect(words(inCases(columns))).toEqual([sentence]);
  });

  it('keeps the choices people added', () => {
    const { steps } = planProvision(all, inCases([{ name: 'Status', choices: ['Open', 'With the mayor'] }]));
    expect(steps[0]).toMatchObject({
      change: { choice: { choices: ['Open', 'With the mayor', 'To confirm', 'Answered', 'Closed', 'Withdrawn'] } },
    });
  });

  it('adds what a half-finished run left out', () => {
    const found = complete();
    const columns = found.lists.get('Intake')?.columns.filter(({ name }) => name !== 'Why' && name !== 'Rung') ?? [];
    const lists = new Map(found.lists).set('Intake', { path: '/sites/s/lists/i', columns });
    expect(words({ ...found, lists })).toEqual([
      'Add the column "Why" (Why) of the list "Intake".',
      'Add the column "Placed by" (Rung) of the list "Intake".',
    ]);
  });

  it('destroys nothing: a column of another kind is a problem for a person', () => {
    const { steps, problems } = planProvision(all, inCases([{ name: 'Status', type: 'long text' }]));
    expect(steps).toEqual([]);
    expect(problems).toEqual([
      expect.stringContaining('"Status" (Status) of the list "Cases" is long text and Redress needs choice'),
    ]);
  });

  it('warns before SharePoint would refuse the twenty-first index', () => {
    const found = complete();
    const theirs = Array.from({ length: 15 }, (_, n) =>
      foundColumn({ id: `x${n}`, name: `Theirs${n}`, text: {}, indexed: true }),
    );
    const cases = found.lists.get('Cases');
    const lists = new Map(found.lists).set('Cases', { path: '/x', columns: [...(cases?.columns ?? []), ...theirs] });
    expect(planProvision(all, { ...found, lists }).problems).toEqual([expect.stringContaining('SharePoint allows 20')]);
  });

  it('goes on without the categories of a mailbox that it may not see', () => {
    const found = { ...complete(), categories: new Map([['ombudsman@marlsbury.gov.example', null]]) };
    const plan = planProvision(all, found);
    expect(plan.steps).toEqual([]);
    expect(plan.warnings).toEqual([expect.stringContaining('Messages are logged all the same')]);
  });

  it('says in words what Graph cannot do: the columns of a view', () => {
    expect(planProvision(all, complete()).byHand[0]).toContain(
      'in this order: Title, Status, Next date, Next step, Whose move, Stage, With, Category',
    );
  });
});
