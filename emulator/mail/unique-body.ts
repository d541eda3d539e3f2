/** What is new in a message: everything above the first mark of a quoted one. */

const TEXT_MARKS =
  /^(?:-{2,} ?(?:original message|forwarded message|begin forwarded message)[^\n]*|_{20,}[ \t]*|from: [^\n]{1,300}\r?\n(?:sent|date|to): [^\n]*|on [^\n]{1,300} wrote:[ \t]*|>[^\n]*)\r?$/im;

const HTML_MARKS = [
  '<div id="divRplyFwdMsg"',
  '<div id="appendonsend"',
  '<hr tabindex="-1"',
  '<div class="gmail_quote',
  '<blockquote',
];

export function uniqueText(text: string): string {
  const mark = TEXT_MARKS.exec(text);
  return mark === null ? text : text.slice(0, mark.index).trimEnd();
}

/** Cuts at the first mark; what was open there stays open, as browsers close it themselves. */
export function uniqueHtml(html: string): string {
  let end = html.length;
  for (const mark of HTML_MARKS) {
    const at = html.indexOf(mark);
    if (at !== -1 && at < end) end = at;
  }
  return end === html.length ? html : `${html.slice(0, end)}</body></html>`;
}
