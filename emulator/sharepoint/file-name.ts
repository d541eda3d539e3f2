import { invalid } from './refusals.ts';

const LONGEST_PATH = 400;
const FORBIDDEN = /["*:<>?/\\|\p{Cc}]/u;
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** Throws 400 invalidRequest for a name SharePoint does not take. */
export function checkName(name: string): void {
  const wrong =
    name === '' ||
    FORBIDDEN.test(name) ||
    /^[ .]|[ .]$/.test(name) ||
    name.startsWith('~$') ||
    DEVICES.test(name) ||
    name.toLowerCase().includes('_vti_') ||
    /^(\.lock|desktop\.ini)$/i.test(name);
  if (wrong) throw invalid('The provided name cannot contain the given characters or is reserved.');
}

/** Throws 400 invalidRequest where the decoded path below the host is longer than 400 characters. */
export function checkPath(path: string): void {
  if (path.length > LONGEST_PATH) throw invalid(`The path is longer than ${LONGEST_PATH} characters.`);
}

/** `report.eml`, 2 to `report 2.eml`. */
export function numbered(name: string, number: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} ${number}${name.slice(dot)}` : `${name} ${number}`;
}
