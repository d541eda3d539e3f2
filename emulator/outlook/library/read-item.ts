import {
  attachmentContent,
  attachmentDetailsList,
  bodyToRead,
  categories,
  type Data,
  emailAddressDetails,
  loadCustomProperties,
  notificationMessages,
  people,
  shared,
} from './item-parts.ts';
import { type Method, method, notImitated } from './results.ts';
import type { Wire } from './wire.ts';

/** Office.MessageRead, of what the host says of a message. */
export function messageRead(wire: Wire, data: Data): Record<string, unknown> {
  const instant = (value: unknown): Date | undefined => (typeof value === 'number' ? new Date(value) : undefined);
  const item = {
    ...{ itemType: 'message', itemId: data.id, itemClass: data.itemClass },
    ...{ subject: data.subject, normalizedSubject: data.normalizedSubject },
    ...{ conversationId: data.conversationId, internetMessageId: data.internetMessageId },
    ...{ from: emailAddressDetails(data.from), sender: emailAddressDetails(data.sender) },
    ...{ to: people(data.to), cc: people(data.cc), bcc: people(data.bcc) },
    ...{ dateTimeCreated: instant(data.dateTimeCreated), dateTimeModified: instant(data.dateTimeModified) },
    attachments: attachmentDetailsList(data.attachments),
    body: bodyToRead(wire),
    categories: categories(wire),
    notificationMessages: notificationMessages(wire),
    ...replies(wire),
    getAllInternetHeadersAsync: method(wire, 168, 0),
    getAttachmentContentAsync: attachmentContent(wire),
    getInitializationContextAsync: method(wire, 99, 0),
    loadCustomPropertiesAsync: loadCustomProperties(wire),
    ...shared(wire, data),
  };
  notImitated(item, 'item', [
    ...['recurrence', 'seriesId', 'start', 'end', 'location', 'delayDeliveryTime', 'getAsFileAsync'],
    ...['getEntities', 'getEntitiesByType', 'getFilteredEntitiesByName', 'getRegExMatches', 'getRegExMatchesByName'],
    ...['getSelectedEntities', 'getSelectedRegExMatches', 'isAllDayEvent', 'sensitivity', 'sensitivityLabel'],
  ]);
  return item;
}

/** "The HTML body is limited to 32 KB" (displayReplyForm). */
const MOST_HTML = 32 * 1024;

function replies(wire: Wire): Record<string, Method> {
  /** `text`: the dispatch id for a form given as text; `form`: for one given as an object. */
  const reply = (text: number, form: number): Method => {
    return (...args) => {
      const [given] = args;
      const { htmlBody = '', attachments = [] } = typeof given === 'object' ? (given as Data) : { htmlBody: given };
      if (String(htmlBody).length > MOST_HTML) throw new RangeError('The HTML of a reply has at most 32 KB.');
      const params = { htmlBody, attachments };
      method(wire, typeof given === 'object' ? form : text, 1, () => params)(...args);
    };
  };
  return {
    displayReplyForm: reply(10, 30),
    displayReplyAllForm: reply(11, 31),
    displayReplyFormAsync: reply(183, 181),
    displayReplyAllFormAsync: reply(184, 182),
  };
}
