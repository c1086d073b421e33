"""The contract between server and page, as a file: `python -m catcow.web.contract [FILE]` writes it.

`contracts/openapi.json` is made from messages.py and the routes; the front end's types are made from it. A
test fails when it is stale.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Final

from pydantic.json_schema import models_json_schema

from catcow.coach.report import Report
from catcow.storage.engine import make_engine
from catcow.storage.log import EventLog

from .app import create_app
from .messages import CoachStart, Problem, SocketAck, SocketEvent

CONTRACT: Final = Path("contracts") / "openapi.json"


def contract() -> dict[str, Any]:
    """The OpenAPI document of every route, with the socket's messages among its schemas."""
    app = create_app(log=EventLog(make_engine("sqlite://")))
    document = app.openapi()
    # The version of the program changes without the contract changing.
    document["info"] = {"title": "catcow", "version": "1"}
    _, socket = models_json_schema(
        [(one, "validation") for one in (SocketEvent, SocketAck, Problem, CoachStart, Report)],
        ref_template="#/components/schemas/{model}",
    )
    schemas = document["components"]["schemas"] | socket["$defs"]
    document["components"]["schemas"] = dict(sorted(schemas.items()))
    return document


def contract_text() -> str:
    return json.dumps(contract(), indent=2, ensure_ascii=False) + "\n"


def main(arguments: list[str]) -> int:
    path = Path(arguments[0]) if arguments else CONTRACT
    path.write_text(contract_text(), encoding="utf-8")
    sys.stderr.write(f"wrote {path}; now: cd frontend && npm run types\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
