import { beforeEach, describe, expect, it } from "vitest";
import type { CoachStart, Report } from "../api/types";
import { CoachLine, type CoachSocket } from "./line";

class FakeSocket implements CoachSocket {
  sent: (string | ArrayBuffer)[] = [];
  bufferedAmount = 0;
  closed = false;
  onopen: (() => void) | null = null;
  onclose: (() => void) | null = null;
  onmessage: ((message: { data: unknown }) => void) | null = null;
  send(data: string | ArrayBuffer): void {
    this.sent.push(data);
  }
  close(): void {
    this.closed = true;
  }
}

const set = (exercise: string): CoachStart => ({ exercise, view: null, side: null, reps: 8, hold_s: null });
const frame = new ArrayBuffer(4);

let sockets: FakeSocket[];
let heard: number[];
let began: number;
let refused: string[];
let timers: (() => void)[];
let line: CoachLine;
const last = (): FakeSocket => sockets[sockets.length - 1] as FakeSocket;
const report = (t_s: number): { data: string } => ({ data: JSON.stringify({ t_s, state: "exercising" } as Report) });

beforeEach(() => {
  sockets = [];
  heard = [];
  refused = [];
  timers = [];
  began = 0;
  line = new CoachLine({
    open: () => {
      sockets.push(new FakeSocket());
      return last();
    },
    after: (_, then) => {
      timers.push(then);
      return () => timers.splice(timers.indexOf(then), 1);
    },
    heard: (one) => heard.push(one.t_s),
    began: () => (began += 1),
    refused: (problem) => refused.push(problem.error),
  });
});

describe("the line to the coach", () => {
  it("tells which set begins, then sends what is seen", () => {
    line.send(frame, 1);
    line.begin(set("bridge"));
    line.send(frame, 2);
    expect(last().sent).toEqual([]);
    last().onopen?.();
    line.send(frame, 3);
    expect(last().sent).toEqual([JSON.stringify(set("bridge")), frame]);
    last().onmessage?.(report(3));
    expect(heard).toEqual([3]);
    expect(began).toBe(1);
  });

  it("does not take the last word of one set for the first of the next", () => {
    line.begin(set("bridge"));
    last().onopen?.();
    line.send(frame, 3);
    line.begin(set("clamshell"));
    last().onmessage?.(report(3));
    line.send(frame, 3.1);
    last().onmessage?.(report(3));
    last().onmessage?.(report(Math.fround(3.1)));
    expect(heard).toEqual([Math.fround(3.1)]);
    expect(sockets).toHaveLength(1);
  });

  it("sends nothing between sets", () => {
    line.begin(set("bridge"));
    last().onopen?.();
    line.send(frame, 3);
    line.rest();
    line.send(frame, 4);
    last().onmessage?.(report(3));
    expect(last().sent).toHaveLength(2);
    expect(heard).toEqual([]);
  });

  it("leaves frames out rather than let them pile up", () => {
    line.begin(set("bridge"));
    last().onopen?.();
    last().bufferedAmount = 20_000;
    line.send(frame, 3);
    expect(last().sent).toHaveLength(1);
  });

  it("comes back by itself and begins the set anew", () => {
    line.begin(set("bridge"));
    last().onopen?.();
    last().onclose?.();
    line.send(frame, 4);
    timers[0]?.();
    expect(sockets).toHaveLength(2);
    last().onopen?.();
    line.send(frame, 5);
    expect(last().sent).toEqual([JSON.stringify(set("bridge")), frame]);
    expect(began).toBe(2);
  });

  it("passes refusals on, and is silent once closed", () => {
    line.begin(set("bridge"));
    last().onopen?.();
    last().onmessage?.({ data: '{"error":"bad_frame","message":"x"}' });
    expect(refused).toEqual(["bad_frame"]);
    const socket = last();
    line.close();
    expect(socket.closed).toBe(true);
    socket.onmessage?.(report(9));
    socket.onclose?.();
    expect(timers).toEqual([]);
    expect(heard).toEqual([]);
  });
});
