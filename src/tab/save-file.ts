/** Gives a table to the person as a file of this name. */
export function saveTable(name: string, text: string): void {
  // Spreadsheets read UTF-8 by its mark, which the browser takes off what it reads as text.
  const marked = text.startsWith('\uFEFF') ? text : `\uFEFF${text}`;
  saveFile(name, new Blob([marked], { type: 'text/csv;charset=utf-8' }));
}

/** Gives a file to the person under this name. */
export function saveFile(name: string, file: Blob): void {
  const href = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(href), 10_000);
}
