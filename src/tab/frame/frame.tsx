import type { ReactNode, Ref } from 'react';
import { Header, type HeaderProps } from './header.tsx';
import css from './tab.module.css';

type Props = HeaderProps & { readonly main?: Ref<HTMLElement>; readonly children: ReactNode };

/** The whole page around a view, as it stands at one moment: React draws it, and before React is there `drawn` does. */
export function Frame({ main, children, ...header }: Props) {
  return (
    <>
      <button type="button" className={css.skip} onClick={() => document.getElementById('main')?.focus()}>
        {header.words.skip}
      </button>
      <Header {...header} />
      <main id="main" ref={main} tabIndex={-1} className={css.main}>
        {children}
      </main>
    </>
  );
}
