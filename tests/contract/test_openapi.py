"""The contract file is what the code says, and every route and code is in the reference."""

from __future__ import annotations

import json
import re
from pathlib import Path

from catcow.web import contract, problems
from catcow.web.messages import SettingsView

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference" / "http-api.md"


def test_the_contract_is_fresh() -> None:
    written = (ROOT / contract.CONTRACT).read_text(encoding="utf-8")
    assert written == contract.contract_text(), (
        "contracts/openapi.json is stale: `python -m catcow.web.contract`, then `npm run types` in frontend/"
    )


def test_the_sockets_messages_are_in_the_contract() -> None:
    schemas = contract.contract()["components"]["schemas"]
    assert {
        "SocketEvent",
        "SocketAck",
        "Problem",
        "SessionView",
        "Script",
        "CoachStart",
        "Report",
    } <= schemas.keys()
    kinds = schemas["SocketEvent"]["properties"]["event"]["discriminator"]["mapping"]
    assert {"started", "set_done", "hurts", "finished"} <= kinds.keys()
    assert all("$ref" not in json.dumps(one) or "#/$defs/" not in json.dumps(one) for one in schemas.values())


FILES = ({"audio/wav"}, {"application/yaml", "application/json"}, {"application/octet-stream"})
"""What is answered as a file, whole."""


def test_every_answer_has_a_shape_and_every_refusal_is_a_problem() -> None:
    for path, methods in contract.contract()["paths"].items():
        for method, route in methods.items():
            responses = route["responses"]
            fine = responses.get("200") or responses.get("201")
            kinds = fine["content"]
            assert kinds.keys() in FILES or kinds["application/json"]["schema"], (method, path)
            assert responses["4XX"]["content"]["application/json"]["schema"]["$ref"].endswith("/Problem")


def documented() -> str:
    return REFERENCE.read_text(encoding="utf-8")


def test_every_route_is_documented_and_no_other() -> None:
    from catcow.storage.engine import make_engine
    from catcow.storage.log import EventLog
    from catcow.web.app import create_app

    app = create_app(log=EventLog(make_engine("sqlite://")))
    routes = {f"{m.upper()} {path}" for path, methods in app.openapi()["paths"].items() for m in methods}
    routes |= {
        "GET /",
        "GET /library/{path}",
        "GET /static/{path}",
        "WS /ws/sessions/{session_id}",
        "WS /api/coach",
    }
    headings = set(re.findall(r"^### `([A-Z]+ \S+)`", documented(), flags=re.MULTILINE))
    assert headings == routes


def test_every_code_is_documented_with_its_status() -> None:
    rows = dict(re.findall(r"^\| `([a-z_]+)` \| (\d+) \|", documented(), flags=re.MULTILINE))
    assert rows == {code: str(status) for code, status in problems.STATUS.items()}


def test_every_setting_is_documented() -> None:
    for name in SettingsView.model_fields:
        assert f"`{name}`" in documented(), name
