/** The camera as the page uses it: opens it, hands its newest picture to the worker whenever that is free, and tells
 * what was seen. No picture is kept, and none leaves the browser. */
import type { FromWorker, ModelName, Sight, ToWorker } from "./messages";

export type EyeState =
  | "closed"
  | "opening"
  | "open"
  /** The person or the browser said no. */
  | "denied"
  /** There is no camera, or another program holds it. */
  | "missing"
  /** This browser cannot run the estimator. */
  | "unable"
  /** It was there and is gone. */
  | "lost";

/** What of a Worker is used. */
export interface WorkerLike {
  postMessage(message: ToWorker, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { data: FromWorker }) => void) | null;
  onerror: ((event: { message?: string }) => void) | null;
}

export interface Film {
  stream: MediaStream;
  /** Calls at every new picture until it is stopped. */
  pictures(each: () => void): () => void;
  /** The newest picture. */
  grab(): Promise<ImageBitmap | VideoFrame>;
  close(): void;
}

export interface EyePorts {
  /** Rejects with the browser's DOMException. */
  film(): Promise<Film>;
  worker(): WorkerLike;
  now(): number;
  seen(sight: Sight): void;
  changed(): void;
}

/** How long pictures a second are counted, and what is too slow for the full model. */
const RATE_MS = 5000;
export const SLOW_RATE = 8;
/** A worker that says nothing for so long is gone. */
const SILENT_MS = 8000;

export class Eye {
  state: EyeState = "closed";
  stream: MediaStream | null = null;
  /** Pictures looked at a second, once it is known. */
  rate: number | null = null;
  private looking = true;
  private worker: WorkerLike | null = null;
  private film: Film | null = null;
  private stopPictures: () => void = () => {};
  private busySince: number | null = null;
  private fresh = false;
  private lastAt = 0;
  private looked: number[] = [];
  /** Grows with every opening, so that what belongs to an earlier one is known. */
  private turn = 0;

  constructor(private readonly ports: EyePorts) {}

  /** Too slow for the model in use. */
  get slow(): boolean {
    return this.rate !== null && this.rate < SLOW_RATE;
  }

  async open(model: ModelName): Promise<void> {
    if (this.state === "opening" || this.state === "open") return;
    const turn = ++this.turn;
    this.set("opening");
    let film: Film;
    try {
      film = await this.ports.film();
    } catch (error) {
      if (turn === this.turn) this.set(refusalOf(error));
      return;
    }
    if (turn !== this.turn) {
      film.close();
      return;
    }
    this.film = film;
    this.stream = film.stream;
    for (const track of film.stream.getVideoTracks()) track.addEventListener("ended", () => this.fail(turn, "lost"));
    try {
      const worker = this.ports.worker();
      this.worker = worker;
      worker.onmessage = ({ data }) => {
        if (turn === this.turn) this.hear(turn, data);
      };
      worker.onerror = () => this.fail(turn, "unable");
      worker.postMessage({ kind: "start", model }, []);
    } catch {
      this.fail(turn, "unable"); // a browser without workers
    }
    this.ports.changed();
  }

  /** Whether pictures are looked at; the camera stays open. */
  look(on: boolean): void {
    if (on !== this.looking) this.looked = [];
    this.looking = on;
  }

  close(): void {
    if (this.state === "closed") return;
    this.turn += 1;
    this.release();
    this.set("closed");
  }

  /** To be called now and then: notices a worker that has fallen silent. */
  check(): void {
    if (this.busySince !== null && this.ports.now() - this.busySince > SILENT_MS) this.fail(this.turn, "unable");
  }

  private hear(turn: number, message: FromWorker): void {
    if (message.kind === "failed") {
      this.fail(turn, this.state === "open" ? "lost" : "unable");
    } else if (message.kind === "ready") {
      this.set("open");
      this.stopPictures = this.film?.pictures(() => {
        this.fresh = true;
        this.next(turn);
      }) ?? (() => {});
    } else {
      this.busySince = null;
      this.measure();
      this.ports.seen(message);
      this.next(turn);
    }
  }

  /** Hands over the newest picture when there is one and the worker is free. */
  private next(turn: number): void {
    if (!this.looking || this.busySince !== null || !this.fresh || this.film === null) return;
    this.fresh = false;
    this.busySince = this.ports.now();
    this.film.grab().then(
      (picture) => {
        if (turn !== this.turn || this.worker === null) {
          picture.close();
          return;
        }
        // Times must grow, or MediaPipe stops.
        this.lastAt = Math.max(this.ports.now(), this.lastAt + 1);
        this.worker.postMessage({ kind: "picture", picture, at_ms: this.lastAt }, [picture]);
      },
      () => {
        if (turn === this.turn) this.busySince = null; // no picture just now; the next one comes
      },
    );
  }

  private measure(): void {
    const now = this.ports.now();
    this.looked.push(now);
    while ((this.looked[0] ?? now) < now - RATE_MS) this.looked.shift();
    const span = now - (this.looked[0] ?? now);
    if (span > RATE_MS * 0.8) this.rate = ((this.looked.length - 1) / span) * 1000;
  }

  private fail(turn: number, state: EyeState): void {
    if (turn !== this.turn) return;
    this.turn += 1;
    this.release();
    this.set(state);
  }

  private release(): void {
    this.stopPictures();
    this.stopPictures = () => {};
    this.worker?.terminate();
    this.film?.close();
    this.worker = null;
    this.film = null;
    this.stream = null;
    this.busySince = null;
    this.fresh = false;
    this.looked = [];
    this.rate = null;
  }

  private set(state: EyeState): void {
    this.state = state;
    this.ports.changed();
  }
}

function refusalOf(error: unknown): EyeState {
  const name = error instanceof DOMException || error instanceof Error ? error.name : "";
  if (name === "NotAllowedError" || name === "SecurityError") return "denied";
  if (name === "NotFoundError" || name === "NotReadableError" || name === "OverconstrainedError" || name === "AbortError")
    return "missing";
  return "unable";
}
