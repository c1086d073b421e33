"""docs/reference/motion-yaml.md names every field, part, contact point and prop that an author can write."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from catcow.body.skeleton import COMPOSITE_JOINTS, JOINTS
from catcow.body.surface import SURFACE_POINTS
from catcow.content.angles import GROUPS, PLACEMENTS
from catcow.content.motion import Base, Breath, Hold, Motion, Phase, Prop, Reach, Sides, Via, View

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "motion-yaml.md").read_text(encoding="utf-8")


def _stem(name: str) -> str:
    return name[:-2] if name.endswith(("_l", "_r")) else name


WORDS = sorted(
    {field for model in (Motion, Phase, Via, Reach, View, Prop) for field in model.model_fields}
    | {value.value for kind in (Base, Sides, Hold, Breath) for value in kind}
    | set(get_args(Prop.model_fields["kind"].annotation))
    | {_stem(j.name).split("_")[0] for j in JOINTS}
    | {_stem(j.name).split("_")[1] for j in JOINTS}
    | {_stem(name) for name in SURFACE_POINTS}
    | PLACEMENTS
    | set(GROUPS)
    | set(COMPOSITE_JOINTS)
)


@pytest.mark.parametrize("word", WORDS)
def test_the_reference_names(word: str) -> None:
    assert f"`{word}`" in PAGE


@pytest.mark.parametrize("joint", [j for j in JOINTS if not j.name.endswith("_l")], ids=lambda j: j.name)
def test_the_reference_gives_the_range_of(joint: object) -> None:
    from catcow.body.skeleton import Joint

    assert isinstance(joint, Joint)
    part, _, movement = _stem(joint.name).partition("_")
    row = next(line for line in PAGE.splitlines() if line.startswith(f"| `{part}` |"))
    assert f"`{movement}` {joint.low_deg:g} to {joint.high_deg:g}" in row
