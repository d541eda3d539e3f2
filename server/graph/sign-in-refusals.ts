/** What is wrong with the settings, or with what they name in Microsoft 365, and what to do about it. */
export type Wrong = {
  /** The setting; null where it is none of them. */
  readonly setting: string | null;
  readonly why: string;
  readonly put: string;
};

const DIRECTORY =
  'the directory (tenant) id, a GUID: Entra admin centre, Overview. The app registration must be in that directory';
const APPLICATION =
  'the application (client) id, a GUID: Entra admin centre, App registrations, the one of Redress, Overview. If it is right, REDRESS_TENANT_ID names another directory than the one the app is registered in';
const SECRET =
  'the VALUE of a client secret of this app (Certificates & secrets), which is shown once, when it is made; its Secret ID is something else';

/**
 * What a refusal of the sign-in means for the settings, by its code. Microsoft identity platform, "Microsoft Entra
 * authentication and authorization error codes".
 */
const REFUSALS: Readonly<Record<string, Wrong>> = {
  AADSTS90002: { setting: 'REDRESS_TENANT_ID', why: 'names no directory', put: DIRECTORY },
  AADSTS900023: { setting: 'REDRESS_TENANT_ID', why: 'names no directory', put: DIRECTORY },
  AADSTS700016: { setting: 'REDRESS_CLIENT_ID', why: 'is no application of this directory', put: APPLICATION },
  AADSTS7000229: {
    setting: 'REDRESS_CLIENT_ID',
    why: 'is not an enterprise application of this directory',
    put: APPLICATION,
  },
  AADSTS7000112: {
    setting: 'REDRESS_CLIENT_ID',
    why: 'is an application that was disabled',
    put: 'an application that may sign in, or enable this one: Enterprise applications, Properties',
  },
  AADSTS7000215: { setting: 'REDRESS_CLIENT_SECRET', why: 'is no secret of this application', put: SECRET },
  AADSTS7000218: { setting: 'REDRESS_CLIENT_SECRET', why: 'did not reach the sign-in', put: SECRET },
  AADSTS7000222: {
    setting: 'REDRESS_CLIENT_SECRET',
    why: 'has ended',
    put: `${SECRET}. Make a new one, and put its last day into REDRESS_CLIENT_SECRET_EXPIRES`,
  },
  AADSTS700027: {
    setting: 'REDRESS_CERTIFICATE_FILE',
    why: 'is no certificate of this application',
    put: 'a PEM file whose certificate was uploaded to the app registration (Certificates & secrets), with its private key',
  },
  AADSTS500011: {
    setting: 'REDRESS_AUTHORITY',
    why: 'is a sign-in that does not know Microsoft Graph',
    put: 'the sign-in of the cloud the council is in, or nothing at all for the public one',
  },
  AADSTS700024: {
    setting: null,
    why: "This machine's clock is wrong: what it signs is not believed",
    put: 'Set it by a time service',
  },
  AADSTS53003: {
    setting: null,
    why: 'A Conditional Access policy keeps this application from signing in',
    put: 'Ask whoever looks after Entra to leave it out, or to allow the address of this machine',
  },
};

/** What to mend after a sign-in that was refused with this code. */
export const refusedSignIn = (code: string): readonly Wrong[] => {
  const known = REFUSALS[code];
  if (known !== undefined) return [known];
  const settings = ['REDRESS_TENANT_ID', 'REDRESS_CLIENT_ID', 'REDRESS_CLIENT_SECRET', 'REDRESS_CERTIFICATE_FILE'];
  const put = `Compare ${settings.join(', ')} with the app registration`;
  return [{ setting: null, why: 'The sign-in was refused for a reason Redress does not know', put }];
};

/** What to mend where the app signed in and the site could not be read. */
export const refusedSite = (forbidden: boolean): Wrong =>
  forbidden
    ? {
        setting: 'REDRESS_SITE',
        why: 'names a site that this application may not read',
        put: 'the site it was granted, as host:/sites/name; or grant it this one (Sites.Selected, docs/permissions.md)',
      }
    : {
        setting: 'REDRESS_SITE',
        why: 'names no site that Microsoft 365 knows',
        put: 'the site that holds the lists, as host:/sites/name: from https://council.sharepoint.com/sites/redress it is council.sharepoint.com:/sites/redress',
      };

/** One line, with the code that an administrator searches for. */
export const wrongSaid = ({ setting, why, put }: Wrong, code: string): string => {
  const mark = code === '' ? '' : ` (${code})`;
  return setting === null ? `${why}${mark}. ${put}.` : `${setting} ${why}${mark}. Put there: ${put}.`;
};
