import { describe, expect, it } from "vitest";
import type { SessionEvent } from "../api/types";
import { Outbox } from "./outbox";
import { BrowserStore } from "./storage";

const event = (id: string): SessionEvent => ({ id, at: "2026-11-23T10:00:00+01:00", kind: "resumed", step: 1 });

/** A localStorage that can be full. */
function storage(full = false): Storage {
  const map = new Map<string, string>();
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new DOMException("full", "QuotaExceededError");
      map.set(key, value);
    },
    removeItem: (key: string) => void map.delete(key),
  } as unknown as Storage;
}

describe("outbox", () => {
  it("keeps an event through a reload until it is acknowledged", () => {
    const disk = storage();
    new Outbox(new BrowserStore(() => disk), "s").add(event("a"));
    const again = new Outbox(new BrowserStore(() => disk), "s");
    again.add(event("b"));
    expect(again.pending.map((e) => e.id)).toEqual(["a", "b"]);
    expect(again.acknowledge("a")).toBe(true);
    expect(again.acknowledge("a")).toBe(false);
    expect(new Outbox(new BrowserStore(() => disk), "s").pending.map((e) => e.id)).toEqual(["b"]);
  });

  it("keeps sessions apart", () => {
    const disk = storage();
    new Outbox(new BrowserStore(() => disk), "one").add(event("a"));
    expect(new Outbox(new BrowserStore(() => disk), "two").pending).toEqual([]);
  });

  it("goes on in memory when the browser keeps nothing, and says so", () => {
    const outbox = new Outbox(new BrowserStore(() => storage(true)), "s");
    outbox.add(event("a"));
    expect(outbox.durable).toBe(false);
    expect(outbox.pending).toHaveLength(1);
  });

  it("begins empty from what it cannot read", () => {
    const disk = storage();
    disk.setItem("catcow.outbox.s", "{broken");
    expect(new Outbox(new BrowserStore(() => disk), "s").pending).toEqual([]);
    disk.setItem("catcow.outbox.s", '[1, null, {"id": "x"}]');
    expect(new Outbox(new BrowserStore(() => disk), "s").pending).toEqual([]);
  });
});
