export type Theme = 'default' | 'dark' | 'contrast';

const THEMES: readonly Theme[] = ['default', 'dark', 'contrast'];

export const THEME_NAMES: Readonly<Record<Theme, string>> = {
  default: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

/** The theme of the client, kept in this browser; what it frames is told when it changes. */
export class Themes {
  #now: Theme;
  readonly #key: string;
  readonly #told: (theme: Theme) => void;

  /** `key`: under which this browser keeps it. */
  constructor(key: string, told: (theme: Theme) => void) {
    this.#key = key;
    this.#told = told;
    const kept = localStorage.getItem(key);
    this.#now = THEMES.find((one) => one === kept) ?? 'default';
    this.#show();
  }

  get now(): Theme {
    return this.#now;
  }

  choose(theme: Theme): void {
    this.#now = theme;
    localStorage.setItem(this.#key, theme);
    this.#show();
    this.#told(theme);
  }

  #show(): void {
    document.documentElement.dataset.theme = this.#now;
  }
}
