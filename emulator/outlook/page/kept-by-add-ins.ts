/** What an add-in keeps in the mailbox: settings of its own, and properties of a message. Here this browser keeps them. */
type Kept = { read(): Record<string, unknown>; write(value: Record<string, unknown>): void };

export const keptSettings = (addIn: string): Kept => keptAs(`pretend-outlook.settings.${addIn}`);
export const keptProperties = (addIn: string, message: string): Kept =>
  keptAs(`pretend-outlook.properties.${addIn}.${message}`);

const keptAs = (key: string): Kept => ({
  read: () => JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>,
  write: (value) => localStorage.setItem(key, JSON.stringify(value)),
});
