"""How the tests are shared out over processors (`pytest -n auto --dist loadgroup`, as ./test runs them), and
that the same examples are drawn each time: a check that fails by chance says nothing of the last change.
`CATCOW_DRAW=anew ./test` draws others."""

from __future__ import annotations

import os

import pytest
from hypothesis import settings

settings.register_profile("steady", derandomize=True)
settings.register_profile("anew", derandomize=False)
settings.load_profile(os.environ.get("CATCOW_DRAW", "steady"))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of one file stay together, so that a file's fixtures are made once, unless a test says which
    others it belongs to."""
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.path.name))
