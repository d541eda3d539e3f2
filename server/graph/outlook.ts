import { type GraphRequest, piece } from './request.ts';

/** The address of a mailbox below `/v1.0`. */
export const mailboxPath = (mailbox: string): string => `/users/${piece(mailbox)}`;

/**
 * What every Outlook call says: ids that survive a move. It must be said each time, also when following a link, and in
 * one header line with other preferences, because a second one replaces the first.
 */
export const prefer = (...more: readonly string[]): Readonly<Record<string, string>> => ({
  Prefer: ['IdType="ImmutableId"', ...more].join(', '),
});

/** A call for one mailbox. */
export const outlook = (
  mailbox: string,
  request: Omit<GraphRequest, 'mailbox' | 'headers'> & { readonly headers?: Readonly<Record<string, string>> },
): GraphRequest => ({ ...request, mailbox: mailbox.toLowerCase(), headers: { ...prefer(), ...request.headers } });
