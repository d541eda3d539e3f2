/** The app roles a council gives its people in Entra; the token's `roles` claim carries them. */
export const ROLES = [
  'Redress.Officer',
  'Redress.ComplaintsTeam',
  'Redress.InvestigationOfficer',
  'Redress.HeadOfService',
  'Redress.Director',
  'Redress.MemberServices',
  'Redress.LinkOfficer',
  'Redress.Auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** Everything that can be asked of Redress by a person who is signed in. Every route names exactly one. */
export const ACTIONS = [
  'see yourself',
  'read the mail log',
  'decide about mail',
  'read cases',
  'act on cases',
  'see the load',
  'see the figures',
  'read the reconciliation',
] as const;
export type Action = (typeof ACTIONS)[number];

const READ: readonly Action[] = ['read the mail log', 'read cases', 'read the reconciliation'];
const HANDLE: readonly Action[] = [...READ, 'decide about mail', 'act on cases', 'see the load', 'see the figures'];

/**
 * Who may do what: the one table. Mail is read by those who handle or check it; heads of service and directors see
 * cases, not the whole post of the council (UK GDPR art. 5(1)(c), data minimisation). An auditor reads and never decides.
 */
export const MAY: Readonly<Record<Role, readonly Action[]>> = {
  'Redress.Officer': HANDLE,
  'Redress.ComplaintsTeam': HANDLE,
  'Redress.InvestigationOfficer': [
    'read the mail log',
    'read cases',
    'act on cases',
    'see the load',
    'see the figures',
  ],
  'Redress.HeadOfService': ['read cases', 'act on cases', 'see the load', 'see the figures'],
  'Redress.Director': ['read cases', 'act on cases', 'see the load', 'see the figures', 'read the reconciliation'],
  'Redress.MemberServices': ['read the mail log', 'read cases', 'act on cases', 'decide about mail'],
  'Redress.LinkOfficer': HANDLE,
  'Redress.Auditor': [...READ, 'see the load', 'see the figures'],
};

/** What these roles allow together. Anyone signed in may see who Redress takes them for, also without a role. */
export const actionsOf = (roles: readonly Role[]): readonly Action[] =>
  ACTIONS.filter((action) => action === 'see yourself' || roles.some((role) => MAY[role].includes(action)));

export const may = (roles: readonly Role[], action: Action): boolean => actionsOf(roles).includes(action);

export const isRole = (text: unknown): text is Role => ROLES.some((role) => role === text);
