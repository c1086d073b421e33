/** The drawn figure: one mannequin on a soft-shadowed ground, posed from a track. It decides nothing about time. */
import {
  Color,
  DirectionalLight,
  HemisphereLight,
  Mesh,
  MeshStandardMaterial,
  PCFShadowMap,
  PerspectiveCamera,
  PlaneGeometry,
  Scene,
  ShadowMaterial,
  SkinnedMesh,
  SRGBColorSpace,
  Vector3,
  WebGLRenderer,
  type Object3D,
} from "three";
import { clone } from "three/addons/utils/SkeletonUtils.js";
import { direction, fitDistance, type Orbit } from "./orbit";
import { DARK, LIGHT, materialColour } from "./palette";
import { Props } from "./props";
import { poseAt, TrackUnreadable, type Track, type Triple } from "./track";

/** As the stills: nearly no perspective, so that limbs keep their proportions. */
const FIELD_OF_VIEW_DEG = 20;
const FLESH_M = 0.04;
const SHADOW_PIXELS = 1024;
const MAX_PIXEL_RATIO = 2;
const HSL = { h: 0, s: 0, l: 0 };

export interface Cost {
  calls: number;
  triangles: number;
}

export class FigureScene {
  private readonly renderer: WebGLRenderer;
  private readonly scene = new Scene();
  private readonly camera = new PerspectiveCamera(FIELD_OF_VIEW_DEG, 1, 0.2, 40);
  private readonly sky = new HemisphereLight();
  private readonly sun = new DirectionalLight();
  private readonly ground = new Mesh(new PlaneGeometry(12, 12), new ShadowMaterial());
  private readonly body: Object3D;
  private readonly materials = new Map<string, MeshStandardMaterial>();
  private readonly bones: Object3D[];
  private readonly root = new Float32Array(3);
  private readonly rotations: Float32Array;
  private props: Props;
  /** The bone that breathes and how far it has swelled. */
  private breathing: { bone: Object3D; scale: number } | null = null;

  /** Throws an Error when the browser gives no WebGL, TrackUnreadable when track and mannequin do not fit. */
  constructor(
    canvas: HTMLCanvasElement,
    mannequin: Object3D,
    private track: Track,
  ) {
    this.renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true, powerPreference: "low-power" });
    this.renderer.outputColorSpace = SRGBColorSpace;
    this.renderer.shadowMap.enabled = true;
    this.renderer.shadowMap.type = PCFShadowMap;
    this.renderer.setClearColor(new Color(0), 0);
    this.body = clone(mannequin);
    this.bones = track.segments.map((name) => {
      const bone = this.body.getObjectByName(name);
      if (bone === undefined) throw new TrackUnreadable(`the mannequin has no segment ${name}`);
      return bone;
    });
    this.rotations = new Float32Array(track.segments.length * 4);
    this.dress();
    this.ground.rotation.x = -Math.PI / 2;
    this.ground.receiveShadow = true;
    this.sun.castShadow = true;
    this.sun.shadow.mapSize.set(SHADOW_PIXELS, SHADOW_PIXELS);
    this.sun.shadow.radius = 5;
    this.sun.shadow.bias = -0.0006;
    this.sun.shadow.normalBias = 0.012;
    this.props = new Props(track.props, this.bones);
    // A breath is laid over the bones just before drawing, so the renderer must not work them out again.
    this.scene.matrixWorldAutoUpdate = false;
    this.scene.add(this.sky, this.sun, this.sun.target, this.ground, this.body, this.props.group);
    this.light();
  }

  /** Shows another track of the same segments (the other side). */
  use(track: Track): void {
    this.track = track;
    this.scene.remove(this.props.group);
    this.props.dispose();
    this.props = new Props(track.props, this.bones);
    this.scene.add(this.props.group);
    this.light();
  }

  theme(dark: boolean): void {
    const palette = dark ? DARK : LIGHT;
    for (const [name, material] of this.materials) material.color.set(materialColour(palette, name));
    this.props.colour(palette);
    this.ground.material.opacity = palette.shadow;
    this.sky.color.set(palette.sky);
    this.sky.groundColor.set(palette.floor);
    this.sky.intensity = palette.ambient;
    this.sun.intensity = palette.key;
  }

  resize(width: number, height: number, pixelRatio: number): void {
    this.renderer.setPixelRatio(Math.min(pixelRatio, MAX_PIXEL_RATIO));
    this.renderer.setSize(width, height, false);
    this.camera.aspect = width / height;
    this.camera.updateProjectionMatrix();
  }

  pose(frame: number): void {
    poseAt(this.track, frame, this.root, this.rotations);
    for (const [i, bone] of this.bones.entries()) {
      bone.quaternion.fromArray(this.rotations, i * 4);
      if (this.track.parents[i]! < 0) bone.position.fromArray(this.root);
      else bone.position.fromArray(this.track.offsets[i]!);
    }
    this.body.updateMatrixWorld(true);
    this.props.follow();
  }

  /** Swells a segment by `scale` in depth and width; what hangs on it keeps its size and place. */
  breathe(segment: string, scale: number): void {
    const bone = this.bones[this.track.segments.indexOf(segment)];
    this.breathing = bone === undefined || scale === 1 ? null : { bone, scale };
  }

  look(orbit: Orbit): void {
    // The bounds are those of joints and contact points; flesh and hair reach a little farther.
    const min = this.track.bounds.min.map((v) => v - FLESH_M) as Triple;
    const max = this.track.bounds.max.map((v) => v + FLESH_M) as Triple;
    const toCamera = direction(orbit);
    const tanY = Math.tan((FIELD_OF_VIEW_DEG * Math.PI) / 360);
    const distance = fitDistance(min, max, toCamera, tanY * this.camera.aspect, tanY) / orbit.zoom;
    const target = centre(min, max);
    this.camera.position.set(...toCamera).multiplyScalar(distance).add(target);
    this.camera.lookAt(target);
  }

  render(): Cost {
    this.scene.updateMatrixWorld();
    if (this.breathing) {
      const { bone, scale } = this.breathing;
      bone.matrixWorld.scale(new Vector3(scale, 1, scale));
    }
    this.renderer.render(this.scene, this.camera);
    const { calls, triangles } = this.renderer.info.render;
    return { calls, triangles };
  }

  dispose(): void {
    this.props.dispose();
    this.ground.geometry.dispose();
    this.ground.material.dispose();
    this.sun.dispose();
    for (const material of this.materials.values()) material.dispose();
    // The geometry belongs to the loader's cache and is used by the next figure.
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }

  /** One material per name, this figure's own, so that its colours are. */
  private dress(): void {
    this.body.traverse((object) => {
      if (!(object instanceof Mesh)) return;
      const own = object.material as MeshStandardMaterial;
      // The older man's hair is grey in the file itself.
      const name = own.name === "hair" && own.color.getHSL(HSL).l > 0.45 ? "hair_grey" : own.name;
      let material = this.materials.get(name);
      if (material === undefined) {
        material = new MeshStandardMaterial({ roughness: name === "skin" ? 0.62 : 0.88, metalness: 0 });
        this.materials.set(name, material);
      }
      object.material = material;
      object.castShadow = name !== "face" && name !== "lips";
      object.receiveShadow = true;
      if (object instanceof SkinnedMesh) object.frustumCulled = false;
    });
  }

  /** The sun stands over the camera's left shoulder, and its shadow covers what the track needs. */
  private light(): void {
    const { min, max } = this.track.bounds;
    const target = centre(min, max);
    // The floor is y = 0 except under a mat, whose upper face is.
    const mat = this.track.props.find((prop) => prop.kind === "mat")?.size_m;
    this.ground.position.y = -0.001 - (mat?.[1] ?? 0);
    const azimuth = this.track.view.azimuth_deg - 35;
    const from = new Vector3(...direction({ azimuth, elevation: 62, zoom: 1 }));
    this.sun.position.copy(target).addScaledVector(from, 5);
    this.sun.target.position.copy(target);
    const reach = target.distanceTo(new Vector3(...max)) * 1.15;
    const box = this.sun.shadow.camera;
    box.left = box.bottom = -reach;
    box.right = box.top = reach;
    box.near = 5 - reach * 1.5;
    box.far = 5 + reach * 2;
    box.updateProjectionMatrix();
  }
}

function centre(min: Triple, max: Triple): Vector3 {
  return new Vector3((min[0] + max[0]) / 2, (min[1] + max[1]) / 2, (min[2] + max[2]) / 2);
}
