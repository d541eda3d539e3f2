const depthOf = (line: string): number => /^>*/.exec(line)![0].length;

/**
 * Joins the lines of a `format=flowed` text (RFC 3676, 4): a line that ends with a space goes on in the next one of the
 * same quote depth; `-- ` stays a signature line; one leading space is stuffing.
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open: string[] = [];
  let openDepth = -1;
  const close = (): void => {
    if (openDepth >= 0) out.push(`${'>'.repeat(openDepth)}${openDepth > 0 ? ' ' : ''}${open.join('')}`);
    open = [];
    openDepth = -1;
  };
  for (const line of text.split(/\r?\n/)) {
    const depth = depthOf(line);
    const content = line.slice(depth).replace(/^ /, '');
    if (openDepth >= 0 && (openDepth !== depth || content === '-- ')) close();
    const flows = content.endsWith(' ') && content !== '-- ';
    openDepth = depth;
    open.push(flows && deleteSpace ? content.slice(0, -1) : content);
    if (!flows) close();
  }
  close();
  return out.join('\n');
}
