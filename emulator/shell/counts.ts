/** What was asked of Graph since the last reset (`GET /control/counts`). */
export class Counts {
  requests = 0;
  batches = 0;
  parts = 0;
  #byRoute = new Map<string, number>();

  /** One request or part that reached `route` (`GET /users/:user`). */
  reached(route: string): void {
    this.#byRoute.set(route, (this.#byRoute.get(route) ?? 0) + 1);
  }

  report(): { requests: number; batches: number; parts: number; byRoute: Record<string, number> } {
    const byRoute = Object.fromEntries([...this.#byRoute].sort(([a], [b]) => (a < b ? -1 : 1)));
    return { requests: this.requests, batches: this.batches, parts: this.parts, byRoute };
  }

  reset(): void {
    this.requests = 0;
    this.batches = 0;
    this.parts = 0;
    this.#byRoute.clear();
  }
}
