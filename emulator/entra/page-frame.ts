import { hash } from 'node:crypto';
import { script } from './page-script.ts';
import { style } from './page-style.ts';

/** Text for an element or a quoted attribute. */
export function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);
}

/** A whole page around `main`, which is HTML already. */
export function frame(title: string, main: string, scripted = false): Uint8Array {
  return Buffer.from(`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${html(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<main>
${main}
</main>
${scripted ? `<script>${script}</script>` : ''}
</body>
</html>
`);
}

/** Headers of a page whose form may lead to these origins; its style and script are named by their hashes. */
export function pageHeaders(origins: readonly string[]): Record<string, string> {
  return {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Security-Policy': [
      "default-src 'none'",
      `style-src 'sha256-${hash('sha256', style, 'base64')}'`,
      `script-src 'sha256-${hash('sha256', script, 'base64')}'`,
      'img-src data:',
      `form-action ${["'self'", ...origins].join(' ')}`,
      "base-uri 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  };
}
