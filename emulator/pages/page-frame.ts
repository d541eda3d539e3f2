/** The document of a page at `/NAME`: everything in it is drawn by `NAME/page/main.ts`. */
export const page = (name: 'teams' | 'outlook', title: string): Uint8Array =>
  Buffer.from(`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/pages/base.css">
<link rel="stylesheet" href="/${name}/page/page.css">
<script type="module" src="/${name}/page/main.ts"></script>
</head>
<body>
<noscript>The ${title.toLowerCase()} needs JavaScript.</noscript>
</body>
</html>
`);

/**
 * The page runs its own modules and shows these origins in frames; nobody may show it in a frame. `more`: what it needs
 * beside that, by directive.
 */
export const pageHeaders = (
  framed: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Record<string, string> => ({
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': Object.entries({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': 'data:',
    'connect-src': "'self'",
    'frame-src': framed.join(' ') || "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
    ...more,
  })
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});
