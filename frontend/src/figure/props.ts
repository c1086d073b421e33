/** The things an exercise uses: mat, wall, pillow, chair, table, step, roller, ball, and the band or stick between
 * what holds its ends, one of which may be a fixed place. */
import {
  BoxGeometry,
  CylinderGeometry,
  Group,
  MathUtils,
  Matrix4,
  Mesh,
  MeshStandardMaterial,
  SphereGeometry,
  Vector3,
  type BufferGeometry,
  type Object3D,
} from "three";
import { RoundedBoxGeometry } from "three/addons/geometries/RoundedBoxGeometry.js";
import { mergeGeometries } from "three/addons/utils/BufferGeometryUtils.js";
import { propColour, type Palette } from "./palette";
import type { BandEnd, TrackProp, Triple } from "./track";

const BAND_M = { width: 0.045, thickness: 0.004 };
const STICK_M = { width: 0.024, thickness: 0.024 };
const SEAT_M = { thickness: 0.035, leg: 0.036, back: 0.43, board: 0.2 };
const UP = new Vector3(0, 1, 0);

export class Props {
  readonly group = new Group();
  private readonly parts: { prop: TrackProp; mesh: Mesh<BufferGeometry, MeshStandardMaterial> }[];

  constructor(
    props: readonly TrackProp[],
    private readonly bones: readonly Object3D[],
  ) {
    this.parts = props.map((prop) => {
      const mesh = new Mesh(shapeOf(prop), new MeshStandardMaterial({ roughness: 0.92, metalness: 0 }));
      mesh.name = prop.id;
      mesh.castShadow = prop.kind !== "mat" && prop.kind !== "wall";
      mesh.receiveShadow = true;
      if (!prop.between) {
        const [x, y, z] = prop.position_m ?? [0, 0, 0];
        const [rx, ry, rz] = (prop.rotation_deg ?? [0, 0, 0]).map(MathUtils.degToRad) as Triple;
        mesh.position.set(x, y, z);
        mesh.rotation.set(rx, ry, rz);
      } else {
        mesh.matrixAutoUpdate = false;
        mesh.frustumCulled = false;
      }
      this.group.add(mesh);
      return { prop, mesh };
    });
  }

  colour(palette: Palette): void {
    for (const { prop, mesh } of this.parts) mesh.material.color.set(propColour(palette, prop.kind));
  }

  /** Stretches the bands between their ends; the bones' world matrices must be of this frame. */
  follow(): void {
    for (const { prop, mesh } of this.parts) {
      if (!prop.between) continue;
      const a = this.place(prop.between[0], new Vector3());
      const b = this.place(prop.between[1], new Vector3());
      stretch(mesh.matrix, a, b, prop.kind === "stick" ? STICK_M : BAND_M);
    }
  }

  dispose(): void {
    for (const { mesh } of this.parts) {
      mesh.geometry.dispose();
      mesh.material.dispose();
    }
  }

  private place(end: BandEnd, to: Vector3): Vector3 {
    if (end.segment === null) return to.set(...end.local);
    const bone = this.bones[end.segment];
    if (bone === undefined) throw new RangeError(`a band is held by segment ${end.segment}, which is not there`);
    return to.set(...end.local).applyMatrix4(bone.matrixWorld);
  }
}

/** The matrix that lays a unit box along X from `a` to `b`, its flat side turned sideways. */
export function stretch(matrix: Matrix4, a: Vector3, b: Vector3, { width, thickness } = BAND_M): void {
  const along = b.clone().sub(a);
  const length = along.length() || 1e-6;
  const x = along.clone().divideScalar(length);
  const flat = Math.abs(x.dot(UP)) > 0.98 ? new Vector3(1, 0, 0) : UP;
  const z = x.clone().cross(flat).normalize();
  const y = z.clone().cross(x);
  matrix.makeBasis(
    x.multiplyScalar(length),
    y.multiplyScalar(width),
    z.multiplyScalar(thickness),
  );
  matrix.setPosition(a.add(b).multiplyScalar(0.5));
}

/**
 * The pieces of a chair or stool about the middle of the prop's box, whose top is the seat (m); the back stands
 * at low x. The same as in the drawn stills (figure/furniture.py).
 */
export function seatBoxes(length: number, height: number, width: number, back: boolean): { middle: Triple; size: Triple }[] {
  const leg = Math.min(SEAT_M.leg, length / 4, width / 4);
  const top = height / 2;
  const sides = [-1, 1] as const;
  const pieces: { middle: Triple; size: Triple }[] = [
    { middle: [0, top - SEAT_M.thickness / 2, 0], size: [length, SEAT_M.thickness, width] },
    ...sides.flatMap((i) =>
      sides.map((k) => ({
        middle: [(i * (length - leg)) / 2, -SEAT_M.thickness / 2, (k * (width - leg)) / 2] as Triple,
        size: [leg, height - SEAT_M.thickness, leg] as Triple,
      })),
    ),
  ];
  if (!back) return pieces;
  const x = -(length - leg) / 2;
  for (const k of sides)
    pieces.push({ middle: [x, top + SEAT_M.back / 2, (k * (width - leg)) / 2], size: [leg, SEAT_M.back, leg] });
  pieces.push({
    middle: [x, top + SEAT_M.back - SEAT_M.board / 2, 0],
    size: [leg * 0.7, SEAT_M.board, width - 2 * leg],
  });
  return pieces;
}

function shapeOf(prop: TrackProp): BufferGeometry {
  if (prop.between) {
    return prop.kind === "stick" ? new CylinderGeometry(0.5, 0.5, 1, 24).rotateZ(Math.PI / 2) : new BoxGeometry(1, 1, 1);
  }
  const [x, y, z] = prop.size_m ?? [1, 0.01, 1];
  switch (prop.kind) {
    case "ball":
      return new SphereGeometry(Math.max(x, y, z) / 2, 32, 20);
    case "roller":
    case "bolster":
    case "stick": {
      // It lies along its longest side and is as thick as its shortest, as in the stills (figure/rounds.py).
      const [long, thick] = [Math.max(x, y, z), Math.min(x, y, z)];
      const rod = new CylinderGeometry(thick / 2, thick / 2, long, 32);
      return long === y ? rod : long === x ? rod.rotateZ(Math.PI / 2) : rod.rotateX(Math.PI / 2);
    }
    case "step":
      return new BoxGeometry(x, y, z);
    case "pillow":
    case "cushion":
      return new RoundedBoxGeometry(x, y, z, 5, Math.min(x, y, z) * 0.48);
    case "wall":
      return new BoxGeometry(x, y, z);
    case "chair":
    case "stool":
    case "table":
      return mergeGeometries(
        seatBoxes(x, y, z, prop.kind === "chair").map(({ middle, size }) =>
          new BoxGeometry(...size).translate(...middle),
        ),
      );
    default:
      return new RoundedBoxGeometry(x, y, z, 3, Math.min(x, y, z) * 0.3);
  }
}
