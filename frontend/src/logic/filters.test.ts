import { describe, expect, it } from "vitest";
import type { ExerciseCard } from "../api/types";
import { ALL, matching, readWanted, relaxations, without, writeWanted, type Findable } from "./filters";

function made(id: string, part: Partial<ExerciseCard> = {}): Findable {
  const card = { id, name: id, position: "supine", level: 1, family: "mobility", regions: [], equipment: [], ...part };
  return { card: card as unknown as ExerciseCard, texts: [id] };
}

const library = [
  made("bridge", { regions: ["buttocks", "low_back"], equipment: [] }),
  made("band row", { position: "standing", equipment: ["band"], regions: ["upper_back"], family: "strengthening", level: 2 }),
  made("seated bend", { position: "sitting", equipment: ["chair"], regions: ["low_back"] }),
  made("wall slide", { position: "standing", equipment: ["wall"], regions: ["upper_back", "shoulders"] }),
];
const found = (query: string, mine: string[] = ["wall"]): string[] =>
  matching(library, readWanted(query), mine).map((one) => one.card.id);

describe("filters", () => {
  it("stand in the address and come back from it", () => {
    const wanted = { ...ALL, q: "القطة & cat", position: "supine", nofloor: true };
    expect(readWanted(writeWanted(wanted))).toEqual(wanted);
    expect(writeWanted(ALL)).toBe("");
    expect(readWanted("position=supine&unheard=of")).toEqual({ ...ALL, position: "supine" });
  });

  it("each leave out what does not fit", () => {
    expect(found("position=standing")).toEqual(["band row", "wall slide"]);
    expect(found("region=low_back")).toEqual(["bridge", "seated bend"]);
    expect(found("family=strengthening")).toEqual(["band row"]);
    expect(found("level=2")).toEqual(["band row"]);
    expect(found("standing=1")).toEqual(["band row", "wall slide"]);
    expect(found("nofloor=1")).toEqual(["band row", "seated bend", "wall slide"]);
    expect(found("q=band")).toEqual(["band row"]);
  });

  it("know what somebody has", () => {
    expect(found("equipment=mine")).toEqual(["bridge", "wall slide"]);
    expect(found("equipment=mine", ["wall", "band", "chair"])).toHaveLength(4);
    expect(found("equipment=none")).toEqual(["bridge"]);
    expect(found("equipment=band")).toEqual(["band row"]);
  });

  it("work together", () => {
    expect(found("nofloor=1&region=upper_back&equipment=mine")).toEqual(["wall slide"]);
    expect(found("position=supine&standing=1")).toEqual([]);
  });

  it("say what to relax when nothing is left", () => {
    const wanted = readWanted("region=low_back&standing=1&level=1");
    expect(relaxations(library, wanted, [])).toEqual([
      { name: "standing", count: 2 },
      { name: "region", count: 1 },
    ]);
    expect(without(wanted, "standing")).toEqual(readWanted("region=low_back&level=1"));
  });
});
