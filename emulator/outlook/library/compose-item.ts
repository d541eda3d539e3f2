import {
  attachmentContent,
  attachmentDetailsList,
  bodyToRead,
  coercion,
  type Data,
  emailAddressDetails,
  loadCustomProperties,
  people,
  shared,
} from './item-parts.ts';
import { type Method, method, notImitated } from './results.ts';
import type { Wire } from './wire.ts';

/** Office.MessageCompose. `handlers`: how the item hears of its own events. */
export function messageCompose(wire: Wire, data: Data, handlers: Record<string, Method>): Record<string, unknown> {
  const item = {
    itemType: 'message',
    conversationId: data.conversationId,
    subject: {
      getAsync: method(wire, 18, 0),
      setAsync: method(wire, 17, 1, ([subject]) => ({ subject: shortEnough(subject, 255) })),
    },
    ...{ to: recipients(wire, 0), cc: recipients(wire, 1), bcc: recipients(wire, 2) },
    from: { getAsync: method(wire, 107, 0, undefined, emailAddressDetails) },
    body: body(wire),
    sessionData: sessionData(wire),
    addFileAttachmentFromBase64Async: method(wire, 148, 2, ([base64String, name], { isInline }) => ({
      ...{ base64String, name, isInline: isInline === true },
    })),
    getAttachmentsAsync: method(wire, 149, 0, undefined, attachmentDetailsList),
    getAttachmentContentAsync: attachmentContent(wire),
    removeAttachmentAsync: method(wire, 20, 1, ([attachmentIndex]) => ({ attachmentIndex })),
    getComposeTypeAsync: method(wire, 174, 0),
    getInitializationContextAsync: method(wire, 99, 0),
    getItemIdAsync: method(wire, 164, 0),
    saveAsync: method(wire, 32, 0),
    setSelectedDataAsync: method(wire, 29, 1, text),
    close: () => method(wire, 41, 0)(),
    loadCustomPropertiesAsync: loadCustomProperties(wire),
    ...shared(wire, data),
    ...handlers,
  };
  notImitated(item, 'item', [
    ...['categories', 'internetHeaders', 'notificationMessages', 'inReplyTo', 'seriesId', 'sensitivityLabel'],
    ...['addFileAttachmentAsync', 'addItemAttachmentAsync', 'delayDeliveryTime', 'disableClientSignatureAsync'],
    ...['getConversationIndexAsync', 'getItemClassAsync', 'getSelectedDataAsync', 'isClientSignatureEnabledAsync'],
    ...['sendAsync', 'closeAsync'],
  ]);
  return item;
}

const text = ([data]: readonly unknown[], { coercionType }: Data): unknown => ({
  data,
  coercionType: coercion(coercionType),
});

/** "The maximum length of the body is 1,000,000 characters" (Body.setAsync). */
const body = (wire: Wire): Record<string, Method> => ({
  ...bodyToRead(wire),
  setAsync: method(wire, 38, 1, (own, options) => text([shortEnough(own[0], 1_000_000)], options)),
  prependAsync: method(wire, 23, 1, text),
  setSelectedDataAsync: method(wire, 13, 1, text),
});

function recipients(wire: Wire, recipientField: number): Record<string, Method> {
  const given = ([list]: readonly unknown[]): unknown => ({
    recipientField,
    recipientArray: (list as (string | { displayName?: string; emailAddress?: string })[]).map((one) =>
      typeof one === 'string'
        ? { name: one, address: one }
        : { name: one.displayName ?? one.emailAddress, address: one.emailAddress },
    ),
  });
  return {
    getAsync: method(wire, 15, 0, () => ({ recipientField }), people),
    setAsync: method(wire, 21, 1, given),
    addAsync: method(wire, 22, 1, given),
  };
}

const sessionData = (wire: Wire): Record<string, Method> => ({
  setAsync: method(wire, 185, 2, ([name, value]) => ({ name, value })),
  getAsync: method(wire, 186, 1, ([name]) => ({ name })),
  getAllAsync: method(wire, 187, 0),
  clearAsync: method(wire, 188, 0),
  removeAsync: method(wire, 189, 1, ([name]) => ({ name })),
});

function shortEnough(value: unknown, most: number): string {
  if (String(value).length > most) throw new RangeError(`At most ${most} characters are taken.`);
  return String(value);
}
