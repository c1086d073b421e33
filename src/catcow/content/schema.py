"""JSON Schemas of the library's YAML files, generated from the typed models."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from .coverage import CoverageFile
from .exercise import Exercise
from .learn import ClaimsFile, HabitsFile, Page
from .motion import Motion
from .reference import References
from .screening import FILES

MODELS: dict[str, type[BaseModel]] = {
    "exercise": Exercise,
    "motion": Motion,
    "references": References,
    "learn-page": Page,
    "claims": ClaimsFile,
    "habits": HabitsFile,
    "coverage": CoverageFile,
    **{f"screening-{Path(name).stem}": model for name, model in FILES.items()},
}
"""Name of the schema -> model. The programmes' model belongs to the planner; the command adds it."""

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(model: type[BaseModel]) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of file."""
    return {"$schema": _DRAFT, **model.model_json_schema(mode="validation")}


def write_schemas(folder: Path, models: Mapping[str, type[BaseModel]] = MODELS) -> list[Path]:
    """Write `<name>.schema.json` for every model into a folder, made when it isn't there."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for name, model in models.items():
        path = folder / f"{name}.schema.json"
        path.write_text(json.dumps(json_schema(model), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
        written.append(path)
    return written
