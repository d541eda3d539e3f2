/** A tab in its frame. `tell` sends an event of the host (`themeChange`); `close` ends everything it started. */
export type TabFrame = {
  readonly element: HTMLElement;
  tell(func: string, ...args: unknown[]): void;
  close(): void;
};
