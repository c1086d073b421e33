import { beforeEach, describe, expect, it } from "vitest";
import { Eye, type Film, SLOW_RATE, type WorkerLike } from "./eye";
import type { FromWorker, Sight, ToWorker } from "./messages";

class FakeWorker implements WorkerLike {
  sent: ToWorker[] = [];
  ended = false;
  onmessage: ((event: { data: FromWorker }) => void) | null = null;
  onerror: ((event: { message?: string }) => void) | null = null;
  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.ended = true;
  }
  say(data: FromWorker): void {
    this.onmessage?.({ data });
  }
  get pictures(): ToWorker[] {
    return this.sent.filter((message) => message.kind === "picture");
  }
}

const sight = (at_ms: number): Sight => ({
  kind: "sight", at_ms, width: 640, height: 360, landmarks: null, people: null, brightness: null, took_ms: 1,
}); // prettier-ignore

let now: number;
let worker: FakeWorker;
let seen: Sight[];
let closed: number;
let picture: () => void;
let track: EventTarget;
let eye: Eye;
let film: () => Promise<Film>;

beforeEach(() => {
  now = 1000;
  seen = [];
  closed = 0;
  worker = new FakeWorker();
  track = new EventTarget();
  film = () =>
    Promise.resolve({
      stream: { getVideoTracks: () => [track] } as unknown as MediaStream,
      pictures: (each) => {
        picture = each;
        return () => {};
      },
      grab: () => Promise.resolve({ close: () => (closed += 1) } as unknown as ImageBitmap),
      close: () => (closed += 100),
    });
  eye = new Eye({
    film: () => film(),
    worker: () => worker,
    now: () => now,
    seen: (one) => seen.push(one),
    changed: () => {},
  });
});

const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 0));

async function opened(): Promise<void> {
  await eye.open("full");
  worker.say({ kind: "ready" });
}

describe("opening", () => {
  it("is open once camera and estimator are", async () => {
    const opening = eye.open("lite");
    expect(eye.state).toBe("opening");
    await opening;
    expect(worker.sent).toEqual([{ kind: "start", model: "lite" }]);
    expect(eye.state).toBe("opening");
    worker.say({ kind: "ready" });
    expect(eye.state).toBe("open");
  });

  it.each([
    ["NotAllowedError", "denied"],
    ["NotFoundError", "missing"],
    ["NotReadableError", "missing"],
    ["TypeError", "unable"],
  ])("says what stands in the way: %s", async (name, state) => {
    film = () => Promise.reject(Object.assign(new Error(), { name }));
    await eye.open("full");
    expect(eye.state).toBe(state);
    expect(eye.stream).toBeNull();
  });

  it("lets the camera go when it was closed meanwhile", async () => {
    const opening = eye.open("full");
    eye.close();
    await opening;
    expect(closed).toBe(100);
    expect(eye.state).toBe("closed");
    expect(worker.sent).toEqual([]);
  });

  it("gives up where the estimator cannot run, and turns the camera off", async () => {
    await eye.open("full");
    worker.say({ kind: "failed", reason: "no WebAssembly" });
    expect(eye.state).toBe("unable");
    expect(closed).toBe(100);
    expect(worker.ended).toBe(true);
  });
});

it("is closed once, however often it is closed", async () => {
  let told = 0;
  eye = new Eye({ film: () => film(), worker: () => worker, now: () => now, seen: () => {}, changed: () => (told += 1) });
  eye.close();
  expect(told).toBe(0);
  await opened();
  told = 0;
  eye.close();
  eye.close();
  expect(told).toBe(1);
});

it("looks at nothing while it need not", async () => {
  await opened();
  eye.look(false);
  picture();
  await settle();
  expect(worker.pictures).toHaveLength(0);
  eye.look(true);
  picture();
  await settle();
  expect(worker.pictures).toHaveLength(1);
});

describe("looking", () => {
  it("hands over one picture at a time, and the newest as soon as the worker is free", async () => {
    await opened();
    picture();
    await settle();
    expect(worker.pictures).toHaveLength(1);
    picture();
    picture();
    await settle();
    expect(worker.pictures).toHaveLength(1);
    worker.say(sight(1));
    await settle();
    expect(worker.pictures).toHaveLength(2);
    worker.say(sight(2));
    await settle();
    expect(worker.pictures).toHaveLength(2);
    expect(seen).toHaveLength(2);
  });

  it("gives times that always grow", async () => {
    await opened();
    for (let i = 0; i < 4; i++) {
      picture();
      await settle();
      if (i === 1) now -= 50;
      worker.say(sight(i));
    }
    const times = worker.pictures.map((one) => (one as { at_ms: number }).at_ms);
    expect(times.every((time, i) => i === 0 || time > (times[i - 1] as number))).toBe(true);
  });

  it("closes a picture that comes too late", async () => {
    await opened();
    picture();
    eye.close();
    await settle();
    expect(closed).toBe(101);
    expect(worker.pictures).toHaveLength(0);
  });

  it("hears nothing of what was before it was closed", async () => {
    await opened();
    eye.close();
    worker.say(sight(1));
    expect(seen).toEqual([]);
  });

  it("notices an unplugged camera and a silent worker", async () => {
    await opened();
    track.dispatchEvent(new Event("ended"));
    expect(eye.state).toBe("lost");
    await opened();
    picture();
    await settle();
    now += 9000;
    eye.check();
    expect(eye.state).toBe("unable");
  });

  it.each([
    [100, 10, false],
    [200, 5, true],
  ])("a picture each %i ms is %i a second", async (every, rate, slow) => {
    await opened();
    expect(eye.slow).toBe(false);
    for (let i = 0; i < 60; i++) {
      picture();
      await settle();
      now += every;
      worker.say(sight(now));
    }
    expect(eye.rate).toBeCloseTo(rate, 1);
    expect(eye.slow).toBe(slow);
    expect(SLOW_RATE).toBe(8);
  });
});
