import type { FactorKind } from './api/types';

/**
 * Where requests wait that the server will hear only after the person did something: sign in again, or prove to be there.
 * A dialog over the page listens and releases them, so that nothing typed is lost.
 */
export class WaitingRoom<T = void> {
  private waiting: { resolve: () => void; reject: () => void }[] = [];
  private readonly listeners = new Set<(need: { for: T } | null) => void>();

  /** Resolves when the person did what was needed, rejects when they gave up. */
  wait(need: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject: () => reject(new Error('given up')) });
      this.tell({ for: need });
    });
  }

  done(): void {
    this.finish((one) => one.resolve());
  }

  givenUp(): void {
    this.finish((one) => one.reject());
  }

  subscribe(listener: (need: { for: T } | null) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private finish(end: (one: { resolve: () => void; reject: () => void }) => void): void {
    const released = this.waiting;
    this.waiting = [];
    this.tell(null);
    released.forEach(end);
  }

  private tell(need: { for: T } | null): void {
    this.listeners.forEach((listener) => listener(need));
  }
}

/** With what a person proves to be there: the password, what there is of second factors, or the password at the provider. */
export interface ProofNeed { proof: 'password' | 'code' | 'oidc'; factors: FactorKind[] }

/** The session ended: sign in again. */
export const sessionExpiry = new WaitingRoom();
/** An act of weight: prove anew who you are. */
export const stepUp = new WaitingRoom<ProofNeed>();
