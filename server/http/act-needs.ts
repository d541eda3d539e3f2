import { type ActType, act } from '../../src/api/act-shapes.ts';

/** What has to be said for an act, and what may be left out; read from the schema that checks it. */
export function needsOf(type: ActType): { needs: string[]; optional: string[] } {
  return NEEDS.get(type) ?? { needs: [], optional: [] };
}

const NEEDS = new Map(
  act._zod.def.options.map(({ shape }) => {
    const fields = Object.entries(shape).filter(([name]) => name !== 'type');
    const isOptional = ([, schema]: (typeof fields)[number]): boolean => schema._zod.optin === 'optional';
    const named = (some: typeof fields): string[] => some.map(([name]) => name);
    const [type] = shape.type._zod.def.values;
    return [
      type as ActType,
      { needs: named(fields.filter((field) => !isOptional(field))), optional: named(fields.filter(isOptional)) },
    ];
  }),
);
