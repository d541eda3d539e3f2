import type { Page } from 'playwright-core';

/**
 * What is pressed or chosen is at least 24 by 24 pixels (WCAG 2.2, 2.5.8 Target Size, Minimum). A link in a sentence may be as
 * high as its line, and a box or button that is drawn by its label is as large as that.
 */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const inSentence = (one: Element): boolean =>
      one instanceof HTMLAnchorElement &&
      getComputedStyle(one).display === 'inline' &&
      [...(one.parentElement?.childNodes ?? [])].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    return [...document.querySelectorAll('a[href], button, summary, select, input, textarea, [role=option]')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !inSentence(one))
      .map((one) =>
        one instanceof HTMLInputElement && /^(radio|checkbox)$/.test(one.type) ? (one.labels?.[0] ?? one) : one,
      )
      .flatMap((one) => {
        // The whole line is the target where the words of its link are stretched over it.
        const stretched = getComputedStyle(one, '::after').position === 'absolute' && one instanceof HTMLAnchorElement;
        const { width, height } = ((stretched && one.closest('li')) || one).getBoundingClientRect();
        const clipped = getComputedStyle(one).clipPath !== 'none';
        return clipped || width === 0 || (width >= 23.5 && height >= 23.5)
          ? []
          : [`${Math.round(width)}×${Math.round(height)} ${one.outerHTML.slice(0, 160)}`];
      });
  });
