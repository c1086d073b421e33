/** Colours of the moving figure, light and dark, those of the drawn stills (figure/style.py). */

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
  foam: string;
  rubber: string;
  hair_grey: string;
  /** Darkness of the shadow on the ground, 0 to 1. */
  shadow: number;
  sky: string;
  floor: string;
  key: number;
  ambient: number;
}

export const LIGHT: Palette = {
  skin: "#e8bd9c",
  shirt: "#2f8a97",
  trousers: "#3b4a66",
  hair: "#46332a",
  face: "#3a2a25",
  lips: "#c07f6c",
  mat: "#c3dcd3",
  wall: "#e4dccd",
  band: "#8a4fa6",
  pillow: "#f4f1ea",
  wood: "#cfa97f",
  foam: "#7f93a8",
  rubber: "#c9583f",
  hair_grey: "#b9b6b0",
  shadow: 0.22,
  sky: "#ffffff",
  floor: "#cfc4b4",
  key: 2.0,
  ambient: 1.9,
};

export const DARK: Palette = {
  skin: "#dcae8d",
  shirt: "#e2a24c",
  trousers: "#6a80a8",
  hair: "#5b463b",
  face: "#2a1d19",
  lips: "#b4705e",
  mat: "#33494e",
  wall: "#353c45",
  band: "#c893e2",
  pillow: "#5a6672",
  wood: "#8d6f52",
  foam: "#8598ac",
  rubber: "#d97a5c",
  hair_grey: "#c9c6c0",
  shadow: 0.5,
  sky: "#f4f1ea",
  floor: "#55524d",
  key: 1.8,
  ambient: 1.5,
};

const PROP_COLOURS: Record<string, keyof Palette> = {
  mat: "mat",
  wall: "wall",
  band: "band",
  strap: "band",
  pillow: "pillow",
  cushion: "pillow",
  bolster: "pillow",
  roller: "foam",
  ball: "rubber",
  knee_pad: "pillow",
};

/** Colour of a prop of some kind; things nobody named are wooden. */
export function propColour(palette: Palette, kind: string): string {
  return String(palette[PROP_COLOURS[kind] ?? "wood"]);
}

/** Colour of a material of the mannequin. */
export function materialColour(palette: Palette, name: string): string {
  const known = name as "skin" | "shirt" | "trousers" | "hair" | "hair_grey" | "face" | "lips";
  return palette[known] ?? palette.skin;
}
