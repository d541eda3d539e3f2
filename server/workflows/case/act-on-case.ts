import type { Asked } from '../../../src/domain/case/act.ts';
import { confirmCase, reinstateCase, withdrawCase } from '../../../src/domain/case/decide.ts';
import type { Outcome } from '../../../src/domain/outcome.ts';
import type { Needs } from '../needs.ts';
import { convertRequest } from './convert-request.ts';
import { mergeCases } from './merge-cases.ts';
import { type Acted, type Acting, appendAct, type NotActed, recordAct } from './record-act.ts';
import { splitCase } from './split-case.ts';

/**
 * What a person does on a case. Two who act at once both have their say in order: the slower one's act is decided again on
 * what the faster one did, is refused where it would decide over that unseen, and either way is told of it.
 */
export function actOnCase(
  reference: string,
  { act, by, seen }: Acting<Asked>,
  needs: Pick<Needs, 'register' | 'memory' | 'intake' | 'now' | 'standing'>,
): Promise<Outcome<Acted, NotActed>> {
  const at = needs.now();
  switch (act.type) {
    case 'converted':
      return convertRequest(reference, { act, by, seen }, needs);
    case 'split':
      return splitCase(reference, { act, by, seen }, needs);
    case 'merged':
      return mergeCases(reference, { act, by, seen }, needs);
    case 'confirmed':
      return appendAct(reference, { by, seen }, (events) => confirmCase(events, { ...act, by, at }), needs);
    case 'reinstated':
      return appendAct(reference, { by, seen }, (events) => reinstateCase(events, { ...act, by, at }), needs);
    case 'withdrawn':
      return appendAct(reference, { by, seen }, (events) => withdrawCase(events, { ...act, by, at }), needs);
    default:
      return recordAct(reference, { act, by, seen }, needs);
  }
}
