import type { ProblemWords } from '../../shape.ts';

export type ThemeChoice = 'device' | 'light' | 'dark' | 'contrast';
/** The places a person can go to, besides one case. */
export type Place = 'work' | 'board' | 'mail' | 'search' | 'calendar' | 'trends';

/** What is around every screen: the header, the way in, and what is said when something does not work. */
export type FrameWords = {
  readonly product: string;
  readonly skip: string;
  readonly nav: Readonly<Record<Place, string>> & { readonly label: string };
  readonly header: {
    readonly signedInAs: (name: string) => string;
    readonly notices: string;
    readonly signOut: string;
    /** What opens the colours, the language and signing out, where the page is narrow; with the name of who is signed in. */
    readonly settings: string;
    readonly account: (name: string) => string;
    readonly colours: string;
    readonly theme: Readonly<Record<ThemeChoice, string>>;
  };
  readonly signIn: {
    readonly working: string;
    readonly lead: string;
    readonly out: string;
    readonly outLead: string;
    readonly button: string;
    readonly failed: ProblemWords;
    readonly noRole: ProblemWords;
  };
  /** The same as the server would say. */
  readonly signInEnded: ProblemWords;
  readonly loading: string;
  readonly offline: { readonly title: string; readonly lead: (when: string) => string; readonly leadBlank: string };
  readonly unreadable: ProblemWords;
  /** A view that broke while it was drawn. */
  readonly broken: ProblemWords;
  readonly notice: {
    readonly kept: string;
    readonly todo: string;
    readonly reference: string;
    readonly tryAgain: string;
    readonly reload: string;
    readonly dismiss: string;
    readonly signInAgain: string;
  };
  readonly newWindow: string;
  readonly close: string;
  readonly cancel: string;
  readonly saving: string;
  /** A file is on its way. */
  readonly loadingFile: string;
};
