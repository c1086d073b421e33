"""The traffic light of pain (clinical.md 3.5)."""

from __future__ import annotations

from typing import Literal

Light = Literal["green", "amber", "red"]
