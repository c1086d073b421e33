"""The page's own files, kept by the browser where their name holds a hash, and the library's pictures."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from fastapi.responses import FileResponse, HTMLResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from catcow.figure.style import ThemeName, themed

from .context import Context
from .problems import RefusedError
from .security import PICTURE_POLICY

_FOR_EVER: Final = "public, max-age=31536000, immutable"
_ASK_AGAIN: Final = "no-cache"
# Vite's names: assets/index-BfX3_k9A.js
_HASHED: Final = re.compile(r"assets/.+-[A-Za-z0-9_-]{8}\.\w+$")
_PART: Final = re.compile(r"^[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*$")
_TYPES: Final = {".svg": "image/svg+xml", ".json": "application/json", ".glb": "model/gltf-binary"}


class PageFiles(StaticFiles):
    """The built page. Starlette refuses every path that leaves the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(directory=folder, check_dir=False)

    async def check_config(self) -> None:
        """The folder may be built while the server runs; until then there is nothing in it."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = _FOR_EVER if _HASHED.search(path) else _ASK_AGAIN
        return response


def page(context: Context, language: str) -> Response:
    """The page, or, when it has not been built, how to build it."""
    index = context.static / "index.html"
    if index.is_file():
        return HTMLResponse(index.read_text(encoding="utf-8"))
    words = context.words(language)
    return HTMLResponse(
        f'<!doctype html><html lang="{words.language.tag}" dir="{words.language.direction}">'
        '<meta charset="utf-8">'
        f"<title>catcow</title><h1>{words.text('errors-page-not-built-title')}</h1>"
        f"<p>{words.text('errors-page-not-built')}</p>"
        "<pre dir=ltr>cd frontend &amp;&amp; npm ci &amp;&amp; npm run build</pre></html>",
        status_code=503,
    )


def library_file(context: Context, path: str, versioned: bool, theme: ThemeName = "light") -> Response:
    """A built figure, track, mannequin or map of the body; a picture in either theme. Nothing else of the
    library is served, and no path leads out of it."""
    parts = path.split("/")
    figure = len(parts) in (4, 5) and parts[0] == "exercises" and parts[2] == "figures"
    mannequin = len(parts) == 2 and parts[0] == "mannequin"
    body_map = len(parts) == 3 and parts[0] == "body_map"
    if not (figure or mannequin or body_map) or not all(_PART.match(part) for part in parts):
        raise RefusedError("unknown_address")
    file = context.library.root.joinpath(*parts)
    media_type = _TYPES.get(file.suffix)
    if media_type is None or not file.is_file():
        raise RefusedError("unknown_address")
    headers = {
        "Cache-Control": _FOR_EVER if versioned else _ASK_AGAIN,
        "Content-Security-Policy": PICTURE_POLICY,
    }
    if file.suffix == ".svg" and theme != "light":
        drawn = themed(file.read_text(encoding="utf-8"), theme)
        return Response(drawn, media_type=media_type, headers=headers)
    return FileResponse(file, media_type=media_type, headers=headers)
