const STEPS = [1, 2, 4, 6, 8, 10];

/**
 * Where the axis of a chart of counts is marked: nothing, the middle and the top, each a whole number. The top is the next
 * round even number that the highest count does not pass.
 */
export function ticksOf(most: number): readonly [0, number, number] {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const top = STEPS.map((step) => step * power).find((one) => one >= most && one % 2 === 0) ?? 10 * power;
  return [0, top / 2, top];
}
