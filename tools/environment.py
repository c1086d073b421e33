"""Set up the virtual environment in .venv from the locks, once; again only when a lock has changed.

Standard library only: this runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
_QUIET = ("--quiet", "--disable-pip-version-check", "--no-input")


def say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def require_python() -> None:
    if sys.version_info < (3, 11):  # noqa: UP036 (this is what says so on an older Python)
        have = ".".join(str(part) for part in sys.version_info[:3])
        raise SystemExit(
            f"catcow needs Python 3.11 or newer; this is Python {have}. "
            "Install a newer Python, or run this with it: python3.12 " + sys.argv[0]
        )


def run(*command: str | Path, **environment: str) -> None:
    """Run a command with its output on stderr; end with a plain sentence if it fails."""
    arguments = [str(part) for part in command]
    try:
        subprocess.run(arguments, cwd=ROOT, check=True, stdout=sys.stderr, env={**os.environ, **environment})
    except subprocess.CalledProcessError as error:
        raise SystemExit(
            f"catcow: this step failed (exit {error.returncode}): {' '.join(arguments)}\n"
            "Its own words are above. A missing network or a full disk are the usual causes; "
            "run the same command again once mended, nothing is lost."
        ) from error


def _digest(locks: tuple[str, ...]) -> str:
    digest = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for name in (*(f"locks/{lock}.txt" for lock in locks), "pyproject.toml"):
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def ensure_environment(*locks: str) -> None:
    """.venv holds every package of the locks and catcow itself, editable.

    Raises SystemExit with what to do."""
    require_python()
    stamp = VENV / f".catcow-{'-'.join(locks)}"
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == _digest(locks):
        return
    if not PYTHON.exists():
        say("catcow: making a virtual environment in .venv ...")
        try:
            import venv

            venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(VENV)
        except (ImportError, OSError, subprocess.CalledProcessError) as error:
            raise SystemExit(
                f"catcow: no virtual environment could be made in {VENV} ({error}). On Debian or Ubuntu: "
                "sudo apt install python3-venv. Then run the same command again."
            ) from error
    say("catcow: installing the pinned packages (once; a minute or two) ...")
    pins = [argument for lock in locks for argument in ("-r", f"locks/{lock}.txt")]
    run(PYTHON, "-m", "pip", "install", *_QUIET, "--require-hashes", *pins)
    # Only the package's own metadata and its command; the page is built by `ensure_page`.
    run(
        PYTHON,
        "-m",
        "pip",
        "install",
        *_QUIET,
        "--no-deps",
        "--no-build-isolation",
        "--editable",
        ".",
        CATCOW_SKIP_PAGE="1",
    )
    stamp.write_text(_digest(locks))


def ensure_page(*, development: bool = False) -> None:
    """The page is built and as new as its sources; with `development`, its tests can run too."""
    from tools.frontend import is_stale

    if is_stale(ROOT):
        say("catcow: building the page (once; half a minute) ...")
        run_frontend("build_page(root, development=True)" if development else "build_page(root)")
    elif development:
        run_frontend("install_packages(root, development=True)")


def run_frontend(call: str) -> None:
    """One call of tools/frontend.py under .venv's Python, which has the Node.js wheel."""
    run(PYTHON, "-c", frontend_code(call))


def frontend_code(call: str) -> str:
    return (
        "import sys; sys.path.insert(0, '.'); from pathlib import Path; from tools.frontend import *; "
        f"root = Path.cwd(); {call}"
    )
