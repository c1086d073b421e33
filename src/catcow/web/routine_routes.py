"""Routes of routines."""

from __future__ import annotations

from typing import Literal

from fastapi import FastAPI
from fastapi.responses import Response

from .asked import InLanguage, OfBody
from .context import Context
from .messages import SessionView
from .routine_messages import DoseBounds, RoutineCard, RoutineDraft, RoutineFile, RoutineFrom, RoutineView
from .services import routines


def add_routine_api(app: FastAPI, context: Context) -> None:
    @app.get("/api/routines")
    def get_routines(lang: InLanguage, body: OfBody) -> list[RoutineCard]:
        return routines.cards(context, lang, body)

    @app.post("/api/routines", status_code=201)
    def post_routine(draft: RoutineDraft, lang: InLanguage, body: OfBody) -> RoutineView:
        return routines.create(context, draft, lang, body)

    @app.get("/api/routines/bounds")
    def get_bounds() -> list[DoseBounds]:
        return routines.bounds(context)

    @app.post("/api/routines/from", status_code=201)
    def post_routine_from(made: RoutineFrom, lang: InLanguage, body: OfBody) -> RoutineView:
        return routines.create_from(context, made, lang, body)

    @app.post("/api/routines/import", status_code=201)
    def post_routine_file(file: RoutineFile, lang: InLanguage, body: OfBody) -> RoutineView:
        return routines.take_in(context, file.text, lang, body)

    @app.get("/api/routines/{routine_id}")
    def get_routine(routine_id: str, lang: InLanguage, body: OfBody) -> RoutineView:
        return routines.view(context, routine_id, lang, body)

    @app.put("/api/routines/{routine_id}")
    def put_routine(routine_id: str, draft: RoutineDraft, lang: InLanguage, body: OfBody) -> RoutineView:
        return routines.change(context, routine_id, draft, lang, body)

    @app.delete("/api/routines/{routine_id}")
    def delete_routine(routine_id: str, lang: InLanguage, body: OfBody) -> list[RoutineCard]:
        routines.delete(context, routine_id)
        return routines.cards(context, lang, body)

    @app.post("/api/routines/{routine_id}/session", status_code=201)
    def post_routine_session(routine_id: str, lang: InLanguage) -> SessionView:
        return routines.start(context, routine_id, lang)

    @app.get(
        "/api/routines/{routine_id}/file",
        response_class=Response,
        responses={200: {"content": {"application/yaml": {}, "application/json": {}}}},
    )
    def get_routine_file(
        routine_id: str, lang: InLanguage, format: Literal["yaml", "json"] = "yaml"
    ) -> Response:
        name, text = routines.file_of(context, routine_id, format, lang)
        return Response(
            text.encode(),
            media_type=f"application/{format}",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
