/** One session is played in one tab. The Web Locks API holds the place; another tab may ask for it and the first one
 * is told that it lost it. */

export interface Locks {
  request(
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean },
    held: (lock: unknown) => Promise<void>,
  ): Promise<unknown>;
}

export class OneTab {
  private release: (() => void) | null = null;

  constructor(
    private readonly locks: Locks | null,
    session: string,
    private readonly onLost: () => void,
    private readonly name = `catcow.session.${session}`,
  ) {}

  /** True when this tab now holds the session (always, where the browser has no locks). */
  take(steal = false): Promise<boolean> {
    if (this.locks === null) return Promise.resolve(true);
    const locks = this.locks;
    return new Promise((resolve) => {
      let mine = false;
      locks
        .request(this.name, steal ? { steal: true } : { ifAvailable: true }, (lock) => {
          if (lock === null) {
            resolve(false);
            return Promise.resolve();
          }
          mine = true;
          resolve(true);
          return new Promise<void>((free) => {
            this.release = free;
          });
        })
        .catch((error: unknown) => {
          if (!(error instanceof DOMException)) throw error;
          this.release = null;
          if (mine) this.onLost();
          else resolve(false);
        });
    });
  }

  give(): void {
    this.release?.();
    this.release = null;
  }
}

/** This browser's locks, or null where it has none. */
export function browserLocks(): Locks | null {
  return (navigator as unknown as { locks?: Locks }).locks ?? null;
}
