import { BadAddIn, readAddIn } from './add-in.ts';
import type { AddIn } from './page/shapes.ts';

/** What of a unified manifest (schema 1.30, `extensions`) an Outlook acts on, as the facts of an add-in. */

type Json = Readonly<Record<string, unknown>>;
type Action = Json & { readonly id?: string; readonly type?: string; readonly view?: string };

/** Delegated permissions of mail add-ins, and what the library counts them as. */
const PERMISSIONS: Readonly<Record<string, AddIn['permission']>> = {
  'MailboxItem.Read.User': 1,
  'Mailbox.ReadWrite.User': 2,
  'MailboxItem.ReadWrite.User': 3,
};

/** Throws BadAddIn where the manifest has no pane for mail that is read. */
export function addInOfManifest(json: unknown): AddIn {
  const manifest = record(json);
  const [extension] = list(manifest.extensions);
  if (extension === undefined) throw new BadAddIn('The manifest has no extension for Outlook.');
  const runtimes = list(extension.runtimes);
  const actionOf = (fits: (action: Action) => boolean) =>
    runtimes.flatMap((runtime) =>
      list(runtime.actions).flatMap((action) => (fits(action) ? [{ runtime, action }] : [])),
    )[0];
  const pane = actionOf(({ type, view }) => type === 'openPage' && (view ?? 'readPane') === 'readPane');
  if (pane === undefined) throw new BadAddIn('The manifest has no action that opens a page beside mail that is read.');
  const permissions = list(record(record(manifest.authorization).permissions).resourceSpecific)
    .filter(({ type }) => type === 'Delegated')
    .map(({ name }) => String(name));
  const [permission = 1] = permissions.flatMap((name) => PERMISSIONS[name] ?? []);
  return readAddIn({
    id: manifest.id,
    name: record(manifest.name).short,
    accentColor: manifest.accentColor,
    icon: iconOf(extension),
    pane: pageOf(pane.runtime),
    pinnable: pane.action.pinnable === true,
    multiSelect: pane.action.multiselect === true,
    noItem: pane.action.supportsNoItemContext === true,
    sharedFolders: permissions.includes('Mailbox.SharedFolder'),
    registration: record(manifest.webApplicationInfo).id,
    permission,
    send: sendOf(extension, (id) => actionOf((action) => action.id === id)?.runtime),
  });
}

function sendOf(extension: Json, runtimeOf: (action: string) => Json | undefined): Json | null {
  for (const set of list(extension.autoRunEvents))
    for (const event of list(set.events)) {
      if (event.type !== 'messageSending') continue;
      const action = String(event.actionId);
      const runtime = runtimeOf(action);
      if (runtime === undefined) throw new BadAddIn(`No runtime has the action "${action}".`);
      const needs = list(record(set.requirements).capabilities).find(({ name }) => name === 'Mailbox');
      return {
        ...{ action, page: pageOf(runtime), mode: record(event.options).sendMode ?? 'softBlock' },
        mailboxSet: needs?.minVersion ?? '1.1',
      };
    }
  return null;
}

/** The icon of the button beside mail that is read, the largest that fits 32 pixels. */
function iconOf(extension: Json): unknown {
  const ribbon = list(extension.ribbons).find(
    ({ contexts }) => Array.isArray(contexts) && contexts.includes('mailRead'),
  );
  const controls = list(ribbon?.tabs)
    .flatMap((tab) => list(tab.groups))
    .flatMap((group) => list(group.controls));
  return list(controls[0]?.icons).find(({ size }) => size === 32)?.url ?? null;
}

const pageOf = (runtime: Json): unknown => record(runtime.code).page;

const record = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {});
const list = (value: unknown): readonly Action[] => (Array.isArray(value) ? value.map(record) : []);
