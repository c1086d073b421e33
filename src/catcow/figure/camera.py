"""Where a picture is seen from: a perspective camera and its projection."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

FIELD_OF_VIEW_DEG = 20.0
NEAR_M, FAR_M = 0.5, 20.0


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera at `eye` looking at `target` (3,) m, Y up; `fov_deg` is the vertical field of view."""

    eye: Array
    target: Array
    fov_deg: float = FIELD_OF_VIEW_DEG

    def view(self) -> Array:
        """(4, 4) camera from world; the camera looks down its own -Z."""
        z = self.eye - self.target
        z = z / np.linalg.norm(z)
        x = np.cross([0.0, 1.0, 0.0], z)
        x /= np.linalg.norm(x)
        rotation = np.stack([x, np.cross(z, x), z])
        m = np.eye(4)
        m[:3, :3] = rotation
        m[:3, 3] = -rotation @ self.eye
        return m

    def tangents(self, points: Array) -> Array:
        """Perspective image coordinates (N, 2): rightward and upward tangents of the viewing angle."""
        v = self.view()
        p = points @ v[:3, :3].T + v[:3, 3]
        result: Array = p[..., :2] / -p[..., 2:3]
        return result


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a camera's image that becomes the picture: a rectangle of tangents and its pixels."""

    camera: Camera
    left: float
    right: float
    bottom: float
    top: float
    width: int
    height: int
    unit: float = 0.5
    """Picture units a pixel."""

    def project(self, points: Array) -> Array:
        """World points (..., 3) to pixels (..., 2), y downward."""
        t = self.camera.tangents(points)
        x = (t[..., 0] - self.left) / (self.right - self.left) * self.width
        y = (self.top - t[..., 1]) / (self.top - self.bottom) * self.height
        return np.stack([x, y], axis=-1)

    def unproject(self, x: Array, y: Array, distance: NDArray[np.floating]) -> Array:
        """World points (N, 3) at pixels x, y (N,) and distances from the eye (N,) m."""
        right = self.left + x / self.width * (self.right - self.left)
        up = self.top - y / self.height * (self.top - self.bottom)
        ray = np.stack([right, up, -np.ones_like(right)], axis=1) @ self.camera.view()[:3, :3]
        ray /= np.linalg.norm(ray, axis=1, keepdims=True)
        result: Array = self.camera.eye + ray * distance[:, None].astype(np.float64)
        return result

    def matrix(self) -> Array:
        """(4, 4) OpenGL clip from world."""
        n, f = NEAR_M, FAR_M
        le, r, b, t = self.left * n, self.right * n, self.bottom * n, self.top * n
        p = np.array(
            [
                [2 * n / (r - le), 0, (r + le) / (r - le), 0],
                [0, 2 * n / (t - b), (t + b) / (t - b), 0],
                [0, 0, -(f + n) / (f - n), -2 * f * n / (f - n)],
                [0, 0, -1, 0],
            ]
        )
        result: Array = p @ self.camera.view()
        return result


def orbit(azimuth_deg: float, elevation_deg: float, target: Array, distance_m: float) -> Camera:
    """Azimuth 0 looks from +Z (the figure's right), growing toward +X (its front)."""
    a, e = np.radians(azimuth_deg), np.radians(elevation_deg)
    direction = np.array([np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
    return Camera(eye=target + distance_m * direction, target=target)
