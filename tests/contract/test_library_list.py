"""`catcow library list --json` keeps its shape: other programs read it.

After a wanted change: catcow library list --json > tests/contract/golden/library_list.json
"""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from catcow.cli import app

GOLDEN = Path(__file__).parent / "golden" / "library_list.json"


def test_list_is_as_agreed() -> None:
    listed = json.loads(CliRunner().invoke(app, ["library", "list", "--json"]).stdout)
    agreed = json.loads(GOLDEN.read_text("utf-8"))
    assert [item["id"] for item in listed] == [item["id"] for item in agreed]
    for now, then in zip(listed, agreed, strict=True):
        assert now == then, now["id"]
