import type { HappeningType, InPassing } from './case/happening.ts';
import type { Service } from './triage/proposal.ts';

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
const COUNT: readonly Action[] = ['see the load', 'see the figures'];
const HANDLE: readonly Action[] = [...READ, ...COUNT, 'decide about mail', 'act on cases'];

/**
 * Who may do what: the one table. Mail is read by those who handle or check it; heads of service and directors see
 * cases, not the whole post of the council (UK GDPR art. 5(1)(c), data minimisation). An auditor reads and never decides.
 */
export const MAY: Readonly<Record<Role, readonly Action[]>> = {
  'Redress.Officer': HANDLE,
  'Redress.ComplaintsTeam': HANDLE,
  'Redress.InvestigationOfficer': ['read the mail log', 'read cases', 'act on cases', ...COUNT],
  'Redress.HeadOfService': ['read cases', 'act on cases', ...COUNT],
  'Redress.Director': ['read cases', 'act on cases', ...COUNT, 'read the reconciliation'],
  'Redress.MemberServices': ['read the mail log', 'read cases', 'act on cases', 'decide about mail'],
  'Redress.LinkOfficer': HANDLE,
  'Redress.Auditor': [...READ, ...COUNT],
};

/** What these roles allow together. Anyone signed in may see who Redress takes them for, also without a role. */
export const actionsOf = (roles: readonly Role[]): readonly Action[] => ACTIONS.filter((action) => may(roles, action));

export const may = (roles: readonly Role[], action: Action): boolean =>
  action === 'see yourself' || roles.some((role) => MAY[role].includes(action));

export const isRole = (text: unknown): text is Role => ROLES.some((role) => role === text);

/** The part of the council somebody works for: directorates whole, or single services of one. */
export type Area = { readonly directorates: readonly string[]; readonly services: readonly Service[] };

/**
 * Somebody who looks. `area` null: it is not known, because the sign-in could not carry their groups, which is not the
 * same as having none.
 */
export type Viewer = { readonly id: string; readonly roles: readonly Role[]; readonly area: Area | null };

/** What the rule has to know of a case. */
export type CaseTraits = {
  /** Everyone who answers for a part of it: of its service and of its points. */
  readonly directorates: readonly string[];
  readonly services: readonly Service[];
  /** Ids of those who have or ever had a part in it. */
  readonly people: readonly string[];
  /** A councillor or an MP wrote, or is kept informed. */
  readonly member: boolean;
  /** The Ombudsman's, or the case that the Ombudsman looks into. */
  readonly ombudsman: boolean;
  /** Ids of the only people who may see it; null: it is not restricted. */
  readonly restrictedTo: readonly string[] | null;
};

/** How much of a case somebody sees: all of it, or its stage, dates and outcome. Null: for them it does not exist. */
export type Sight = 'whole' | 'progress' | null;

const BY_AREA: readonly Role[] = ['Redress.Officer', 'Redress.HeadOfService', 'Redress.Director'];
const SEES_ALL: readonly Role[] = ['Redress.ComplaintsTeam', 'Redress.Auditor'];

/**
 * Who sees which case: the one rule, for every list, count, search, notice, update and file. A restricted case is seen by
 * those named and the complaints team, whoever else would; the Ombudsman's link officer by the cases of theirs; members'
 * support by where the cases of members stand (domain facts 10.1, 10.2); a part in a case is a right to see it.
 *
 * A case with points of several directorates is seen whole by the people of each of them, heads and directors as well,
 * because one reply is owed to all points and its parts have to agree (Code 6.7); who may not see one of its points may
 * not see the case: restricting it shuts out every directorate alike, and only those named remain.
 */
export function sightOf({ id, roles, area }: Viewer, traits: CaseTraits): Sight {
  if (!may(roles, 'read cases')) return null;
  if (traits.restrictedTo !== null)
    return traits.restrictedTo.includes(id) || roles.includes('Redress.ComplaintsTeam') ? 'whole' : null;
  if (roles.some((role) => SEES_ALL.includes(role)) || traits.people.includes(id)) return 'whole';
  if (roles.some((role) => BY_AREA.includes(role)) && area !== null && isIn(area, traits)) return 'whole';
  if (roles.includes('Redress.LinkOfficer') && traits.ombudsman) return 'whole';
  return roles.includes('Redress.MemberServices') && traits.member ? 'progress' : null;
}

const isIn = (area: Area, { directorates, services }: CaseTraits): boolean =>
  directorates.some((one) => area.directorates.includes(one)) || services.some((one) => area.services.includes(one));

/** What the rule has to know of a message of the log. */
export type MessageTraits = {
  /** How much the viewer sees of its case, and whether that case is restricted or waits to be confirmed; null: no case. */
  readonly kase: { readonly sight: Sight; readonly restricted: boolean; readonly toConfirm: boolean } | null;
  /** The id of whoever decided on it; null while nobody has. */
  readonly decidedBy: string | null;
};

/**
 * Who sees which message: whoever reads the log sees what is on no case; a message on a case goes with the case, but for
 * those who decide about mail: what they decided on themselves, and what Redress opened and nobody has confirmed yet.
 */
export function seesMessage({ id, roles }: Viewer, { kase, decidedBy }: MessageTraits): boolean {
  if (!may(roles, 'read the mail log')) return false;
  if (kase === null || kase.sight === 'whole') return true;
  return !kase.restricted && may(roles, 'decide about mail') && (kase.toConfirm || decidedBy === id);
}

/**
 * Whether what somebody sees hangs on an area that nobody knows. They are told so instead of being shown a board that
 * looks complete and is not.
 */
export const isAreaMissing = ({ roles, area }: Viewer): boolean =>
  area === null && roles.some((role) => BY_AREA.includes(role)) && !roles.some((role) => SEES_ALL.includes(role));

/** Whether somebody looks after the cases that nobody has yet: their new mail is theirs to read. */
export const hasUnassigned = (roles: readonly Role[]): boolean => roles.includes('Redress.ComplaintsTeam');

/** Counts from 1 to 4 are shown in tables of figures to the complaints team alone (domain facts 9.3). */
export const seesSmallCounts = (roles: readonly Role[]): boolean => roles.includes('Redress.ComplaintsTeam');

/**
 * Whether somebody sees how much every investigation officer has to do, also of cases that are not theirs to see: the work
 * is shared out between them. Counts alone, and never of restricted cases.
 */
export const seesPool = (roles: readonly Role[]): boolean =>
  roles.some((role) => role === 'Redress.InvestigationOfficer' || SEES_ALL.includes(role));

/** What people do on cases; opening, mail and what Redress records by itself come by other ways. */
export type PeoplesAct = Exclude<HappeningType, 'opened' | InPassing | 'took in' | 'calendar recomputed'>;

/** Recording work and answering. */
const WORK: readonly PeoplesAct[] = [
  'confirmed',
  'acknowledged',
  'points recorded',
  'assigned',
  'part sent in',
  'draft looked at',
  'complaint offered',
  'call attempted',
  'contact noted',
  'member involved',
  'member updated',
  'extended',
  'date set',
  'milestone reached',
  'clarification asked',
  'clarification answered',
  'delay explained',
  'responded',
  'resolved early',
  'escalation asked',
  'closed',
  'reopened',
  'remedy promised',
  'remedy done',
  'remedy proof sent',
  'remedy not possible',
  'converted',
  'noted',
];
/** What bears on who may handle a case. */
const INDEPENDENCE: readonly PeoplesAct[] = [
  'complained about',
  'not complained about',
  'independence checked',
  'liaison noted',
];
/** What changes which case it is, who may see it, or ends somebody's complaint: for the complaints team. */
const DECIDE: readonly PeoplesAct[] = [
  'withdrawn',
  'reinstated',
  'procedure changed',
  'escalated',
  'refused',
  'split',
  'merged',
  'corrected',
  'restricted',
  'restriction lifted',
];

/** Heads and directors give work and answer for what was promised; the complaints team's record is not theirs to change. */
const LEAD: readonly PeoplesAct[] = [
  'assigned',
  'part sent in',
  'draft looked at',
  'delay explained',
  'liaison noted',
  'remedy done',
  'remedy proof sent',
  'noted',
];

const MAY_DO: Readonly<Record<Role, readonly PeoplesAct[]>> = {
  'Redress.Officer': WORK,
  'Redress.ComplaintsTeam': [...WORK, ...INDEPENDENCE, ...DECIDE],
  'Redress.InvestigationOfficer': [...WORK, ...INDEPENDENCE],
  'Redress.HeadOfService': LEAD,
  'Redress.Director': LEAD,
  'Redress.MemberServices': ['member updated'],
  'Redress.LinkOfficer': [...WORK, ...INDEPENDENCE, 'escalated', 'corrected'],
  'Redress.Auditor': [],
};

/**
 * Whether somebody may do this kind of act on a case, as much as they see of it. Whose case it is not whole, theirs is the
 * part of members' support in it, whatever else they may do elsewhere. Whether the case is ready for the act is its own rule.
 */
export const mayDo = (roles: readonly Role[], act: PeoplesAct, sight: Sight): boolean =>
  sight !== null &&
  roles.some((role) => MAY_DO[role].includes(act) && (sight === 'whole' || role === 'Redress.MemberServices'));

/** Kinds of event whose details are for those who lead the handling of a case; others see that it happened. */
const GUARDED: readonly HappeningType[] = [
  'complained about',
  'not complained about',
  'independence checked',
  'liaison noted',
  'restricted',
];
const SEES_GUARDED: readonly Role[] = [
  'Redress.ComplaintsTeam',
  'Redress.InvestigationOfficer',
  'Redress.HeadOfService',
  'Redress.Director',
  'Redress.LinkOfficer',
  'Redress.Auditor',
];

/** Whether somebody who sees a case whole sees the details of an event of this kind. */
export const seesDetails = (roles: readonly Role[], type: HappeningType): boolean =>
  !GUARDED.includes(type) || roles.some((role) => SEES_GUARDED.includes(role));
