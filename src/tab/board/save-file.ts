/** Gives a text to the person as a file of this name. */
export function saveFile(name: string, text: string): void {
  // Spreadsheets read UTF-8 by its mark.
  const marked = text.startsWith('\uFEFF') ? text : `\uFEFF${text}`;
  const href = URL.createObjectURL(new Blob([marked], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
