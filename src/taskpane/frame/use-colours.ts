import { useEffect } from 'react';
import type { MailboxHost } from '../../host/mailbox-host.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');

/**
 * Outlook's colours on the page's root. What Outlook says of its theme may be late or old (office-js issues 6348, 6912): it is
 * asked again whenever somebody comes back to the pane.
 */
export function useColours(host: MailboxHost | null): void {
  useEffect(() => {
    const wear = (): void => {
      const said = host?.theme() ?? 'device';
      document.documentElement.dataset.theme = said === 'device' ? (dark.matches ? 'dark' : 'light') : said;
    };
    wear();
    host?.onTheme(wear);
    window.addEventListener('focus', wear);
    dark.addEventListener('change', wear);
    return () => {
      window.removeEventListener('focus', wear);
      dark.removeEventListener('change', wear);
    };
  }, [host]);
}
