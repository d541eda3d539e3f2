/** Words that stand in nearly every Welsh letter to a council, and in hardly any English one. */
const WELSH = new Set(
  (
    'yr wedi mae ddim nid rwy rydw rydym mewn gyda gan ein eich bod oes oedd hoffwn diolch annwyl cyngor wrth fy chi yw ond hefyd ' +
    'bore cofion gwastraff sut ydych allwch fydd pryd casglu helo angen cymraeg gwyno cwyn gyfer heb eto fod hyn nhw sydd wnaeth ' +
    'neb ffordd tŷ pam dros ers wythnos stryd yn ar am os neu rhywun'
  ).split(' '),
);
const WORD = /[\p{L}’']{1,40}/gu;
/** Words that are looked at. */
const READ = 3_000;
const SHARE_AT_LEAST = 0.25;
const DIFFERENT_AT_LEAST = 4;

/** Whether somebody wrote in Welsh: then they are answered in Welsh (Welsh language standards). A greeting alone is not enough. */
export function isWelsh(text: string): boolean {
  const words = text.slice(0, READ).toLowerCase().match(WORD) ?? [];
  const welsh = words.filter((word) => WELSH.has(word));
  return new Set(welsh).size >= DIFFERENT_AT_LEAST && welsh.length / words.length >= SHARE_AT_LEAST;
}
