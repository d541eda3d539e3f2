/**
 * The host's end of the conversation that Outlook's library in the add-in's frame holds by window messages: JSON as text,
 * read off `@microsoft/office-js` 1.1.110 (`outlook-web-16.01.debug.js`, Microsoft.Office.Common.XdmCommunicationManager).
 */

const [REQUEST, RESPONSE] = [0, 1];
const [INVOKE, REGISTER, UNREGISTER] = [0, 1, 2];
const [FOR_CALLING, FOR_EVENT] = [0, 1];

type Message = {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
};

/** What is said for the call of an action. Whatever is answered goes back, undefined as nothing. */
export type Answer = (action: string, data: unknown) => Promise<unknown> | unknown;

export class OfficeWire {
  readonly #frame: HTMLIFrameElement;
  readonly #origin: string;
  readonly #conversation: string;
  readonly #answer: Answer;
  /** Which events the add-in wants to hear, with the number under which it asked. */
  readonly #events = new Map<string, number>();
  readonly #waiting = new Map<string, (() => void)[]>();
  /** The add-in has begun to listen to an event. */
  onListening: (event: string) => void = () => undefined;

  /** `origin`: of the add-in's page; nobody else is listened to. */
  constructor(frame: HTMLIFrameElement, origin: string, conversation: string, answer: Answer) {
    this.#frame = frame;
    this.#origin = origin;
    this.#conversation = conversation;
    this.#answer = answer;
    addEventListener('message', this.#hear);
  }

  close(): void {
    removeEventListener('message', this.#hear);
  }

  /** Tells of an event; false where the add-in does not listen. */
  raise(event: string, data: unknown): boolean {
    const correlation = this.#events.get(event);
    if (correlation === undefined) return false;
    this.#post(RESPONSE, FOR_EVENT, event, correlation, data, 0);
    return true;
  }

  /** Resolves once the add-in listens to an event. */
  listensTo(event: string): Promise<void> {
    if (this.#events.has(event)) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.set(event, [...(this.#waiting.get(event) ?? []), resolve]));
  }

  readonly #hear = (event: MessageEvent): void => {
    if (event.source !== this.#frame.contentWindow || event.origin !== this.#origin) return;
    const message = read(event.data);
    if (message === null || message._conversationId !== this.#conversation || message._messageType !== REQUEST) return;
    void this.#take(message);
  };

  async #take({ _actionName: action, _actionType: kind, _correlationId: correlation, _data: data }: Message) {
    if (kind === INVOKE) {
      try {
        this.#post(RESPONSE, FOR_CALLING, action, correlation, (await this.#answer(action, data)) ?? null, 0);
      } catch (error) {
        console.error(`The pretend Outlook could not do ${action}.`, error);
        this.#post(RESPONSE, FOR_CALLING, action, correlation, null, -1);
      }
      return;
    }
    if (kind === REGISTER) this.#events.set(action, correlation);
    else if (kind === UNREGISTER) this.#events.delete(action);
    this.#post(RESPONSE, FOR_CALLING, action, correlation, { Error: 0 }, 0);
    if (kind !== REGISTER) return;
    this.onListening(action);
    for (const go of this.#waiting.get(action) ?? []) go();
    this.#waiting.delete(action);
  }

  #post(type: number, kind: number, action: string, correlation: number, data: unknown, error: number): void {
    this.#frame.contentWindow?.postMessage(
      JSON.stringify({
        _messageType: type,
        _responseType: kind,
        _actionName: action,
        _correlationId: correlation,
        _conversationId: this.#conversation,
        _origin: location.origin,
        _errorCode: error,
        _data: data,
        _serializerVersion: 1,
      }),
      this.#origin,
    );
  }
}

function read(data: unknown): Message | null {
  if (typeof data !== 'string') return null;
  try {
    const json: unknown = JSON.parse(data);
    return typeof json === 'object' && json !== null && '_actionName' in json ? (json as Message) : null;
  } catch {
    return null;
  }
}
