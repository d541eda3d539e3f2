import { isLanguage } from '../words/languages.ts';
import type { ThemeChoice } from '../words/screens/frame/shape.ts';
import type { Language } from '../words/shape.ts';

const THEMES: readonly ThemeChoice[] = ['device', 'light', 'dark', 'contrast'];

/** What the reader chose last time on this machine: a language and colours, nothing about the reader. */
export const preferences = {
  language: (): Language | null => {
    const kept = read('redress.language');
    return isLanguage(kept) ? kept : null;
  },
  theme: (): ThemeChoice => THEMES.find((theme) => theme === read('redress.theme')) ?? 'device',
  keepLanguage: (language: Language): void => write('redress.language', language),
  keepTheme: (theme: ThemeChoice): void => write('redress.theme', theme),
};

// Storage may be closed to a page in a frame; then nothing is remembered, and nothing breaks.
function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    return;
  }
}
