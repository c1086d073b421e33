"""The application: every route of docs/reference/http-api.md, each a line that calls a service."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any, Final

from fastapi import FastAPI, Query, Request, WebSocket
from fastapi.exceptions import RequestValidationError
from fastapi.responses import FileResponse, JSONResponse, Response
from starlette.exceptions import HTTPException

from catcow.content.library import Library
from catcow.errors import CatcowError
from catcow.figure.style import ThemeName
from catcow.planning.contexts import Context as Occasion
from catcow.storage.folder import DATABASE_NAME
from catcow.storage.kept import FOLDER_NAME, KeptSets
from catcow.storage.log import EventLog

from . import coach_socket, socket, static_files
from .asked import InLanguage, OfBody
from .back_routes import add_back_api
from .context import Clock, Context, wall_clock
from .keeping import Keeper
from .messages import (
    CameraPlace,
    DiaryView,
    ExerciseCard,
    ExerciseView,
    KeptSetsView,
    Language,
    LearnCard,
    LearnView,
    Problem,
    ProgrammeCard,
    ProgrammeView,
    QuestionnaireView,
    ScreeningAnswers,
    ScreeningView,
    SessionView,
    SettingsView,
    Words,
)
from .plan_messages import (
    DayMinutes,
    DayPlace,
    EqualView,
    HowToday,
    MoveDay,
    SessionMinutes,
    SessionStart,
    Swap,
    TodayView,
    WeekView,
    WorseToday,
)
from .problems import problem_of, problem_response, refusal
from .routine_routes import add_routine_api
from .security import Guard, cookie_header, language_of, peer_is_us, port_of, protect
from .services import (
    camera,
    diary,
    exercises,
    flare,
    kept,
    learn,
    programmes,
    screening,
    sessions,
    settings,
    speech,
    today,
    week_page,
    words,
)

_REFUSALS: Final[dict[int | str, dict[str, Any]]] = {"4XX": {"model": Problem}, "5XX": {"model": Problem}}


def create_app(
    data_dir: Path | None = None,
    clock: Clock = wall_clock,
    *,
    log: EventLog | None = None,
    library: Library | None = None,
    static: Path | None = None,
    coach: coach_socket.CoachMaker = coach_socket.make_coach,
) -> FastAPI:
    """The server over the data in `data_dir` (its database is `log` when that is already open; without a
    folder no landmarks can be kept). `clock` gives now, aware, in the person's zone. The caller holds the
    data folder's lock, and closes `app.state.keeper` at the end (see start.py)."""
    if log is None:
        if data_dir is None:
            raise TypeError("create_app needs data_dir or log")
        log = EventLog.open_file(data_dir / DATABASE_NAME, data_dir / "backups", clock())
    context = Context(log, library or Library.shipped(), clock)
    if static is not None:
        context = Context(log, context.library, clock, static)
    app = FastAPI(
        title="catcow",
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        separate_input_output_schemas=False,
        responses=_REFUSALS,
    )
    app.state.context = context
    app.state.live = sessions.LiveSessions()
    app.state.coach = coach
    app.state.keeper = Keeper(
        None if data_dir is None else KeptSets(data_dir / FOLDER_NAME),
        lambda: settings.read(context).keep_landmarks,
        context.now,
    )
    _add_errors(app, context)
    _add_api(app, context)
    _add_plans(app, context)
    add_back_api(app, context)
    add_routine_api(app, context)
    _add_files(app, context)
    app.add_middleware(Guard, context=context)
    return app


def _add_api(app: FastAPI, context: Context) -> None:
    @app.get("/healthz")
    def healthz() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/api/languages")
    def get_languages() -> list[Language]:
        return words.languages(context)

    @app.get("/api/words/{tag}")
    def get_words(tag: str) -> Words:
        return words.words(context, tag)

    @app.get("/api/exercises")
    def get_exercises(lang: InLanguage, body: OfBody) -> list[ExerciseCard]:
        return exercises.cards(context, lang, body)

    @app.get("/api/exercises/{exercise_id}")
    def get_exercise(exercise_id: str, lang: InLanguage, body: OfBody, plain: bool = False) -> ExerciseView:
        carried = screening.cautions(context)
        return exercises.exercise(context, exercise_id, lang, body, carried, plain)

    @app.get("/api/exercises/{exercise_id}/camera")
    def get_camera_places(exercise_id: str, body: OfBody) -> list[CameraPlace]:
        return camera.places(context, exercise_id, body)

    @app.get("/api/learn")
    def get_learn(lang: InLanguage, body: OfBody) -> list[LearnCard]:
        return learn.cards(context, lang, body)

    @app.get("/api/learn/{page_id}")
    def get_learn_page(page_id: str, lang: InLanguage, body: OfBody) -> LearnView:
        return learn.page(context, page_id, lang, body)

    @app.get("/api/programmes")
    def get_programmes(lang: InLanguage, body: OfBody) -> list[ProgrammeCard]:
        return programmes.cards(context, lang, body)

    @app.get("/api/programmes/{programme_id}")
    def get_programme(programme_id: str, lang: InLanguage, body: OfBody) -> ProgrammeView:
        return programmes.programme(context, programme_id, lang, body)

    @app.get("/api/screening/questions")
    def get_questions(lang: InLanguage) -> QuestionnaireView:
        return screening.questions(context, lang)

    @app.get("/api/screening")
    def get_screening(lang: InLanguage) -> ScreeningView:
        return screening.view(context, lang)

    @app.post("/api/screening")
    def post_screening(answers: ScreeningAnswers, lang: InLanguage) -> ScreeningView:
        return screening.answer(context, answers, lang)

    @app.get("/api/sessions/{session_id}")
    def get_session(session_id: str, lang: InLanguage) -> SessionView:
        return sessions.view(context, session_id, lang)

    @app.get("/api/diary")
    def get_diary(lang: InLanguage, start: date | None = None, end: date | None = None) -> DiaryView:
        return diary.diary(context, start, end, lang)

    @app.get("/api/speech")
    def get_speech_languages() -> list[str]:
        return speech.languages(context)

    @app.get("/api/speech/{tag}", response_class=Response, responses={200: {"content": {"audio/wav": {}}}})
    def get_speech(
        tag: str, text: Annotated[str, Query(min_length=1, max_length=speech.LONGEST_TEXT)]
    ) -> Response:
        return Response(speech.wav(context, text, tag), media_type="audio/wav")

    @app.get("/api/settings")
    def get_settings() -> SettingsView:
        return settings.read(context)

    @app.put("/api/settings")
    def put_settings(new: SettingsView) -> SettingsView:
        written = settings.write(context, new)
        if not written.keep_landmarks:
            app.state.keeper.forget()
        return written

    @app.get("/api/landmarks")
    def get_kept_sets(lang: InLanguage) -> KeptSetsView:
        return kept.view(context, app.state.keeper, lang)

    @app.delete("/api/landmarks")
    def delete_kept_sets(lang: InLanguage) -> KeptSetsView:
        return kept.delete_all(context, app.state.keeper, lang)

    @app.delete("/api/landmarks/{set_id}")
    def delete_kept_set(set_id: str, lang: InLanguage) -> KeptSetsView:
        return kept.delete(context, app.state.keeper, set_id, lang)

    @app.get(
        "/api/landmarks/{set_id}",
        response_class=Response,
        responses={200: {"content": {"application/octet-stream": {}}}},
    )
    def get_kept_set(set_id: str) -> FileResponse:
        path = kept.path(app.state.keeper, set_id)
        return FileResponse(path, media_type="application/octet-stream", filename=path.name)

    @app.websocket("/ws/sessions/{session_id}")
    async def session_socket(line: WebSocket, session_id: str, lang: str | None = None) -> None:
        await socket.serve(context, app.state.live, line, session_id, lang)

    @app.websocket("/api/coach")
    async def coach(line: WebSocket, lang: str | None = None) -> None:
        await coach_socket.serve(context, app.state.coach, app.state.keeper, line, lang)


def _add_plans(app: FastAPI, context: Context) -> None:
    """Today and the week."""

    @app.get("/api/today")
    def get_today(
        lang: InLanguage, minutes: SessionMinutes | None = None, occasion: Occasion | None = None
    ) -> TodayView:
        return today.today(context, minutes, lang, occasion)

    @app.post("/api/today/worse")
    def post_worse(told: WorseToday, lang: InLanguage) -> TodayView:
        flare.worse(context, told)
        return today.today(context, None, lang)

    @app.post("/api/today/pain")
    def post_pain(told: HowToday, lang: InLanguage) -> TodayView:
        flare.pain(context, told)
        return today.today(context, None, lang)

    @app.post("/api/today/not-worse")
    def post_not_worse(lang: InLanguage) -> TodayView:
        flare.take_back(context)
        return today.today(context, None, lang)

    @app.post("/api/sessions", status_code=201)
    def post_session(start: SessionStart, lang: InLanguage) -> SessionView:
        return sessions.create(context, start.minutes, lang, start.occasion)

    @app.get("/api/week")
    def get_week(lang: InLanguage) -> WeekView:
        return week_page.view(context, lang)

    @app.get("/api/week/equals")
    def get_equals(on: date, exercise: str, lang: InLanguage) -> list[EqualView]:
        return week_page.equals(context, on, exercise, lang)

    @app.post("/api/week/swap")
    def post_swap(wish: Swap, lang: InLanguage) -> WeekView:
        return week_page.swap(context, wish, lang)

    @app.post("/api/week/move")
    def post_move(wish: MoveDay, lang: InLanguage) -> WeekView:
        return week_page.move(context, wish, lang)

    @app.post("/api/week/minutes")
    def post_minutes(wish: DayMinutes, lang: InLanguage) -> WeekView:
        return week_page.shorten(context, wish, lang)

    @app.post("/api/week/place")
    def post_place(wish: DayPlace, lang: InLanguage) -> WeekView:
        return week_page.set_place(context, wish, lang)

    @app.post("/api/week/undo")
    def post_undo(lang: InLanguage) -> WeekView:
        return week_page.undo(context, lang)


def _add_files(app: FastAPI, context: Context) -> None:
    @app.get("/", include_in_schema=False)
    def get_page(request: Request) -> Response:
        if not peer_is_us(request.scope):
            return refusal("other_person", context.library, language_of(request.scope, context))
        response = static_files.page(context, language_of(request.scope, context))
        response.headers.append("Set-Cookie", cookie_header(context, port_of(request.scope)))
        return response

    @app.get("/library/{path:path}", include_in_schema=False)
    def get_library_file(path: str, v: str | None = None, theme: ThemeName = "light") -> Response:
        return static_files.library_file(context, path, v is not None, theme)

    app.mount("/static", static_files.PageFiles(context.static), name="static")


def _add_errors(app: FastAPI, context: Context) -> None:
    def in_words(request: Request, code: str) -> JSONResponse:
        return refusal(code, context.library, language_of(request.scope, context))

    @app.exception_handler(CatcowError)
    async def refused(request: Request, error: CatcowError) -> JSONResponse:
        return problem_response(problem_of(error, context.library, language_of(request.scope, context)))

    @app.exception_handler(RequestValidationError)
    async def not_understood(request: Request, error: RequestValidationError) -> JSONResponse:
        return in_words(request, "bad_request")

    @app.exception_handler(HTTPException)
    async def no_such_address(request: Request, error: HTTPException) -> JSONResponse:
        return in_words(request, "wrong_method" if error.status_code == 405 else "unknown_address")

    @app.exception_handler(Exception)
    async def broken(request: Request, error: Exception) -> JSONResponse:
        # Starlette answers with this and raises again, so that the server's log has the traceback.
        response = in_words(request, "internal")
        protect(response.headers, port_of(request.scope))
        return response
