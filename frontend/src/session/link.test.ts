import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SessionEvent, SocketAck } from "../api/types";
import { Link, type Line } from "./link";
import { Outbox } from "./outbox";
import { BrowserStore } from "./storage";

const event = (id: string): SessionEvent => ({ id, at: "2026-11-23T10:00:00+01:00", kind: "resumed", step: 1 });

class FakeLine implements Line {
  sent: string[] = [];
  closed = false;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  send(text: string): void {
    this.sent.push((JSON.parse(text) as { event: { id: string } }).event.id);
  }
  close(): void {
    this.closed = true;
  }
  ack(id: string): void {
    this.onmessage?.({ data: JSON.stringify({ ack: id, state: {}, effects: [], script: null }) });
  }
}

let lines: FakeLine[];
let up: boolean;
let acked: string[];
let refused: string[];
let link: Link;
let outbox: Outbox;
const line = (): FakeLine => lines[lines.length - 1] as FakeLine;

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  up = true;
  acked = [];
  refused = [];
  const map = new Map<string, string>();
  const disk = {
    getItem: (k: string) => map.get(k) ?? null,
    setItem: (k: string, v: string) => void map.set(k, v),
    removeItem: (k: string) => void map.delete(k),
  } as unknown as Storage;
  outbox = new Outbox(new BrowserStore(() => disk), "s");
  link = new Link(outbox, {
    open: () => {
      lines.push(new FakeLine());
      return line();
    },
    renew: () => (up ? Promise.resolve() : Promise.reject(new Error("down"))),
    after: (ms, then) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    acknowledged: (ack: SocketAck) => acked.push(ack.ack),
    refused: (problem, event, passing) => refused.push(`${problem.error}:${event?.id ?? "none"}:${passing}`),
    changed: () => {},
  });
});

describe("link", () => {
  it("sends what waits as soon as the line is open, in order, and forgets what is acknowledged", () => {
    link.send(event("a"));
    link.connect();
    link.send(event("b"));
    expect(line().sent).toEqual([]);
    line().onopen?.();
    link.send(event("c"));
    expect(line().sent).toEqual(["a", "b", "c"]);
    line().ack("a");
    expect(outbox.pending.map((e) => e.id)).toEqual(["b", "c"]);
    expect(acked).toEqual(["a"]);
  });

  it("sends again after a cut, with the same ids, and loses nothing that happened meanwhile", async () => {
    link.connect();
    line().onopen?.();
    link.send(event("a"));
    up = false;
    line().onclose?.();
    link.send(event("b"));
    expect(link.state).toBe("waiting");
    await vi.advanceTimersByTimeAsync(30_000);
    expect(lines).toHaveLength(1);
    up = true;
    await vi.advanceTimersByTimeAsync(5_100);
    expect(lines).toHaveLength(2);
    line().onopen?.();
    expect(line().sent).toEqual(["a", "b"]);
    line().ack("a");
    line().ack("b");
    expect(outbox.pending).toEqual([]);
    expect(link.state).toBe("open");
  });

  it("tries with growing pauses and begins anew after a success", async () => {
    const renew = vi.fn(() => Promise.reject(new Error("down")));
    (link as unknown as { ports: { renew: () => Promise<void> } }).ports.renew = renew;
    link.connect();
    line().onclose?.();
    await vi.advanceTimersByTimeAsync(400 + 800 + 1600 + 3000 + 5000 + 10);
    expect(renew).toHaveBeenCalledTimes(5);
  });

  it("gives up a line that never answers", async () => {
    link.connect();
    line().onopen?.();
    link.send(event("a"));
    const dead = line();
    await vi.advanceTimersByTimeAsync(8_000);
    expect(dead.closed).toBe(true);
    await vi.advanceTimersByTimeAsync(500);
    expect(lines).toHaveLength(2);
  });

  it("keeps what a full disk refused and sends it again, in order", async () => {
    link.connect();
    line().onopen?.();
    link.send(event("a"));
    link.send(event("b"));
    line().onmessage?.({ data: JSON.stringify({ error: "disk_full", message: "The disk is full." }) });
    expect(refused).toEqual(["disk_full:a:true"]);
    expect(outbox.pending.map((e) => e.id)).toEqual(["a", "b"]);
    await vi.advanceTimersByTimeAsync(500);
    line().onopen?.();
    expect(line().sent).toEqual(["a", "b"]);
  });

  it("does not let an event that is never taken hold up the others", () => {
    link.connect();
    line().onopen?.();
    link.send(event("a"));
    link.send(event("b"));
    line().onmessage?.({ data: JSON.stringify({ error: "bad_request", message: "?" }) });
    expect(refused).toEqual(["bad_request:a:false"]);
    expect(outbox.pending.map((e) => e.id)).toEqual(["b"]);
    line().ack("b");
    expect(outbox.pending).toEqual([]);
  });

  it("says nothing more once closed", async () => {
    link.connect();
    line().onopen?.();
    const old = line();
    link.close();
    old.onclose?.();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lines).toHaveLength(1);
  });
});
