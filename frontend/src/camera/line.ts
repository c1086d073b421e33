/** The line to the coach on the server: tells it which set begins, sends what was seen, hears its word. When it is cut
 * it is tried again, and the set goes on with a new coach; frames of the meantime are lost, not kept. */
import type { CoachStart, Problem, Report } from "../api/types";

/** What of a WebSocket is used. */
export interface CoachSocket {
  send(data: string | ArrayBuffer): void;
  close(): void;
  readonly bufferedAmount: number;
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
}

export interface CoachLinePorts {
  open(): CoachSocket;
  after(ms: number, then: () => void): () => void;
  heard(report: Report): void;
  /** The coach of a set begins to count from nothing. */
  began(): void;
  refused(problem: Problem): void;
}

const AGAIN_MS = 1500;
/** So much waits on a line that cannot keep up; newer frames are then left out (bytes, about 30 frames). */
const MOST_WAITING = 16_384;

export class CoachLine {
  private socket: CoachSocket | null = null;
  private open = false;
  private set: CoachStart | null = null;
  /** Reports of earlier frames are of an earlier set (seconds of the frames). */
  private from_s = Infinity;
  private fresh = false;
  private stopTimer: () => void = () => {};

  constructor(private readonly ports: CoachLinePorts) {}

  /** A set begins. */
  begin(set: CoachStart): void {
    this.set = set;
    if (this.socket === null) this.connect();
    else if (this.open) this.start();
  }

  /** No set is in hand; what is seen is not sent. */
  rest(): void {
    this.set = null;
    this.from_s = Infinity;
  }

  /** What was seen at a moment (seconds since any fixed moment). */
  send(frame: ArrayBuffer, at_s: number): void {
    if (!this.open || this.set === null || this.socket === null || this.socket.bufferedAmount > MOST_WAITING) return;
    if (this.fresh) {
      this.fresh = false;
      // The frame carries its time in 32 bits.
      this.from_s = Math.fround(at_s);
    }
    this.socket.send(frame);
  }

  close(): void {
    this.stopTimer();
    this.set = null;
    const { socket } = this;
    this.socket = null;
    this.open = false;
    socket?.close();
  }

  private connect(): void {
    this.stopTimer();
    const socket = this.ports.open();
    this.socket = socket;
    socket.onopen = () => {
      if (this.socket !== socket) return;
      this.open = true;
      this.start();
    };
    socket.onclose = () => {
      if (this.socket !== socket) return;
      this.socket = null;
      this.open = false;
      this.from_s = Infinity;
      this.stopTimer = this.ports.after(AGAIN_MS, () => {
        if (this.set !== null) this.connect();
      });
    };
    socket.onmessage = ({ data }) => {
      if (this.socket === socket && typeof data === "string") this.hear(JSON.parse(data) as Report | Problem);
    };
  }

  private start(): void {
    if (this.set === null) return;
    this.socket?.send(JSON.stringify(this.set));
    this.from_s = Infinity;
    this.fresh = true;
    this.ports.began();
  }

  private hear(message: Report | Problem): void {
    if ("error" in message) this.ports.refused(message);
    else if (message.t_s >= this.from_s) this.ports.heard(message);
  }
}
