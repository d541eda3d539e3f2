import { hostOrigin } from './nested-app-auth.ts';

/** The add-in's end of the conversation with its host: JSON as text by window messages, as Microsoft's library has it. */
export type Wire = {
  /** The add-in's id, as the frame's name says it. */
  readonly id: string;
  /** Rejects where the host says that it could not. */
  invoke(action: string, data: unknown): Promise<unknown>;
  /** From now on the host tells of this event; what it tells comes to the listener. */
  listen(event: string, dispatchId: number, listener: (data: unknown) => void): Promise<void>;
  stop(event: string, dispatchId: number): Promise<void>;
};

type Heard = {
  readonly _messageType?: number;
  readonly _responseType?: number;
  readonly _actionName?: string;
  readonly _conversationId?: string;
  readonly _correlationId?: number;
  readonly _errorCode?: number;
  readonly _data?: unknown;
};

/**
 * Null where nobody hosts this page. The host is listened to where this library is from its own address, and nowhere else: the
 * name of a frame is written by whoever frames it.
 */
export function openWire(library: string): Wire | null {
  const host = hostOrigin();
  if (host === null || host !== library || window === parent) return null;
  const { xdmInfo } = JSON.parse(window.name) as { xdmInfo: string };
  const [conversation = '', id = ''] = xdmInfo.split('|');
  const calls = new Map<number, (heard: Heard) => void>();
  const events = new Map<string, (data: unknown) => void>();
  let last = 0;

  addEventListener('message', ({ source, origin, data }) => {
    if (source !== parent || origin !== host || typeof data !== 'string') return;
    const heard = read(data);
    if (heard?._conversationId !== conversation || heard._messageType !== 1) return;
    if (heard._responseType === 1) return events.get(heard._actionName ?? '')?.(heard._data);
    const number = heard._correlationId ?? 0;
    calls.get(number)?.(heard);
    calls.delete(number);
  });

  const say = (action: string, kind: number, data: unknown): Promise<unknown> => {
    last += 1;
    const number = last;
    const answered = new Promise((resolve, reject) => {
      calls.set(number, ({ _errorCode, _data }) =>
        _errorCode === 0 ? resolve(_data) : reject(new Error(`Outlook could not do ${action}.`)),
      );
    });
    const message = {
      ...{ _messageType: 0, _actionName: action, _actionType: kind, _conversationId: conversation },
      ...{ _correlationId: number, _origin: location.href, _data: data, _serializerVersion: 1 },
    };
    parent.postMessage(JSON.stringify(message), host);
    return answered;
  };
  const about = (dispatchId: number) => ({ controlId: id, eventDispId: dispatchId, targetId: '' });

  return {
    id,
    invoke: (action, data) => say(action, 0, data),
    listen: async (event, dispatchId, listener) => {
      events.set(event, listener);
      await say(event, 1, about(dispatchId));
    },
    stop: async (event, dispatchId) => {
      events.delete(event);
      await say(event, 2, about(dispatchId));
    },
  };
}

function read(text: string): Heard | null {
  try {
    return JSON.parse(text) as Heard;
  } catch {
    return null;
  }
}
