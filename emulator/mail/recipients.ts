import type { Address } from './mime/addresses.ts';

/** Graph's recipient. */
export type Recipient = { readonly emailAddress: { readonly name: string; readonly address: string } };

export const recipient = ({ name, address }: Address): Recipient => ({
  emailAddress: { name: name || address, address },
});

/** As kept in the recipient columns. */
export const recipientsJson = (addresses: readonly Address[]): string => JSON.stringify(addresses.map(recipient));

export const recipientsFrom = (json: string): Recipient[] => JSON.parse(json) as Recipient[];

export const addressesFrom = (json: string): Address[] => recipientsFrom(json).map(({ emailAddress }) => emailAddress);
