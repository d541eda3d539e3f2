/** Where a case is in Redress itself: the page of the tab, which opens beside Outlook. */
export const caseHref = (reference: string): string => `/#case/${encodeURIComponent(reference)}`;
