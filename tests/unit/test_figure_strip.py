"""The strip: coarser curves end where the finer ones do."""

from __future__ import annotations

import re

from catcow.figure.strip import coarser


def ends(d: str) -> list[float]:
    start, _, rest = d.partition("c")
    x, y = (float(v) for v in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", start))
    steps = [float(v) for v in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", rest)]
    return [x + sum(steps[4::6]), y + sum(steps[5::6])]


def test_rounding_does_not_add_up() -> None:
    fine = "M10.4 20.3c" + " ".join(["1.4 .4 2.4 .4 3.4 .4"] * 40)
    whole = coarser(f'<path fill="#fff" d="{fine}"/>')
    found = re.search(r' d="([^"]*)"', whole)
    assert found
    assert "." not in found[1]
    for a, b in zip(ends(fine), ends(found[1]), strict=True):
        assert abs(a - b) <= 1.0


def test_only_path_data_changes() -> None:
    given = '<path d="M1 1c1.2 3.4-5.6 7 .8 9z" stroke-width="1.6"/><text x="1.5">d="M1.5"</text>'
    made = coarser(given)
    assert 'stroke-width="1.6"' in made
    assert made.endswith('<text x="1.5">d="M1.5"</text>')
