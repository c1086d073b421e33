/** Events on their way to the diary. Each is kept on this machine until the server says that it is on the disk;
 * sending one twice changes nothing, because it keeps its id. */
import type { SessionEvent } from "../api/types";
import { readJson, type Store } from "./storage";

export class Outbox {
  private events: SessionEvent[];
  private readonly key: string;
  /** False once an event could only be kept in memory, so that a reload before the server answers loses it. */
  durable = true;

  constructor(
    private readonly store: Store,
    private readonly session: string,
  ) {
    this.key = `catcow.outbox.${session}`;
    const kept = readJson(store, this.key);
    this.events = Array.isArray(kept) ? kept.filter(isEvent) : [];
  }

  get pending(): readonly SessionEvent[] {
    return this.events;
  }

  add(event: SessionEvent): void {
    this.events.push(event);
    this.write();
  }

  /** Forgets an event that is on the disk; false when it was not waiting. */
  acknowledge(id: string): boolean {
    const before = this.events.length;
    this.events = this.events.filter((event) => event.id !== id);
    if (this.events.length === before) return false;
    this.write();
    return true;
  }

  /** Takes an event out that the server will never save, but keeps it on this machine for whoever looks for it. */
  setAside(id: string): void {
    const event = this.events.find((one) => one.id === id);
    if (event === undefined) return;
    const key = `catcow.refused.${this.session}`;
    const before = readJson(this.store, key);
    this.store.set(key, JSON.stringify([...(Array.isArray(before) ? (before as unknown[]) : []), event]));
    this.acknowledge(id);
  }

  private write(): void {
    if (this.events.length === 0) this.store.remove(this.key);
    else this.durable = this.store.set(this.key, JSON.stringify(this.events)) && this.durable;
  }
}

function isEvent(value: unknown): value is SessionEvent {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as { id?: unknown }).id === "string" &&
    typeof (value as { kind?: unknown }).kind === "string"
  );
}
