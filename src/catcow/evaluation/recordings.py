"""What the readers of recordings share."""

from __future__ import annotations

from pathlib import Path

from catcow.errors import CatcowError


class RecordingsMissingError(CatcowError):
    """The recordings of a suite are not where they should be."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is missing or cannot be read. Name the recordings' folder with --data.")
