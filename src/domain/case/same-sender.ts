type Sender = { readonly name: string; readonly address: string };

/** Whether two cases come from one address, or, where one of them has none (a letter, a call), from one name. */
export function isSameSender(one: Sender, other: Sender): boolean {
  const plain = (text: string) => text.trim().toLowerCase();
  return one.address.trim() && other.address.trim()
    ? plain(one.address) === plain(other.address)
    : plain(one.name) === plain(other.name);
}
