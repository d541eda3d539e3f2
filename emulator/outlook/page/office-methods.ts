import { keptSettings } from './kept-by-add-ins.ts';
import type { AddIn } from './shapes.ts';

/** What the host answers to a method of Outlook's library. */
export type Done =
  | { readonly error: false; readonly data: unknown; readonly wasSuccessful: true }
  | { readonly error: true; readonly errorCode: number };

export type Params = Readonly<Record<string, unknown>>;
/** By dispatch id, as the library's source counts its methods. */
export type Methods = Readonly<Record<number, (params: Params) => unknown>>;

export const done = (data: unknown = null): Done => ({ error: false, data, wasSuccessful: true });
/** The library makes name and words of an error from its code. */
export const failed = (errorCode: number): Done => ({ error: true, errorCode });

/** Codes of the library (OSF.DDA.ErrorCodeManager and Outlook's own). */
export const ERROR = {
  invalidAttachment: 9044,
  keyExists: 9023,
  keyNotFound: 9024,
  invalidCategory: 9044,
  itemNotFound: 9004,
  /** "GenericTokenError": the tokens of Exchange are off in every tenant of Microsoft 365. */
  tokens: 9018,
  noSession: 9050,
  notifications: 9025,
  generic: 9030,
  permission: 7000,
} as const;

export type NewMessage = {
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly html: string;
};

/** What Outlook does for an add-in whatever it is about. */
export type MailboxWorld = {
  readonly openMessage: (ewsId: string) => Promise<boolean>;
  readonly newMessage: (message: NewMessage) => Promise<void>;
  readonly masterCategories: () => Promise<readonly { readonly displayName: string; readonly color: string }[]>;
};

export function mailboxMethods(addIn: AddIn, world: MailboxWorld): Methods {
  const ignored = (): Done => done();
  const openMessage = async ({ itemId }: Params): Promise<Done> =>
    (await world.openMessage(String(itemId))) ? done() : failed(ERROR.itemNotFound);
  const newMessage = async (params: Params): Promise<Done> => {
    const { toRecipients, ccRecipients, subject, htmlBody } = params;
    await world.newMessage({
      to: addresses(toRecipients),
      cc: addresses(ccRecipients),
      subject: typeof subject === 'string' ? subject : '',
      html: typeof htmlBody === 'string' ? htmlBody : '',
    });
    return done();
  };
  return {
    2: () => failed(ERROR.tokens),
    12: () => failed(ERROR.tokens),
    8: openMessage,
    179: openMessage,
    44: newMessage,
    178: newMessage,
    // Master categories as Graph names them: `preset0`; the library says `Preset0`.
    160: async () =>
      done(
        (await world.masterCategories()).map(({ displayName, color }) => ({
          displayName,
          color: color.replace(/^./, (first) => first.toUpperCase()),
        })),
      ),
    404: (settings) => {
      keptSettings(addIn.id).write((settings as unknown as Record<string, unknown>[])[0] ?? {});
      return done();
    },
    163: ignored,
    193: ignored,
    400: ignored,
    401: ignored,
    402: ignored,
  };
}

const addresses = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
