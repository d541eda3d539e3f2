/// <reference types="office-js" />
import type { SignIn } from '../api/shapes.ts';
import { keptToken } from '../host/kept-token.ts';

/** What only a page can do for the check before a mail is sent: sign in by Outlook's own means, and without a word. */
const settings = JSON.parse(document.getElementById('sign-in')?.textContent ?? 'null') as SignIn;

window.redressToken?.(async () => {
  await Office.onReady();
  const user = Office.context.mailbox?.userProfile?.emailAddress || null;
  const kept = keptToken(settings.clientId, user);
  if (kept !== null) return kept.token;
  const { signInNested } = await import('../host/nested-sign-in.ts');
  return (await (await signInNested(settings, user)).token(false))?.token ?? null;
});

// The library wants to be asked once before it runs anything; the file that runs by itself cannot.
Office.onReady();
