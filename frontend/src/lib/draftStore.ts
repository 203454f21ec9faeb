/** Text not yet sent, kept in this browser tab only, per person and subject. */
export interface Stored<T> { read(): T | undefined; write(value: T): void; clear(): void }

export function draftStore<T>(person: string, subject: string): Stored<T> {
  const key = `shuzha.draft.${person}.${subject}`;
  return {
    read() {
      try {
        const text = sessionStorage.getItem(key);
        return text ? (JSON.parse(text) as T) : undefined;
      } catch {
        return undefined;
      }
    },
    write(value) {
      try {
        sessionStorage.setItem(key, JSON.stringify(value));
      } catch {
        // A full or forbidden storage must not disturb the person who is writing.
      }
    },
    clear() {
      sessionStorage.removeItem(key);
    },
  };
}
