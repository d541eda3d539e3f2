import type { FrameWords } from './shape.ts';

const nothingChanged = 'Nothing was changed.';

export const en: FrameWords = {
  product: 'Redress',
  skip: 'Skip to the content',
  nav: {
    label: 'Views',
    work: 'My work',
    board: 'Board',
    mail: 'Mail',
    search: 'Search',
    calendar: 'Calendar',
    trends: 'Trends',
  },
  header: {
    signedInAs: (name) => `Signed in as ${name}`,
    notices: 'My notices',
    signOut: 'Sign out',
    settings: 'Settings',
    account: (name) => `Settings, signed in as ${name}`,
    colours: 'Colours',
    theme: { device: 'Same as device', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
  },
  signIn: {
    working: 'Signing you in…',
    lead: 'Your council account opens Redress.',
    out: 'You are signed out',
    outLead: 'Close this window, or sign in again to carry on.',
    button: 'Sign in',
    failed: {
      title: 'You could not be signed in',
      detail: 'The sign-in was cancelled, or the sign-in service refused it.',
      kept: nothingChanged,
      todo: 'Try again. If it happens again, your administrator may have to allow Redress for your account.',
    },
    noRole: {
      title: 'You do not have a role in Redress yet',
      detail: 'You are signed in, but your account has no role that lets you see mail or cases.',
      kept: nothingChanged,
      todo: 'Ask your administrator for a role in Redress, then sign in again.',
    },
  },
  signInEnded: {
    title: 'Your sign-in has ended',
    detail: 'For safety a sign-in lasts a limited time, and yours is over.',
    kept: 'Nothing was changed. What you typed is still on your screen.',
    todo: 'Sign in again and repeat what you were doing.',
  },
  loading: 'Loading…',
  offline: {
    title: 'You are offline',
    lead: (when) => `Showing what was here ${when}. Redress tries again by itself.`,
    leadBlank: 'Redress cannot be reached. It tries again by itself.',
  },
  unreadable: {
    title: 'Redress gave an answer this page does not understand',
    detail: 'The page may be older than the server, or something between them changed the answer.',
    kept: nothingChanged,
    todo: 'Reload the page.',
  },
  broken: {
    title: 'This view could not be shown',
    detail: 'The page may be older than the server, or a part of it did not arrive.',
    kept: nothingChanged,
    todo: 'Reload the page. If it happens again, tell your administrator which view it was.',
  },
  notice: {
    kept: 'What was kept',
    todo: 'What you can do',
    reference: 'Reference',
    tryAgain: 'Try again',
    reload: 'Reload the page',
    dismiss: 'Dismiss',
    signInAgain: 'Sign in again',
  },
  newWindow: 'opens in a new window',
  close: 'Close',
  cancel: 'Cancel',
  saving: 'Saving…',
  loadingFile: 'Downloading…',
};
