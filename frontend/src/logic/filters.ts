/** What the person looks for in the library, and the same as the end of an address (`?position=supine&q=bridge`). */
import type { ExerciseCard } from "../api/types";
import { finds } from "./search";

export interface Wanted {
  q: string;
  position: string;
  region: string;
  family: string;
  level: string;
  /** A thing that is used; "mine": nothing but what the person has; "none": nothing at all. */
  equipment: string;
  /** Standing exercises only. */
  standing: boolean;
  /** Nothing on the floor: standing or sitting. */
  nofloor: boolean;
}

export const ALL: Wanted = {
  q: "",
  position: "",
  region: "",
  family: "",
  level: "",
  equipment: "",
  standing: false,
  nofloor: false,
};

export type Filter = keyof Wanted;
export const FILTERS = Object.keys(ALL) as Filter[];
/** Those that are chosen from a list. */
export const LISTS = ["position", "region", "equipment", "family", "level"] as const;
export type List = (typeof LISTS)[number];
export const SWITCHES = ["standing", "nofloor"] as const;

/** Reads the end of an address; what is not known is left alone. */
export function readWanted(query: string): Wanted {
  const given = new URLSearchParams(query);
  const text = (name: Filter): string => given.get(name) ?? "";
  return {
    q: text("q"),
    position: text("position"),
    region: text("region"),
    family: text("family"),
    level: text("level"),
    equipment: text("equipment"),
    standing: text("standing") === "1",
    nofloor: text("nofloor") === "1",
  };
}

/** The end of the address, without `?`; empty when nothing is asked for. */
export function writeWanted(wanted: Wanted): string {
  const said = new URLSearchParams();
  for (const name of active(wanted)) {
    const value = wanted[name];
    said.set(name, typeof value === "string" ? value : "1");
  }
  return said.toString();
}

/** The filters that leave something out, in their order on the page. */
export function active(wanted: Wanted): Filter[] {
  return FILTERS.filter((name) => {
    const value = wanted[name];
    return typeof value === "string" ? value.trim() !== "" : value;
  });
}

/** One exercise with everything it can be found by. */
export interface Findable {
  card: ExerciseCard;
  texts: readonly string[];
}

/** What a card offers to a list of choices. */
export function valuesOf(card: ExerciseCard, list: List): readonly string[] {
  switch (list) {
    case "equipment":
      return card.equipment.length > 0 ? card.equipment : ["none"];
    case "region":
      return card.regions;
    case "level":
      return [String(card.level)];
    default:
      return [card[list]];
  }
}

function fits(one: Findable, wanted: Wanted, name: Filter, mine: readonly string[]): boolean {
  const { card } = one;
  switch (name) {
    case "q":
      return finds(wanted.q, one.texts);
    case "standing":
      return card.position === "standing";
    case "nofloor":
      return card.position === "standing" || card.position === "sitting";
    case "equipment":
      if (wanted.equipment === "mine") return card.equipment.every((kind) => mine.includes(kind));
      return valuesOf(card, "equipment").includes(wanted.equipment);
    default:
      return valuesOf(card, name).includes(wanted[name]);
  }
}

/** The exercises that every filter lets through; `mine` are the things the person has. */
export function matching<T extends Findable>(all: readonly T[], wanted: Wanted, mine: readonly string[]): T[] {
  const names = active(wanted);
  return all.filter((one) => names.every((name) => fits(one, wanted, name, mine)));
}

/** Without this filter. */
export function without(wanted: Wanted, name: Filter): Wanted {
  return { ...wanted, [name]: ALL[name] };
}

/** For an empty result: the filters whose going would bring some back, with how many; the most helpful first. */
export function relaxations(
  all: readonly Findable[],
  wanted: Wanted,
  mine: readonly string[],
): { name: Filter; count: number }[] {
  return active(wanted)
    .map((name) => ({ name, count: matching(all, without(wanted, name), mine).length }))
    .filter((one) => one.count > 0)
    .sort((a, b) => b.count - a.count);
}
