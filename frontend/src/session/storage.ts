/** localStorage where the browser gives it, memory where it does not (private windows, a full disk). */

export interface Store {
  get(key: string): string | null;
  /** False when it could only be kept in memory. */
  set(key: string, value: string): boolean;
  remove(key: string): void;
}

export class BrowserStore implements Store {
  private readonly memory = new Map<string, string>();

  constructor(private readonly storage: () => Storage = () => window.localStorage) {}

  get(key: string): string | null {
    const kept = this.memory.get(key);
    if (kept !== undefined) return kept;
    try {
      return this.storage().getItem(key);
    } catch (error) {
      if (error instanceof DOMException) return null;
      throw error;
    }
  }

  set(key: string, value: string): boolean {
    try {
      this.storage().setItem(key, value);
      this.memory.delete(key);
      return true;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
      this.memory.set(key, value);
      return false;
    }
  }

  remove(key: string): void {
    this.memory.delete(key);
    try {
      this.storage().removeItem(key);
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  }
}

/** The JSON value kept under a key, or null when there is none or it cannot be read. */
export function readJson(store: Store, key: string): unknown {
  const text = store.get(key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
