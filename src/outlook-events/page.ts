/// <reference types="office-js" />
import type { SignIn } from '../api/shapes.ts';
import { keptToken } from '../host/kept-token.ts';

/** What only a page can do for the check before a mail is sent: sign in by Outlook's own means, and without a word. */
const settings = JSON.parse(document.getElementById('sign-in')?.textContent ?? 'null') as SignIn;

window.redressToken?.(async () => {
  const kept = keptToken(settings.clientId);
  if (kept !== null) return kept;
  const { signInNested } = await import('../host/nested-sign-in.ts');
  return (await signInNested(settings)).token(false);
});

// The library wants to be asked once before it runs anything; the file that runs by itself cannot.
Office.onReady();
