/** Colours of the moving figure, light and dark, as close as may be to those of the drawn stills. */

export interface Palette {
  skin: string;
  shirt: string;
  trousers: string;
  hair: string;
  face: string;
  lips: string;
  mat: string;
  wall: string;
  band: string;
  pillow: string;
  wood: string;
  /** Darkness of the shadow on the ground, 0 to 1. */
  shadow: number;
  sky: string;
  floor: string;
  key: number;
  ambient: number;
}

export const LIGHT: Palette = {
  skin: "#dca98a",
  shirt: "#2f8f9d",
  trousers: "#3a4a6b",
  hair: "#3a2a22",
  face: "#33231c",
  lips: "#a65f52",
  mat: "#b9d2c4",
  wall: "#ddd4c4",
  band: "#d4692b",
  pillow: "#f5efe2",
  wood: "#c8a27a",
  shadow: 0.26,
  sky: "#ffffff",
  floor: "#d8cdbd",
  key: 2.1,
  ambient: 1.75,
};

export const DARK: Palette = {
  skin: "#d59f80",
  shirt: "#4fb3bd",
  trousers: "#7488b5",
  hair: "#6b5144",
  face: "#2b1d17",
  lips: "#a35a4e",
  mat: "#3f5a4f",
  wall: "#3f4247",
  band: "#f08c4a",
  pillow: "#cfc7b6",
  wood: "#8d6f52",
  shadow: 0.5,
  sky: "#f4f1ea",
  floor: "#4a4742",
  key: 1.9,
  ambient: 1.35,
};

const PROP_COLOURS: Record<string, keyof Palette> = {
  mat: "mat",
  wall: "wall",
  band: "band",
  strap: "band",
  pillow: "pillow",
  cushion: "pillow",
  bolster: "pillow",
};

/** Colour of a prop of some kind; things nobody named are wooden. */
export function propColour(palette: Palette, kind: string): string {
  return String(palette[PROP_COLOURS[kind] ?? "wood"]);
}

/** Colour of a material of the mannequin. */
export function materialColour(palette: Palette, name: string): string {
  const known = name as "skin" | "shirt" | "trousers" | "hair" | "face" | "lips";
  return palette[known] ?? palette.skin;
}
