"""From a plan, the motions and the words to the script that a browser plays."""

from __future__ import annotations

from catcow.planning.model import SessionPlan
from catcow.planning.shelf import Shelf

from .script import Script
from .texts import Texts


def compile_script(plan: SessionPlan, library: Shelf, texts: Texts) -> Script:
    """The session as steps with cues; the language is that of `texts`. Pure."""
    raise NotImplementedError
