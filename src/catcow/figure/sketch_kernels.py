"""The inner loops of the quick pictures that the pose estimator is shown, compiled by Numba.

All arrays are float32 and contiguous. Pixel (x, y) is the middle of column x and row y; y runs downward.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numba import njit
from numpy.typing import NDArray

F = NDArray[np.float32]
Ints = NDArray[np.int32]
UP, DARK, DEEP, LIT = 0.045, 0.06, -0.32, 0.90
"""Softness and edges of the tones of light, as in shaders.py."""
INNER_M, HEAD_M = 0.012, 0.006
"""A jump of depth within the figure, and within its head, that is inked (m)."""
CODE = 64
"""A pixel of the figure is 1 + segment + CODE * material, of a thing minus its number, else 0."""


@njit(cache=True)
def moved(
    vertices: F, normals: F, joints: Ints, weights: F, bones: F, far: F, view: F, lens: F, light: F,
    screen: F, form: F, tone: F, world: F,
) -> None:  # fmt: skip
    """Skin every vertex and look at it. `view` (3, 4) camera from world (right, up, toward the eye), `lens`
    (focal, middle x, middle y) px. Fills `screen` (V, 3): x, y px and 1 / distance along the view; `form`
    (V, 2): the normal rightward and upward; `tone` (V, 2): light and how far back; `world` (V, 3) m."""
    for v in range(len(vertices)):
        x, y, z = vertices[v, 0], vertices[v, 1], vertices[v, 2]
        nx, ny, nz = normals[v, 0], normals[v, 1], normals[v, 2]
        p0 = p1 = p2 = n0 = n1 = n2 = back = np.float32(0)
        for k in range(4):
            w = weights[v, k]
            if w <= 0:
                continue
            j = joints[v, k]
            b = bones[j]
            p0 += w * (b[0, 0] * x + b[0, 1] * y + b[0, 2] * z + b[0, 3])
            p1 += w * (b[1, 0] * x + b[1, 1] * y + b[1, 2] * z + b[1, 3])
            p2 += w * (b[2, 0] * x + b[2, 1] * y + b[2, 2] * z + b[2, 3])
            n0 += w * (b[0, 0] * nx + b[0, 1] * ny + b[0, 2] * nz)
            n1 += w * (b[1, 0] * nx + b[1, 1] * ny + b[1, 2] * nz)
            n2 += w * (b[2, 0] * nx + b[2, 1] * ny + b[2, 2] * nz)
            back += w * far[j]
        world[v, 0], world[v, 1], world[v, 2] = p0, p1, p2
        size = np.float32(1) / max(np.sqrt(n0 * n0 + n1 * n1 + n2 * n2), np.float32(1e-9))
        n0, n1, n2 = n0 * size, n1 * size, n2 * size
        near = np.float32(-1) / min(
            view[2, 0] * p0 + view[2, 1] * p1 + view[2, 2] * p2 + view[2, 3], np.float32(-0.05)
        )
        right = view[0, 0] * p0 + view[0, 1] * p1 + view[0, 2] * p2 + view[0, 3]
        up = view[1, 0] * p0 + view[1, 1] * p1 + view[1, 2] * p2 + view[1, 3]
        screen[v, 0] = lens[1] + lens[0] * right * near
        screen[v, 1] = lens[2] - lens[0] * up * near
        screen[v, 2] = near
        form[v, 0] = view[0, 0] * n0 + view[0, 1] * n1 + view[0, 2] * n2
        form[v, 1] = view[1, 0] * n0 + view[1, 1] * n1 + view[1, 2] * n2
        tone[v, 0] = light[0] * n0 + light[1] * n1 + light[2] * n2
        tone[v, 1] = back


@njit(cache=True)
def raster(screen: F, faces: Ints, near: F, face_of: Ints, one_sided: bool) -> None:
    """Into `near` (H, W; 1 / distance, larger is nearer) and `face_of` (H, W): the nearest triangle at the
    middle of each pixel. `one_sided`: triangles seen from behind are left out."""
    height, width = near.shape
    half = np.float32(0.5)
    for f in range(len(faces)):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        ax, ay, bx, by, cx, cy = (
            screen[a, 0], screen[a, 1], screen[b, 0], screen[b, 1], screen[c, 0], screen[c, 1],
        )  # fmt: skip
        area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        if (one_sided and area >= 0) or abs(area) < 1e-9:
            continue
        x0 = max(int(np.ceil(min(ax, bx, cx) - half)), 0)
        x1 = min(int(np.floor(max(ax, bx, cx) - half)), width - 1)
        if x1 < x0:
            continue
        y0 = max(int(np.ceil(min(ay, by, cy) - half)), 0)
        y1 = min(int(np.floor(max(ay, by, cy) - half)), height - 1)
        if y1 < y0:
            continue
        over = np.float32(1) / area
        za, zb, zc = screen[a, 2], screen[b, 2], screen[c, 2]
        ux, uy = -(cy - by) * over, (cx - bx) * over
        vx, vy = -(ay - cy) * over, (ax - cx) * over
        for y in range(y0, y1 + 1):
            dy = np.float32(y) + half
            for x in range(x0, x1 + 1):
                dx = np.float32(x) + half
                u = (dx - bx) * ux + (dy - by) * uy
                v = (dx - cx) * vx + (dy - cy) * vy
                w = np.float32(1) - u - v
                if u >= -1e-5 and v >= -1e-5 and w >= -1e-5:
                    z = u * za + v * zb + w * zc
                    if z > near[y, x]:
                        near[y, x] = z
                        face_of[y, x] = f


@njit(cache=True)
def _shares(screen: F, a: int, b: int, c: int, x: float, y: float) -> tuple[float, float, float]:
    ax, ay, bx, by, cx, cy = (
        screen[a, 0], screen[a, 1], screen[b, 0], screen[b, 1], screen[c, 0], screen[c, 1],
    )  # fmt: skip
    area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
    u = ((bx - x) * (cy - y) - (by - y) * (cx - x)) / area
    v = ((cx - x) * (ay - y) - (cy - y) * (ax - x)) / area
    return u, v, 1 - u - v


@njit(cache=True)
def soft(low: float, high: float, x: float) -> float:
    """0 below `low`, 1 above `high`, smoothly between."""
    t = min(max((x - low) / (high - low), 0.0), 1.0)
    return t * t * (3 - 2 * t)


@njit(cache=True)
def _at(texture: F, x: float, y: float) -> float:
    """Of a square texture over 0..1; -1 outside."""
    n = len(texture)
    column, row = int(x * n), int(y * n)
    if column < 0 or row < 0 or column >= n or row >= n:
        return -1.0
    return float(texture[row, column])


@njit(cache=True)
def painted_figure(
    screen: F, form: F, tone: F, faces: Ints, material: Ints, label: Ints, near: F, face_of: Ints,
    colours: F, glossy: NDArray[np.bool_], strength: F, tints: F, head_place: F, head: int, ear: F, mouth: F,
    boxes: F, paint: F, code: F,
) -> None:  # fmt: skip
    """Colour (H, W, 3; 0..1) and code (H, W, 4: normal rightward and upward, distance along the view, what it
    is) of the pixels where `face_of` names a triangle of the figure; others stay. `tints`: of shade, bright,
    far, ink, skin and face."""
    height, width = near.shape
    for y in range(height):
        for x in range(width):
            f = face_of[y, x]
            if f < 0:
                continue
            a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
            u, v, w = _shares(screen, a, b, c, x + 0.5, y + 0.5)
            m, segment = material[f], label[c]
            lit = u * tone[a, 0] + v * tone[b, 0] + w * tone[c, 0]
            back = u * tone[a, 1] + v * tone[b, 1] + w * tone[c, 1]
            shade = strength[0] * (1 - soft(DARK - UP, DARK + UP, lit))
            deep = 0.8 * strength[0] * (1 - soft(DEEP - UP, DEEP + UP, lit))
            bright = strength[1] * soft(LIT - UP, LIT + UP, lit) if glossy[m] else 0.0
            gone = strength[2] * min(max(back, 0.0), 1.0)
            skin = ink = dark = 0.0
            if segment == head:
                hx = u * head_place[a, 0] + v * head_place[b, 0] + w * head_place[c, 0]
                hy = u * head_place[a, 1] + v * head_place[b, 1] + w * head_place[c, 1]
                hz = u * head_place[a, 2] + v * head_place[b, 2] + w * head_place[c, 2]
                if abs(hz) > 0.055:
                    e = _at(ear, (hx - boxes[0, 0]) / boxes[0, 2], (hy - boxes[0, 1]) / boxes[0, 3])
                    skin = soft(-0.15, 0.0, e)
                    ink = 0.8 * (1 - soft(0.0, 0.25, abs(e)))
                elif hx > 0.055:
                    k = _at(mouth, (hz - boxes[1, 0]) / boxes[1, 2], (hy - boxes[1, 1]) / boxes[1, 3])
                    dark = 0.75 * soft(-0.5, 0.5, k)
            for i in range(3):
                p = colours[m, i]
                p += skin * (tints[4, i] - p)
                p += ink * (tints[3, i] - p)
                p += dark * (tints[5, i] - p)
                p += shade * (tints[0, i] - p)
                p += deep * (tints[0, i] - p)
                p += bright * (tints[1, i] - p)
                p += gone * (tints[2, i] - p)
                paint[y, x, i] = p
            code[y, x, 0] = u * form[a, 0] + v * form[b, 0] + w * form[c, 0]
            code[y, x, 1] = u * form[a, 1] + v * form[b, 1] + w * form[c, 1]
            code[y, x, 2] = 1 / near[y, x]
            code[y, x, 3] = 1 + segment + CODE * m


@njit(cache=True)
def painted_things(
    screen: F, normals: F, colours: F, edges: F, number: Ints, faces: Ints, view: F, near: F, face_of: Ints,
    paint: F, code: F, edge: F,
) -> None:  # fmt: skip
    """The same of things, and the colour of their lines; `normals` (V, 3) in the world."""
    height, width = near.shape
    for y in range(height):
        for x in range(width):
            f = face_of[y, x]
            if f < 0:
                continue
            a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
            u, v, w = _shares(screen, a, b, c, x + 0.5, y + 0.5)
            u, v, w = u * screen[a, 2], v * screen[b, 2], w * screen[c, 2]
            total = u + v + w
            u, v, w = u / total, v / total, w / total
            n0 = u * normals[a, 0] + v * normals[b, 0] + w * normals[c, 0]
            n1 = u * normals[a, 1] + v * normals[b, 1] + w * normals[c, 1]
            n2 = u * normals[a, 2] + v * normals[b, 2] + w * normals[c, 2]
            size = 1 / max(np.sqrt(n0 * n0 + n1 * n1 + n2 * n2), 1e-9)
            dim = 1 - 0.05 * (1 - soft(-0.8, 0.2, n1 * size))
            for i in range(3):
                paint[y, x, i] = dim * (u * colours[a, i] + v * colours[b, i] + w * colours[c, i])
                edge[y, x, i] = edges[a, i]
            code[y, x, 0] = (view[0, 0] * n0 + view[0, 1] * n1 + view[0, 2] * n2) * size
            code[y, x, 1] = (view[1, 0] * n0 + view[1, 1] * n1 + view[1, 2] * n2) * size
            code[y, x, 2] = 1 / near[y, x]
            code[y, x, 3] = -number[f]


@njit(cache=True)
def shed(world: F, box: F, reach: float, grid: F) -> None:
    """How dark the floor under each cell of `grid` (N, N; rows along z) is: near 1 where the body touches it.
    `box`: least x, least z, width, depth m."""
    n = len(grid)
    grid[:] = 0
    for v in range(len(world)):
        h = world[v, 1]
        if h >= reach:
            continue
        x, z = int((world[v, 0] - box[0]) / box[2] * n), int((world[v, 2] - box[1]) / box[3] * n)
        if 0 <= x < n and 0 <= z < n:
            d = 1 - max(h, 0.0) / reach
            grid[z, x] = max(grid[z, x], d * np.sqrt(np.sqrt(d)))
    line = np.zeros(n, np.float32)
    for _ in range(2):
        for i in range(n):
            for k in range(1, n - 1):
                line[k] = (grid[i, k - 1] + 2 * grid[i, k] + grid[i, k + 1]) * np.float32(0.25)
            grid[i, 1 : n - 1] = line[1 : n - 1]
        for k in range(n):
            for i in range(1, n - 1):
                line[i] = (grid[i - 1, k] + 2 * grid[i, k] + grid[i + 1, k]) * np.float32(0.25)
            for i in range(1, n - 1):
                grid[i, k] = line[i]


@njit(cache=True)
def shaded(floor: F, grid: F, face_of: Ints, colour: F, strength: float, paint: F) -> None:
    """The shadow laid on pixels that show the floor: `floor` (H, W, 2) their cell x, z; -1 elsewhere."""
    height, width = face_of.shape
    n = len(grid)
    for y in range(height):
        for x in range(width):
            if floor[y, x, 0] < 0 or face_of[y, x] >= 0:
                continue
            fx, fz = floor[y, x, 0] - 0.5, floor[y, x, 1] - 0.5
            i, k = int(fz), int(fx)
            if fx < 0 or fz < 0 or i + 1 >= n or k + 1 >= n:
                continue
            s, t = fz - i, fx - k
            dark = (1 - s) * ((1 - t) * grid[i, k] + t * grid[i, k + 1]) + s * (
                (1 - t) * grid[i + 1, k] + t * grid[i + 1, k + 1]
            )
            if dark < 0.03:
                continue
            share = strength * (0.5 * soft(0.03, 0.22, dark) + 0.75 * soft(0.3, 0.6, dark))
            for c in range(3):
                paint[y, x, c] += share * (colour[c] - paint[y, x, c])


@njit(cache=True)
def inked(
    paint: F, code: F, edge: F, line: F, related: NDArray[np.bool_], head: int, pixel_m: float,
    result: NDArray[np.uint8],
) -> None:  # fmt: skip
    """The picture (H, W, 3) with its lines: round the figure, where its depth jumps or two parts meet that
    don't belong together, and at the edges of things."""
    height, width = code.shape[:2]
    for y in range(height):
        for x in range(width):
            f = code[y, x, 3]
            outline = False
            thing_y, thing_x = -1, -1
            inner = 0.0
            for k in range(4):
                dy, dx = (k == 0) - (k == 1), (k == 2) - (k == 3)
                yy, xx = y + dy, x + dx
                if yy < 0 or xx < 0 or yy >= height or xx >= width:
                    continue
                g = code[yy, xx, 3]
                mine, other = f > 0, g > 0
                if mine != other:
                    # One pixel wide, too: on what is behind.
                    if not mine and (f == 0 or code[y, x, 2] > code[yy, xx, 2] - 0.004):
                        outline = True
                    elif mine and g < 0 and code[yy, xx, 2] <= code[y, x, 2] - 0.004:
                        thing_y, thing_x = yy, xx
                elif mine and code[y, x, 2] > code[yy, xx, 2]:  # one pixel wide: on the one behind
                    a, b = int(f - 1) % CODE, int(g - 1) % CODE
                    jump = code[y, x, 2] - code[yy, xx, 2]
                    facing = 1.0
                    for p in range(2):
                        py, px = (y, x) if p == 0 else (yy, xx)
                        flat = 1 - code[py, px, 0] ** 2 - code[py, px, 1] ** 2
                        facing = min(facing, np.sqrt(max(flat, 0.0144)))
                    slope = np.sqrt(1 - facing * facing) / facing
                    least = HEAD_M if a == b and a == head else INNER_M
                    if jump > least + pixel_m * 1.3 * slope or (not related[a, b] and jump > 0.003):
                        inner = 1.0
                elif not mine and f != g and f < 0 and (g == 0 or code[y, x, 2] <= code[yy, xx, 2]):
                    thing_y, thing_x = y, x
            for i in range(3):
                p = paint[y, x, i]
                if outline or inner > 0:
                    p = line[i]
                elif thing_y >= 0:
                    p = edge[thing_y, thing_x, i]
                result[y, x, i] = np.uint8(min(max(p, 0.0), 1.0) * 255 + 0.5)


def no_faces(height: int, width: int) -> tuple[Any, Any]:
    """An empty depth buffer and an empty buffer of faces."""
    return np.zeros((height, width), np.float32), np.full((height, width), -1, np.int32)
