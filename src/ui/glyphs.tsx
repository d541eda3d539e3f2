import type { ReactElement } from 'react';

/** Hand-drawn signs, 16 units square, in the colour of their text. They repeat what words say, so they are hidden. */
const DRAWN = {
  contact: <path d="M2.5 3.5h11v7h-6l-3 2.6v-2.6h-2z" />,
  service_request: (
    <path d="M10.2 2.4a3.4 3.4 0 0 0-4 4.4l-3.9 3.9a1.5 1.5 0 0 0 2.1 2.1l3.9-3.9a3.4 3.4 0 0 0 4.4-4L10.6 7 8.4 4.8z" />
  ),
  complaint: (
    <path d="M3 6.2v3.4l6.4 2.9V3.3zM3 9.4h-.6M5 10.6v2.2h2v-1.3M11.6 5.8a3 3 0 0 1 0 4.2M13.4 4.2a5.4 5.4 0 0 1 0 7.4" />
  ),
  check: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM5.4 8.2l1.8 1.8 3.5-3.7" />,
  warning: <path d="M8 2.4 14.4 13.4H1.6zM8 6.4v3.2M8 11.4v.2" />,
  waiting: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8V8l2.2 1.6" />,
  linked: (
    <path d="M6.6 9.4l2.8-2.8M7.4 4.8l1.2-1.2a2.7 2.7 0 0 1 3.8 3.8l-1.2 1.2M8.6 11.2l-1.2 1.2a2.7 2.7 0 0 1-3.8-3.8l1.2-1.2" />
  ),
  automatic: <path d="M13 5.6A5.6 5.6 0 0 0 3 5M3 10.4A5.6 5.6 0 0 0 13 11M3 2.4V5h2.6M13 13.6V11h-2.6" />,
  notForUs: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM3.8 3.8l8.4 8.4" />,
  held: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM6.4 5.8v4.4M9.6 5.8v4.4" />,
  clip: <path d="M12.4 7.4l-4.8 4.8a2.8 2.8 0 0 1-4-4l5-5a1.9 1.9 0 0 1 2.7 2.7l-5 5a.9.9 0 0 1-1.3-1.3L9.4 5.2" />,
  out: <path d="M6.4 3.5H3.5v9h9V9.6M9 3h4v4M13 3 7.6 8.4" />,
  chevron: <path d="M5.5 3.5 10 8l-4.5 4.5" />,
  folder: <path d="M2 4h4.2l1.4 1.6H14v6.9H2z" />,
  offline: <path d="M4.6 12.2a2.9 2.9 0 0 1-.3-5.7A4 4 0 0 1 11.6 6a3.2 3.2 0 0 1 1.6 5.6M2.6 2.6l10.8 10.8" />,
  person: <path d="M8 8.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.9 13.4a5.2 5.2 0 0 1 10.2 0" />,
  late: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 4.8v4M8 11v.2" />,
  today: <path d="M2.5 4h11v9.5h-11zM2.5 6.8h11M5.4 2.4V5M10.6 2.4V5M8 9v2" />,
  calendar: <path d="M2.5 4h11v9.5h-11zM2.5 6.8h11M5.4 2.4V5M10.6 2.4V5" />,
  bell: (
    <path d="M8 2.2A3.7 3.7 0 0 0 4.3 6c0 3.2-1.5 4.6-1.5 4.6h10.4S11.7 9.2 11.7 6A3.7 3.7 0 0 0 8 2.2zM6.6 13a1.5 1.5 0 0 0 2.8 0" />
  ),
  none: <path d="M4 8h8" />,
  work: <path d="M3 4.2l1.2 1.2L6.4 3M3 9.2l1.2 1.2L6.4 8M3 13.6h3M8.6 4.6h5M8.6 9.6h5M8.6 13.6h5" />,
  board: <path d="M2.5 3h3v10h-3zM6.5 3h3v7h-3zM10.5 3h3v5h-3z" />,
  search: <path d="M7 11.6A4.6 4.6 0 1 0 7 2.4a4.6 4.6 0 0 0 0 9.2zM10.4 10.4l3.2 3.2" />,
  trends: <path d="M2.5 2.5v11h11M5 11V8.4M8 11V5.4M11 11V7" />,
  mail: <path d="M2 4h12v8.4H2zM2 4.3l6 4.6 6-4.6" />,
  copy: <path d="M5.5 5.5h7.5v8H5.5zM3 10.5v-8h7.5" />,
  download: <path d="M8 2.6v7M5 7l3 3 3-3M2.8 13.2h10.4" />,
  phone: (
    <path d="M4.2 2.4l2 .4.7 2.6-1.3 1.2a8 8 0 0 0 3.8 3.8l1.2-1.3 2.6.7.4 2c0 .9-.7 1.6-1.6 1.6A9.6 9.6 0 0 1 2.6 4c0-.9.7-1.6 1.6-1.6z" />
  ),
  lock: <path d="M3.5 7h9v6.5h-9zM5.4 7V5a2.6 2.6 0 0 1 5.2 0v2" />,
  eye: (
    <path d="M1.6 8S4 3.8 8 3.8 14.4 8 14.4 8 12 12.2 8 12.2 1.6 8 1.6 8zM8 9.8a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6z" />
  ),
  pen: <path d="M2.6 13.4l.8-3.2 7.4-7.4 2.4 2.4-7.4 7.4z" />,
  remedy: <path d="M8 13.4S2.4 10 2.4 6.2A2.9 2.9 0 0 1 8 5a2.9 2.9 0 0 1 5.6 1.2C13.6 10 8 13.4 8 13.4z" />,
  up: <path d="M8 13V3.4M4 7.2l4-4 4 4" />,
  people: (
    <path d="M6 7.6a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM1.8 12.8a4.3 4.3 0 0 1 8.4 0M10.4 3.5a2.2 2.2 0 0 1 0 4M11.6 9.2a4.3 4.3 0 0 1 2.6 3.6" />
  ),
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  print: <path d="M4.5 6V2.5h7V6M4.5 11.5H2.6V6h10.8v5.5h-1.9M4.5 9.5h7v4h-7z" />,
  steps: <path d="M2.5 13.2h3v-3.4h3V6.4h3V3h2" />,
  file: <path d="M4 2.4h5.4L12.4 5.4v8.2H4zM9.2 2.6v3h3" />,
  back: <path d="M13 8H3.4M7.2 4l-4 4 4 4" />,
} as const satisfies Record<string, ReactElement>;

export type GlyphName = keyof typeof DRAWN;

export function Glyph({ name, size = 16 }: { name: GlyphName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={size > 24 ? 0.75 : 1.25}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
    >
      {DRAWN[name]}
    </svg>
  );
}

/** The sign of the product: a letter that has been answered. */
export function BrandMark() {
  return (
    <svg aria-hidden="true" focusable="false" width="28" height="28" viewBox="0 0 28 28" style={{ flex: 'none' }}>
      <rect width="28" height="28" rx="7" fill="var(--colorBrandBackground)" />
      <path
        d="M6.5 9.5h15v10h-15zM6.5 9.8l7.5 5.7 7.5-5.7"
        fill="none"
        stroke="var(--colorNeutralForegroundOnBrand)"
        strokeWidth="1.6"
        strokeLinejoin="round"
        strokeLinecap="round"
      />
    </svg>
  );
}
