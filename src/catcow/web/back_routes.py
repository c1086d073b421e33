"""Routes of the page My back."""

from __future__ import annotations

from fastapi import FastAPI

from .asked import InLanguage, OfBody
from .back_messages import BackSaved, BackTold, BackView, BodyMap
from .context import Context
from .services import back_page


def add_back_api(app: FastAPI, context: Context) -> None:
    @app.get("/api/back")
    def get_back(lang: InLanguage) -> BackView:
        return back_page.view(context, lang)

    @app.put("/api/back")
    def put_back(told: BackTold, lang: InLanguage) -> BackSaved:
        return back_page.save(context, told, lang)

    @app.get("/api/back/map")
    def get_body_map(lang: InLanguage, body: OfBody) -> BodyMap:
        return back_page.body_map(context, lang, body)
