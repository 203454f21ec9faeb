import type { Problem } from './problem';

/**
 * The one place that knows that requests were too many. They wait here for as long as the server said and then go out
 * again, so that nothing typed or clicked is lost; a banner tells the person meanwhile.
 */
const PATIENCE_S = 60;
let waiting = 0;
const listeners = new Set<() => void>();

export const throttle = {
  /** Resolves when the request may be repeated; rejects with the problem when it is another one or asks for too long. */
  async wait(problem: Problem): Promise<void> {
    const seconds = Number(problem.args.retryAfter);
    if (problem.code !== 'request.throttled' || !(seconds <= PATIENCE_S)) throw problem;
    tell(1);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    tell(-1);
  },
  waiting: () => waiting > 0,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

function tell(change: number): void {
  waiting += change;
  listeners.forEach((listener) => listener());
}
