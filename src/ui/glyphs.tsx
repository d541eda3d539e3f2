import { type GlyphName, OUTLINES } from './glyph-outlines.ts';

export type { GlyphName };

/** A sign in the colour of its text. It repeats what words say, so it is hidden. */
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
      <path d={OUTLINES[name]} />
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
