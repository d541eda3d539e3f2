import type { Theme } from './context.ts';

const KEPT = 'pretend-teams.theme';
const THEMES: readonly Theme[] = ['default', 'dark', 'contrast'];

export const THEME_NAMES: Readonly<Record<Theme, string>> = {
  default: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

/** The theme of the client, kept in this browser; tabs are told when it changes. */
export class Themes {
  #now: Theme;
  readonly #told: (theme: Theme) => void;

  constructor(told: (theme: Theme) => void) {
    this.#told = told;
    const kept = localStorage.getItem(KEPT);
    this.#now = THEMES.find((one) => one === kept) ?? 'default';
    this.#show();
  }

  get now(): Theme {
    return this.#now;
  }

  choose(theme: Theme): void {
    this.#now = theme;
    localStorage.setItem(KEPT, theme);
    this.#show();
    this.#told(theme);
  }

  #show(): void {
    document.documentElement.dataset.theme = this.#now;
  }
}
