/** The three mailboxes Redress watches, as `GET /control/connection` names them. */
export const SHARED_MAILBOXES = [
  { name: 'contact', displayName: 'Customer Contact', kind: 'triage' },
  { name: 'complaints', displayName: 'Complaints', kind: 'triage' },
  { name: 'ombudsman', displayName: 'Ombudsman Link', kind: 'ombudsman' },
] as const;
