/**
 * The one place that knows that a session ended. Requests that met a 401 wait here; the sign-in dialog over the page
 * releases them, so that nothing typed is lost.
 */
type Listener = (expired: boolean) => void;

let waiting: { resolve: () => void; reject: () => void }[] = [];
const listeners = new Set<Listener>();

export const sessionExpiry = {
  /** Resolves when somebody has signed in again, rejects when they gave up. */
  wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject: () => reject(new Error('signed out')) });
      tell(true);
    });
  },
  signedIn(): void {
    finish((one) => one.resolve());
  },
  givenUp(): void {
    finish((one) => one.reject());
  },
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

function finish(end: (one: (typeof waiting)[number]) => void): void {
  const released = waiting;
  waiting = [];
  tell(false);
  released.forEach(end);
}

function tell(expired: boolean): void {
  listeners.forEach((listener) => listener(expired));
}
