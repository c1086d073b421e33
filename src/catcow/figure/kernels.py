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
    return float(k0 * (k0 - 1) / max(k1, 1e-4))


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
    return float(pieces[0])


@njit(cache=True)
def _candidates(
    rows: Array, origin: Array, spacing: float, i: int, j: int, k: int, chosen: NDArray[np.int64]
) -> int:
    """Fill `chosen` with the shapes whose box meets block (i, j, k); how many."""
    size = BLOCK * spacing
    x, y, z = origin[0] + i * size, origin[1] + j * size, origin[2] + k * size
    count = 0
    for s in range(rows.shape[0]):
        r = rows[s]
        if (
            r[23] <= x + size and r[26] >= x and r[24] <= y + size and r[27] >= y
            and r[25] <= z + size and r[28] >= z
        ):  # fmt: skip
            chosen[count] = s
            count += 1
    return count


@njit(cache=True)
def surface_of(
    rows: Array, outlines: Array, seams: Array, touch: float, piece_count: int, origin: Array,
    spacing: float, blocks: NDArray[np.int64],
) -> tuple[Array, NDArray[np.int32]]:  # fmt: skip
    """The skin on a grid of BLOCK * blocks nodes: vertices (V, 3) in nodes, quads (Q, 4) wound outward.

    Naive surface nets (Gibson 1998): one vertex a cell, at the middle of where its edges cross. Cells are
    followed along the surface from seeds on every shape, so nothing else is evaluated.
    """
    nx, ny, nz = blocks[0] * BLOCK, blocks[1] * BLOCK, blocks[2] * BLOCK
    values = np.full((nx, ny, nz), np.float32(np.nan), np.float32)
    index = np.full((nx, ny, nz), np.int32(-1), np.int32)
    start = np.full((blocks[0], blocks[1], blocks[2]), np.int64(-1), np.int64)
    lists = np.empty(1 << 20, np.int64)
    used = 0
    chosen = np.empty(rows.shape[0], np.int64)
    pieces = np.empty(piece_count, np.float64)
    cells = np.empty((1 << 18, 3), np.int32)
    vertices = np.empty((1 << 18, 3), np.float64)
    count = 0
    corner = np.empty(8, np.float64)
    seed_count = rows.shape[0] * 6
    seed = 0
    done = 0
    while True:
        if done < count:
            ci, cj, ck = cells[done, 0], cells[done, 1], cells[done, 2]
            walking = False
        else:
            if seed >= seed_count:
                break
            r = rows[seed // 6]
            direction = seed % 6
            seed += 1
            axis, sign = direction // 2, 1 if direction % 2 else -1
            ci = int((r[0] + 0.5 * r[12] * r[3] - origin[0]) / spacing)
            cj = int((r[1] + 0.5 * r[12] * r[4] - origin[1]) / spacing)
            ck = int((r[2] + 0.5 * r[12] * r[5] - origin[2]) / spacing)
            walking = True
        while True:
            if ci < 1 or cj < 1 or ck < 1 or ci >= nx - 2 or cj >= ny - 2 or ck >= nz - 2:
                break
            inside = 0
            for c in range(8):
                i, j, k = ci + (c & 1), cj + (c >> 1 & 1), ck + (c >> 2 & 1)
                v = values[i, j, k]
                if np.isnan(v):
                    bi, bj, bk = i // BLOCK, j // BLOCK, k // BLOCK
                    at = start[bi, bj, bk]
                    if at < 0:
                        n = _candidates(rows, origin, spacing, bi, bj, bk, chosen)
                        if used + n + 1 > len(lists):
                            longer = np.empty(2 * len(lists), np.int64)
                            longer[:used] = lists[:used]
                            lists = longer
                        at = used
                        start[bi, bj, bk] = at
                        lists[at] = n
                        lists[at + 1 : at + 1 + n] = chosen[:n]
                        used += n + 1
                    n = lists[at]
                    v = np.float32(
                        _value(
                            rows, outlines, seams, touch, lists[at + 1 : at + 1 + n], n, pieces,
                            origin[0] + i * spacing, origin[1] + j * spacing, origin[2] + k * spacing,
                        )
                    )  # fmt: skip
                    values[i, j, k] = v
                corner[c] = v
                if v < 0:
                    inside += 1
            if not walking:
                break
            if inside == 0 or index[ci, cj, ck] >= 0:
                break
            if inside < 8:
                cells[count, 0], cells[count, 1], cells[count, 2] = ci, cj, ck
                index[ci, cj, ck] = count
                count += 1
                break
            if axis == 0:
                ci += sign
            elif axis == 1:
                cj += sign
            else:
                ck += sign
        if walking:
            continue
        done += 1
        sx = sy = sz = 0.0
        n = 0
        for axis in range(3):
            step = 1 << axis
            for c in range(8):
                if c & step:
                    continue
                v0, v1 = corner[c], corner[c | step]
                if (v0 < 0) != (v1 < 0):
                    t = v0 / (v0 - v1)
                    sx += (c & 1) + (t if axis == 0 else 0.0)
                    sy += (c >> 1 & 1) + (t if axis == 1 else 0.0)
                    sz += (c >> 2 & 1) + (t if axis == 2 else 0.0)
                    n += 1
        vertices[done - 1, 0] = ci + sx / n
        vertices[done - 1, 1] = cj + sy / n
        vertices[done - 1, 2] = ck + sz / n
        for axis in range(3):
            for side in range(2):
                first = 0
                for c in range(8):  # does this face of the cell cross the surface?
                    if (c >> axis & 1) == side and corner[c] < 0:
                        first += 1
                if first == 0 or first == 4:
                    continue
                move = 1 if side else -1
                i = ci + (move if axis == 0 else 0)
                j = cj + (move if axis == 1 else 0)
                k = ck + (move if axis == 2 else 0)
                if 1 <= i < nx - 2 and 1 <= j < ny - 2 and 1 <= k < nz - 2 and index[i, j, k] < 0:
                    if count + 1 >= len(cells):
                        more = np.empty((2 * len(cells), 3), np.int32)
                        more[:count] = cells[:count]
                        cells = more
                        longer_vertices = np.empty((2 * len(vertices), 3), np.float64)
                        longer_vertices[:count] = vertices[:count]
                        vertices = longer_vertices
                    cells[count, 0], cells[count, 1], cells[count, 2] = i, j, k
                    index[i, j, k] = count
                    count += 1
    quads = np.empty((count * 3, 4), np.int32)
    faces = 0
    for me in range(count):
        i, j, k = cells[me, 0], cells[me, 1], cells[me, 2]
        here = values[i, j, k] < 0
        for axis in range(3):
            if axis == 0:
                there = values[i + 1, j, k] < 0
                b, c, d = index[i, j - 1, k], index[i, j - 1, k - 1], index[i, j, k - 1]
            elif axis == 1:
                there = values[i, j + 1, k] < 0
                b, c, d = index[i, j, k - 1], index[i - 1, j, k - 1], index[i - 1, j, k]
            else:
                there = values[i, j, k + 1] < 0
                b, c, d = index[i - 1, j, k], index[i - 1, j - 1, k], index[i, j - 1, k]
            if here != there and b >= 0 and c >= 0 and d >= 0:
                quads[faces, 0], quads[faces, 2] = me, c
                quads[faces, 1], quads[faces, 3] = (b, d) if here else (d, b)
                faces += 1
    return vertices[:count].copy(), quads[:faces].copy()


@njit(cache=True)
def vertex_normals(vertices: Array, quads: NDArray[np.int32]) -> Array:
    """(V, 3) unit normals: of the quads round each vertex, by their area."""
    result = np.zeros_like(vertices)
    for q in range(len(quads)):
        a, b, c, d = quads[q, 0], quads[q, 1], quads[q, 2], quads[q, 3]
        ux, uy, uz = (
            vertices[c, 0] - vertices[a, 0], vertices[c, 1] - vertices[a, 1], vertices[c, 2] - vertices[a, 2]
        )  # fmt: skip
        vx, vy, vz = (
            vertices[d, 0] - vertices[b, 0], vertices[d, 1] - vertices[b, 1], vertices[d, 2] - vertices[b, 2]
        )  # fmt: skip
        nx, ny, nz = uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx
        for k in range(4):
            n = quads[q, k]
            result[n, 0] += nx
            result[n, 1] += ny
            result[n, 2] += nz
    for n in range(len(result)):
        size = np.sqrt(result[n, 0] ** 2 + result[n, 1] ** 2 + result[n, 2] ** 2)
        result[n] /= max(size, 1e-12)
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


@njit(cache=True)
def rasterised(
    clip: Array, world: Array, eye: Array, normals: Array, rest: Array, labels: NDArray[np.int64],
    faces: NDArray[np.int32], width: int, height: int,
) -> tuple[NDArray[np.int16], NDArray[np.float32], NDArray[np.float32], NDArray[np.float32]]:  # fmt: skip
    """What is nearest at the middle of each pixel. `clip` (V, 3): pixel x, pixel y, and 1 / distance along
    the view, which runs straight in the picture. Label (H, W), rest (H, W, 3), normal (H, W, 3), distance
    from the eye (H, W)."""
    label = np.full((height, width), np.int16(-1), np.int16)
    near = np.zeros((height, width), np.float32)
    face_of = np.full((height, width), np.int32(-1), np.int32)
    for f in range(len(faces)):
        a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
        ax, ay, bx, by, cx, cy = clip[a, 0], clip[a, 1], clip[b, 0], clip[b, 1], clip[c, 0], clip[c, 1]
        area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
        if abs(area) < 1e-9:
            continue
        x0 = max(int(np.ceil(min(ax, bx, cx) - 0.5)), 0)
        x1 = min(int(np.floor(max(ax, bx, cx) - 0.5)), width - 1)
        y0 = max(int(np.ceil(min(ay, by, cy) - 0.5)), 0)
        y1 = min(int(np.floor(max(ay, by, cy) - 0.5)), height - 1)
        for y in range(y0, y1 + 1):
            py = y + 0.5
            for x in range(x0, x1 + 1):
                px = x + 0.5
                u = ((bx - px) * (cy - py) - (by - py) * (cx - px)) / area
                v = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) / area
                w = 1.0 - u - v
                if u >= -1e-9 and v >= -1e-9 and w >= -1e-9:
                    z = np.float32(u * clip[a, 2] + v * clip[b, 2] + w * clip[c, 2])
                    if z > near[y, x]:
                        near[y, x] = z
                        face_of[y, x] = f
    where = np.zeros((height, width, 3), np.float32)
    facing = np.zeros((height, width, 3), np.float32)
    distance = np.zeros((height, width), np.float32)
    for y in range(height):
        for x in range(width):
            f = face_of[y, x]
            if f < 0:
                continue
            a, b, c = faces[f, 0], faces[f, 1], faces[f, 2]
            ax, ay, bx, by, cx, cy = clip[a, 0], clip[a, 1], clip[b, 0], clip[b, 1], clip[c, 0], clip[c, 1]
            px, py = x + 0.5, y + 0.5
            area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
            u = ((bx - px) * (cy - py) - (by - py) * (cx - px)) / area * clip[a, 2]
            v = ((cx - px) * (ay - py) - (cy - py) * (ax - px)) / area * clip[b, 2]
            w = near[y, x] - u - v
            total = u + v + w
            u, v, w = u / total, v / total, w / total
            label[y, x] = labels[c]
            size = far = 0.0
            for k in range(3):
                where[y, x, k] = u * rest[a, k] + v * rest[b, k] + w * rest[c, k]
                n = u * normals[a, k] + v * normals[b, k] + w * normals[c, k]
                facing[y, x, k] = n
                size += n * n
                p = u * world[a, k] + v * world[b, k] + w * world[c, k] - eye[k]
                far += p * p
            size = max(np.sqrt(size), 1e-9)
            for k in range(3):
                facing[y, x, k] /= size
            distance[y, x] = np.sqrt(far)
    return label, where, facing, distance


@njit(cache=True)
def doubtful(label: NDArray[np.int16], together: NDArray[np.bool_], reach: int) -> NDArray[np.bool_]:
    """Pixels of the figure within `reach` steps of where two segments that are not `together` meet."""
    height, width = label.shape
    steps = np.full((height, width), np.int32(1 << 20), np.int32)
    for y in range(height):
        for x in range(width):
            a = label[y, x]
            if a < 0:
                continue
            if x + 1 < width and label[y, x + 1] >= 0 and not together[a, label[y, x + 1]]:
                steps[y, x] = 0
            if y + 1 < height and label[y + 1, x] >= 0 and not together[a, label[y + 1, x]]:
                steps[y, x] = 0
    for y in range(height):
        for x in range(width):
            if y:
                steps[y, x] = min(steps[y, x], steps[y - 1, x] + 1)
            if x:
                steps[y, x] = min(steps[y, x], steps[y, x - 1] + 1)
    result = np.zeros((height, width), np.bool_)
    for y in range(height - 1, -1, -1):
        for x in range(width - 1, -1, -1):
            if y + 1 < height:
                steps[y, x] = min(steps[y, x], steps[y + 1, x] + 1)
            if x + 1 < width:
                steps[y, x] = min(steps[y, x], steps[y, x + 1] + 1)
            result[y, x] = label[y, x] >= 0 and steps[y, x] <= reach
    return result
