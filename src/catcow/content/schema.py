"""JSON Schemas of the library's YAML files, generated from the typed models."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from .exercise import Exercise
from .motion import Motion
from .reference import References

MODELS: dict[str, type[BaseModel]] = {"exercise": Exercise, "motion": Motion, "references": References}
"""File name without its ending -> model."""

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(name: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of file."""
    return {"$schema": _DRAFT, **MODELS[name].model_json_schema(mode="validation")}


def write_schemas(folder: Path) -> list[Path]:
    """Write `<name>.schema.json` for every model into a folder, made when it isn't there."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name in MODELS:
        path = folder / f"{name}.schema.json"
        path.write_text(json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        written.append(path)
    return written
