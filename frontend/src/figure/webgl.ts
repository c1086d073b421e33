/** Whether this browser can draw in three dimensions. Asked before three.js is loaded, so that it is not in vain. */
let answer: boolean | null = null;

export function webglAvailable(): boolean {
  if (answer === null) {
    const context = document.createElement("canvas").getContext("webgl2");
    answer = context !== null;
    context?.getExtension("WEBGL_lose_context")?.loseContext();
  }
  return answer;
}
