/** Waits for something that comes about by itself; fails after so many seconds. */
export async function until(look: () => unknown, seconds = 20): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`Waited ${seconds} s for: ${look}`);
    await new Promise((next) => setTimeout(next, 5));
  }
}
