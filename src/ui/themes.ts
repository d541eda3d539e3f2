import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-theme';

/** A quiet municipal green-blue: enough contrast on white at step 80, and on black at step 110. */
const brand: BrandVariants = {
  10: '#01100f',
  20: '#062320',
  30: '#073a37',
  40: '#054b48',
  50: '#045c59',
  60: '#0a6763',
  70: '#0d706c',
  80: '#0b6b6b',
  90: '#1f8480',
  100: '#3b9691',
  110: '#57a8a2',
  120: '#74bab4',
  130: '#93cbc5',
  140: '#b2dcd7',
  150: '#d2ece8',
  160: '#edf8f6',
};

const light = createLightTheme(brand);
// Fluent's own steps fall short of 4.5:1 for small text on this brand's dark grounds (WCAG 2.2, 1.4.3).
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForegroundLink: brand[120],
  colorBrandForegroundLinkHover: brand[130],
  colorBrandForegroundLinkPressed: brand[110],
};

/**
 * Fluent's themes as a style sheet, made when the surfaces are built, so that no browser loads Fluent's code: the tokens
 * named in `used`, ours in a browser and those of Teams inside Teams (`data-worn="teams"`). Before any script has run,
 * the device decides. Paper is always light: dark themes hold on screens alone.
 */
export function themeSheet(used: ReadonlySet<string>): string {
  const values = (theme: Theme, other?: Theme): string =>
    Object.entries(theme)
      .filter(([name, value]) => used.has(name) && value !== other?.[name as keyof Theme])
      .map(([name, value]) => `--${name}:${value};`)
      .join('');
  return [
    `:root{${values(light)}}`,
    `@media screen and (prefers-color-scheme:dark){:root:not([data-theme]){${values(dark, light)}}}`,
    `@media screen{:root[data-theme=dark]{${values(dark, light)}}}`,
    `@media screen{:root[data-theme=contrast]{${values(teamsHighContrastTheme, light)}}}`,
    `:root[data-worn=teams][data-theme=light]{${values(teamsLightTheme, light)}}`,
    `@media screen{:root[data-worn=teams][data-theme=dark]{${values(teamsDarkTheme, dark)}}}`,
  ].join('\n');
}

/** The names of the tokens that some style or drawing asks for. */
export const tokensIn = (text: string): readonly string[] =>
  [...text.matchAll(/var\(--([A-Za-z0-9]+)\)/g)].map(([, name]) => name as string);
