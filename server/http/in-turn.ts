/** One after the other, in the order they were asked for: what takes much memory is not made twice at the same time. */
export function inTurn(): <T>(make: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (make) => {
    const made = last.then(make, make);
    last = made.catch(() => undefined);
    return made;
  };
}
