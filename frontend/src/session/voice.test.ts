import { beforeEach, describe, expect, it, vi } from "vitest";
import { chooseVoice, lineFor, Voice, type Synth } from "./voice";

const voice = (lang: string, localService: boolean, isDefault = false): SpeechSynthesisVoice => ({
  lang,
  localService,
  default: isDefault,
  name: `${lang} ${localService ? "here" : "far"}`,
  voiceURI: lang,
});

class FakeSynth implements Synth {
  said: string[] = [];
  current: SpeechSynthesisUtterance | null = null;
  cancelled = 0;
  constructor(public voices: SpeechSynthesisVoice[]) {}
  getVoices(): SpeechSynthesisVoice[] {
    return this.voices;
  }
  speak(utterance: SpeechSynthesisUtterance): void {
    this.said.push(utterance.text);
    this.current = utterance;
  }
  cancel(): void {
    this.cancelled += 1;
  }
  resume(): void {}
  end(): void {
    this.current?.onend?.call(this.current, {} as SpeechSynthesisEvent);
  }
}

let now = 0;
let synth: FakeSynth;
const make = (language = "en"): Voice =>
  new Voice(synth, language, undefined, (text) => ({ text }) as SpeechSynthesisUtterance, () => now);

beforeEach(() => {
  now = 0;
  synth = new FakeSynth([voice("en-GB", true)]);
});

describe("the voice chosen", () => {
  it("is never a remote one", () => {
    expect(chooseVoice([voice("en-US", false, true)], "en")).toBeNull();
    expect(chooseVoice([voice("en-US", false, true), voice("en-GB", true)], "en")?.localService).toBe(true);
  });

  it("speaks the person's language or is none", () => {
    expect(chooseVoice([voice("en-US", true)], "ar")).toBeNull();
    expect(chooseVoice([voice("en-US", true), voice("ar_SA", true)], "ar")?.lang).toBe("ar_SA");
  });

  it("prefers the exact region, then the default", () => {
    const all = [voice("en-US", true), voice("en-AU", true, true), voice("en-GB", true)];
    expect(chooseVoice(all, "en-GB")?.lang).toBe("en-GB");
    expect(chooseVoice(all, "en")?.lang).toBe("en-AU");
  });
});

describe("a line", () => {
  class Theirs {}
  class Utterance {
    #voice: unknown = null;
    constructor(readonly text: string) {}
    set voice(voice: unknown) {
      if (!(voice instanceof Theirs)) throw new TypeError("Failed to convert value to 'SpeechSynthesisVoice'.");
      this.#voice = voice;
    }
    get voice(): unknown {
      return this.#voice;
    }
  }

  it("is the browser's for its own voices, and takes a voice of ours without complaint", () => {
    vi.stubGlobal("SpeechSynthesisVoice", Theirs);
    vi.stubGlobal("SpeechSynthesisUtterance", Utterance);
    const own = voice("en", true);
    expect(lineFor("x", new Theirs() as SpeechSynthesisVoice)).toBeInstanceOf(Utterance);
    expect(() => (lineFor("x", own).voice = own)).not.toThrow();
    expect(() => (new Utterance("x").voice = own)).toThrow();
    vi.unstubAllGlobals();
  });
});

describe("what is said", () => {
  it("is one line at a time, the newest waiting", () => {
    const speech = make();
    speech.say("one", false);
    speech.say("two", false);
    speech.say("three", false);
    expect(synth.said).toEqual(["one"]);
    synth.end();
    expect(synth.said).toEqual(["one", "three"]);
    synth.end();
    expect(synth.said).toHaveLength(2);
  });

  it("lets an important line cut in, and its forerunner's end changes nothing", () => {
    const speech = make();
    speech.say("one", false);
    const old = synth.current;
    speech.say("two", false);
    speech.say("stop", true);
    expect(synth.cancelled).toBe(1);
    old?.onend?.call(old, {} as SpeechSynthesisEvent);
    expect(synth.said).toEqual(["one", "stop"]);
  });

  it("drops a line whose moment has passed", () => {
    const speech = make();
    speech.say("a long one", false);
    speech.say("three", false);
    now = 4000;
    synth.end();
    expect(synth.said).toEqual(["a long one"]);
  });

  it("is nothing when switched off or without a local voice", () => {
    const speech = make();
    speech.on = false;
    speech.say("one", true);
    expect(speech.status).toBe("off");
    synth = new FakeSynth([voice("en-US", false)]);
    const none = make();
    none.say("one", true);
    expect(none.status).toBe("none");
    expect(synth.said).toEqual([]);
    expect(new Voice(null, "en").status).toBe("none");
  });
});
