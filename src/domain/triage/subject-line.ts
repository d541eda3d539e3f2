/** Longest part of a subject that is looked at; real ones end far below. */
const LONGEST = 1000;

/** Marks of a reply in the languages residents' programs speak; Welsh `Ateb`, German `AW`, Scandinavian `SV`, `VS`, Spanish `RV`… */
const REPLY = /^(?:re|aw|ateb|sv|vs|antw|odp|res|ref)(?: ?[[(]\d{1,3}[\])])? ?: ?/i;
/** Marks of something passed on; Welsh `Ymlaen`, German `WG`, French `TR`, Spanish `RV`, Dutch `Doorst`. */
const FORWARD = /^(?:fwd?|ymlaen|wg|tr|rv|i|doorst|vb)(?: ?[[(]\d{1,3}[\])])? ?: ?/i;
const BANNER = /^[[({*]{0,2} ?(?:external|ext|allanol|caution|suspicious|spam)(?: e-?mail| sender)? ?[\])}*:]{1,2} ?/i;
/** A case reference in or out of brackets, with the word that introduces it. */
const REFERENCE_TAG =
  /[[({]? ?(?:(?:our |your |case )?ref(?:erence)?[.:]{0,2} ?)?\b[A-Z]{2,4}-\d{2}-\d{6,9}\b ?[\])}]? ?[-–:]? ?/gi;

/** A subject without reply marks, banners and our reference, in small letters: what two mails on one matter share. */
export function normaliseSubject(subject: string): string {
  return afterMarks(flat(subject)).rest.replace(REFERENCE_TAG, ' ').replace(/ {2,}/g, ' ').trim().toLowerCase();
}

/** Whether the subject was carried over from earlier mail, so that its words are not the writer's own. */
export const isReplyOrForward = (subject: string): boolean => afterMarks(flat(subject)).marks > 0;

export const isForward = (subject: string): boolean => FORWARD.test(afterBanners(flat(subject)));

const flat = (subject: string): string => subject.slice(0, LONGEST).replace(/\s+/g, ' ').trim();

function afterMarks(subject: string): { readonly rest: string; readonly marks: number } {
  let rest = subject;
  let marks = 0;
  for (;;) {
    const without = rest.replace(REPLY, '').replace(FORWARD, '').trimStart();
    if (without !== rest) marks += 1;
    const next = afterBanners(without.replace(/^[[(]?[A-Z]{2,4}-\d{2}-\d{6,9}[\])]?[-–: ]{0,3}/i, ''));
    if (next === rest) return { rest, marks };
    rest = next;
  }
}

const afterBanners = (subject: string): string => subject.replace(BANNER, '').trimStart();
