import type { Call } from '../route.ts';
import type { Scope, TeamsApp } from './apps.ts';
import { parametersOf } from './manifest.ts';
import { bodyOf, invalid, notImitated } from './refusals.ts';
import { readTopic, type Topic } from './topic.ts';

/** A notification as it may be sent, checked; who receives it stands elsewhere. */
export type AskedActivity = {
  readonly type: string;
  /** The template with the actor and its parameters in it. */
  readonly title: string;
  readonly preview: string;
  readonly topic: Topic;
  /** A later notification with the same chain takes this one's place. */
  readonly chainId: string | null;
};

const KNOWN = [
  'topic',
  'activityType',
  'chainId',
  'previewText',
  'templateParameters',
  'teamsAppId',
  'recipient',
  'iconId',
];

/** Reads the body of `sendActivityNotification` as far as it stands before the app is known. */
export function readActivityBody(call: Call): Record<string, unknown> {
  const body = bodyOf(call.json, 'sendActivityNotification', KNOWN);
  if (body.iconId !== undefined && body.iconId !== null) throw notImitated('An icon of one notification');
  if (body.teamsAppId !== undefined && body.teamsAppId !== null && typeof body.teamsAppId !== 'string') {
    throw invalid("'teamsAppId' must be text.");
  }
  return body;
}

/** Throws the 400 of what the app's manifest does not declare, or of a template that is not filled. */
export function readActivity(
  call: Call,
  body: Readonly<Record<string, unknown>>,
  scope: Scope,
  app: TeamsApp,
  actor: string,
): AskedActivity {
  const { activityType } = body;
  if (typeof activityType !== 'string' || activityType === '') throw invalid("'activityType' is missing.");
  const template = templateOf(app, activityType);
  const title = filled(template, actor, parametersIn(body.templateParameters));
  const preview = (body.previewText as { content?: unknown } | undefined)?.content;
  if (typeof preview !== 'string' || preview.trim() === '') throw invalid("'previewText' needs a 'content'.");
  return {
    type: activityType,
    title,
    preview,
    topic: readTopic(call, body.topic, scope, app),
    chainId: chainOf(body.chainId),
  };
}

/** The reserved type takes free text, whatever the manifest declares. */
const SYSTEM_DEFAULT = '{systemDefaultText}';

function templateOf(app: TeamsApp, type: string): string {
  if (type === 'systemDefault') return SYSTEM_DEFAULT;
  const declared = app.manifest.activityTypes.find((one) => one.type === type);
  if (declared === undefined)
    throw invalid(`Activity type '${type.slice(0, 64)}' is not declared in the manifest of the app.`);
  return declared.templateText;
}

function parametersIn(json: unknown): ReadonlyMap<string, string> {
  if (json === undefined || json === null) return new Map();
  if (!Array.isArray(json)) throw invalid("'templateParameters' must be a list.");
  const parameters = new Map<string, string>();
  for (const one of json as readonly unknown[]) {
    const { name, value } = (typeof one === 'object' && one !== null ? one : {}) as Record<string, unknown>;
    if (typeof name !== 'string' || typeof value !== 'string') throw invalid('A parameter has a name and a value.');
    if (name === 'actor') throw invalid("'actor' is the sender's and cannot be supplied.");
    if (parameters.has(name)) throw invalid(`The parameter '${name.slice(0, 64)}' is supplied twice.`);
    parameters.set(name, value);
  }
  return parameters;
}

/** Stricter than documented on purpose: a parameter the template does not name is a mistake of the sender's. */
function filled(template: string, actor: string, parameters: ReadonlyMap<string, string>): string {
  const wanted = parametersOf(template);
  const missing = wanted.find((name) => !parameters.has(name));
  if (missing !== undefined) throw invalid(`The template parameter '${missing}' is missing.`);
  const strange = [...parameters.keys()].find((name) => !wanted.includes(name));
  if (strange !== undefined) throw invalid(`The template has no parameter '${strange.slice(0, 64)}'.`);
  return template.replace(/\{([^{}]+)\}/g, (_, name: string) => (name === 'actor' ? actor : parameters.get(name)!));
}

function chainOf(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  // Edm.Int64: a number, or text where the number is too large for JSON's readers.
  if (typeof value === 'number' && Number.isInteger(value)) return String(value);
  if (typeof value === 'string' && /^-?\d{1,19}$/.test(value)) return value;
  throw invalid("'chainId' must be a whole number.");
}
