"""Props as faces that carry or stop the body.

`position_m` is the middle of the prop's box, `size_m` its full width along x, y, z before `rotation_deg`
(about y). A wall is met on the big side face that looks at the figure (the origin); everything else on top.
"""

from __future__ import annotations

import numpy as np

from catcow.body.bodies import MAN, Body
from catcow.body.contacts import Plane
from catcow.body.skeleton import SEGMENT_INDEX
from catcow.content.motion import Base, Prop

from .errors import MotionWordError

_KNEE = SEGMENT_INDEX["shank_r"]


def prop_for(prop: Prop, body: Body, base: Base) -> Prop:
    """The prop where a body needs it: as far away as its size asks, as high and big as it is. A chair stays a
    chair, and who sits on it sits so that its front edge is as near to the calves as the reference's."""
    if body is MAN:
        return prop
    if prop.between is not None:
        ends = tuple(
            e if isinstance(e, str) else (e[0] * body.size, e[1], e[2] * body.size) for e in prop.between
        )
        return prop.model_copy(update={"between": ends})
    if prop.position_m is None:
        return prop
    x, y, z = prop.position_m
    if base is Base.sitting and prop.kind in ("chair", "stool"):
        knee = [float(b.offsets[_KNEE, 1]) for b in (MAN, body)]
        calf = [float(b.point("calf_r")[0]) for b in (MAN, body)]
        x += (knee[0] - knee[1]) + (calf[1] - calf[0])
    else:
        x, z = x * body.size, z * body.size
    return prop.model_copy(update={"position_m": (x, y, z)})


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
