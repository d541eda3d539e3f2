const SUBJECT_MOST = 26;
const WHO_MOST = 20;

/** A person as a button names them: `Noreen F.`, an address by what stands before its sign; empty where nobody is named. */
export function shortName(name: string, address: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const [first = '', ...rest] = words;
  const last = rest.at(-1);
  if (last && words.length <= 3 && /^\p{L}/u.test(last)) return `${first} ${last.charAt(0).toUpperCase()}.`;
  return shortened(words.length > 0 ? words.join(' ') : address.replace(/@.*$/, ''), WHO_MOST);
}

/** A subject as a button names it: without what mail programs put before it, and not longer than a line. */
export const shortSubject = (subject: string): string =>
  shortened(subject.replace(/^(\s*(re|fw|fwd|ateb|ymlaen)\s*:)+/i, '').trim(), SUBJECT_MOST);

/** Cut between words where there is a place for it. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const head = text.slice(0, most - 1);
  const space = head.lastIndexOf(' ');
  return `${(space > most / 2 ? head.slice(0, space) : head).replace(/[\s,.;:–-]+$/, '')}…`;
}
