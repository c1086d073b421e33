"""What a check of the library found: where, what is wrong, and how to mend it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from catcow.content.yaml_file import Spot

RULES = (
    "activity-mismatch", "angle-out-of-range", "broken-words", "broken-yaml", "claim-without-source",
    "cyclic-link", "dangling-link", "duplicate-key", "duplicate-message", "duplicate-phase",
    "fault-not-shown", "forbidden-wording", "hard-to-read", "hold-mismatch", "long-line", "long-page",
    "missing-field", "missing-file", "missing-message", "one-sided-link", "prop-not-listed",
    "seed-mismatch", "side-missing", "side-named", "stale-figure", "stray-message", "unknown-argument",
    "unknown-contact", "unknown-fault", "unknown-field", "unknown-hand", "unknown-joint",
    "unknown-language", "unknown-metric", "unknown-phase", "unknown-reference", "unlinked",
    "unreadable-threshold", "unusable-motion", "wrong-area", "wrong-id", "wrong-value",
)  # fmt: skip
"""Every rule, but for the physical ones, which the gate names: `physics-<kind>`."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault. `rule` is one of RULES (docs/reference/exercise-yaml.md explains them)."""

    rule: str
    path: Path
    spot: Spot
    what: str
    mend: str

    def line(self, base: Path | None = None) -> str:
        """`file:line:column: rule: what is wrong. How to mend it.`, the file relative to `base`."""
        shown = self.path
        end = "" if self.mend.endswith("?") else "."
        if base is not None and self.path.is_relative_to(base):
            shown = self.path.relative_to(base)
        return f"{shown}:{self.spot.line}:{self.spot.column}: {self.rule}: {self.what}. {self.mend}{end}"


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """A sentence without its full stop: the nearest known words, or `otherwise`."""
    near = difflib.get_close_matches(word, sorted(known), n=3, cutoff=0.5)
    return f"Did you mean {' or '.join(near)}?" if near else otherwise
