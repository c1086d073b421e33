/** The browser's side of the camera: the stream, its pictures, the worker. */
import type { Film, WorkerLike } from "./eye";

/** Small is fast, and the networks look at 256 pixels anyway. Wide, and not cut to size by the browser: a camera near
 * a mat must see the whole of it. */
const WISH: MediaStreamConstraints = {
  audio: false,
  video: {
    width: { ideal: 640 },
    height: { ideal: 360 },
    frameRate: { ideal: 30 },
    facingMode: { ideal: "user" },
    resizeMode: { ideal: "none" },
  } as MediaTrackConstraints,
};

interface Frames {
  requestVideoFrameCallback?(then: () => void): number;
  cancelVideoFrameCallback?(handle: number): void;
}

export async function browserFilm(): Promise<Film> {
  const devices = (navigator as { mediaDevices?: MediaDevices }).mediaDevices;
  if (devices === undefined) throw new DOMException("no camera here", "NotFoundError");
  const stream = await devices.getUserMedia(WISH);
  const video = document.createElement("video");
  video.muted = true;
  video.playsInline = true;
  video.srcObject = stream;
  await video.play();
  return {
    stream,
    pictures: (each) => eachPicture(video, each),
    grab: () => ("VideoFrame" in window ? Promise.resolve(new VideoFrame(video)) : createImageBitmap(video)),
    close: () => {
      for (const track of stream.getTracks()) track.stop();
      video.srcObject = null;
    },
  };
}

function eachPicture(video: HTMLVideoElement & Frames, each: () => void): () => void {
  if (video.requestVideoFrameCallback === undefined) {
    const timer = setInterval(each, 33);
    return () => clearInterval(timer);
  }
  let handle = 0;
  const again = (): void => {
    handle = video.requestVideoFrameCallback?.(again) ?? 0;
    each();
  };
  handle = video.requestVideoFrameCallback(again);
  return () => video.cancelVideoFrameCallback?.(handle);
}

export function browserWorker(): WorkerLike {
  return new Worker(new URL("./worker.ts", import.meta.url), { name: "camera" }) as unknown as WorkerLike;
}
