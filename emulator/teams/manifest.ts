/** The parts of a Teams app manifest that Teams acts on here (schema 1.30: webApplicationInfo, tabs, activities, RSC). */
export type Manifest = {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly description: string;
  readonly accentColor: string;
  /** Teams shows its own waiting screen until the app says that it is there (`showLoadingIndicator`). */
  readonly showLoadingIndicator: boolean;
  readonly validDomains: readonly string[];
  /** The app registration whose tokens the app uses; null for an app without sign-in. */
  readonly registration: { readonly id: string; readonly resource: string } | null;
  readonly staticTabs: readonly StaticTab[];
  readonly activityTypes: readonly ActivityType[];
  /** Names of application permissions consented at installation, such as `TeamsActivity.Send.User`. */
  readonly resourceSpecific: readonly string[];
};

export type StaticTab = {
  readonly entityId: string;
  readonly name: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
};

export type ActivityType = { readonly type: string; readonly description: string; readonly templateText: string };

/** Why a manifest is not taken. */
export class BadManifest extends Error {
  override name = 'BadManifest';
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Reads a manifest, with the schema's own limits. Throws BadManifest. One rule is relaxed: an address may be http where
 * it is this machine's, as everything here is.
 */
export function readManifest(json: unknown): Manifest {
  const whole = record(json, 'The manifest');
  const id = text(whole, 'id', 36);
  if (!GUID.test(id)) throw new BadManifest('"id" must be a GUID.');
  const name = record(whole.name, '"name"');
  const description = record(whole.description, '"description"');
  return {
    id: id.toLowerCase(),
    version: text(whole, 'version', 256),
    name: text(name, 'short', 30),
    description: text(description, 'short', 80),
    accentColor: colour(whole.accentColor),
    showLoadingIndicator: whole.showLoadingIndicator === true,
    validDomains: list(whole.validDomains, '"validDomains"', 100).map(String),
    registration: registration(whole.webApplicationInfo),
    staticTabs: list(whole.staticTabs, '"staticTabs"', 16).map(staticTab),
    activityTypes: activityTypes(whole.activities),
    resourceSpecific: resourceSpecific(whole.authorization),
  };
}

/** Names between braces in a template, `{actor}` left out: what a sender must supply. */
export const parametersOf = (template: string): string[] =>
  [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name!).filter((name) => name !== 'actor');

function registration(json: unknown): Manifest['registration'] {
  if (json === undefined) return null;
  const info = record(json, '"webApplicationInfo"');
  return { id: text(info, 'id', 36).toLowerCase(), resource: text(info, 'resource', 2048) };
}

function staticTab(json: unknown): StaticTab {
  const tab = record(json, 'A static tab');
  return {
    entityId: text(tab, 'entityId', 64),
    name: text(tab, 'name', 128),
    contentUrl: address(tab, 'contentUrl'),
    websiteUrl: tab.websiteUrl === undefined ? address(tab, 'contentUrl') : address(tab, 'websiteUrl'),
  };
}

function activityTypes(json: unknown): ActivityType[] {
  if (json === undefined) return [];
  const types = list(record(json, '"activities"').activityTypes, '"activityTypes"', 128).map((one) => {
    const type = record(one, 'An activity type');
    return {
      type: text(type, 'type', 64),
      description: text(type, 'description', 128),
      templateText: text(type, 'templateText', 128),
    };
  });
  if (new Set(types.map(({ type }) => type)).size !== types.length)
    throw new BadManifest('Two activity types have the same name.');
  if (types.some(({ type }) => type === 'systemDefault'))
    throw new BadManifest('"systemDefault" is reserved and cannot be declared.');
  return types;
}

function resourceSpecific(json: unknown): string[] {
  if (json === undefined) return [];
  const { permissions } = record(json, '"authorization"');
  const names = list(record(permissions, '"permissions"').resourceSpecific, '"resourceSpecific"', 16);
  return names
    .map((one) => record(one, 'A permission'))
    .filter(({ type }) => type === 'Application')
    .map((permission) => text(permission, 'name', 128));
}

function address(from: Record<string, unknown>, name: string): string {
  const value = text(from, name, 2048);
  const url = URL.canParse(value) ? new URL(value) : null;
  const here = url?.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url === null || (url.protocol !== 'https:' && !here))
    throw new BadManifest(`"${name}" must be an https address.`);
  return value;
}

function text(from: Record<string, unknown>, name: string, most: number): string {
  const value = from[name];
  if (typeof value !== 'string' || value === '') throw new BadManifest(`"${name}" is missing.`);
  if (value.length > most) throw new BadManifest(`"${name}" is longer than ${most} characters.`);
  return value;
}

function colour(value: unknown): string {
  if (typeof value === 'string' && /^#[0-9a-f]{6}$/i.test(value)) return value;
  throw new BadManifest('"accentColor" must be a colour such as #0B6B6B.');
}

function list(value: unknown, what: string, most: number): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length > most) throw new BadManifest(`${what} must be a list of at most ${most}.`);
  return value;
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new BadManifest(`${what} must be an object.`);
}
