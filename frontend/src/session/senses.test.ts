import { describe, expect, it, vi } from "vitest";
import { Clock, isoWithZone, speedFrom } from "./clock";
import { actionOf, type Press } from "./keys";
import { OneTab, type Locks } from "./onetab";
import { silentWav, Tones } from "./tones";
import { WakeLock } from "./wakelock";

describe("clock", () => {
  it("takes its place from the time that passed, at its speed", () => {
    let now = 1000;
    const clock = new Clock({ monotonic: () => now, wall: () => now }, 2);
    expect(clock.position()).toBe(0);
    clock.start();
    now += 1500;
    expect(clock.position()).toBe(3);
    clock.pause();
    now += 9999;
    expect(clock.position()).toBe(3);
    clock.start();
    clock.seek(10);
    now += 500;
    expect(clock.position()).toBe(11);
  });

  it("reads its speed from the address on either side of the #", () => {
    expect(speedFrom("http://x/?speed=30#/session/1")).toBe(30);
    expect(speedFrom("http://x/#/session/1?speed=5")).toBe(5);
    expect(speedFrom("http://x/")).toBe(1);
    expect(speedFrom("http://x/?speed=0")).toBe(1);
    expect(speedFrom("http://x/?speed=9999")).toBe(200);
  });

  it("writes an instant that reads back as the same one", () => {
    const date = new Date("2026-11-23T23:30:00.120Z");
    expect(new Date(isoWithZone(date)).getTime()).toBe(date.getTime());
  });
});

describe("keys", () => {
  const inside = (selector: string): EventTarget =>
    ({ closest: (wanted: string) => (wanted.split(", ").includes(selector) ? {} : null) }) as unknown as EventTarget;
  const press = (key: string, part: Partial<Press> = {}): Press => ({
    key,
    code: "",
    repeat: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    target: null,
    ...part,
  });

  it("has one key for everything", () => {
    const keys = [" ", "r", "S", "h", "e", "ArrowLeft", "ArrowRight", "?"];
    expect(keys.map((key) => actionOf(press(key), false, true))).toEqual(
      ["toggle", "repeat", "skip", "hurts", "easy", "previous", "next", "help"],
    );
  });

  it("turns the arrows round with the reading direction", () => {
    expect(actionOf(press("ArrowLeft"), true, true)).toBe("next");
  });

  it("finds the letters by place on an Arabic keyboard", () => {
    expect(actionOf(press("ا", { code: "KeyH" }), true, true)).toBe("hurts");
    expect(actionOf(press("h", { code: "KeyJ" }), false, true)).toBe("hurts");
    expect(actionOf(press("j", { code: "KeyH" }), false, true)).toBeNull();
  });

  it("keeps out of the way of fields, buttons, held keys and shortcuts", () => {
    expect(actionOf(press("h", { target: inside("input") }), false, true)).toBeNull();
    expect(actionOf(press(" ", { target: inside("button") }), false, true)).toBeNull();
    expect(actionOf(press("h", { target: inside("button") }), false, true)).toBe("hurts");
    expect(actionOf(press("s", { ctrlKey: true }), false, true)).toBeNull();
    expect(actionOf(press(" ", { repeat: true }), false, true)).toBeNull();
  });

  it("can do without the single letters", () => {
    expect(actionOf(press("h"), false, false)).toBeNull();
    expect(actionOf(press(" "), false, false)).toBe("toggle");
  });
});

describe("tones", () => {
  it("make nothing before a press, and go on without a sound device", () => {
    const make = vi.fn(() => {
      throw new DOMException("no device", "NotSupportedError");
    });
    const tones = new Tones(make);
    tones.play("start");
    expect(make).not.toHaveBeenCalled();
    expect(tones.status).toBe("waiting");
    tones.unlock();
    expect(tones.status).toBe("none");
    tones.play("start");
    expect(new Tones(null).status).toBe("none");
  });

  it("make a silence that is a valid WAV file of more than five seconds", () => {
    const wav = silentWav();
    const view = new DataView(wav.buffer);
    expect(String.fromCharCode(...wav.slice(0, 4), ...wav.slice(8, 12))).toBe("RIFFWAVE");
    expect(view.getUint32(4, true)).toBe(wav.length - 8);
    expect(view.getUint32(40, true) / view.getUint32(28, true)).toBeGreaterThan(5);
    expect(wav.slice(44).every((sample) => sample === 128)).toBe(true);
  });
});

describe("wake lock", () => {
  const page = (): {
    visibilityState: DocumentVisibilityState;
    listeners: (() => void)[];
    addEventListener: (kind: string, listener: () => void) => void;
    removeEventListener: () => void;
  } => ({
    visibilityState: "visible",
    listeners: [],
    addEventListener(_kind: string, listener: () => void) {
      this.listeners.push(listener);
    },
    removeEventListener() {},
  });

  it("is taken again when the page comes back, until it is let go", async () => {
    const document = page();
    let dropped: () => void = () => {};
    const release = vi.fn(() => Promise.resolve());
    const request = vi.fn(() =>
      Promise.resolve({ release, addEventListener: (_: "release", then: () => void) => (dropped = then) }),
    );
    const lock = new WakeLock({ request }, document as unknown as Document);
    await lock.keep(true);
    expect(request).toHaveBeenCalledTimes(1);
    document.visibilityState = "hidden";
    dropped();
    document.listeners.forEach((listener) => listener());
    expect(request).toHaveBeenCalledTimes(1);
    document.visibilityState = "visible";
    document.listeners.forEach((listener) => listener());
    await Promise.resolve();
    expect(request).toHaveBeenCalledTimes(2);
    await lock.keep(false);
    expect(release).toHaveBeenCalledTimes(1);
    document.listeners.forEach((listener) => listener());
    expect(request).toHaveBeenCalledTimes(2);
  });

  it("says so when the browser has none or refuses", async () => {
    expect(new WakeLock(null, page() as unknown as Document).available).toBe(false);
    const changed = vi.fn();
    const refuse = { request: () => Promise.reject(new DOMException("no", "NotAllowedError")) };
    const lock = new WakeLock(refuse, page() as unknown as Document, changed);
    await lock.keep(true);
    expect(lock.available).toBe(false);
    expect(changed).toHaveBeenCalledTimes(1);
  });
});

describe("one tab", () => {
  /** Web Locks with one name, as the specification has them. */
  function locks(): Locks {
    let thief: (() => void) | null = null;
    let held = false;
    return {
      async request(_name, options, then) {
        if (options.ifAvailable === true && held) return then(null);
        thief?.();
        held = true;
        const stolen = new Promise<never>((_, reject) => {
          thief = () => reject(new DOMException("stolen", "AbortError"));
        });
        await Promise.race([then({}), stolen]);
        held = false;
        thief = null;
        return undefined;
      },
    };
  }

  it("holds the session, refuses a second tab, and hears when it is taken over", async () => {
    const shared = locks();
    const lost = vi.fn();
    const first = new OneTab(shared, "s", lost);
    const second = new OneTab(shared, "s", () => {});
    expect(await first.take()).toBe(true);
    expect(await second.take()).toBe(false);
    expect(lost).not.toHaveBeenCalled();
    expect(await second.take(true)).toBe(true);
    await vi.waitFor(() => expect(lost).toHaveBeenCalledTimes(1));
  });

  it("lets the next one in after it gave the session up", async () => {
    const shared = locks();
    const first = new OneTab(shared, "s", () => {});
    await first.take();
    first.give();
    await new Promise((done) => setTimeout(done, 0));
    expect(await new OneTab(shared, "s", () => {}).take()).toBe(true);
  });
});
