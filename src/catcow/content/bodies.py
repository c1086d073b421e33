"""The bodies an exercise is drawn on: the same movements, one folder of pictures each."""

from __future__ import annotations

from typing import Final, Literal, get_args

BodyId = Literal["woman", "man", "older"]
"""A woman, a man, and an older, heavier man."""

BODIES: Final[tuple[BodyId, ...]] = get_args(BodyId)
DEFAULT_BODY: Final[BodyId] = "woman"
