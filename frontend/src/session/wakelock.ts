/** Keeps the screen awake while the session plays, and takes the lock again when the page comes back into view
 * (browsers drop it whenever the page is hidden). */

interface Sentinel {
  release(): Promise<void>;
  addEventListener(kind: "release", listener: () => void): void;
}

export interface WakeLockSource {
  request(kind: "screen"): Promise<Sentinel>;
}

export class WakeLock {
  private wanted = false;
  private lock: Sentinel | null = null;
  /** False once the browser has no such thing or refused it; the page then says so quietly. */
  available: boolean;
  private readonly seen = (): void => {
    if (this.document.visibilityState === "visible") void this.take();
  };

  constructor(
    private readonly source: WakeLockSource | null,
    private readonly document: Pick<
      Document,
      "visibilityState" | "addEventListener" | "removeEventListener"
    >,
    private readonly onChange: () => void = () => {},
  ) {
    this.available = source !== null;
    document.addEventListener("visibilitychange", this.seen);
  }

  async keep(on: boolean): Promise<void> {
    this.wanted = on;
    if (on) await this.take();
    else await this.drop();
  }

  dispose(): void {
    this.document.removeEventListener("visibilitychange", this.seen);
    this.wanted = false;
    void this.drop();
  }

  private async take(): Promise<void> {
    if (!this.wanted || this.lock !== null || this.source === null) return;
    if (this.document.visibilityState !== "visible") return;
    try {
      const lock = await this.source.request("screen");
      if (!this.wanted) {
        await lock.release();
        return;
      }
      this.lock = lock;
      lock.addEventListener("release", () => {
        if (this.lock === lock) this.lock = null;
      });
      this.set(true);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      this.set(false); // battery saver or a policy: the session goes on without it
    }
  }

  private async drop(): Promise<void> {
    const lock = this.lock;
    this.lock = null;
    await lock?.release();
  }

  private set(available: boolean): void {
    if (this.available === available) return;
    this.available = available;
    this.onChange();
  }
}
