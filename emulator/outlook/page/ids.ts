/**
 * Outlook's add-ins know messages by Exchange's ids, Graph by the same in the alphabet of addresses (`convertToRestId`,
 * `convertToEwsId`, Office.Mailbox).
 */
export const ewsId = (id: string): string => id.replaceAll('-', '/').replaceAll('_', '+');
export const restId = (id: string): string => id.replaceAll('/', '-').replaceAll('+', '_');
