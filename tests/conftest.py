"""How the tests are shared out over processors (`pytest -n auto --dist loadgroup`, as ./test runs them)."""

from __future__ import annotations

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of one file stay together, so that a file's fixtures are made once, unless a test says which
    others it belongs to."""
    for item in items:
        if item.get_closest_marker("xdist_group") is None:
            item.add_marker(pytest.mark.xdist_group(item.path.name))
