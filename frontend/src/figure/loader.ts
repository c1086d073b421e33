/** Fetches mannequin and tracks once and shares them among figures. */
import type { Object3D } from "three";
import { GLTFLoader } from "three/addons/loaders/GLTFLoader.js";
import { readTrack, type Track, type TrackFile } from "./track";

const mannequins = new Map<string, Promise<Object3D>>();
const tracks = new Map<string, Promise<Track>>();

async function get(address: string): Promise<Response> {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new TypeError(`${address} answered ${response.status}`);
  return response;
}

async function loadMannequin(address: string): Promise<Object3D> {
  const bytes = await (await get(address)).arrayBuffer();
  return (await new GLTFLoader().parseAsync(bytes, "")).scene;
}

async function loadTrack(address: string): Promise<Track> {
  return readTrack((await (await get(address)).json()) as TrackFile);
}

/** The shared value; a failure is forgotten, so that the next figure may try again. */
function shared<T>(cache: Map<string, Promise<T>>, key: string, load: (key: string) => Promise<T>): Promise<T> {
  let value = cache.get(key);
  if (value === undefined) {
    value = load(key);
    cache.set(key, value);
    value.catch(() => cache.delete(key));
  }
  return value;
}

export function mannequinOf(address: string): Promise<Object3D> {
  return shared(mannequins, address, loadMannequin);
}

export function trackOf(address: string): Promise<Track> {
  return shared(tracks, address, loadTrack);
}
