import type { Address } from './shapes.ts';

/** People as one writes them into a field: `Noreen Fell <noreen@residents.example>; contact@marlsbury.gov.example`. */
export const writtenAddresses = (people: readonly Address[]): string =>
  people.map(({ name, address }) => (name === '' || name === address ? address : `${name} <${address}>`)).join('; ');

/** Reads such a field; what is no address stays as it was written, and is refused when the message is sent. */
export const readAddresses = (text: string): Address[] =>
  text
    .split(/[;,](?![^<]*>)/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => {
      const [, name = '', address = ''] = /^"?([^"<]*?)"?\s*<([^<>]+)>$/.exec(one) ?? [];
      return address === '' ? { name: one, address: one } : { name: name || address, address: address.trim() };
    });
