import { messageCompose } from './compose-item.ts';
import { ENUMS, EVENT_IDS } from './enums.ts';
import type { Data } from './item-parts.ts';
import { nestedAppAuthBridge } from './nested-app-auth.ts';
import { messageRead } from './read-item.ts';
import { execute, type Method, method, notImitated, own } from './results.ts';
import { openWire, type Wire } from './wire.ts';

type Info = { readonly host: string | null; readonly platform: string | null };
type Handler = (event: Record<string, unknown>) => void;
type AppContext = {
  readonly _appUILocale: string;
  readonly _dataLocale: string;
  readonly _requirementMatrix: string;
  readonly _settings: Record<string, unknown>;
  readonly _officeTheme?: Record<string, string>;
};

const [READ, COMPOSE] = [1, 4];
const COMMAND_COMPLETED = 94;

const library = new URL((document.currentScript as HTMLScriptElement).src).origin;
const wire = openWire(library);
const actions = new Map<string, (event: object) => void>();
const context: Record<string, unknown> = {};
const office = {
  ...ENUMS,
  context,
  actions: { associate: (name: string, action: (event: object) => void) => void actions.set(name, action) },
  initialize: undefined as ((reason: string) => void) | undefined,
  onReady: async (then?: (info: Info) => unknown): Promise<Info> => {
    const info = await ready;
    then?.(info);
    return info;
  },
};
notImitated(office, 'Office', ['auth', 'addin', 'ribbon', 'devicePermission', 'select', 'useShortNamespace']);
Object.assign(window, { Office: office });
// As Microsoft's library does to the page of an add-in.
Object.assign(history, { pushState: null, replaceState: null });

const ready: Promise<Info> = wire === null ? Promise.resolve({ host: null, platform: null }) : arrive(wire);
// MSAL waits for this before it looks for the bridge (`@azure/msal-browser`, NestedAppOperatingContext).
Object.assign(window, { __initializeNestedAppAuth: () => ready });

async function arrive(to: Wire): Promise<Info> {
  if (document.readyState === 'loading')
    await new Promise((loaded) => document.addEventListener('DOMContentLoaded', loaded, { once: true }));
  const [app, data] = await Promise.all([
    to.invoke('ContextActivationManager_getAppContextAsync', to.id) as Promise<AppContext>,
    to.invoke('GetInitialData', { MethodData: { ControlId: to.id, DispatchId: 1 } }) as Promise<Data>,
  ]);
  const matrix = JSON.parse(app._requirementMatrix) as Record<string, string>;
  if (matrix.NestedAppAuth !== undefined) Object.assign(window, { nestedAppAuthBridge: nestedAppAuthBridge(library) });
  Object.assign(context, {
    displayLanguage: app._appUILocale,
    contentLanguage: app._dataLocale,
    diagnostics: { host: 'Outlook', platform: 'OfficeOnline', version: String(data.hostVersion) },
    ...{ host: 'Outlook', platform: 'OfficeOnline' },
    requirements: { isSetSupported: (name: string, version = '1.1') => reaches(matrix[name], version) },
    roamingSettings: roamingSettings(to, app._settings),
    officeTheme: app._officeTheme,
    mailbox: mailbox(to, data),
  });
  notImitated(context, 'Office.context', ['auth', 'license', 'partitionKey', 'sensitivityLabelsCatalog', 'ui']);
  await to.listen('appCommandInvoked', EVENT_IDS.appCommandInvoked!, (said) => void run(to, said as string[]));
  office.initialize?.('documentOpened');
  return { host: 'Outlook', platform: 'OfficeOnline' };
}

function mailbox(to: Wire, data: Data): Record<string, unknown> {
  const itemHandlers = handlersOf(to, ['olkRecipientsChanged', 'olkAttachmentsChanged'], (event, said) => ({
    type: event,
    ...(event === 'olkRecipientsChanged'
      ? { changedRecipientFields: JSON.parse(String((said as string[])[0])) }
      : (JSON.parse(String((said as string[])[0])) as object)),
  }));
  const itemOf = (of: Data): Record<string, unknown> | undefined => {
    if (of.itemType === READ) return messageRead(to, of);
    return of.itemType === COMPOSE ? messageCompose(to, of, itemHandlers) : undefined;
  };
  const box: Record<string, unknown> = {
    item: itemOf(data),
    userProfile: {
      accountType: data.userProfileType,
      displayName: data.userDisplayName,
      emailAddress: data.userEmailAddress,
      timeZone: data.userTimeZone,
    },
    diagnostics: { hostName: 'OutlookWebApp', hostVersion: data.hostVersion, OWAView: data.owaView },
    masterCategories: { getAsync: method(to, 160, 0) },
    convertToRestId: (id: string) => id.replaceAll('/', '-').replaceAll('+', '_'),
    convertToEwsId: (id: string) => id.replaceAll('-', '/').replaceAll('_', '+'),
    displayMessageFormAsync: method(to, 179, 1, ([itemId]) => ({
      itemId: String(itemId).replaceAll('/', '-').replaceAll('+', '_'),
    })),
    displayNewMessageFormAsync: method(to, 178, 1, ([form]) => form),
    getSelectedItemsAsync: method(to, 9_001, 0),
    loadItemByIdAsync: own(1, async ([itemId]) => {
      const loaded = messageRead(to, (await execute(to, 9_002, { itemId })) as Data);
      return Object.assign(loaded, { unloadAsync: method(to, 9_003, 0) });
    }),
    ...handlersOf(to, ['olkItemSelectedChanged', 'olkSelectedItemsChanged', 'officeThemeChanged'], (event, said) => {
      if (event === 'olkItemSelectedChanged') {
        box.item = said === '' ? null : itemOf(said as Data);
        return { type: event, initialData: said === '' ? null : said };
      }
      if (event === 'officeThemeChanged') {
        context.officeTheme = coloursOf(JSON.parse(String((said as string[])[0])) as Record<string, number>);
        return { type: event, officeTheme: context.officeTheme };
      }
      return { type: event };
    }),
  };
  notImitated(box, 'mailbox', [
    ...['convertToLocalClientTime', 'convertToUtcClientTime', 'displayAppointmentForm', 'displayAppointmentFormAsync'],
    ...['displayMessageForm', 'displayNewAppointmentForm', 'displayNewAppointmentFormAsync', 'displayNewMessageForm'],
    ...['ewsUrl', 'restUrl', 'getCallbackTokenAsync', 'getUserIdentityTokenAsync', 'makeEwsRequestAsync'],
    ...['displayDialogAsync', 'getIsIdentityManaged', 'getIsOpenFromLocationAllowed', 'isSaveToLocationAllowed'],
  ]);
  return box;
}

/** `addHandlerAsync` and `removeHandlerAsync`; the host is asked for an event when the first listens to it. */
function handlersOf(
  to: Wire,
  events: readonly string[],
  argument: (event: string, said: unknown) => Record<string, unknown>,
): Record<string, Method> {
  const handlers = new Map<string, Handler[]>();
  const known = (event: unknown): string => {
    if (events.includes(String(event))) return String(event);
    throw new TypeError(`The pretend Outlook's library does not imitate the event ${String(event)} here.`);
  };
  return {
    addHandlerAsync: own(2, async ([type, handler]) => {
      const event = known(type);
      const standing = handlers.get(event);
      handlers.set(event, [...(standing ?? []), handler as Handler]);
      if (standing !== undefined) return;
      await to.listen(event, EVENT_IDS[event] ?? 0, (said) => {
        const given = argument(event, said);
        for (const each of handlers.get(event) ?? []) each(given);
      });
    }),
    removeHandlerAsync: own(1, async ([type]) => {
      const event = known(type);
      handlers.delete(event);
      await to.stop(event, EVENT_IDS[event] ?? 0);
    }),
  };
}

/** A function of the add-in is to be run: by the name it was associated with, or a global one. */
async function run(to: Wire, [id = '', name = '', source = '{}']: readonly string[]): Promise<void> {
  const action = actions.get(name) ?? (window as unknown as Record<string, unknown>)[name];
  const told = JSON.parse(source) as Data;
  const completed = (completedContext: Data = {}): void => {
    const data = { 0: id, 1: 0, 2: JSON.stringify({ ...told, completedContext }) };
    void to.invoke('executeMethod', {
      ...data,
      DdaMethod: { ControlId: to.id, Version: 1, DispatchId: COMMAND_COMPLETED },
    });
  };
  if (typeof action === 'function') action({ ...told, completed });
}

/** Office.RoamingSettings. */
function roamingSettings(to: Wire, kept: Record<string, unknown>): Record<string, unknown> {
  return {
    get: (name: string) => kept[name],
    set: (name: string, value: unknown) => {
      kept[name] = value;
    },
    remove: (name: string) => {
      delete kept[name];
    },
    saveAsync: method(to, 404, 0, () => [kept]),
  };
}

const coloursOf = (numbers: Record<string, number>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(numbers).map(([name, value]) => [name, `#${value.toString(16).padStart(6, '0').toUpperCase()}`]),
  );

/** Whether a requirement set of the host reaches a version: `1.12` is beyond `1.8`. */
function reaches(has: string | undefined, wanted: string): boolean {
  if (has === undefined) return false;
  const [major = 0, minor = 0] = has.split('.').map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}
