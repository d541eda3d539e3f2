/** Redress is registered as a single-page app for every port of this machine; nothing else is registered. */
export function isRegisteredRedirect(uri: string): boolean {
  let url: URL;
  try {
    url = new URL(uri);
  } catch {
    return false;
  }
  return url.protocol === 'http:' && url.hostname === 'localhost' && url.username === '' && url.hash === '';
}
