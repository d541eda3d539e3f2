import type { Person } from '../directory/people.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import { frame, html } from './page-frame.ts';
import type { SignInFault } from './sign-in-fault.ts';

/** Application roles in the order the page lists them. */
const ROLES: Readonly<Record<string, string>> = {
  'Redress.Officer': 'Officers',
  'Redress.ComplaintsTeam': 'Complaints team',
  'Redress.InvestigationOfficer': 'Investigation officers',
  'Redress.HeadOfService': 'Heads of service',
  'Redress.Director': 'Directors',
  'Redress.MemberServices': 'Member services',
  'Redress.LinkOfficer': 'Ombudsman link officers',
  'Redress.Auditor': 'Auditors',
};
const NO_ROLE = 'No role in Redress';

/** What somebody finds who opens the bare address: what this is, and where to go. */
export function frontPage(
  { tenantId, smtpPort }: { readonly tenantId: string; readonly smtpPort: number },
  people: readonly Person[],
): Uint8Array {
  const link = (to: string, words: string): string => `<li><a href="${html(to)}">${html(words)}</a></li>`;
  const roles = byRole(people)
    .map(
      ({ role, members }) =>
        `<li>${html(role)}: ${members.map(({ displayName }) => html(displayName)).join(', ')}</li>`,
    )
    .join('\n');
  return frame(
    'A pretend Microsoft 365',
    `<p class="council">Marlsbury Borough Council</p>
<h1>A pretend Microsoft 365</h1>
<p>This program stands in for Microsoft 365, so that Redress can be tried without one: its sign-in, mailboxes, SharePoint and Teams answer here, on this machine alone. Nobody in it exists.</p>
<h2>For a person</h2>
<ul>
<li>Redress is a program of its own, at the address that npm start has printed</li>
${link('/teams', 'Teams, with Redress in it')}
${link('/outlook', 'Outlook, with Redress in it')}
</ul>
<p>Send it mail by SMTP at localhost:${smtpPort}.</p>
<h2>Who can sign in</h2>
<p>Wherever a sign-in is asked for, choose one of these people; there are no passwords.</p>
<ul>
${roles}
</ul>
<h2>For a program</h2>
<ul>
<li>Microsoft Graph: <code>/v1.0</code>, with a token</li>
${link(`/${tenantId}/v2.0/.well-known/openid-configuration`, 'The sign-in’s own description')}
${link('/control/connection', 'The control address: how to connect')}
${link('/control/routes', 'Every call that is imitated, with its permissions')}
</ul>
<p class="soft">What is not imitated answers 501. emulator/README.md says more, also how the control address makes faults and moves the clock.</p>`,
  );
}

/** Everybody who can sign in, by role, with a search box. */
export function peoplePage(
  asked: { readonly app: { readonly displayName: string }; readonly loginHint: string | null },
  people: readonly Person[],
): Uint8Array {
  const groups = byRole(people)
    .map(
      ({ role, members }, index) => `<section aria-labelledby="role-${index}">
<h2 id="role-${index}">${html(role)}</h2>
<ul>
${members.map(personButton).join('\n')}
</ul>
</section>`,
    )
    .join('\n');
  const hint = asked.loginHint === null ? '' : ` value="${html(asked.loginHint)}"`;
  return frame(
    `Sign in to ${asked.app.displayName}`,
    `<p class="council">Marlsbury Borough Council</p>
<h1>Sign in to ${html(asked.app.displayName)}</h1>
<p class="soft">This is a pretend tenant on your own machine. Nobody here exists and no password is asked for: choose who you want to be.</p>
<div class="find" hidden>
<label for="find">Find a person</label>
<input id="find" type="search" autocomplete="off" spellcheck="false"${hint}>
<span class="soft" role="status"></span>
</div>
<form method="post">
${groups}
<div class="actions"><button name="cancel" value="yes">Cancel</button></div>
</form>`,
    true,
  );
}

/** One more question before the token: consent, or the proof a conditional access rule would ask for. */
export function confirmPage(asked: AuthorizeRequest, person: Person): Uint8Array {
  const proof = person.challenge === 'interaction';
  const scopes = asked.scope
    .split(/\s+/)
    .filter((scope) => scope !== '' && !/^(openid|profile|email|offline_access)$/.test(scope));
  return frame(
    proof ? 'More information required' : 'Permissions requested',
    `<div class="card">
<p class="council">${html(person.displayName)}</p>
${
  proof
    ? '<h1>More information required</h1><p>Your organisation needs more from you before you go on. In a real tenant you would set up a second way to prove who you are; here it is enough to continue.</p>'
    : `<h1>Permissions requested</h1><p>${html(asked.app.displayName)} would like to:</p><ul>${scopes.map((scope) => `<li><code>${html(scope)}</code></li>`).join('')}<li>sign you in and read your profile</li></ul>`
}
<form method="post">
<input type="hidden" name="oid" value="${html(person.id)}">
<div class="actions">
<button class="main" name="agree" value="yes">${proof ? 'Continue' : 'Accept'}</button>
<button name="cancel" value="yes">Cancel</button>
</div>
</form>
</div>`,
  );
}

/** What cannot be sent back to the app. */
export function faultPage(fault: SignInFault): Uint8Array {
  return frame(
    'Sign-in failed',
    `<div class="card"><h1>Sign-in failed</h1><p>${html(fault.message)}</p><p class="soft">Go back to the app and try again. If it keeps happening, the app's registration and its settings do not agree.</p></div>`,
  );
}

export function signedOutPage(): Uint8Array {
  return frame('Signed out', '<div class="card"><h1>You are signed out</h1><p>You can close this window.</p></div>');
}

function personButton(person: Person): string {
  const post = [person.jobTitle, person.department].filter((text) => text !== null).join(', ');
  const others = person.appRoles.slice(1).map((role) => ROLES[role] ?? role);
  return `<li><button class="person" name="oid" value="${html(person.id)}" data-find="${html(person.userPrincipalName.toLowerCase())}">
<span class="initials" aria-hidden="true">${html(initials(person))}</span>
<span><span class="name">${html(person.displayName)}</span>
<span class="post">${html(post === '' ? person.userPrincipalName : post)}</span>${others.length === 0 ? '' : `\n<span class="post">Also: ${html(others.join(', '))}</span>`}</span>
</button></li>`;
}

const initials = (person: Person): string =>
  `${person.givenName?.[0] ?? person.displayName[0] ?? ''}${person.surname?.[0] ?? ''}`.toUpperCase();

/** Each person once, under the first role they hold; unknown roles after the known, nobody's role last. */
function byRole(people: readonly Person[]): { role: string; members: Person[] }[] {
  const groups = new Map<string, Person[]>(Object.values(ROLES).map((role) => [role, []]));
  for (const person of people) {
    const [first] = person.appRoles;
    const role = first === undefined ? NO_ROLE : (ROLES[first] ?? first);
    groups.set(role, [...(groups.get(role) ?? []), person]);
  }
  return [...groups]
    .map(([role, members]) => ({ role, members }))
    .filter(({ members }) => members.length > 0)
    .sort((a, b) => Number(a.role === NO_ROLE) - Number(b.role === NO_ROLE));
}
