import { describe, expect, it } from "vitest";
import { MachineSynth, type Player } from "./machineVoice";
import { Voice, type Synth } from "./voice";

class FakePlayer implements Player {
  src = "";
  onended: (() => void) | null = null;
  onerror: (() => void) | null = null;
  paused = false;
  fails = false;
  play(): Promise<void> {
    return this.fails ? Promise.reject(new Error("no sound")) : Promise.resolve();
  }
  pause(): void {
    this.paused = true;
  }
}

const browserWith = (...voices: Partial<SpeechSynthesisVoice>[]): Synth & { said: string[] } => ({
  said: [],
  getVoices: () => voices as SpeechSynthesisVoice[],
  speak(line) {
    this.said.push(line.text);
  },
  cancel() {},
  resume() {},
});

function room(browser: Synth | null, language = "en"): { voice: Voice; synth: MachineSynth; players: FakePlayer[] } {
  const players: FakePlayer[] = [];
  const synth = new MachineSynth(browser, () => {
    const player = new FakePlayer();
    players.push(player);
    return player;
  });
  const voice = new Voice(synth, language, undefined, (text) => ({ text }) as SpeechSynthesisUtterance, () => 0);
  return { voice, synth, players };
}

describe("a browser without a voice of this machine", () => {
  it("speaks through the local server once that says it can", async () => {
    const { voice, synth, players } = room(browserWith({ lang: "en-US", localService: false }));
    expect(voice.status).toBe("none");
    await synth.discover(() => Promise.resolve(["en", "ar"]));
    expect(voice.status).toBe("ready");
    voice.say("Breathe out & rest", false);
    expect(players[0]?.src).toBe("/api/speech/en?text=Breathe%20out%20%26%20rest");
  });

  it("says the waiting line when the first has ended, and an important one at once", async () => {
    const { voice, synth, players } = room(null);
    await synth.discover(() => Promise.resolve(["en"]));
    voice.say("one", false);
    voice.say("two", false);
    players[0]?.onended?.();
    expect(players[1]?.src).toContain("two");
    voice.say("stop", true);
    expect(players[1]?.paused).toBe(true);
    expect(players[2]?.src).toContain("stop");
  });

  it("goes on when a line cannot be played", async () => {
    const { voice, synth, players } = room(null);
    await synth.discover(() => Promise.resolve(["en"]));
    voice.say("one", false);
    voice.say("two", false);
    players[0]?.onerror?.();
    expect(players[1]?.src).toContain("two");
  });

  it("stays without a voice when the server has none or does not answer", async () => {
    const { voice, synth } = room(null, "ar");
    await synth.discover(() => Promise.resolve(["en"]));
    expect(voice.status).toBe("none");
    await synth.discover(() => Promise.reject(new Error("gone")));
    expect(voice.status).toBe("none");
  });
});

it("leaves the word to a voice of the browser where there is one", async () => {
  const browser = browserWith({ lang: "en-GB", localService: true, voiceURI: "b" });
  const { voice, synth, players } = room(browser);
  await synth.discover(() => Promise.resolve(["en"]));
  voice.say("hello", false);
  expect(browser.said).toEqual(["hello"]);
  expect(players).toHaveLength(0);
});
