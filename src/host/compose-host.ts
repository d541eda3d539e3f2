/** What may say which case an answer is to; little enough to be asked of every mail. */
export type AboutDraft = {
  readonly subject: string;
  /** As Outlook has it (EWS); null where the mail answers none. */
  readonly conversationId: string | null;
  /** The case that was chosen in the pane for this very mail. */
  readonly reference: string | null;
};

/** A mail as it is being written. `text`: with whatever it quotes, its beginning. */
export type WrittenDraft = AboutDraft & {
  readonly to: readonly string[];
  /** Those in blind copy, too. */
  readonly cc: readonly string[];
  readonly text: string;
  /** Names of files; pictures in the text are none. */
  readonly attachments: readonly string[];
};

/** A mail that is being written in Outlook, as the pane and the check before it is sent need it. */
export type ComposeHost = {
  /** Rejects where Outlook does not say. */
  about(): Promise<AboutDraft>;
  draft(): Promise<WrittenDraft>;
  /** Puts words into the text where the cursor stands. False: Outlook refused. */
  insert(words: string): Promise<boolean>;
  setSubject(subject: string): Promise<boolean>;
  /** Keeps which case it answers with the mail, for as long as it is being written. */
  keepReference(reference: string): Promise<boolean>;
  /** People or files of the mail are others now. Of changes in the text Outlook says nothing. */
  onChange(listener: () => void): void;
};
