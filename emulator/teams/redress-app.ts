import { REDRESS_APP_ID } from '../directory/applications.ts';

/** `id` of Redress's manifest: who made the package knows it. */
export const REDRESS_MANIFEST_ID = 'c1f0a1f6-7c0b-4d0a-9a57-0e6b4f6a8d21';
/**
 * `id` of Redress in the organisation's catalogue: deep links and Graph want this one. The service makes it up when the
 * package is uploaded, so it is another than the manifest's, and a program that mixes them up fails here as it would there.
 */
export const REDRESS_TEAMS_APP_ID = '7d1e55aa-0c0d-4e0a-9d0e-5eed00000301';
/** Where `npm start` serves Redress unless it is told otherwise. */
export const USUAL_ORIGIN = 'http://localhost:4000';

const permission = (name: string) => ({ name, type: 'Application' });
const activity = (type: string, description: string, templateText: string) => ({ type, description, templateText });

/** The manifest of Redress as an administrator uploads it, for a server at this origin. */
export function redressManifest(origin: string): Record<string, unknown> {
  const { host, hostname } = new URL(origin);
  const tab = (entityId: string, name: string) => ({
    entityId,
    name,
    contentUrl: `${origin}/#${entityId}`,
    websiteUrl: `${origin}/#${entityId}`,
    scopes: ['personal'],
  });
  return {
    manifestVersion: '1.25',
    version: '1.0.0',
    id: REDRESS_MANIFEST_ID,
    name: { short: 'Redress', full: 'Redress: complaints and correspondence' },
    description: { short: 'What is due today, and the case behind it', full: 'Cases, clocks and correspondence.' },
    developer: {
      name: 'Redress',
      websiteUrl: origin,
      privacyUrl: `${origin}/privacy`,
      termsOfUseUrl: `${origin}/terms`,
    },
    icons: { color: 'color.png', outline: 'outline.png' },
    accentColor: '#0B6B6B',
    validDomains: [hostname],
    webApplicationInfo: { id: REDRESS_APP_ID, resource: `api://${host}/${REDRESS_APP_ID}` },
    authorization: { permissions: { resourceSpecific: [permission('TeamsActivity.Send.User')] } },
    // One: Redress leads from place to place itself, and a second row of tabs would say the same twice.
    staticTabs: [tab('work', 'Cases')],
    configurableTabs: [{ configurationUrl: `${origin}/`, canUpdateConfiguration: false, scopes: ['team'] }],
    activities: {
      activityTypes: [
        activity('morningDigest', 'Your work this morning', 'Due today: {dueToday}. Overdue: {overdue}'),
        activity('caseDue', 'A case is due', '{reference} is due {when}'),
        activity('caseOverdue', 'A case is overdue', '{reference} was due {when}'),
        activity('caseRaised', 'A case needs your decision', '{reference} needs your decision'),
      ],
    },
  };
}
