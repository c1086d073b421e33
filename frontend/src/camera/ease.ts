/** How much the moving figure gives way to the camera. Where there is no graphics card the same processors draw the
 * figure and look for the person; looking comes first. */

/** Pictures a second that leave enough for a figure that moves smoothly. */
const ENOUGH = 15;
/** Looked at again after so long: about as long as the rate is averaged over (ms). */
const AGAIN_MS = 5000;

/** 0: moves smoothly; 1: in few steps; 2: shows the postures only. */
export type EaseLevel = 0 | 1 | 2;

export class Ease {
  level: EaseLevel = 0;
  private changedAt = -Infinity;

  /** `rate`: pictures looked at a second, null while unknown. What has given way stays so in this session: to and
   * fro would be worse. */
  look(rate: number | null, now: number): EaseLevel {
    if (rate === null || rate >= ENOUGH || this.level === 2 || now - this.changedAt < AGAIN_MS) return this.level;
    this.level = this.level === 0 ? 1 : 2;
    this.changedAt = now;
    return this.level;
  }
}
