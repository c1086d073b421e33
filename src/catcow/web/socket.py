"""The line of a session: one event comes, is saved, and is answered; in order, one answer to each.

An answer is a SocketAck (the event is on the disk) or a Problem (it is not, and why). The line is only closed
by the page, or when the server stops.
"""

from __future__ import annotations

from anyio.to_thread import run_sync
from fastapi import WebSocket, WebSocketDisconnect
from pydantic import ValidationError

from catcow.errors import CatcowError

from .context import Context
from .messages import Problem, SocketAck, SocketEvent
from .problems import RefusedError, problem_of, problem_response
from .security import MAX_BODY
from .services import sessions, settings
from .services.sessions import LiveSessions


async def serve(
    context: Context, live: LiveSessions, line: WebSocket, session_id: str, asked_language: str | None
) -> None:
    try:
        language = await run_sync(settings.language, context, asked_language)
        await run_sync(sessions.view, context, session_id, language)
    except CatcowError as error:
        problem = problem_of(error, context.library, context.known_language(asked_language))
        await line.send_denial_response(problem_response(problem))
        return
    await line.accept()
    try:
        while True:
            text = await line.receive_text()
            answer = await run_sync(_answer, context, live, session_id, text, language)
            await line.send_text(answer.model_dump_json())
    except WebSocketDisconnect:
        return


def _answer(
    context: Context, live: LiveSessions, session_id: str, text: str, language: str
) -> SocketAck | Problem:
    try:
        if len(text) > MAX_BODY:
            raise RefusedError("too_large")
        try:
            event = SocketEvent.model_validate_json(text).event
        except ValidationError as error:
            raise RefusedError("bad_request") from error
        return sessions.take(context, live, session_id, event, language)
    except CatcowError as error:
        return problem_of(error, context.library, language)
