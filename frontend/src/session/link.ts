/** The line to the server: sends the outbox in order, takes acknowledgements, and when the line is cut tries again
 * with growing pauses while the session goes on. */
import type { Problem, SessionEvent, SocketAck } from "../api/types";
import type { Outbox } from "./outbox";

/** What of a WebSocket is used. */
export interface Line {
  send(text: string): void;
  close(): void;
  onopen: (() => void) | null;
  onclose: (() => void) | null;
  onmessage: ((message: { data: unknown }) => void) | null;
}

export interface LinkPorts {
  open(): Line;
  /** Asks for the page again, so that a restarted server's new token is in the cookie. Rejects when it is down. */
  renew(): Promise<void>;
  after(ms: number, then: () => void): () => void;
  acknowledged(ack: SocketAck): void;
  /** The server did not save an event; `passing` when it will be sent again by itself. */
  refused(problem: Problem, event: SessionEvent | null, passing: boolean): void;
  changed(): void;
}

export type LinkState = "connecting" | "open" | "waiting" | "closed";

const PAUSES_MS = [400, 800, 1600, 3000, 5000] as const;
/** Refusals that pass by themselves or once the person has made room (codes of web/problems.py). */
const PASSING = new Set(["disk_full", "database_busy", "database_unreachable", "database_damaged", "internal", "no_token"]);
/** An answer that takes longer than this means a dead line that nobody has closed. */
const ANSWER_MS = 8000;

export class Link {
  state: LinkState = "closed";
  private line: Line | null = null;
  private sent: SessionEvent[] = [];
  private tries = 0;
  private stopTimer: () => void = () => {};
  private stopAnswer: () => void = () => {};

  constructor(
    private readonly outbox: Outbox,
    private readonly ports: LinkPorts,
  ) {}

  connect(): void {
    this.stopTimer();
    this.set("connecting");
    const line = this.ports.open();
    this.line = line;
    line.onopen = () => {
      if (this.line !== line) return;
      this.sent = [];
      this.set("open");
      for (const event of this.outbox.pending) this.transmit(event);
    };
    line.onmessage = (message) => {
      if (this.line === line && typeof message.data === "string") this.receive(message.data);
    };
    line.onclose = () => {
      if (this.line === line) this.lost();
    };
  }

  /** Keeps the event and sends it as soon as there is a line. */
  send(event: SessionEvent): void {
    this.outbox.add(event);
    if (this.state === "open") this.transmit(event);
    else this.ports.changed();
  }

  /** Tries at once instead of waiting for the pause to end (the page came back into view). */
  hurry(): void {
    if (this.state !== "waiting") return;
    this.stopTimer();
    this.again();
  }

  close(): void {
    this.stopTimer();
    this.stopAnswer();
    const line = this.line;
    this.line = null;
    this.state = "closed";
    line?.close();
  }

  private transmit(event: SessionEvent): void {
    this.sent.push(event);
    this.line?.send(JSON.stringify({ event }));
    this.expect();
  }

  private receive(text: string): void {
    const message = JSON.parse(text) as SocketAck | Problem;
    const event = this.sent.shift() ?? null;
    if ("ack" in message) {
      this.tries = 0;
      this.sent = this.sent.filter((one) => one.id !== message.ack);
      this.outbox.acknowledge(message.ack);
      this.ports.acknowledged(message);
    } else if (PASSING.has(message.error)) {
      // Kept and sent again later, in order: the disk was full, or another program held the database.
      this.ports.refused(message, event, true);
      this.drop();
      return;
    } else {
      if (event !== null) this.outbox.setAside(event.id);
      this.ports.refused(message, event, false);
    }
    this.expect();
    this.ports.changed();
  }

  private drop(): void {
    const line = this.line;
    this.lost();
    line?.close();
  }

  private expect(): void {
    this.stopAnswer();
    if (this.sent.length === 0) return;
    this.stopAnswer = this.ports.after(ANSWER_MS, () => this.drop());
  }

  private lost(): void {
    this.stopAnswer();
    this.line = null;
    this.sent = [];
    this.set("waiting");
    const pause = PAUSES_MS[Math.min(this.tries, PAUSES_MS.length - 1)] ?? 5000;
    this.tries += 1;
    this.stopTimer = this.ports.after(pause, () => this.again());
  }

  private again(): void {
    this.set("connecting");
    this.ports.renew().then(
      () => {
        if (this.state === "connecting") this.connect();
      },
      () => {
        if (this.state === "connecting") this.lost();
      },
    );
  }

  private set(state: LinkState): void {
    this.state = state;
    this.ports.changed();
  }
}
