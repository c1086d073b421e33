"""A voice for browsers without one: espeak-ng, where this machine has it. No text leaves the machine."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from typing import Final

from ..context import Context
from ..problems import RefusedError

LONGEST_TEXT: Final = 600
"""Characters of one line; the session's longest line is well below."""
_WORDS_PER_MINUTE: Final = "140"
"""Slower than espeak-ng's usual 175: it is heard lying down, three metres away. Our own choice."""
_SECONDS: Final = 10.0


@cache
def _program() -> str | None:
    return shutil.which("espeak-ng")


def languages(context: Context) -> list[str]:
    """The library's languages that espeak-ng can speak here; empty without it."""
    program = _program()
    if program is None:
        return []
    return [one.tag for one in context.library.languages if _speaks(program, one.tag)]


@cache
def _speaks(program: str, tag: str) -> bool:
    listed = subprocess.run([program, f"--voices={tag}"], capture_output=True, timeout=_SECONDS, check=False)
    return listed.returncode == 0 and len(listed.stdout.splitlines()) > 1


def wav(context: Context, text: str, tag: str) -> bytes:
    """`text` spoken in the language `tag`, as a WAV file; RefusedError `no_voice` when it cannot be."""
    program = _program()
    if program is None or tag not in languages(context):
        raise RefusedError("no_voice")
    command = [program, "-v", tag, "-s", _WORDS_PER_MINUTE, "--stdin", "--stdout"]
    try:
        spoken = subprocess.run(
            command, input=text.encode(), capture_output=True, timeout=_SECONDS, check=True
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise RefusedError("no_voice") from error
    return spoken.stdout
