/** The enumerations of the API, with Microsoft's values. */
export const ENUMS = {
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  CoercionType: { Html: 'html', Text: 'text' },
  HostType: { Outlook: 'Outlook' },
  PlatformType: { OfficeOnline: 'OfficeOnline' },
  EventType: {
    AttachmentsChanged: 'olkAttachmentsChanged',
    ItemChanged: 'olkItemSelectedChanged',
    OfficeThemeChanged: 'officeThemeChanged',
    RecipientsChanged: 'olkRecipientsChanged',
    SelectedItemsChanged: 'olkSelectedItemsChanged',
  },
  MailboxEnums: {
    AttachmentContentFormat: { Base64: 'base64', Eml: 'eml', ICalendar: 'iCalendar', Url: 'url' },
    AttachmentStatus: { Added: 'added', Removed: 'removed' },
    AttachmentType: { Cloud: 'cloud', File: 'file', Item: 'item' },
    ComposeType: { Forward: 'forward', NewMail: 'newMail', Reply: 'reply' },
    DelegatePermissions: { Read: 1, Write: 2, DeleteOwn: 4, DeleteAll: 8, EditOwn: 16, EditAll: 32 },
    ItemNotificationMessageType: {
      ErrorMessage: 'errorMessage',
      InformationalMessage: 'informationalMessage',
      InsightMessage: 'insightMessage',
      ProgressIndicator: 'progressIndicator',
    },
    ItemType: { Appointment: 'appointment', Message: 'message' },
    RecipientType: { DistributionList: 'distributionList', ExternalUser: 'externalUser', Other: 'other', User: 'user' },
    RestVersion: { v1_0: 'v1.0', v2_0: 'v2.0' },
    SendModeOverride: { PromptUser: 'promptUser' },
  },
} as const;

/** By what the host is asked for an event (OSF.DDA.EventDispId); the last is this library's own. */
export const EVENT_IDS: Readonly<Record<string, number>> = {
  appCommandInvoked: 39,
  olkItemSelectedChanged: 46,
  olkRecipientsChanged: 47,
  officeThemeChanged: 9,
  olkAttachmentsChanged: 51,
  olkSelectedItemsChanged: 9_011,
};
