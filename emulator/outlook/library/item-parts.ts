import { execute, type Method, method, own } from './results.ts';
import type { Wire } from './wire.ts';

/** What a message has while it is read and while it is written (Office.Item). */

export type Data = Readonly<Record<string, unknown>>;

const RECIPIENTS = ['other', 'distributionList', 'user', 'externalUser'];
const ATTACHMENTS = ['file', 'item', 'cloud'];
const BARS = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'];

/** Office.EmailAddressDetails of what the host says of somebody. */
export function emailAddressDetails(of: unknown): Data | undefined {
  if (typeof of !== 'object' || of === null) return undefined;
  const { name, address, recipientType } = of as { name?: string; address?: string; recipientType?: number };
  return { displayName: name, emailAddress: address, recipientType: RECIPIENTS[recipientType ?? 0] ?? 'other' };
}

export const people = (list: unknown): (Data | undefined)[] =>
  Array.isArray(list) ? list.map(emailAddressDetails) : [];

export const attachmentDetailsList = (list: unknown): Data[] =>
  Array.isArray(list)
    ? list.map((file: Data) => ({ ...file, attachmentType: ATTACHMENTS[Number(file.attachmentType)] ?? 'file' }))
    : [];

/** As the host counts them: 0 text, 3 HTML. */
export function coercion(type: unknown): 0 | 3 {
  if (type === 'text' || type === undefined) return 0;
  if (type === 'html') return 3;
  throw new TypeError(`The coercion type ${String(type)} is none of Office.CoercionType.`);
}

export const bodyToRead = (wire: Wire): Record<string, Method> => ({
  getAsync: method(wire, 37, 1, ([type]) => ({ coercionType: coercion(type) })),
  getTypeAsync: method(wire, 14, 0),
});

export function notificationMessages(wire: Wire): Record<string, Method> {
  const bar = ([key, details]: readonly unknown[]): unknown => {
    const { type, message, icon, persistent } = details as Data;
    const number = BARS.indexOf(String(type));
    if (number === -1 || number === 3) throw new Error('The pretend Outlook’s library does not imitate this message.');
    if (String(message).length > 150) throw new RangeError('A notification message has at most 150 characters.');
    if (number === 0 && (typeof icon !== 'string' || typeof persistent !== 'boolean'))
      throw new TypeError('An informational message needs an icon, and whether it is persistent.');
    return { key, type: number, message, icon, persistent };
  };
  const shown = (bars: unknown): unknown =>
    (bars as Data[]).map((one) => ({ ...one, type: BARS[Number(one.type)] ?? BARS[0] }));
  return {
    addAsync: method(wire, 33, 2, bar),
    getAllAsync: method(wire, 34, 0, undefined, shown),
    replaceAsync: method(wire, 35, 2, bar),
    removeAsync: method(wire, 36, 1, ([key]) => ({ key })),
  };
}

export const categories = (wire: Wire): Record<string, Method> => ({
  getAsync: method(wire, 157, 0),
  addAsync: method(wire, 158, 1, ([list]) => ({ categories: list })),
  removeAsync: method(wire, 159, 1, ([list]) => ({ categories: list })),
});

export const attachmentContent = (wire: Wire): Method => method(wire, 150, 1, ([id]) => ({ id }));

/** Office.CustomProperties. */
export const loadCustomProperties = (wire: Wire): Method =>
  own(0, async () => {
    const said = (await execute(wire, 3)) as { customProperties?: string };
    const kept = JSON.parse(said.customProperties ?? '{}') as Record<string, unknown>;
    return {
      get: (name: string) => kept[name],
      getAll: () => ({ ...kept }),
      remove: (name: string) => {
        delete kept[name];
      },
      set: (name: string, value: unknown) => {
        kept[name] = value;
      },
      saveAsync: method(wire, 4, 0, () => ({ customProperties: kept })),
    };
  });

/** Only an item of somebody else's mailbox has it ("undefined when the item is not shared"). */
export const shared = (wire: Wire, data: Data): Record<string, Method> =>
  data.isFromSharedFolder === true ? { getSharedPropertiesAsync: method(wire, 108, 0) } : {};
