import { markQuotes } from './mark-quotes.ts';

/**
 * The page inside the frame of a message: its HTML, with what it quotes folded under `quoted` and these `quotes` of it marked. Links open outside. The
 * frame inherits the policy of the page, so nothing is fetched from anywhere but here.
 */
export function framed(html: string, quoted: string, quotes: readonly string[] = []): string {
  const page = new DOMParser().parseFromString(html, 'text/html');
  markQuotes(page.body, quotes);
  for (const quote of page.querySelectorAll('blockquote')) {
    if (quote.parentElement?.closest('blockquote')) continue;
    const fold = page.createElement('details');
    const summary = page.createElement('summary');
    summary.textContent = quoted;
    quote.replaceWith(fold);
    fold.append(summary, quote);
  }
  for (const link of page.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const link = page.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    page.head.append(link);
  }
  const { documentElement: root } = page;
  root.lang = '';
  Object.assign(root.dataset, { ...document.documentElement.dataset, message: '' });
  return `<!doctype html>${root.outerHTML}`;
}
