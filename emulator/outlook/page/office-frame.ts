import { el } from '../../pages/element.ts';
import type { Theme } from '../../pages/theme.ts';
import { keptSettings } from './kept-by-add-ins.ts';
import { answerNestedAppAuth } from './nested-app-auth.ts';
import { failed, type Methods } from './office-methods.ts';
import { officeTheme, themeAsNumbers } from './office-theme.ts';
import { OfficeWire } from './office-wire.ts';
import type { AddIn, Session } from './shapes.ts';

/** The kinds of items as the library counts them (OutlookAppOm, HostItemType). */
export const ITEM = { read: 1, compose: 4, none: 6 } as const;

/** An add-in's page and what it is about. */
export type Framed = {
  readonly addIn: AddIn;
  readonly address: string;
  readonly session: () => Session;
  readonly theme: () => Theme;
  /** The item that it is about now, in the library's terms (GetInitialData); null: none. */
  readonly item: () => Readonly<Record<string, unknown>> | null;
  /** What the host does, by the library's dispatch ids. */
  readonly methods: () => Methods;
  /** A function that was run on an event is done. */
  readonly completed?: (said: Readonly<Record<string, unknown>>) => void;
};

/** As Outlook on the web has it: an add-in may open windows and may not navigate the page it stands in. */
const SANDBOX =
  'allow-downloads allow-forms allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

/** OSF.DDA.MethodDispId of the library. */
const [GET_ACCESS_TOKEN, COMMAND_COMPLETED] = [98, 94];
const INTERNAL_ERROR = 5001;
const ITEM_CHANGED = 'olkItemSelectedChanged';

/** A page of an add-in in its frame, and the host's end of its conversation for as long as it is open. */
export class OfficeFrame {
  readonly element: HTMLIFrameElement;
  readonly #framed: Framed;
  readonly #origin: string;
  readonly #wire: OfficeWire;
  /** The item that the add-in knows of. */
  #known: unknown = null;

  constructor(framed: Framed, title: string) {
    this.#framed = framed;
    this.#origin = new URL(framed.address).origin;
    const conversation = `${crypto.randomUUID().slice(0, 8)}_${Date.now()}`;
    const hostInfo = `Outlook$Web$16.01$en-GB$${crypto.randomUUID()}$$$0`;
    const name = {
      baseFrameName: `_xdm_0_${conversation}`,
      hostInfo,
      xdmInfo: `${conversation}|${framed.addIn.id}|${location.origin}`,
      serializerVersion: '1',
      flights: '[]',
    };
    const address = new URL(framed.address);
    address.searchParams.set('_host_Info', hostInfo);
    this.element = el('iframe', { title, name: JSON.stringify(name), sandbox: SANDBOX, src: address.href });
    this.#wire = new OfficeWire(this.element, this.#origin, conversation, (action, data) => this.#answer(action, data));
    // What was chosen between its first question and its first listening would be lost.
    this.#wire.onListening = (event) => {
      if (event === ITEM_CHANGED && this.#itemId() !== this.#known) this.tellItem();
    };
    addEventListener('message', this.#hearBridge);
  }

  close(): void {
    this.#wire.close();
    removeEventListener('message', this.#hearBridge);
    this.element.remove();
  }

  /** The pane is about another item now, or about none; a pinned pane only. */
  tellItem(): void {
    const data = this.#framed.item() === null ? '' : this.#initialData();
    if (this.#wire.raise(ITEM_CHANGED, data)) this.#known = this.#itemId();
  }

  tellSelection(): void {
    this.#wire.raise('olkSelectedItemsChanged', {});
  }

  tellTheme(): void {
    this.#wire.raise('officeThemeChanged', [JSON.stringify(themeAsNumbers(this.#framed.theme()))]);
  }

  /** An event of the item, as the library takes it: its words in a list of one. */
  tellAboutItem(event: 'olkRecipientsChanged' | 'olkAttachmentsChanged', said: unknown): void {
    this.#wire.raise(event, [JSON.stringify(said)]);
  }

  /** Runs a function of the add-in once its page has come up. */
  async run(action: string): Promise<void> {
    await this.#wire.listensTo('appCommandInvoked');
    this.#wire.raise('appCommandInvoked', [action, action, JSON.stringify({ source: { id: action }, type: action })]);
  }

  #itemId(): unknown {
    return this.#framed.item()?.id ?? null;
  }

  #initialData(): Record<string, unknown> {
    const { addIn, item, session } = this.#framed;
    const { person } = session();
    return {
      userDisplayName: person.name,
      userEmailAddress: person.upn,
      userTimeZone: 'GMT Standard Time',
      userProfileType: 'enterprise',
      hostVersion: '16.01.0000.0',
      owaView: innerWidth < 700 ? 'OneColumn' : innerWidth < 1_000 ? 'TwoColumns' : 'ThreeColumns',
      restUrl: 'https://outlook.office.com/api',
      ewsUrl: 'https://outlook.office365.com/EWS/Exchange.asmx',
      permissionLevel: addIn.permission,
      isRestIdSupported: true,
      timeZoneOffsets: [{ start: '0', end: '4102444800000', offset: '0' }],
      isFromSharedFolder: false,
      itemType: ITEM.none,
      ...item(),
    };
  }

  #appContext(): Record<string, unknown> {
    const { addIn, session, theme } = this.#framed;
    const { mailboxSet, nestedAppAuth } = session();
    return {
      _id: addIn.id,
      // OSF.AppName.OutlookWebApp
      _appName: 64,
      _appVersion: '16.01',
      _appMinorVersion: 1,
      _appUILocale: 'en-GB',
      _dataLocale: 'en-GB',
      _docUrl: `${location.origin}/mail/`,
      _clientMode: 1,
      _settings: keptSettings(addIn.id).read(),
      _reason: 'documentOpened',
      _osfControlType: 1,
      _eToken: '',
      _correlationId: crypto.randomUUID(),
      _appInstanceId: addIn.id,
      _requirementMatrix: JSON.stringify({
        ...{
          Mailbox: mailboxSet,
          AddinCommands: '1.3',
          IdentityAPI: '1.3',
          DialogApi: '1.2',
          OpenBrowserWindowApi: '1.1',
        },
        ...(nestedAppAuth && { NestedAppAuth: '1.1' }),
      }),
      _hostFullVersion: '16.0.0.0',
      _addinName: addIn.name,
      _appDomains: [this.#origin],
      _dialogRequirementMatrix: '{}',
      _featureGates: {},
      _initialDisplayMode: 0,
      // The copy of the library in npm leaves this out; later ones read it.
      _officeTheme: officeTheme(theme()),
    };
  }

  async #answer(action: string, data: unknown): Promise<unknown> {
    switch (action) {
      case 'ContextActivationManager_getAppContextAsync':
        return this.#appContext();
      // Keys and focus that leave the frame, and other things the host is told.
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'ContextActivationManager_openWindowInHost':
        return null;
      case 'GetInitialData':
        this.#known = this.#itemId();
        return this.#initialData();
      case 'ExecuteMethod':
        return this.#execute(data as Called);
      case 'executeMethod':
        return this.#executeOfOffice(data as CalledOfOffice);
      default:
        console.info(`The pretend Outlook does not imitate ${action}.`);
        return null;
    }
  }

  async #execute({ MethodData, ApiParams }: Called): Promise<unknown> {
    const method = this.#framed.methods()[MethodData.DispatchId];
    if (method === undefined) {
      console.info(`The pretend Outlook does not imitate the method ${MethodData.DispatchId} of Outlook’s library.`);
      return failed(INTERNAL_ERROR);
    }
    try {
      return await method(ApiParams ?? {});
    } catch (error) {
      console.info(`The pretend Outlook could not do the method ${MethodData.DispatchId}: ${String(error)}`);
      return failed(INTERNAL_ERROR);
    }
  }

  /** Methods that are not of Outlook's: single sign-on, and the end of a function. */
  async #executeOfOffice(data: CalledOfOffice): Promise<unknown> {
    const id = data.DdaMethod.DispatchId;
    if (id === COMMAND_COMPLETED) {
      const said = JSON.parse(String(data['2'] ?? '') || '{}') as { completedContext?: Record<string, unknown> };
      this.#framed.completed?.(said.completedContext ?? {});
      return { Error: 0, Version: 1 };
    }
    if (id !== GET_ACCESS_TOKEN) console.info(`The pretend Outlook does not imitate the method ${id} of Office.`);
    // "13012: the add-in is running on a platform that doesn't support the getAccessToken API": add-ins use nested app
    // authentication here.
    return { Error: id === GET_ACCESS_TOKEN ? 13012 : INTERNAL_ERROR, Version: 1 };
  }

  readonly #hearBridge = async (event: MessageEvent): Promise<void> => {
    if (event.source !== this.element.contentWindow || event.origin !== this.#origin) return;
    const asked = (event.data as { nestedAppAuth?: unknown } | null)?.nestedAppAuth;
    const { nestedAppAuth } = this.#framed.session();
    if (typeof asked !== 'string' || !nestedAppAuth) return;
    const answer = await answerNestedAppAuth(asked, this.#framed, this.#origin);
    this.element.contentWindow?.postMessage({ nestedAppAuth: answer }, this.#origin);
  };
}

type Called = {
  readonly ApiParams?: Readonly<Record<string, unknown>>;
  readonly MethodData: { readonly DispatchId: number };
};
type CalledOfOffice = { readonly DdaMethod: { readonly DispatchId: number }; readonly '2'?: unknown };
