import type { Wire } from './wire.ts';

/** Office.AsyncResult. */
export type Result = {
  readonly status: 'succeeded' | 'failed';
  readonly value: unknown;
  readonly error?: { readonly name: string; readonly message: string; readonly code: number };
  readonly asyncContext: unknown;
};
type Callback = (result: Result) => void;
type Options = Readonly<Record<string, unknown>>;

/** A method of the API: what it is given, and last an object of options and a callback, each of which may be left out. */
export type Method = (...args: unknown[]) => void;

/** Words of the errors that Outlook documents ("Troubleshooting error conditions", and the methods' own pages). */
const ERRORS: Readonly<Record<number, readonly [name: string, message: string]>> = {
  7000: ['PermissionDenied', 'You don’t have sufficient permissions for this action.'],
  9004: ['InvalidItemId', 'The item could not be found.'],
  9018: ['GenericTokenError', 'An error has occurred.'],
  9023: ['DuplicateNotificationKey', 'A notification message with this key already exists.'],
  9024: ['NotificationKeyNotFound', 'There is no notification message with this key.'],
  9025: ['NumberOfNotificationsExceeded', 'A message has at most five notification messages.'],
  9044: ['InvalidCategoryOrAttachment', 'One of the things named is not there.'],
  9050: ['KeyNotFound', 'The specified key was not found.'],
};

/** Splits what a method was called with: at most `own` arguments of its own, options, callback. */
export function called(args: readonly unknown[], own: number): { own: unknown[]; options: Options; done: Callback } {
  const rest = args.slice(own);
  const done = rest.find((one): one is Callback => typeof one === 'function') ?? (() => undefined);
  const options = rest.find((one): one is Options => typeof one === 'object' && one !== null) ?? {};
  return { own: args.slice(0, own), options, done };
}

/** A method that the host carries out, by its dispatch id. `params` and `value` say what goes there and what comes back. */
export function method(
  wire: Wire,
  dispatchId: number,
  own: number,
  params: (own: readonly unknown[], options: Options) => unknown = () => undefined,
  value: (data: unknown) => unknown = (data) => data,
): Method {
  return (...args) => {
    const call = called(args, own);
    const { asyncContext } = call.options;
    execute(wire, dispatchId, params(call.own, call.options)).then(
      (data) => call.done({ status: 'succeeded', value: value(data), asyncContext }),
      (error: unknown) => call.done(failure(error, asyncContext)),
    );
  };
}

/** One that the library carries out itself. */
export function own(count: number, work: (given: readonly unknown[]) => Promise<unknown>): Method {
  return (...args) => {
    const { own: given, options, done } = called(args, count);
    const { asyncContext } = options;
    work(given).then(
      (value) => done({ status: 'succeeded', value, asyncContext }),
      (error: unknown) => done(failure(error, asyncContext)),
    );
  };
}

/** Why the host did not do it, by its code. */
export class NotDone extends Error {
  readonly code: number;
  constructor(code: number) {
    super(ERRORS[code]?.[1] ?? 'An internal error has occurred.');
    this.name = ERRORS[code]?.[0] ?? 'InternalError';
    this.code = code;
  }
}

/** Rejects with NotDone. */
export async function execute(wire: Wire, dispatchId: number, params?: unknown): Promise<unknown> {
  const asked = { ApiParams: params, MethodData: { ControlId: wire.id, DispatchId: dispatchId } };
  const said = (await wire.invoke('ExecuteMethod', asked)) as { error?: boolean; errorCode?: number; data?: unknown };
  if (said?.error === true) throw new NotDone(said.errorCode ?? 5001);
  return 'data' in (said ?? {}) ? said.data : said;
}

function failure(error: unknown, asyncContext: unknown): Result {
  const { name, message, code } =
    error instanceof NotDone ? error : { name: 'InternalError', message: String(error), code: 5001 };
  return { status: 'failed', value: undefined, error: { name, message, code }, asyncContext };
}

/** What the pane and the send check do not use, and this library does not know. */
export function notImitated(target: object, where: string, names: readonly string[]): void {
  for (const name of names)
    Object.defineProperty(target, name, {
      configurable: true,
      get: () => {
        throw new Error(`The pretend Outlook's library does not imitate ${where}.${name}.`);
      },
    });
}
