"""Props as faces that carry or stop the body.

`position_m` is the middle of the prop's box, `size_m` its full width along x, y, z before `rotation_deg`
(about y). A wall is met on the big side face that looks at the figure (the origin); everything else on top.
"""

from __future__ import annotations

import numpy as np

from catcow.body.bodies import Body
from catcow.body.contacts import Plane
from catcow.content.motion import Prop

from .errors import MotionWordError


def prop_for(prop: Prop, body: Body) -> Prop:
    """The prop where a body needs it: as far away as its size asks, as high and big as it is. A chair stays
    a chair; a pillow under the knees lies under the knees of a shorter person too."""
    if prop.position_m is None or body.size == 1.0:
        return prop
    x, y, z = prop.position_m
    return prop.model_copy(update={"position_m": (x * body.size, y, z * body.size)})


def face_of(prop: Prop) -> Plane:
    """The face a contact lies on. MotionWordError when the prop has no place or size."""
    if prop.position_m is None or prop.size_m is None:
        raise MotionWordError(
            f"prop `{prop.id}` is touched, so it needs `position_m` (its middle) and `size_m`."
        )
    position = np.array(prop.position_m)
    size = np.array(prop.size_m)
    if prop.kind != "wall":
        return Plane(
            (float(position[0]), float(position[1] + size[1] / 2), float(position[2])), (0.0, 1.0, 0.0)
        )
    turn = np.radians(prop.rotation_deg[1])
    rotation = np.array([[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]])
    thin = int(np.argmin([size[0], np.inf, size[2]]))
    normal = rotation[:, thin]
    if normal @ -np.array([position[0], 0.0, position[2]]) < 0:
        normal = -normal
    origin = position + normal * size[thin] / 2
    x, y, z = (float(v) for v in origin)
    return Plane((x, y, z), (float(normal[0]), float(normal[1]), float(normal[2])))
