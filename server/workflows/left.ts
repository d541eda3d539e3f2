/**
 * What a run could not do yet and comes back to, by its id: a message, a case, a mailbox; and the fault that stood in the
 * way. The rest of the run went well: one message or row never stops those behind it.
 */
export type Left = { readonly id: string; readonly fault: unknown };
