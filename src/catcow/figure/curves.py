"""From pixels to smooth curves: contours of masks, cubic Bezier fitting, compact SVG path data.

Fitting is least squares with reparametrisation after Schneider, "An Algorithm for Automatically Fitting
Digitized Curves", Graphics Gems (1990); contours are cut at corners first so that corners stay sharp.
"""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from .authoring import need

Array = NDArray[np.float64]
Cubic = Array
"""(4, 2) control points."""

CORNER_DEG = 55.0
"""A contour that turns more than this within the reach below has a corner."""


def contours(mask: NDArray[np.bool_], blur_px: float, scale: float, shortest_px: float = 14.0) -> list[Array]:
    """Outlines of a mask (H, W), smoothed; each (N, 2) x, y in units (`scale` units per pixel), closed ones
    repeating their first point."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return []
    top, left, pad = int(rows[0]), int(columns[0]), 3 + int(4 * blur_px)
    part = mask[top : rows[-1] + 1, left : columns[-1] + 1]
    blurred = need("scipy.ndimage").gaussian_filter(np.pad(part.astype(np.float32), pad), blur_px)
    found = need("skimage.measure").find_contours(blurred, 0.5)
    corner = np.array([left, top]) - pad + 0.5
    return [(c[:, ::-1] + corner) * scale for c in found if len(c) >= shortest_px]


def _tangent(points: Array, i: int, reach: int) -> Array:
    a, b = points[max(i - reach, 0)], points[min(i + reach, len(points) - 1)]
    d = b - a
    n = float(np.hypot(*d))
    return d / n if n > 1e-9 else np.array([1.0, 0.0])


def _fit(points: Array, start: Array, end: Array, tolerance: float) -> list[Cubic]:
    from . import kernels

    return list(kernels.fit_cubics(np.ascontiguousarray(points), start, end, tolerance))


def fitted(points: Array, tolerance: float, reach: int = 7) -> list[Cubic]:
    """Cubics along an open or closed polyline (N, 2), within `tolerance` of it, cut at its corners."""
    closed = len(points) > 4 and bool(np.allclose(points[0], points[-1]))
    ring = points[:-1] if closed else points
    n = len(ring)
    if n < 3:
        return [np.stack([points[0], points[0], points[-1], points[-1]])]
    index = np.arange(n)
    if closed:
        before, after = ring[(index - reach) % n], ring[(index + reach) % n]
    else:
        before, after = ring[np.maximum(index - reach, 0)], ring[np.minimum(index + reach, n - 1)]
    a, b = ring - before, after - ring
    cosine = (a * b).sum(1) / np.maximum(np.hypot(*a.T) * np.hypot(*b.T), 1e-9)
    turn = np.degrees(np.arccos(np.clip(cosine, -1, 1)))
    if not closed:
        turn[:reach] = turn[-reach:] = 0
    corners: list[int] = []
    for i in np.argsort(-turn):
        if turn[i] < CORNER_DEG or len(corners) > n // (2 * reach):
            break
        gaps = [min(abs(i - j), n - abs(i - j)) if closed else abs(i - j) for j in corners]
        if all(g > reach for g in gaps):
            corners.append(int(i))
    corners.sort()
    if closed:
        first = corners[0] if corners else 0
        ring = np.vstack([ring[first:], ring[: first + 1]])
        cuts = [c - first for c in corners] or [0]
        cuts.append(n)
    else:
        cuts = sorted({0, *corners, n - 1})
    curves: list[Cubic] = []
    smooth_ring = closed and not corners
    for i, j in pairwise(cuts):
        piece = ring[i : j + 1]
        if smooth_ring:
            d = ring[2] - ring[-3]
            start = d / max(float(np.hypot(*d)), 1e-9)
            end = -start
        else:
            start, end = _tangent(piece[:5], 0, 4), -_tangent(piece[-5:], 4, 4)
        curves += _fit(piece, start, end, tolerance)
    return curves


def _number(x: float) -> str:
    text = f"{x:.1f}"
    if text.endswith(".0"):
        text = text[:-2]
    if text == "-0":
        text = "0"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def joined(values: list[float]) -> str:
    """Numbers as compact path data: a minus sign separates by itself."""
    out = ""
    for v in values:
        text = _number(v)
        out += text if not out or text.startswith("-") else f" {text}"
    return out


def path_data(curves: list[Cubic], closed: bool) -> str:
    """SVG path data of connected cubics, relative and with one decimal."""
    if not curves:
        return ""
    at = np.round(curves[0][0], 1)
    out = f"M{joined([float(at[0]), float(at[1])])}c"
    values: list[str] = []
    for c in curves:
        relative = np.round(c[1:] - at, 1)
        values.append(joined([float(x) for x in relative.ravel()]))
        at = at + relative[2]
    out += values[0] + "".join(v if v.startswith("-") else f" {v}" for v in values[1:])
    return out + ("z" if closed else "")


def area_path(
    mask: NDArray[np.bool_], blur_px: float, tolerance: float, scale: float, smallest: float = 6.0
) -> str:
    """Path data of a mask's outlines (use with fill-rule evenodd); parts below `smallest` square units go."""
    out = ""
    for c in contours(mask, blur_px, scale):
        x, y = c[:, 0], c[:, 1]
        area = 0.5 * abs(float((x[:-1] * y[1:] - x[1:] * y[:-1]).sum()))
        closed = bool(np.allclose(c[0], c[-1]))
        if closed and area < smallest:
            continue
        out += path_data(fitted(c, tolerance), True)
    return out


def line_path(points: Array, tolerance: float) -> str:
    """Path data of an open polyline (N, 2)."""
    return path_data(fitted(points, tolerance), False)


_CURVE = re.compile(r"M([^cz]*)c([^Mz]*)")
_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def whole(data: str) -> str:
    """Path data of curves on whole units: for what is soft, small or under a line. Errors don't add up."""
    return _CURVE.sub(_rounded, data)


def _rounded(found: re.Match[str]) -> str:
    x, y = (float(v) for v in _NUMBER.findall(found[1]))
    exact, at = (x, y), (round(x), round(y))
    values: list[int] = []
    steps = [float(v) for v in _NUMBER.findall(found[2])]
    for k in range(0, len(steps), 6):
        points = [(exact[0] + steps[k + j], exact[1] + steps[k + j + 1]) for j in (0, 2, 4)]
        for px, py in points:
            values += [round(px) - at[0], round(py) - at[1]]
        exact = points[2]
        at = (round(exact[0]), round(exact[1]))
    start = (round(x), round(y))
    return f"M{_joined(list(start))}c{_joined(values)}"


def _joined(values: list[int]) -> str:
    if not values:
        return ""
    text = [str(v) for v in values]
    return text[0] + "".join(b if b.startswith("-") else f" {b}" for _, b in pairwise(text))
