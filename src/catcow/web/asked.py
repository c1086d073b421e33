"""What many routes are asked besides: in which language to answer, and whose body the pictures have."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query, Request

from .messages import Body
from .services import settings


def _language(request: Request, lang: Annotated[str | None, Query(max_length=35)] = None) -> str:
    return settings.language(request.app.state.context, lang)


InLanguage = Annotated[str, Depends(_language)]
"""The language to answer in: `?lang=`, else the person's setting."""


def _body(request: Request, body: Body | None = None) -> Body:
    return settings.body(request.app.state.context, body)


OfBody = Annotated[Body, Depends(_body)]
"""Whose body the pictures of the answer have: `?body=`, else the person's setting."""
