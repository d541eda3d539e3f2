/**
 * Endings of files that are read and not run: documents, pictures, sound, film, calendars, cards and mail. What carries
 * macros, scripts or programs is not among them, nor is HTML, nor an archive, whose inside nobody has looked at.
 */
const READ: ReadonlySet<string> = new Set([
  ...['pdf', 'doc', 'docx', 'odt', 'rtf', 'txt', 'md', 'pages', 'xls', 'xlsx', 'ods', 'csv', 'ppt', 'pptx', 'odp'],
  ...['jpg', 'jpeg', 'png', 'gif', 'heic', 'heif', 'webp', 'bmp', 'tif', 'tiff'],
  ...['mp3', 'm4a', 'wav', 'amr', 'ogg', 'mp4', 'm4v', 'mov', 'avi', '3gp', 'webm'],
  ...['ics', 'vcf', 'eml', 'msg'],
]);

/** Whether a file that came with a message is given out by itself, by the last ending of its name. */
export const isGivenOut = (name: string): boolean => READ.has(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '');
