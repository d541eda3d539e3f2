import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CATEGORIES, FLAGS, SERVICES } from '../src/domain/triage/proposal.ts';
import type { Measured } from './category-figures.ts';
import { read } from './fit.ts';

const category = z.enum(CATEGORIES);
const text = z.object({
  id: z.string(),
  from: z.string().default(''),
  subject: z.string().default(''),
  body: z.string().optional(),
  text: z.string().optional(),
  category: category.optional(),
  label: category.optional(),
  acceptable: z.array(category).optional(),
  alt_label: category.nullish(),
  flags: z.array(z.enum(FLAGS)).default([]),
  service: z.enum(SERVICES).default('other'),
  hard: z.boolean().default(false),
  source: z.string().default(''),
});

/**
 * Texts that are measured in place and never trained on: JSON Lines with the corpus' own fields, or with `text`, `label` and
 * `alt_label`. A line that is none of these is named.
 */
export function measuredTexts(path: string): readonly (Measured & { readonly source: string })[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, n) => {
      if (line.trim() === '') return [];
      const given = text.safeParse(JSON.parse(line));
      const said = given.data?.body ?? given.data?.text;
      const label = given.data?.category ?? given.data?.label;
      if (!given.success || said === undefined || label === undefined)
        throw new Error(`${path}, line ${n + 1}, is no text with a label.`);
      const { id, from, subject, acceptable, alt_label, flags, service, hard, source } = given.data;
      const may = acceptable ?? [label, ...(alt_label ? [alt_label] : [])];
      const message = {
        ...{ id, from, subject, body: said, category: label, acceptable: may, ambiguous: may.length > 1 },
        ...{ flags, service, rationale: '', hard, kind: '', brief: '' },
      };
      return [{ ...read(message), source }];
    });
}
