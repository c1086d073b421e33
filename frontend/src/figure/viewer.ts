/** A living figure in a canvas: time, turning and drawing only when something changed. Loaded lazily, with three.js. */
import { mannequinOf, trackOf } from "./loader";
import { turned, type Orbit } from "./orbit";
import { FigureScene, type Cost } from "./scene";
import { arrivalOf, beginningOf, momentAt, momentInto, swell, type Moment } from "./timeline";
import { mirrored, type Track } from "./track";

/** Where a session's clock has the figure: so far (0 to 1) into a phase. */
export interface Drive {
  phase: string;
  share: number;
}

export interface ViewerOptions {
  track: string;
  mannequin: string;
  /** Which side works; null as authored. */
  side: "left" | "right" | null;
  dark: boolean;
  playing: boolean;
  /** Seconds that a prescribed hold lasts here; null where the exercise prescribes none. */
  hold: number | null;
  /** Whether a held posture breathes. */
  breathes: boolean;
  /** Told when the phase shown changes. */
  onPhase: (id: string) => void;
  /** Told the whole seconds left of a hold, and null when none lasts. */
  onHold: (left: number | null) => void;
  onLost: () => void;
}

export class Viewer {
  readonly phases: Track["phases"];
  readonly authored: Track;
  private orbit: Orbit;
  private track: Track;
  private seconds: number;
  /** The phase stepped to, until the figure plays again. */
  private standing: number | null = null;
  private frame = -1;
  private held = 0;
  private size = 1;
  private chest = "";
  private left: number | null = null;
  private phase = "";
  private before: number | null = null;
  private handle = 0;
  private dirty = true;
  private seen = true;
  private drive: (() => Drive | null) | null = null;
  private readonly watchers: (() => void)[] = [];
  private times: number[] = [];
  speed = 1;

  static async open(canvas: HTMLCanvasElement, options: ViewerOptions): Promise<Viewer> {
    const [body, track] = await Promise.all([mannequinOf(options.mannequin), trackOf(options.track)]);
    return new Viewer(canvas, new FigureScene(canvas, body, track), track, options);
  }

  private constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly scene: FigureScene,
    track: Track,
    private readonly options: ViewerOptions,
  ) {
    this.authored = track;
    this.track = track;
    this.phases = track.phases;
    this.seconds = beginningOf(track.phases);
    this.playing = options.playing;
    this.standing = options.playing ? null : 0;
    this.orbit = this.home();
    this.scene.theme(options.dark);
    if (options.side !== null) this.side = options.side;
    const size = new ResizeObserver(() => this.resize());
    size.observe(canvas);
    const sight = new IntersectionObserver((entries) => {
      this.seen = entries.some((entry) => entry.isIntersecting);
      this.wake();
    });
    sight.observe(canvas);
    const visible = (): void => this.wake();
    document.addEventListener("visibilitychange", visible);
    const lost = (event: Event): void => {
      event.preventDefault();
      options.onLost();
    };
    canvas.addEventListener("webglcontextlost", lost);
    this.watchers.push(
      () => size.disconnect(),
      () => sight.disconnect(),
      () => document.removeEventListener("visibilitychange", visible),
      () => canvas.removeEventListener("webglcontextlost", lost),
    );
    this.resize();
  }

  playing: boolean;

  play(on: boolean): void {
    this.playing = on;
    this.standing = null;
    this.wake();
  }

  /** Follows the session's clock instead of its own. */
  follow(drive: (() => Drive | null) | null): void {
    this.drive = drive;
    this.wake();
  }

  /** Moves on to a phase and stands there. */
  step(id: string): void {
    const index = this.phases.findIndex((phase) => phase.id === id);
    if (index < 0) return;
    this.seconds = arrivalOf(this.phases, index, this.options.hold);
    this.standing = index;
    this.playing = false;
    this.dirty = true;
    this.wake();
  }

  set dark(dark: boolean) {
    this.scene.theme(dark);
    this.options.dark = dark;
    this.redraw();
  }

  get side(): "left" | "right" | null {
    return this.track.side;
  }

  /** Shows the movement with this side working; a movement without sides stays as it is. */
  set side(side: "left" | "right" | null) {
    if (side === null || this.authored.side === null || side === this.track.side) return;
    const turnedBy = this.orbit.azimuth - this.home().azimuth;
    const raisedBy = this.orbit.elevation - this.home().elevation;
    this.track = side === this.authored.side ? this.authored : mirrored(this.authored);
    this.scene.use(this.track);
    this.scene.theme(this.options.dark);
    this.orbit = { ...turned(this.home(), -turnedBy, raisedBy), zoom: this.orbit.zoom };
    this.frame = -1;
    this.redraw();
  }

  /** Turns or zooms the view. */
  turn(change: (orbit: Orbit) => Orbit): void {
    this.orbit = change(this.orbit);
    this.redraw();
  }

  reset(): void {
    this.turn(() => this.home());
  }

  dispose(): void {
    cancelAnimationFrame(this.handle);
    this.handle = -1;
    for (const stop of this.watchers) stop();
    this.scene.dispose();
  }

  private home(): Orbit {
    const { azimuth_deg, elevation_deg } = this.track.view;
    return { azimuth: azimuth_deg, elevation: elevation_deg, zoom: 1 };
  }

  private resize(): void {
    const { clientWidth, clientHeight } = this.canvas;
    if (clientWidth === 0 || clientHeight === 0) return;
    this.scene.resize(clientWidth, clientHeight, window.devicePixelRatio);
    this.redraw();
  }

  private redraw(): void {
    this.dirty = true;
    this.wake();
  }

  private get active(): boolean {
    return this.seen && document.visibilityState === "visible";
  }

  /** Sees to it that a frame comes, if there is anybody to see it. */
  private wake(): void {
    if (this.handle !== 0 || !this.active) return;
    this.before = null;
    this.handle = requestAnimationFrame((now) => this.draw(now));
  }

  private draw(now: number): void {
    this.handle = 0;
    const began = performance.now();
    const passed = this.before === null ? 0 : Math.min(now - this.before, 250) / 1000;
    this.before = now;
    const moment = this.moment(passed);
    this.tellHold(moment);
    this.breathe(moment, passed);
    if (moment !== null && moment.frame !== this.frame) {
      this.frame = moment.frame;
      this.scene.pose(moment.frame);
      this.dirty = true;
      const id = this.phases[moment.phase]?.id ?? "";
      if (id !== this.phase) {
        this.phase = id;
        this.options.onPhase(id);
      }
    }
    if (this.dirty) {
      this.dirty = false;
      this.scene.look(this.orbit);
      this.measure(this.scene.render(), performance.now() - began);
    }
    if (this.handle === 0 && this.active && (this.playing || this.drive !== null)) {
      this.handle = requestAnimationFrame((next) => this.draw(next));
    }
  }

  private tellHold(moment: Moment | null): void {
    const left = moment?.left === undefined || this.standing !== null ? null : Math.ceil(moment.left);
    if (left === this.left) return;
    this.left = left;
    this.options.onHold(left);
  }

  /** A held posture breathes, from the moment it is reached until it is left; it never jumps. */
  private breathe(moment: Moment | null, passed: number): void {
    const phase = moment === null ? undefined : this.phases[moment.phase];
    const holding = phase !== undefined && moment?.frame === phase.last && this.standing === null;
    const breath = phase?.breath ?? null;
    this.held = holding ? this.held + passed : 0;
    const wanted = this.options.breathes && holding && breath !== null ? swell(breath, this.held) : 1;
    const size = this.size + (wanted - this.size) * Math.min(1, passed * 8);
    if (Math.abs(size - this.size) < 1e-5) return;
    this.size = size;
    if (breath !== null) this.chest = breath.segment;
    this.scene.breathe(this.chest, size);
    this.dirty = true;
  }

  private moment(passed: number): Moment | null {
    if (this.drive !== null) {
      const drive = this.drive();
      if (drive !== null) return momentInto(this.phases, drive.phase, drive.share);
    }
    const standing = this.standing === null ? undefined : this.phases[this.standing];
    if (standing !== undefined) return { phase: this.standing ?? 0, frame: standing.last };
    if (this.playing) this.seconds += passed * this.speed;
    return momentAt(this.phases, this.seconds, this.options.hold);
  }

  /** Leaves the cost of drawing on the canvas, where tests and curious people find it. */
  private measure(cost: Cost, ms: number): void {
    this.times.push(ms);
    const { dataset } = this.canvas;
    if (dataset.frames !== undefined && this.times.length < 30) return;
    const sorted = [...this.times].sort((a, b) => a - b);
    this.times = [];
    dataset.frames = String(Number(dataset.frames ?? "0") + sorted.length);
    dataset.calls = String(cost.calls);
    dataset.triangles = String(cost.triangles);
    dataset.cpuMs = (sorted[Math.floor(sorted.length / 2)] ?? 0).toFixed(2);
  }
}

