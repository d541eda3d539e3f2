/** Minutes after midnight as a clock and a time box show them: `09:15`. */
export const timeText = (minute: number): string =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
