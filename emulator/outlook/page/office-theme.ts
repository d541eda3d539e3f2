import type { Theme } from '../../pages/theme.ts';

/** Office.OfficeTheme: the four colours that Outlook tells its add-ins. */
export type OfficeTheme = {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
};

const COLOURS: Readonly<Record<Theme, readonly [string, string, string, string]>> = {
  default: ['#FFFFFF', '#242424', '#FFFFFF', '#242424'],
  dark: ['#292929', '#FFFFFF', '#333333', '#FFFFFF'],
  contrast: ['#000000', '#FFFFFF', '#000000', '#FFFFFF'],
};

export function officeTheme(theme: Theme): OfficeTheme {
  const [bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor] = COLOURS[theme];
  return { bodyBackgroundColor, bodyForegroundColor, controlBackgroundColor, controlForegroundColor };
}

/** As the event brings them: numbers, which the library writes as colours. */
export const themeAsNumbers = (theme: Theme): Record<string, number> =>
  Object.fromEntries(
    Object.entries(officeTheme(theme)).map(([name, hex]) => [name, Number.parseInt(hex.slice(1), 16)]),
  );
