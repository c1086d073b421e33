"""The inner loops of drawing, compiled by Numba: distances to the body, where its surface is, whose skin a
point is, and Bezier curves along a line. Loaded only when something is drawn.

Rows of shapes are as packed by `field.packed`; the columns are named below. Lengths in metres, float64.
"""

from __future__ import annotations

import numpy as np
from numba import njit
from numpy.typing import NDArray

Array = NDArray[np.float64]

# Columns of a shape's row.
A, AXIS, SIDE, DEPTH, LENGTH, RA, RB, FLAT_A, FLAT_B, MELT, OUTLINE, LOW, HIGH, SEGMENT, PIECE = (
    0, 3, 6, 9, 12, 13, 16, 19, 20, 21, 22, 23, 26, 29, 30)  # fmt: skip
COLUMNS = 31
# Columns of a seam's row.
FROM, INTO, CENTRE, NEAR, FAR_END, SEAM_MELT = 0, 1, 2, 5, 6, 7
SEAM_COLUMNS = 8

FAR = 1.0
BLOCK = 4
"""Nodes along a block's edge; a block far from the surface is not looked into."""


@njit(cache=True)
def shape_distance(r: Array, outlines: Array, x: float, y: float, z: float) -> float:
    """Signed distance (m, near the surface) of a point to one shape."""
    px, py, pz = x - r[0], y - r[1], z - r[2]
    u = px * r[3] + py * r[4] + pz * r[5]
    s = px * r[6] + py * r[7] + pz * r[8]
    d = px * r[9] + py * r[10] + pz * r[11]
    length = r[12]
    t = 0.0
    over = u
    if length > 1e-9:
        t = min(max(u / length, 0.0), 1.0)
        over = u - t * length
    k = int(r[22])
    if k >= 0:
        at = t * 64.0
        i = min(int(at), 63)
        w = at - i
        rs = outlines[k, 0, i] * (1 - w) + outlines[k, 0, i + 1] * w
        rd = outlines[k, 1, i] * (1 - w) + outlines[k, 1, i + 1] * w
        d -= outlines[k, 2, i] * (1 - w) + outlines[k, 2, i + 1] * w
        rc = min(rs, rd)
    else:
        rs = r[13] + t * (r[16] - r[13])
        rd = r[14] + t * (r[17] - r[14])
        rc = r[15] + t * (r[18] - r[15])
    if r[19] != 0.0 or r[20] != 0.0:
        s = max(abs(s) - (r[19] + t * (r[20] - r[19])), 0.0)
    es, ed, ec = s / rs, d / rd, over / rc
    k0 = np.sqrt(es * es + ed * ed + ec * ec)
    es, ed, ec = es / rs, ed / rd, ec / rc
    k1 = np.sqrt(es * es + ed * ed + ec * ec)
    return k0 * (k0 - 1) / max(k1, 1e-4)


@njit(cache=True)
def melted(a: float, b: float, melt: float) -> float:
    """Smooth union of two distances over a blending length (m), after Quilez."""
    h = melt - abs(a - b)
    least = min(a, b)
    return least - h * h / melt * 0.25 if h > 0 else least


@njit(cache=True)
def _value(
    rows: Array, outlines: Array, seams: Array, touch: float, chosen: NDArray[np.int64], count: int,
    pieces: Array, x: float, y: float, z: float,
) -> float:  # fmt: skip
    pieces[:] = FAR
    for c in range(count):
        r = rows[chosen[c]]
        if r[23] <= x <= r[26] and r[24] <= y <= r[27] and r[25] <= z <= r[28]:
            p = int(r[30])
            pieces[p] = melted(pieces[p], shape_distance(r, outlines, x, y, z), r[21])
    for m in range(seams.shape[0]):
        seam = seams[m]
        piece = pieces[int(seam[0])]
        if piece < FAR:
            into = int(seam[1])
            a, b, c2 = x - seam[2], y - seam[3], z - seam[4]
            u = (seam[6] - np.sqrt(a * a + b * b + c2 * c2)) / (seam[6] - seam[5])
            u = min(max(u, 0.0), 1.0)
            pieces[into] = melted(pieces[into], piece, seam[7] * u * u * (3 - 2 * u) + touch)
    return pieces[0]


@njit(cache=True)
def grid_values(
    rows: Array, outlines: Array, seams: Array, touch: float, piece_count: int, origin: Array,
    spacing: float, blocks: NDArray[np.int64], slack: float,
) -> NDArray[np.float32]:  # fmt: skip
    """The field on BLOCK * blocks nodes: exact near the surface, elsewhere only its sign is right. `slack` is
    by how much the distances may overrate: 1.6."""
    bx, by, bz = blocks[0], blocks[1], blocks[2]
    values = np.full((bx * BLOCK, by * BLOCK, bz * BLOCK), np.float32(FAR), np.float32)
    chosen = np.empty(rows.shape[0], np.int64)
    pieces = np.empty(piece_count, np.float64)
    half = (BLOCK - 1) * spacing / 2
    near_block = ((half + spacing) * 1.7320508) * slack
    near_small = ((spacing / 2 + spacing) * 1.7320508) * slack
    for i in range(bx):
        x0 = origin[0] + i * BLOCK * spacing
        for j in range(by):
            y0 = origin[1] + j * BLOCK * spacing
            for k in range(bz):
                z0 = origin[2] + k * BLOCK * spacing
                count = 0
                for s in range(rows.shape[0]):
                    r = rows[s]
                    if (
                        r[23] <= x0 + 2 * half and r[26] >= x0
                        and r[24] <= y0 + 2 * half and r[27] >= y0
                        and r[25] <= z0 + 2 * half and r[28] >= z0
                    ):  # fmt: skip
                        chosen[count] = s
                        count += 1
                if count == 0:
                    continue
                v = _value(
                    rows, outlines, seams, touch, chosen, count, pieces, x0 + half, y0 + half, z0 + half
                )
                if abs(v) > near_block:
                    if v < 0:
                        for a in range(BLOCK):
                            for b in range(BLOCK):
                                for c in range(BLOCK):
                                    values[i * BLOCK + a, j * BLOCK + b, k * BLOCK + c] = -FAR
                    continue
                for ai in range(0, BLOCK, 2):
                    for bi in range(0, BLOCK, 2):
                        for ci in range(0, BLOCK, 2):
                            v = _value(
                                rows, outlines, seams, touch, chosen, count, pieces,
                                x0 + (ai + 0.5) * spacing, y0 + (bi + 0.5) * spacing,
                                z0 + (ci + 0.5) * spacing,
                            )  # fmt: skip
                            away = abs(v) > near_small
                            for a in range(ai, ai + 2):
                                for b in range(bi, bi + 2):
                                    for c in range(ci, ci + 2):
                                        if away:
                                            w = FAR if v > 0 else -FAR
                                        else:
                                            w = _value(
                                                rows, outlines, seams, touch, chosen, count, pieces,
                                                x0 + a * spacing, y0 + b * spacing, z0 + c * spacing,
                                            )  # fmt: skip
                                        values[i * BLOCK + a, j * BLOCK + b, k * BLOCK + c] = w
    return values


@njit(cache=True)
def surface_nets(
    values: NDArray[np.float32],
) -> tuple[Array, NDArray[np.int32]]:
    """The zero surface as vertices (V, 3) in nodes and quads (Q, 4), outward where values grow outward.

    Naive surface nets (Gibson 1998): one vertex a cell, at the middle of where its edges cross.
    """
    nx, ny, nz = values.shape
    index = np.full((nx, ny, nz), -1, np.int32)
    count = 0
    for i in range(nx - 1):
        for j in range(ny - 1):
            for k in range(nz - 1):
                inside = 0
                for c in range(8):
                    if values[i + (c & 1), j + (c >> 1 & 1), k + (c >> 2 & 1)] < 0:
                        inside += 1
                if 0 < inside < 8:
                    index[i, j, k] = count
                    count += 1
    vertices = np.empty((count, 3), np.float64)
    quads = np.empty((count * 3, 4), np.int32)
    faces = 0
    for i in range(nx - 1):
        for j in range(ny - 1):
            for k in range(nz - 1):
                me = index[i, j, k]
                if me < 0:
                    continue
                sx = sy = sz = 0.0
                n = 0
                for axis in range(3):
                    for c in range(4):
                        p, q = c & 1, c >> 1
                        if axis == 0:
                            a0, b0, c0, a1, b1, c1 = 0, p, q, 1, p, q
                        elif axis == 1:
                            a0, b0, c0, a1, b1, c1 = p, 0, q, p, 1, q
                        else:
                            a0, b0, c0, a1, b1, c1 = p, q, 0, p, q, 1
                        v0 = values[i + a0, j + b0, k + c0]
                        v1 = values[i + a1, j + b1, k + c1]
                        if (v0 < 0) != (v1 < 0):
                            t = v0 / (v0 - v1)
                            sx += a0 + t * (a1 - a0)
                            sy += b0 + t * (b1 - b0)
                            sz += c0 + t * (c1 - c0)
                            n += 1
                vertices[me, 0], vertices[me, 1], vertices[me, 2] = i + sx / n, j + sy / n, k + sz / n
                here = values[i, j, k] < 0
                for axis in range(3):
                    if axis == 0:
                        there = values[i + 1, j, k] < 0
                        a, b, c, d = me, index[i, j - 1, k], index[i, j - 1, k - 1], index[i, j, k - 1]
                    elif axis == 1:
                        there = values[i, j + 1, k] < 0
                        a, b, c, d = me, index[i, j, k - 1], index[i - 1, j, k - 1], index[i - 1, j, k]
                    else:
                        there = values[i, j, k + 1] < 0
                        a, b, c, d = me, index[i - 1, j, k], index[i - 1, j - 1, k], index[i, j - 1, k]
                    if here != there:
                        if here:
                            quads[faces, 0], quads[faces, 1], quads[faces, 2], quads[faces, 3] = a, b, c, d
                        else:
                            quads[faces, 0], quads[faces, 1], quads[faces, 2], quads[faces, 3] = a, d, c, b
                        faces += 1
    return vertices, quads[:faces]


@njit(cache=True)
def gradients(values: NDArray[np.float32], vertices: Array) -> Array:
    """(V, 3) unit gradients of the grid at vertices given in nodes, over one node to either side."""
    result = np.empty_like(vertices)
    nx, ny, nz = values.shape
    for n in range(len(vertices)):
        x, y, z = vertices[n]
        g = np.zeros(3)
        for axis in range(3):
            for sign in (-1, 1):
                px = min(max(x + (sign if axis == 0 else 0), 0.0), nx - 1.001)
                py = min(max(y + (sign if axis == 1 else 0), 0.0), ny - 1.001)
                pz = min(max(z + (sign if axis == 2 else 0), 0.0), nz - 1.001)
                i, j, k = int(px), int(py), int(pz)
                u, v, w = px - i, py - j, pz - k
                total = 0.0
                for c in range(8):
                    a, b, d = c & 1, c >> 1 & 1, c >> 2 & 1
                    weight = (u if a else 1 - u) * (v if b else 1 - v) * (w if d else 1 - w)
                    total += weight * values[i + a, j + b, k + d]
                g[axis] += sign * total
        size = np.sqrt(g[0] * g[0] + g[1] * g[1] + g[2] * g[2])
        result[n] = g / max(size, 1e-12)
    return result


@njit(cache=True)
def carried(
    rows: Array, outlines: Array, points: Array, reach: float, near_m: float,
    together: NDArray[np.bool_], source_r: Array, source_p: Array, target_r: Array, target_p: Array,
) -> tuple[NDArray[np.int64], Array]:  # fmt: skip
    """Of points (N, 3) on the skin: their nearest segment (N,), and where they lie in the target posture,
    by the shares of that segment and those `together` with it (see skinning.influence and carry)."""
    count, segments = len(points), len(source_r)
    labels = np.empty(count, np.int64)
    result = np.empty((count, 3), np.float64)
    d = np.empty(segments, np.float64)
    turn = np.empty((segments, 3, 3), np.float64)
    for s in range(segments):
        for a in range(3):
            for b in range(3):
                turn[s, a, b] = 0.0
                for c in range(3):
                    turn[s, a, b] += target_r[s, a, c] * source_r[s, b, c]
    bound = np.empty((rows.shape[0], 6), np.float64)
    for i in range(rows.shape[0]):
        r = rows[i]
        wide = max(r[13], r[14], r[15], r[16], r[17], r[18]) + max(r[19], r[20]) + reach
        for c in range(3):
            a = r[c]
            b = r[c] + r[3 + c] * r[12]
            bound[i, c] = min(a, b) - wide
            bound[i, 3 + c] = max(a, b) + wide
    for n in range(count):
        x, y, z = points[n, 0], points[n, 1], points[n, 2]
        d[:] = FAR
        for i in range(rows.shape[0]):
            q = bound[i]
            if q[0] < x < q[3] and q[1] < y < q[4] and q[2] < z < q[5]:
                s = int(rows[i, 29])
                d[s] = min(d[s], shape_distance(rows[i], outlines, x, y, z))
        label = 0
        for s in range(1, segments):
            if d[s] < d[label]:
                label = s
        labels[n] = label
        total = 0.0
        for s in range(segments):
            if together[label, s]:
                total += np.exp(-min(max(d[s] - d[label], 0.0), 1.0) / near_m)
        ox = oy = oz = kept = 0.0
        for s in range(segments):
            if not together[label, s]:
                continue
            share = np.exp(-min(max(d[s] - d[label], 0.0), 1.0) / near_m) / total
            if share > 1e-4:
                ax, ay, az = x - source_p[s, 0], y - source_p[s, 1], z - source_p[s, 2]
                t = turn[s]
                ox += share * (t[0, 0] * ax + t[0, 1] * ay + t[0, 2] * az + target_p[s, 0])
                oy += share * (t[1, 0] * ax + t[1, 1] * ay + t[1, 2] * az + target_p[s, 1])
                oz += share * (t[2, 0] * ax + t[2, 1] * ay + t[2, 2] * az + target_p[s, 2])
                kept += share
        result[n, 0], result[n, 1], result[n, 2] = ox / kept, oy / kept, oz / kept
    return labels, result


@njit(cache=True)
def _fit_once(p: Array, t: Array, start: Array, end: Array, out: Array) -> None:
    x0, y0, x3, y3 = p[0, 0], p[0, 1], p[-1, 0], p[-1, 1]
    m11 = m12 = m22 = r1 = r2 = 0.0
    for i in range(len(p)):
        u = t[i]
        s = 1 - u
        b0, b1, b2, b3 = s * s * s, 3 * s * s * u, 3 * s * u * u, u * u * u
        ax, ay, bx, by = start[0] * b1, start[1] * b1, end[0] * b2, end[1] * b2
        qx = p[i, 0] - (x0 * (b0 + b1) + x3 * (b2 + b3))
        qy = p[i, 1] - (y0 * (b0 + b1) + y3 * (b2 + b3))
        m11 += ax * ax + ay * ay
        m12 += ax * bx + ay * by
        m22 += bx * bx + by * by
        r1 += ax * qx + ay * qy
        r2 += bx * qx + by * qy
    det = m11 * m22 - m12 * m12
    span = np.hypot(x3 - x0, y3 - y0)
    left = right = 0.0
    if abs(det) > 1e-12:
        left = (r1 * m22 - r2 * m12) / det
        right = (m11 * r2 - m12 * r1) / det
    if not (1e-6 * span < left < 3 * span and 1e-6 * span < right < 3 * span):
        left = right = span / 3
    out[0, 0], out[0, 1] = x0, y0
    out[1, 0], out[1, 1] = x0 + start[0] * left, y0 + start[1] * left
    out[2, 0], out[2, 1] = x3 + end[0] * right, y3 + end[1] * right
    out[3, 0], out[3, 1] = x3, y3


@njit(cache=True)
def _worst(p: Array, t: Array, c: Array) -> tuple[int, float]:
    worst, most = 0, -1.0
    for i in range(len(p)):
        u = t[i]
        s = 1 - u
        b0, b1, b2, b3 = s * s * s, 3 * s * s * u, 3 * s * u * u, u * u * u
        dx = b0 * c[0, 0] + b1 * c[1, 0] + b2 * c[2, 0] + b3 * c[3, 0] - p[i, 0]
        dy = b0 * c[0, 1] + b1 * c[1, 1] + b2 * c[2, 1] + b3 * c[3, 1] - p[i, 1]
        e = dx * dx + dy * dy
        if e > most:
            worst, most = i, e
    return worst, most


@njit(cache=True)
def _reparametrised(p: Array, t: Array, c: Array) -> None:
    fresh = np.empty_like(t)
    for i in range(len(p)):
        u = t[i]
        s = 1 - u
        qx = qy = v1x = v1y = v2x = v2y = 0.0
        b = (s * s * s, 3 * s * s * u, 3 * s * u * u, u * u * u)
        for k in range(4):
            qx += b[k] * c[k, 0]
            qy += b[k] * c[k, 1]
        d = (3 * s * s, 6 * s * u, 3 * u * u)
        for k in range(3):
            v1x += d[k] * (c[k + 1, 0] - c[k, 0])
            v1y += d[k] * (c[k + 1, 1] - c[k, 1])
        e = (6 * s, 6 * u)
        for k in range(2):
            v2x += e[k] * (c[k + 2, 0] - 2 * c[k + 1, 0] + c[k, 0])
            v2y += e[k] * (c[k + 2, 1] - 2 * c[k + 1, 1] + c[k, 1])
        qx -= p[i, 0]
        qy -= p[i, 1]
        below = v1x * v1x + v1y * v1y + qx * v2x + qy * v2y
        step = (qx * v1x + qy * v1y) / below if abs(below) > 1e-12 else 0.0
        fresh[i] = min(max(u - step, 0.0), 1.0)
        if i and fresh[i] < fresh[i - 1]:
            return
    t[:] = fresh


@njit(cache=True)
def fit_cubics(points: Array, start: Array, end: Array, tolerance: float) -> Array:
    """(C, 4, 2) cubics along a polyline (N, 2), within `tolerance` of it, leaving along `start` and arriving
    against `end` (unit vectors). After Schneider, Graphics Gems (1990)."""
    n = len(points)
    result = np.empty((max(n, 2), 4, 2), np.float64)
    count = 0
    stack = np.empty((64, 2), np.int64)
    tangents = np.empty((64, 4), np.float64)
    stack[0, 0], stack[0, 1] = 0, n - 1
    tangents[0, 0], tangents[0, 1], tangents[0, 2], tangents[0, 3] = start[0], start[1], end[0], end[1]
    top = 1
    c = np.empty((4, 2), np.float64)
    while top > 0:
        top -= 1
        i, j = stack[top, 0], stack[top, 1]
        s = tangents[top, :2].copy()
        e = tangents[top, 2:].copy()
        p = points[i : j + 1]
        m = len(p)
        span = np.hypot(p[-1, 0] - p[0, 0], p[-1, 1] - p[0, 1])
        if m <= 3 or (span < 1e-9 and m < 6) or top > 60 or count >= len(result) - 1:
            c[0], c[3] = p[0], p[-1]
            c[1] = p[0] + s * (span / 3)
            c[2] = p[-1] + e * (span / 3)
            result[count] = c
            count += 1
            continue
        t = np.empty(m, np.float64)
        t[0] = 0.0
        for k in range(1, m):
            t[k] = t[k - 1] + np.hypot(p[k, 0] - p[k - 1, 0], p[k, 1] - p[k - 1, 1])
        t /= t[-1]
        _fit_once(p, t, s, e, c)
        worst, error = _worst(p, t, c)
        for _ in range(4):
            if error <= tolerance * tolerance or error > 36 * tolerance * tolerance:
                break
            _reparametrised(p, t, c)
            _fit_once(p, t, s, e, c)
            worst, error = _worst(p, t, c)
        if error <= tolerance * tolerance:
            result[count] = c
            count += 1
            continue
        worst = min(max(worst, 1), m - 2)
        a, b = p[max(worst - 3, 0)], p[min(worst + 3, m - 1)]
        dx, dy = b[0] - a[0], b[1] - a[1]
        size = np.hypot(dx, dy)
        if size > 1e-9:
            dx, dy = dx / size, dy / size
        else:
            dx, dy = 1.0, 0.0
        stack[top, 0], stack[top, 1] = i + worst, j
        tangents[top, 0], tangents[top, 1], tangents[top, 2], tangents[top, 3] = dx, dy, e[0], e[1]
        top += 1
        stack[top, 0], stack[top, 1] = i, i + worst
        tangents[top, 0], tangents[top, 1], tangents[top, 2], tangents[top, 3] = s[0], s[1], -dx, -dy
        top += 1
    return result[:count]


@njit(cache=True)
def inner_lines(
    label: NDArray[np.int16], depth: NDArray[np.float32], normal: NDArray[np.float32], look: Array,
    near: NDArray[np.bool_], small: NDArray[np.bool_], head: int, pixel_m: float, step_m: float,
) -> NDArray[np.bool_]:  # fmt: skip
    """Pixels (H, W) where depth jumps or a fold is sharp; `look` is the direction toward the eye."""
    height, width = label.shape
    result = np.zeros((height, width), np.bool_)
    for axis in range(2):
        dy, dx = (1, 0) if axis == 0 else (0, 1)
        for y in range(height - 3 * dy):
            for x in range(width - 3 * dx):
                a = label[y, x]
                if a < 0:
                    continue
                y1, x1 = y + dy, x + dx
                b = label[y1, x1]
                if b >= 0:
                    facing = 1.0
                    for k in range(2):
                        yy, xx = (y, x) if k == 0 else (y1, x1)
                        f = (
                            normal[yy, xx, 0] * look[0] + normal[yy, xx, 1] * look[1]
                            + normal[yy, xx, 2] * look[2]
                        )  # fmt: skip
                        facing = min(facing, f)
                    facing = min(max(facing, 0.12), 1.0)
                    slope = np.sqrt(1 - facing * facing) / facing
                    least = step_m * (0.5 if a == head and b == head else 1.0)
                    if abs(depth[y1, x1] - depth[y, x]) > least + pixel_m * 1.3 * slope:
                        result[y, x] = True
                y3, x3 = y + 3 * dy, x + 3 * dx
                c = label[y3, x3]
                if c >= 0:
                    turn = 0.0
                    for k in range(3):
                        turn += normal[y, x, k] * normal[y3, x3, k]
                    limit = 0.72 if small[a] and small[c] else 0.45
                    one_head = a == head and b == head
                    if not near[a, c] or (turn < limit and not one_head):
                        result[y1, x1] = True
    return result

