"""The small version of benchmarks/sigkill_server.py: five deaths of the real server in mid-session."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

import pytest

BENCHMARK = Path(__file__).parents[2] / "benchmarks" / "sigkill_server.py"


def test_no_acknowledged_event_is_lost_when_the_server_is_killed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    spec = importlib.util.spec_from_file_location("sigkill_server", BENCHMARK)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Its dataclasses look their module up by name.
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    figures = module.run(kills=5, seed=7, data=tmp_path / "data")
    assert figures["acknowledged"] > 20
    assert figures["sent_again"] > 0, "the line was cut with events on their way"
    assert (figures["lost"], figures["doubled_or_changed"]) == (0, 0)
    assert figures["integrity_check"] == "ok"
