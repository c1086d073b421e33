"""What keeps other pages, people and machines out (docs/explanation/privacy-and-security.md).

The server listens on 127.0.0.1 only. Other websites open in the same browser, other people of the same
machine and names that are made to point here are refused by these checks, before any route runs.
"""

from __future__ import annotations

import re
import secrets
import sys
from collections.abc import Iterable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .context import Context
from .problems import refusal

MAX_BODY: Final = 1_000_000
"""Bytes of a request's body and of a socket's message. An ordinary one has a few hundred."""

_HOSTS: Final = ("127.0.0.1", "localhost", "[::1]")
_HOST: Final = re.compile(rf"(?:{'|'.join(map(re.escape, _HOSTS))})(?::(?P<port>\d{{1,5}}))?")
_SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})

_PERMISSIONS: Final = (
    "accelerometer=(), browsing-topics=(), camera=(self), display-capture=(), geolocation=(), "
    "gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), "
    "autoplay=(self), fullscreen=(self), screen-wake-lock=(self)"
)


def content_policy(port: int) -> str:
    """The page's content security policy: nothing from anywhere but this server, and no code made from
    text (compiling WebAssembly, which the camera's pose estimator needs, is allowed)."""
    # Older browsers do not count ws: of the same address as 'self'.
    # A policy cannot name an IPv6 address; browsers complain about one and drop it.
    sockets = " ".join(f"ws://{host}:{port}" for host in _HOSTS if not host.startswith("["))
    return "; ".join(
        (
            "default-src 'self'",
            # Compiling WebAssembly (the camera's pose estimator) is not making code from text.
            "script-src 'self' 'wasm-unsafe-eval'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "media-src 'self' blob:",
            "worker-src 'self'",
            f"connect-src 'self' {sockets}",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        )
    )


PICTURE_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
"""For a picture opened on its own: an SVG is a document, and this one may run nothing and load nothing."""


def protect(headers: MutableHeaders, port: int) -> None:
    """Add the protective headers to a response, keeping a policy that the route has set itself."""
    headers.setdefault("Content-Security-Policy", content_policy(port))
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "no-referrer"
    headers["Cross-Origin-Opener-Policy"] = "same-origin"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["Permissions-Policy"] = _PERMISSIONS
    headers["X-Frame-Options"] = "DENY"
    headers.setdefault("Cache-Control", "no-store")


def port_of(scope: MutableMapping[str, Any]) -> int:
    """The port that this connection came in on."""
    server = scope.get("server")
    return int(server[1]) if server else 0


def cookie_name(port: int) -> str:
    """Cookies are shared by all ports of a host, so the port is in the name."""
    return f"catcow_{port}"


def cookie_header(context: Context, port: int) -> str:
    return f"{cookie_name(port)}={context.token}; Path=/; HttpOnly; SameSite=Strict"


def host_allowed(host: str | None, port: int) -> bool:
    """Whether the Host header names this machine's own loopback and this server's port."""
    found = _HOST.fullmatch(host.lower()) if host is not None else None
    return found is not None and (found["port"] or "80") == str(port)


def has_token(headers: Headers, context: Context, port: int) -> bool:
    cookies = SimpleCookie()
    try:
        cookies.load("; ".join(headers.getlist("cookie")))
    except CookieError:
        return False
    morsel = cookies.get(cookie_name(port))
    return morsel is not None and secrets.compare_digest(morsel.value.encode(), context.token.encode())


def refused_because(scope: Scope, context: Context) -> str | None:
    """The code of the refusal, or None for a request that may go on. Pure but for the token it compares."""
    headers, port = Headers(scope=scope), port_of(scope)
    host = headers.get("host")
    if not host_allowed(host, port):
        return "wrong_host"
    socket = scope["type"] == "websocket"
    guarded = socket or scope["path"].startswith(("/api/", "/ws/"))
    if socket or scope["method"] not in _SAFE:
        if (headers.get("origin") or "").lower() != f"http://{(host or '').lower()}":
            return "wrong_origin"
    elif guarded and headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        # Another site, or another server on this machine (the same "site" to a browser, whatever its port).
        return "wrong_origin"
    if guarded and not has_token(headers, context, port):
        return "no_token"
    length = headers.get("content-length")
    if length is not None and (not length.isascii() or not length.isdigit() or int(length) > MAX_BODY):
        return "too_large"
    return None


def language_of(scope: Scope, context: Context) -> str:
    """`?lang=`, else the first language of the browser that the library speaks, else English. For refusals
    made before the settings are read."""
    asked = QueryParams(scope.get("query_string", b"")).get("lang")
    accepted = Headers(scope=scope).get("accept-language", "").split(",")
    for tag in (asked or "", *(part.split(";")[0].strip().split("-")[0].lower() for part in accepted)):
        if tag and context.known_language(tag) == tag:
            return tag
    return context.known_language(None)


class Guard:
    """ASGI middleware: refuses what refused_because names, limits bodies, adds the protective headers."""

    def __init__(self, app: ASGIApp, context: Context) -> None:
        self._app = app
        self._context = context

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] not in ("http", "websocket"):
            await self._app(scope, receive, send)
            return
        port = port_of(scope)

        async def protected(message: Message) -> None:
            if message["type"] in ("http.response.start", "websocket.http.response.start"):
                protect(MutableHeaders(scope=message), port)
            await send(message)

        code = refused_because(scope, self._context)
        if code is not None:
            await self._refuse(code, scope, receive, protected)
        elif scope["type"] == "websocket":
            await self._app(scope, receive, protected)
        else:
            await self._limited(scope, receive, protected)

    async def _limited(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Read at most MAX_BODY bytes, also from a request that does not say how many it has."""
        body = b""
        more = scope["method"] not in _SAFE
        while more:
            message = await receive()
            if message["type"] != "http.request":
                return  # the client went away
            body += message.get("body", b"")
            if len(body) > MAX_BODY:
                await self._refuse("too_large", scope, receive, send)
                return
            more = message.get("more_body", False)
        handed = scope["method"] in _SAFE

        async def replay() -> Message:
            nonlocal handed
            if handed:
                return await receive()
            handed = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self._app(scope, replay, send)

    async def _refuse(self, code: str, scope: Scope, receive: Receive, send: Send) -> None:
        response = refusal(code, self._context.library, language_of(scope, self._context))
        if scope["type"] == "websocket" and "websocket.http.response" not in scope.get("extensions", {}):
            await send({"type": "websocket.close", "code": 1008, "reason": code})
            return
        await response(scope, receive, send)


def peer_is_us(scope: Scope) -> bool:
    """Whether the program at the other end belongs to us or to root. True where the system can't tell.

    Linux lists every TCP socket with its owner; anywhere else the token and its cookie have to do.
    """
    client, server = scope.get("client"), scope.get("server")
    if not sys.platform.startswith("linux") or not client or not server:
        return True
    import os

    owner = socket_owner((client[0], client[1]), (server[0], int(server[1])))
    return owner is None or owner in (0, os.getuid())


def socket_owner(local: tuple[str, int], remote: tuple[str, int]) -> int | None:
    """The user id that owns the open TCP socket from `local` to `remote` on this machine; None when it is not
    listed."""
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        try:
            lines = Path(table).read_text(encoding="ascii").splitlines()[1:]
        except OSError:
            continue
        owner = _owner_in(lines, local, remote)
        if owner is not None:
            return owner
    return None


def _owner_in(lines: Iterable[str], local: tuple[str, int], remote: tuple[str, int]) -> int | None:
    for line in lines:
        fields = line.split()
        # 0 number, 1 local, 2 remote, 3 state (01: established), 7 owner
        if (
            len(fields) > 7
            and fields[3] == "01"
            and _address(fields[1]) == local
            and _address(fields[2]) == remote
        ):
            return int(fields[7])
    return None


def _address(field: str) -> tuple[str, int]:
    """`0100007F:1F90` -> ("127.0.0.1", 8080). The address is in words of four bytes, each in host order."""
    packed, _, port = field.partition(":")
    words = [int(packed[i : i + 8], 16).to_bytes(4, sys.byteorder) for i in range(0, len(packed), 8)]
    address = ip_address(b"".join(words))
    mapped = getattr(address, "ipv4_mapped", None)
    return str(mapped or address), int(port, 16)
