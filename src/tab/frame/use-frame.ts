import { useFrameWords, useLanguage } from '../../ui/words-context.ts';
import { useWide } from '../view/use-wide.ts';
import { type HeaderProps, WIDE } from './header.tsx';

/** How the frame of the page is drawn for this reader on this screen. */
export function useFrame(): Pick<HeaderProps, 'words' | 'language' | 'wide'> {
  return { words: useFrameWords(), language: useLanguage(), wide: useWide(WIDE) };
}
