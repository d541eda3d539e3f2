/** The document of the page: everything in it is drawn by `page/main.ts`. */
const DOCUMENT = Buffer.from(`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pretend Teams</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/teams/assets/page.css">
<script type="module" src="/teams/assets/main.ts"></script>
</head>
<body>
<noscript>The pretend Teams needs JavaScript.</noscript>
</body>
</html>
`);

export const page = (): Uint8Array => DOCUMENT;

/** The page runs its own modules and shows these origins in frames; nobody may show it in a frame. */
export const pageHeaders = (framed: readonly string[]): Record<string, string> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    'img-src data:',
    "connect-src 'self'",
    `frame-src ${framed.join(' ') || "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});
