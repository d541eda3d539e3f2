import {
  type BrandVariants,
  createDarkTheme,
  createLightTheme,
  type Theme,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';

export type ThemeName = 'light' | 'dark' | 'contrast';

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

const OURS: Readonly<Record<ThemeName, Theme>> = {
  light: createLightTheme(brand),
  // Fluent's own steps fall short of 4.5:1 for small text on this brand's dark grounds (WCAG 2.2, 1.4.3).
  dark: {
    ...createDarkTheme(brand),
    colorBrandForeground1: brand[120],
    colorBrandForegroundLink: brand[120],
    colorBrandForegroundLinkHover: brand[130],
    colorBrandForegroundLinkPressed: brand[110],
  },
  contrast: teamsHighContrastTheme,
};
const TEAMS: Readonly<Record<ThemeName, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Inside Teams the colours are those of Teams; elsewhere they are ours. */
export const themeFor = (name: ThemeName, decidedByHost: boolean): Theme => (decidedByHost ? TEAMS : OURS)[name];
