/**
 * The forms one conversation's id has: Outlook's own (EWS) may hold `/` and `+`, which Microsoft Graph writes `-` and `_`
 * (`convertToRestId`, Office JavaScript API).
 */
export const conversationIds = (id: string): readonly string[] =>
  id === '' ? [] : [...new Set([id.replaceAll('/', '-').replaceAll('+', '_'), id])];
